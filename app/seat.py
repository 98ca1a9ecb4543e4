"""The seat of one signed-in person: their store, and every long task that serves it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from app.models import queries
from app.models.changes import Changes
from app.models.health import Health, Heard
from app.models.instants import Clock, utc_now
from app.models.store import Store
from app.sync.errors import SessionEnded
from app.sync.supervisor import Beat, supervise
from app.sync.sync import Session, Sync
from app.toasters import Toasters
from app.toasts.board import Words
from app.toasts.notifier import Deeds, Notifier
from app.toasts.ringer import Ringer
from protocol.quiet import muted_until, quiet_of

__all__ = ["Seat"]

log = logging.getLogger(__name__)


class Seat:
    """Works with or without a session: reminders ring and snoozes end offline too."""

    def __init__(
        self,
        store: Store,
        health: Health,
        toasters: Toasters,
        words: Words,
        deeds: Deeds,
        *,
        play: Callable[[], Awaitable[Heard]],
        enabled: Callable[[], bool],
        clock: Clock = utc_now,
    ) -> None:
        self.store = store
        self.sync: Sync | None = None
        self._health = health
        self._clock = clock
        self.notifier = Notifier(store, health, toasters, words, deeds, play=play, enabled=enabled)
        self._ringer = Ringer(store, health, self.notifier, each=self._mute)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stop_listening = store.listen(self._changed)
        self._mute()

    def start(self) -> None:
        """Begin to toast and to ring."""
        self._go("the notifier", self.notifier.run)
        self._go("the ringer", self._ringer.run)

    async def connect(self, session: Session) -> SessionEnded:
        """Sync until the session ends, and return why; ends otherwise by being cancelled."""
        self.sync = Sync(session, self.store, self._health, self.notifier)
        try:
            await self.sync.run()
        except SessionEnded as ending:
            self.notifier.line_lost()
            return ending
        finally:
            self.sync = None
        raise AssertionError("sync ends only with its session")

    async def close(self) -> None:
        """End every task and close the files."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5)
        self._stop_listening()
        self.store.close()

    def _go(self, name: str, start: Callable[[Beat], Awaitable[None]]) -> None:
        task = asyncio.create_task(supervise(name, start))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _changed(self, changes: Changes) -> None:
        if changes.everything or "preference" in changes.types:
            self._mute()

    def _mute(self) -> None:
        """Say in health until when this person is muted, which ends by the clock alone."""
        quiet = quiet_of(queries.preferences(self.store))
        self._health.change(muted_until=muted_until(quiet, self._clock()))
