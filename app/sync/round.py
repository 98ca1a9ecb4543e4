"""One sync round: push what is unsettled, pull what is missing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from app.models.changes import Applied, Outcome
from app.models.health import Health
from app.models.store import Store
from app.sync.api import Api
from app.sync.copying import Worker, copy_account
from app.sync.errors import ForeignEpoch, ResetNeeded, ServerBroken
from app.sync.push import Push
from app.sync.supervisor import Beat
from protocol.pages import Page

__all__ = ["SMALL", "Round"]

SMALL: Final = 50
"""Records that the window's thread applies without anybody feeling it."""

log = logging.getLogger(__name__)


class Round:
    """Push, pull and, where only that helps, a new copy; rebase is the store's (S23).

    Raises a :class:`~app.sync.errors.SyncError` or a :class:`app.models.errors.StoreError`; the
    next round goes on where this one stopped.
    """

    def __init__(
        self,
        api: Api,
        store: Store,
        push: Push,
        worker: Worker,
        health: Health,
        paused: Callable[[], bool],
    ) -> None:
        """Copy the account only while *paused* is not so."""
        self._api = api
        self._store = store
        self._push = push
        self._worker = worker
        self._health = health
        self._paused = paused

    async def catch_up(self, beat: Beat) -> None:
        """Bring the outbox to its verdicts, then the mirror to a state of the account (S11, S17).

        What is done meanwhile waits for the next round, so that each round ends. A foreign history
        and a cursor that is too old mean a new copy; the outbox is kept.
        """
        try:
            await self._exchange(beat)
        except (ForeignEpoch, ResetNeeded) as error:
            log.warning("the mirror is copied anew: %s", error.id)
            self._store.reset()
            await self._exchange(beat)

    async def _exchange(self, beat: Beat) -> None:
        await self._copy_if_needed(beat)
        await self.push(beat)
        await self.pull(beat)

    async def push(self, beat: Beat) -> int:
        """Push what is unsettled now; return the highest version that a verdict named (S25)."""
        return await self._push.run(beat)

    async def pull(self, beat: Beat) -> None:
        """Pull pages until the mirror is a state of the account (S11)."""
        while True:
            beat(allow=60)
            state = self._store.state
            page = await self._api.changes(state.cursor, state.epoch)
            applied = await self._apply(page)
            if applied.outcome is Outcome.FOREIGN:
                raise ForeignEpoch()
            if applied.whole and not page.more:
                return
            if page.more and page.cursor <= state.cursor:
                raise ServerBroken()  # it would go on like this for ever

    async def _apply(self, page: Page) -> Applied:
        if len(page.records) + len(page.tombstones) <= SMALL:
            return self._store.apply(page)
        return await self._worker.apply(page)

    async def _copy_if_needed(self, beat: Beat) -> None:
        state = self._store.state
        if state.in_snapshot or not state.epoch or not state.cursor:
            health, paused = self._health, self._paused
            await copy_account(self._api, self._store, self._worker, health, beat, paused)
            await self.pull(beat)
