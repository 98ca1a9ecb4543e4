"""The talk with one desktop over its socket: what each frame it says does."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import msgspec
import structlog

from protocol import OLDEST_PROTOCOL
from protocol.frames import (
    CLOSE_REVOKED,
    CLOSE_SUSPENDED,
    CLOSE_UNKNOWN,
    CLOSE_UPDATE_NEEDED,
    WIPE_REASON,
    ActiveFrame,
    AtFrame,
    ClientFrame,
    HelloFrame,
    MutationsFrame,
    ResultsFrame,
    TypingFrame,
    ViewingFrame,
    decode_client_frame,
)
from protocol.mutations import MutationBatch
from protocol.problems import problem_type
from server.bus import TypingHint, ViewingHint
from server.door import settle
from server.fleeting import show_typing, show_viewing
from server.guard import Caller
from server.live import Room, Socket
from server.outflow import Outflow
from server.parts import Parts
from server.problem import ProblemError

__all__ = ["CLOSE_BROKEN", "CLOSE_MANNERS", "Talk", "refuse"]

CLOSE_MANNERS: Final = 1008
"""The first frame was no ``hello``, or none came; the desktop tries again."""
CLOSE_BROKEN: Final = 1011

FLEETING_EVERY: Final = 0.5
"""Seconds between two fleeting frames of one socket; what comes faster is not passed on."""

MAX_SETTLING: Final = 64
"""Batches of one socket that are settled at a time; more wait in its line."""

_REFUSALS: Final[Mapping[str, tuple[int, str]]] = {
    "session-unknown": (CLOSE_UNKNOWN, "session unknown"),
    "session-revoked": (CLOSE_REVOKED, "revoked"),
    "suspended": (CLOSE_SUSPENDED, "suspended"),
    "update-needed": (CLOSE_UPDATE_NEEDED, "update needed"),
}

_LOG = structlog.get_logger("server.talk")


def refuse(outflow: Outflow, error: ProblemError) -> None:
    """Close a socket for the reason that *error* names."""
    code, reason = _REFUSALS.get(error.problem_id, (CLOSE_BROKEN, "error"))
    outflow.close(code, WIPE_REASON if error.wipe else reason)


class Talk:
    """One desktop, from its ``hello`` to the end of its socket."""

    def __init__(self, parts: Parts, caller: Caller, outflow: Outflow) -> None:
        self.parts = parts
        self.caller = caller
        self.socket = Socket(caller.session.id, caller.person, outflow)
        self.room: Room | None = None
        self._settling: set[asyncio.Task[None]] = set()

    async def hear(self, body: str | bytes) -> None:
        """Take one frame; what is no frame of ours is of a newer desktop, and passed over."""
        try:
            frame = decode_client_frame(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            self._hear_nonsense(body)
            return
        if self.room is None and not isinstance(frame, HelloFrame):
            self.socket.outflow.close(CLOSE_MANNERS, "hello first")
            return
        await _HEARD[type(frame)](self, frame)

    def end(self) -> None:
        """The connection is gone."""
        if self.room is not None:
            self.parts.live.leave(self.room, self.socket)

    def _hear_nonsense(self, body: str | bytes) -> None:
        if self.room is None:
            self.socket.outflow.close(CLOSE_MANNERS, "hello first")
        elif _names_mutations(body):
            self._answer(ResultsFrame(epoch=self.room.epoch, problem=problem_type("bad-input")))

    def _answer(self, frame: ResultsFrame) -> None:
        self.parts.live.send(self.socket, frame)

    async def _hello(self, frame: HelloFrame) -> None:
        if frame.protocol < OLDEST_PROTOCOL:
            refuse(self.socket.outflow, ProblemError("update-needed"))
            return
        if self.room is not None:
            self.parts.live.leave(self.room, self.socket)
        self.room = await self.parts.live.join(self.socket, frame)
        self.parts.presence.welcome(self.room, self.socket)

    async def _at(self, frame: AtFrame) -> None:
        assert self.room is not None
        self.parts.live.stands_at(self.room, self.socket, frame.cursor)

    async def _mutations(self, frame: MutationsFrame) -> None:
        """Begin to settle a batch; the next frame is heard meanwhile, so that both share a commit.

        Batches are begun, and so written, in the order in which they came (S22).
        """
        while len(self._settling) >= MAX_SETTLING:
            await asyncio.wait(self._settling, return_when=asyncio.FIRST_COMPLETED)
        batch = MutationBatch(epoch=frame.epoch, mutations=frame.mutations)
        task = asyncio.create_task(self._settle(batch))
        self._settling.add(task)
        task.add_done_callback(self._settling.discard)

    async def _settle(self, batch: MutationBatch) -> None:
        assert self.room is not None
        try:
            results = await settle(self.parts, self.caller, batch)
        except ProblemError as error:
            problem = problem_type(error.problem_id)
            self._answer(ResultsFrame(epoch=self.room.epoch, problem=problem))
        except Exception as error:  # the batch stays in the outbox and comes again
            _LOG.error("mutations failed", exc_info=error)
            problem = problem_type("server-error")
            self._answer(ResultsFrame(epoch=self.room.epoch, problem=problem))
        else:
            self._answer(ResultsFrame(epoch=results.epoch, results=results.results))

    async def _active(self, frame: ActiveFrame) -> None:
        self.parts.presence.touch(self.socket)

    async def _typing(self, frame: TypingFrame) -> None:
        if self._too_soon():
            return
        person = self.socket.person
        hint = TypingHint(
            account_id=person.account_id,
            conversation_id=frame.conversation_id,
            user_id=person.user_id,
        )
        if show_typing(self.parts.live, hint, by=self.socket):
            self.parts.bus.publish(hint)

    async def _viewing(self, frame: ViewingFrame) -> None:
        if self._too_soon():
            return
        person = self.socket.person
        hint = ViewingHint(
            account_id=person.account_id, user_id=person.user_id, subject=frame.subject
        )
        if await show_viewing(self.parts.store, self.parts.live, hint, by=self.socket):
            self.parts.bus.publish(hint)

    def _too_soon(self) -> bool:
        now = time.monotonic()
        if now - self.socket.spoke_at < FLEETING_EVERY:
            return True
        self.socket.spoke_at = now
        return False


class _Named(msgspec.Struct):
    frame: str = ""


def _names_mutations(body: str | bytes) -> bool:
    try:
        return msgspec.json.decode(body, type=_Named).frame == "mutations"
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


_HEARD: Final[Mapping[type[ClientFrame], Callable[[Talk, Any], Awaitable[None]]]] = {
    HelloFrame: Talk._hello,
    AtFrame: Talk._at,
    MutationsFrame: Talk._mutations,
    ActiveFrame: Talk._active,
    TypingFrame: Talk._typing,
    ViewingFrame: Talk._viewing,
}
