"""The live socket, kept open for ever: the only module that knows the socket library."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Callable, Generator
from pathlib import Path
from typing import Final, Protocol, cast

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from app.sync.address import Address
from app.sync.delays import CAP, Delays
from app.sync.errors import ServerBroken, ServerUnreachable, SyncError, ending_of_close
from app.sync.supervisor import Beat
from app.sync.trust import trust, trust_error
from protocol.frames import (
    MAX_FRAME,
    ClientFrame,
    ClosingFrame,
    HelloFrame,
    ServerFrame,
    decode_server_frame,
    encode_frame,
)

__all__ = ["Listener", "Live", "retryable"]

PING_EVERY: Final = 15.0
PING_PATIENCE: Final = 10.0
"""Seconds: a half-dead socket is noticed within 25 on either side (row 8)."""

OPEN_PATIENCE: Final = 10.0
IDLE_BEAT: Final = 5.0


def retryable(code: int) -> bool:
    """Say whether the desktop comes back after close *code*: all but four do (row 9)."""
    return ending_of_close(code) is None


class Listener(Protocol):
    """Who is told what happens on the socket; its methods return at once."""

    def opened(self) -> None:
        """A socket is open and has said hello."""

    def heard(self, frame: ServerFrame) -> None:
        """One frame, in the order in which the server sent it."""

    def lost(self, error: SyncError) -> None:
        """There is no socket; the next try follows by itself."""


class Live:
    """One socket to one server, opened again whenever it is lost.

    ``run`` ends only by being cancelled, or by a :class:`~app.sync.errors.SessionEnded`.
    """

    def __init__(
        self,
        address: Address,
        token: str,
        hello: Callable[[], HelloFrame],
        listener: Listener,
        *,
        authority: Path | None = None,
        delays: Delays | None = None,
    ) -> None:
        self._url = address.socket_url
        self._proxied = address.secure
        self._token = token
        self._hello = hello
        self._listener = listener
        self._trust = trust(address, authority)
        self._delays = delays or Delays()
        self._again = asyncio.Event()
        self._connection: ClientConnection | None = None
        self._beat = Beat()

    @property
    def is_open(self) -> bool:
        """True while frames can be sent: the quick road."""
        return self._connection is not None

    async def run(self, beat: Beat) -> None:
        """Keep a socket open; start afresh at once whenever :meth:`reconnect` is called."""
        self._beat = beat
        while True:
            self._again.clear()
            listening = asyncio.create_task(self._listen())
            again = asyncio.create_task(self._again.wait())
            try:
                await asyncio.wait({listening, again}, return_when=asyncio.FIRST_COMPLETED)
                if listening.done():
                    listening.result()
            finally:
                again.cancel()
                await _ended(listening)

    def reconnect(self) -> None:
        """Give up the socket, which may only look alive after a sleep, and open another now."""
        self._delays.reset()
        if self._connection is not None:
            self._connection.transport.abort()  # a closing handshake would wait for a dead peer
        self._again.set()

    async def send(self, frame: ClientFrame) -> bool:
        """Send *frame*; ``False`` when there is no socket or it was lost meanwhile."""
        if self._connection is None:
            return False
        try:
            await self._connection.send(encode_frame(frame), text=True)
        except ConnectionClosed:
            return False
        return True

    async def _listen(self) -> None:
        connections = connect(
            self._url,
            ssl=self._trust,
            additional_headers={"Authorization": f"Bearer {self._token}"},
            user_agent_header="Deskbell",
            proxy=True if self._proxied else None,
            compression=None,
            open_timeout=OPEN_PATIENCE,
            ping_interval=PING_EVERY,
            ping_timeout=PING_PATIENCE,
            close_timeout=2,
            max_size=2 * MAX_FRAME,
            process_exception=self._refused,
            reconnect_delays=self._waits,
        )
        # closing the generator closes the socket, also when this task is cancelled
        made = cast(AsyncGenerator[ClientConnection], aiter(connections))
        async with contextlib.aclosing(made) as opened:
            async for connection in opened:
                since = time.monotonic()
                await self._serve(connection)
                if time.monotonic() - since > CAP:
                    self._delays.reset()
                # the library waits only after a refusal; an accepted and lost socket waits too
                await asyncio.sleep(self._next_wait())

    async def _serve(self, connection: ClientConnection) -> None:
        try:
            await connection.send(encode_frame(self._hello()), text=True)
            self._connection = connection
            self._listener.opened()
            while True:
                await self._hear(connection)
        except ConnectionClosed:
            code, reason = connection.close_code or 1006, connection.close_reason or ""
            if ending := ending_of_close(code, reason):
                raise ending from None
        finally:
            if self._connection is connection:
                self._connection = None
                self._listener.lost(ServerUnreachable(problem=str(connection.close_code)))

    async def _hear(self, connection: ClientConnection) -> None:
        self._beat()
        try:
            async with asyncio.timeout(IDLE_BEAT):
                body = await connection.recv()
        except TimeoutError:
            return
        try:
            frame = decode_server_frame(body)
        except msgspec.DecodeError:
            return  # a frame that a newer server knows; what matters comes by pull as well
        if isinstance(frame, ClosingFrame):
            self._delays.at_least(frame.retry_after)
        self._listener.heard(frame)

    def _refused(self, error: Exception) -> None:
        """Always come back, whatever the refusal was; say why there is no socket."""
        # that something answers, HTTP says too: the two must not contradict each other in turn
        other = ServerBroken() if isinstance(error, InvalidStatus) else ServerUnreachable()
        self._listener.lost(trust_error(error) or other)

    def _waits(self) -> Generator[float]:
        while True:
            yield self._next_wait()

    def _next_wait(self) -> float:
        delay = self._delays.next()
        self._beat(allow=delay + OPEN_PATIENCE + 5)
        return delay


async def _ended(task: asyncio.Task[None]) -> None:
    """Cancel *task* and wait until it is gone, whatever it raised."""
    task.cancel()
    await asyncio.wait({task})
    if not task.cancelled():
        task.exception()  # seen: whoever cares took it by result()
