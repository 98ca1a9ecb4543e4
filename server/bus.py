"""The bus between server processes: hints that something is new, never the thing itself.

With every message lost all work is still done, by polling the database (row 28). One process
alone uses :class:`LocalBus`, which has nobody to tell.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from typing import Final, Protocol

import msgspec
import nats
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg

from protocol.records import Ref

__all__ = [
    "Bus",
    "Hint",
    "LocalBus",
    "NatsBus",
    "PresenceHint",
    "SessionsHint",
    "TypingHint",
    "VersionHint",
    "ViewingHint",
    "open_bus",
]

SUBJECT: Final = "deskbell.hints"

_RETRY_SECONDS: Final = 2.0

_LOG = structlog.get_logger("server.bus")


class Hint(msgspec.Struct, frozen=True, kw_only=True, tag_field="hint"):
    """Anything one process tells the others about *account_id*."""

    account_id: str


class VersionHint(Hint, frozen=True, kw_only=True, tag="version"):
    """The account is at *version*: look."""

    version: int


class SessionsHint(Hint, frozen=True, kw_only=True, tag="sessions"):
    """Sessions of the account ended: look."""


class PresenceHint(Hint, frozen=True, kw_only=True, tag="presence"):
    """A person touched a device, or their last one went."""

    user_id: str
    state: str


class TypingHint(Hint, frozen=True, kw_only=True, tag="typing"):
    """Somebody types in a conversation."""

    conversation_id: str
    user_id: str


class ViewingHint(Hint, frozen=True, kw_only=True, tag="viewing"):
    """Somebody looks at something, or at nothing any more."""

    user_id: str
    subject: Ref | None = None


AnyHint = VersionHint | SessionsHint | PresenceHint | TypingHint | ViewingHint


class _Envelope(msgspec.Struct, frozen=True):
    node: str
    hint: AnyHint


_DECODER: msgspec.json.Decoder[_Envelope] = msgspec.json.Decoder(_Envelope)


class Bus(Protocol):
    """What carries hints to the other processes."""

    async def start(self, receive: Callable[[AnyHint], None]) -> None:
        """Begin to hand every hint of the other processes to *receive*."""

    def publish(self, hint: AnyHint) -> None:
        """Tell the others; never waits and never raises."""

    def healthy(self) -> bool:
        """Say whether hints travel at the moment."""

    async def close(self) -> None:
        """Stop; what was not sent yet is lost, as any hint may be."""


class LocalBus:
    """The bus of a process that is alone."""

    async def start(self, receive: Callable[[AnyHint], None]) -> None:
        """There is nobody to hear from."""

    def publish(self, hint: AnyHint) -> None:
        """There is nobody to tell."""

    def healthy(self) -> bool:
        """Nothing can be wrong with it."""
        return True

    async def close(self) -> None:
        """Nothing is open."""


class NatsBus:
    """Hints over NATS; while it is away they are dropped, and the connection is tried for ever."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._node = uuid.uuid4().hex
        self._client: Client | None = None
        self._receive: Callable[[AnyHint], None] = _ignore
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, receive: Callable[[AnyHint], None]) -> None:
        """Begin to listen; returns at once, even while no NATS server can be reached."""
        self._receive = receive
        self._spawn(self._connect())

    def publish(self, hint: AnyHint) -> None:
        """Tell the others, if the line stands."""
        if self._client is not None and self._client.is_connected:
            self._spawn(self._send(msgspec.json.encode(_Envelope(self._node, hint))))

    def healthy(self) -> bool:
        """Say whether the connection stands."""
        return self._client is not None and self._client.is_connected

    async def close(self) -> None:
        """Close the connection."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.close()

    async def _connect(self) -> None:
        while True:
            try:
                self._client = await nats.connect(
                    self._url,
                    error_cb=_quiet,
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=_RETRY_SECONDS,
                )
                await self._client.subscribe(SUBJECT, cb=self._on_message)
                return
            except (OSError, nats.errors.Error) as error:
                _LOG.warning("bus unreachable", error=type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)

    async def _send(self, body: bytes) -> None:
        assert self._client is not None
        try:
            await self._client.publish(SUBJECT, body)
        except (OSError, nats.errors.Error) as error:
            _LOG.warning("hint lost", error=type(error).__name__)

    async def _on_message(self, message: Msg) -> None:
        try:
            envelope = _DECODER.decode(message.data)
        except msgspec.DecodeError:
            return  # of a newer process; polling finds what it meant
        if envelope.node != self._node:
            self._receive(envelope.hint)

    def _spawn(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def open_bus(url: str) -> Bus:
    """Return the bus that *url* names; an empty one means this process is alone."""
    return NatsBus(url) if url else LocalBus()


def _ignore(hint: AnyHint) -> None:
    """Stand in until somebody listens."""


async def _quiet(error: Exception) -> None:
    _LOG.warning("bus error", error=type(error).__name__)
