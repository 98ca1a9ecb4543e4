"""Pushing: unsettled mutations, oldest first, by the quick road while there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from app.models.store import Store
from app.sync.api import Api
from app.sync.errors import BadInput, ForeignEpoch, ServerBroken, error_of_problem
from app.sync.live import Live
from app.sync.supervisor import Beat
from protocol.frames import MAX_FRAME, MutationsFrame, ResultsFrame
from protocol.mutations import (
    MAX_BATCH,
    Mutation,
    MutationBatch,
    MutationResult,
    MutationResults,
)

__all__ = ["MAX_BYTES", "Push", "QuickRoad", "take_batch"]

MAX_BYTES: Final = 1_000_000
"""Bytes of one batch at most; a single mutation may be longer, the server will say so."""

_ENVELOPE: Final = 160
"""Bytes that a mutation takes beside its arguments, at most."""

ANSWER_WITHIN: Final = 8.0
"""Seconds after which the quick road counts as blocked."""

Hold = Callable[[Mutation], bool]
"""Says whether a mutation waits for its author, such as an old message (decision 19)."""


def take_batch(mutations: Sequence[Mutation], most: int = MAX_BYTES) -> list[Mutation]:
    """Return the oldest of *mutations* that fit in one request: 500, *most* bytes, at least one."""
    batch: list[Mutation] = []
    size = 0
    for mutation in mutations[:MAX_BATCH]:
        size += len(bytes(mutation.args)) + _ENVELOPE
        if batch and size > most:
            break
        batch.append(mutation)
    return batch


class QuickRoad:
    """Mutations over the socket: one batch at a time, answered by the frame ``results``."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._asked: frozenset[str] = frozenset()
        self._answer: asyncio.Future[ResultsFrame] | None = None

    async def ask(self, batch: MutationBatch) -> MutationResults | None:
        """Return the verdicts, or ``None`` where there is no socket or no answer came on it.

        Whoever gets ``None`` asks again over HTTP: the same ids, so nothing is done twice (S21).
        """
        self._asked = frozenset(one.id for one in batch.mutations)
        self._answer = asyncio.get_running_loop().create_future()
        try:
            frame = MutationsFrame(epoch=batch.epoch, mutations=batch.mutations)
            if not await self._live.send(frame):
                return None
            async with asyncio.timeout(ANSWER_WITHIN):
                answer = await self._answer
        except (TimeoutError, ConnectionError):
            return None
        finally:
            self._answer = None
        if answer.problem is not None:
            raise error_of_problem(answer.problem.removeprefix("urn:deskbell:"), 0)
        return MutationResults(epoch=answer.epoch, results=answer.results)

    def heard(self, frame: ResultsFrame) -> None:
        """Take the server's answer; one to a batch that was given up is passed over."""
        if self._answer is None or self._answer.done():
            return
        if frame.problem is not None or self._asked & {one.id for one in frame.results}:
            self._answer.set_result(frame)

    def lost(self) -> None:
        """The socket is gone, and the answer with it."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionError("the socket was lost"))


class Push:
    """Brings unsettled mutations to their verdicts."""

    def __init__(self, store: Store, api: Api, quick: QuickRoad, hold: Hold | None = None) -> None:
        self._store = store
        self._api = api
        self._quick = quick
        self._hold = hold or (lambda mutation: False)

    async def run(self, beat: Beat) -> int:
        """Push what is unsettled now; return the highest version that a verdict named (S25).

        Every push, on either road, starts with the oldest (S22). What is done meanwhile is left to
        the next sync round, which its commit asks for: a person who is quicker than the line must
        not keep the pull waiting. Raises a :class:`~app.sync.errors.SyncError`, ``ForeignEpoch``
        where the history is another one.
        """
        highest = 0
        newest = self._store.files.outbox.newest()
        while batch := take_batch(self._unsettled(newest)):
            results = await self._deliver(batch, beat)
            known = {one.id for one in batch}
            if not known & {one.id for one in results.results}:
                raise ServerBroken()
            if self._store.settle(results).foreign:
                raise ForeignEpoch()
            highest = max(highest, *(one.version for one in results.results))
        return highest

    def _unsettled(self, newest: int) -> list[Mutation]:
        return [one for one in self._store.unsettled(upto=newest) if not self._hold(one)]

    async def _deliver(self, mutations: list[Mutation], beat: Beat) -> MutationResults:
        batch = MutationBatch(epoch=self._store.epoch, mutations=mutations)
        beat(allow=60)
        try:
            return await self._send(batch)
        except BadInput as error:
            if len(mutations) > 1:
                return await self._deliver(mutations[:1], beat)  # find the one it means
            refused = MutationResult(
                id=mutations[0].id, status="rejected", reason="bad-input", detail=error.detail
            )
            return MutationResults(epoch=batch.epoch, results=[refused])

    async def _send(self, batch: MutationBatch) -> MutationResults:
        size = sum(len(bytes(one.args)) + _ENVELOPE for one in batch.mutations)
        if size < MAX_FRAME and (results := await self._quick.ask(batch)) is not None:
            return results
        return await self._api.push(batch)
