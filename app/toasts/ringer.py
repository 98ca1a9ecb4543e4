"""The ringer: what is due by this computer's own clock, snoozes and offline reminders."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from app.models import queries
from app.models.changes import Changes
from app.models.errors import StoreError
from app.models.health import Health, HealthState, Line
from app.models.reminders import STALE_AFTER, next_ring, pending_rings, ring_due
from app.models.store import Store
from app.toasts.notifier import Notifier

__all__ = ["PATIENCE", "Ringer"]

PATIENCE: Final = 10.0
"""Seconds without the server before this device rings by itself: after a sleep the server's own
copy is usually there sooner, and then it is the summary's (B1)."""

LONGEST: Final = 30.0
"""Seconds between two looks at most; a wall clock may jump."""

NOTE_EVERY: Final = 600.0

_OUT_OF_REACH: Final = frozenset({Line.OFFLINE, Line.SIGNED_OUT})
"""Signed out with a seat: the server did not know the session, and rings for nobody here."""

_TIMED: Final = frozenset({"task", "preference", "notification", "user", "account"})


class Ringer:
    """Wakes snoozes at their time, and rings reminders while the server is out of reach (S31)."""

    def __init__(
        self,
        store: Store,
        health: Health,
        notifier: Notifier,
        *,
        each: Callable[[], None] = lambda: None,
    ) -> None:
        """Call *each* at every look, for what else changes with time alone."""
        self._store = store
        self._health = health
        self._notifier = notifier
        self._each = each
        self._moved = asyncio.Event()
        self._line = health.state.line
        self._lost_at: float | None = None
        self._noted = time.monotonic()

    async def run(self, beat: Callable[..., None]) -> None:
        """Look whenever something is due, until cancelled."""
        stops = (self._store.listen(self._changed), self._health.listen(self._health_changed))
        try:
            while True:
                beat(allow=LONGEST + 10)
                wait = self.look()
                self._moved.clear()
                try:
                    async with asyncio.timeout(wait):
                        await self._moved.wait()
                except TimeoutError:
                    pass
        finally:
            for stop in stops:
                stop()

    def look(self) -> float:
        """Do what is due now; return in how many seconds to look again."""
        try:
            self._store.wake_due()
            self._each()
            self._ring()
            self._note()
            return self._until_next()
        except StoreError as error:
            log.warning("nothing rings while the disk takes nothing: %s", error.id)
            return LONGEST

    def _ring(self) -> None:
        if not self._out_of_reach():
            return
        since = self._notifier.last_online() or self._store.files.clock() - STALE_AFTER
        for ring in ring_due(self._store, since):
            log.info("rang reminder %s while offline", ring.id)

    def _out_of_reach(self) -> bool:
        if self._health.state.line not in _OUT_OF_REACH:
            self._lost_at = None
            return False
        if self._lost_at is None:
            self._lost_at = time.monotonic()
        return time.monotonic() - self._lost_at >= PATIENCE

    def _note(self) -> None:
        if self._health.state.online and time.monotonic() - self._noted > NOTE_EVERY:
            self._noted = time.monotonic()
            self._notifier.note_online()

    def _until_next(self) -> float:
        now = self._store.files.clock()
        moments: list[datetime] = []
        if (back := queries.next_wake(self._store)) is not None:
            moments.append(back)
        if not self._health.state.online:
            if self._lost_at is not None and time.monotonic() - self._lost_at < PATIENCE:
                moments.append(now + timedelta(seconds=PATIENCE))
            if (ring := next_ring(pending_rings(self._store), now)) is not None:
                moments.append(ring)
        seconds = min(((moment - now).total_seconds() for moment in moments), default=LONGEST)
        return min(max(seconds, 0.05), LONGEST)

    def _health_changed(self, state: HealthState) -> None:
        """Look at once when the line is lost: the wait before a ring begins then."""
        if state.line is not self._line:
            self._line = state.line
            self._moved.set()

    def _changed(self, changes: Changes) -> None:
        if changes.everything or not _TIMED.isdisjoint(changes.types):
            self._moved.set()


log = logging.getLogger(__name__)
