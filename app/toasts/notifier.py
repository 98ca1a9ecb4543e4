"""The notifier: turns what the store learns into toasts, once each, and takes them back."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, Protocol

import msgspec

from app.models import attention, telling
from app.models.changes import Changes
from app.models.errors import StoreError
from app.models.health import Health, Heard, Toasted
from app.models.instants import to_ms
from app.models.queries import preferences
from app.models.store import Store
from app.toasters import Toasters
from app.toasts.board import Board, Words
from app.toasts.toast import DONE, OPEN, SNOOZE, SUMMARY
from protocol.records import Notification, Ref

__all__ = ["BLIP", "Deeds", "Notifier"]

BLIP: Final = timedelta(seconds=60)
"""An absence shorter than this is none: what came is toasted as usual."""

GATHER: Final = 0.05
"""Seconds in which what arrives together is told together, after it was painted."""

CHECK_EVERY: Final = 8.0
"""Seconds between two looks whether the system shows toasts (B15)."""

AGAIN: Final = 5.0
"""Seconds until the next try where the log could not be written."""

_ONLINE_AT: Final = "online_at"

log = logging.getLogger(__name__)


class Deeds(Protocol):
    """Does what a person asked for on a toast; in the window's thread."""

    def open(self, notification_id: str) -> None:
        """Show what the notification is about."""

    def open_center(self) -> None:
        """Show the list: the toast was a summary."""

    def finish(self, ids: Iterable[str]) -> None:
        """Say done."""

    def snooze(self, ids: Iterable[str]) -> None:
        """Hide for the shortest time that is offered."""


class Notifier:
    """One person's toasts on this device.

    It hears every commit. While the app catches up after an absence it only listens, then tells
    once (B1, S11). The log is written before anything is shown (S30).
    """

    def __init__(
        self,
        store: Store,
        health: Health,
        toasters: Toasters,
        words: Words,
        deeds: Deeds,
        *,
        play: Callable[[], Awaitable[Heard]] | None = None,
        enabled: Callable[[], bool] = lambda: True,
    ) -> None:
        self.focus: Ref | None = None
        """What stands open with the keyboard's focus."""
        self._store = store
        self._health = health
        self._toasters = toasters
        self._words = words
        self._deeds = deeds
        self._play = play
        self._enabled = enabled
        self._catching = True
        self._away_since = self.last_online()
        self._new: list[Notification] = []
        self._woken: list[Notification] = []
        self._gathering: asyncio.TimerHandle | None = None
        self._jobs: asyncio.Queue[Callable[[], Awaitable[None]]] = asyncio.Queue()
        self._board = Board(store, toasters, words, self._jobs.put_nowait, self._shown)

    # life

    async def run(self, beat: Callable[..., None]) -> None:
        """Show and withdraw, one after the other, until cancelled."""
        stop = self._store.listen(self.changed)
        try:
            beat(allow=60)
            await self._board.adopt()
            while True:
                beat(allow=60)
                await self.check()
                await self._work_off(beat)
        finally:
            stop()

    async def check(self) -> None:
        """Look whether the system would show a toast, and say so in health (K13, B15)."""
        if self._enabled():
            await self._toasters.check()
        self._say_blocked()

    async def _work_off(self, beat: Callable[..., None]) -> None:
        """Do what is asked for until it is time for another look."""
        ends = time.monotonic() + CHECK_EVERY
        while (left := ends - time.monotonic()) > 0:
            beat()
            try:
                async with asyncio.timeout(left):
                    job = await self._jobs.get()
            except TimeoutError:
                return
            beat(allow=60)
            await job()
            self._say_blocked()

    # what sync says

    def catching_up(self) -> None:
        """What arrives from now on belongs to the absence."""
        self._catching = True

    def caught_up(self) -> None:
        """The mirror is a state of the account: tell what came, in one summary at most (S11)."""
        if self._catching or self._away_since is not None:
            self._decide(self._tell_absence)
        elif self._new or self._woken:
            self._gather()

    def line_lost(self) -> None:
        """The server is out of reach: what appears now was rung by this device itself."""
        self._catching = False
        if self._away_since is None:
            self._away_since = self._store.files.clock()
            self.note_online()

    def slept(self, seconds: float) -> None:
        """The computer slept: the absence began when it fell asleep, not when it woke."""
        since = self._store.files.clock() - timedelta(seconds=seconds)
        self._away_since = min(since, self._away_since or since)

    def note_online(self) -> None:
        """Remember until when the server could tell this device of everything."""
        try:
            now = self._store.files.clock()
            self._store.files.keepsakes.remember(_ONLINE_AT, now.isoformat())
        except StoreError as error:
            log.warning("the last moment online is not noted: %s", error.id)

    def last_online(self) -> datetime | None:
        """Return until when the server could tell this device of everything, if that is known."""
        try:
            return datetime.fromisoformat(self._store.files.keepsakes.choice(_ONLINE_AT))
        except ValueError:
            return None

    # what the store says

    def changed(self, changes: Changes) -> None:
        """Take one commit."""
        if changes.everything:
            self._catching = True  # copied anew: what was told before is no news again
            self._new.clear()
        for id_ in changes.handled:
            self._board.handled(id_)
        self._woken += changes.woken
        if not self._catching:
            self._new += changes.new
            if self._new or self._woken:
                self._gather()

    def _gather(self) -> None:
        if self._gathering is None:
            loop = asyncio.get_running_loop()
            self._gathering = loop.call_later(GATHER, self._gathered)

    def _gathered(self) -> None:
        self._gathering = None
        if self._store.whole and not self._catching:
            self._decide(self._tell_new)

    # deciding

    def _decide(self, tell: Callable[[], attention.Decision]) -> None:
        """Tell, or where the log takes nothing, show nothing and come back later (S30)."""
        try:
            decision = tell()
        except StoreError as error:
            log.warning("nothing is toasted while the log cannot be written: %s", error.id)
            asyncio.get_running_loop().call_later(AGAIN, self._again)
            return
        self._show(decision)

    def _again(self) -> None:
        self._catching = True
        if self._store.whole:
            self.caught_up()

    def _tell_absence(self) -> attention.Decision:
        away, now = self._away_since, self._store.files.clock()
        focus = self._looked_at()
        blip = away is None or now - away < BLIP  # None: a socket was opened, nothing was missed
        if blip and self._store.files.toasts.told() is not None:
            found = telling.untold(self._store)
            decision = telling.tell(self._store, found, focus=focus)
            telling.mark_told(self._store)
        else:
            decision = telling.catch_up(self._store, focus=focus, away_since=away)
        self._catching, self._away_since = False, None
        self._new.clear()
        self.note_online()
        return decision

    def _tell_new(self) -> attention.Decision:
        decision = telling.tell(self._store, self._new, focus=self._looked_at())
        again = self._tell_woken()
        telling.mark_told(self._store)
        self._new.clear()
        self._woken.clear()
        return msgspec.structs.replace(decision, toasts=(*decision.toasts, *again))

    def _tell_woken(self) -> tuple[attention.Toast, ...]:
        """Decide on what came back from a snooze: once for each time that it comes back (B8)."""
        if not self._woken:
            return ()
        marks = {f"{one.id}@{one.snoozed_until}": one for one in self._woken}
        log_ = self._store.files.toasts
        fresh = [one for mark, one in marks.items() if mark not in log_.shown(list(marks))]
        now = self._store.files.clock()
        decision = attention.decide(
            fresh,
            person_id=self._store.person_id,
            preferences=preferences(self._store),
            now=now,
            focus=self._looked_at(),
        )
        log_.add(list(marks), to_ms(now))
        return decision.toasts

    def _looked_at(self) -> attention.Focus | None:
        return attention.Focus(subject=self.focus) if self.focus is not None else None

    # showing

    def _show(self, decision: attention.Decision) -> None:
        if not self._enabled():
            return
        if decision.summary is not None:
            summary = self._words.summary(decision.summary)
            self._board.put_up(summary, decision.summary.ids, summary.id)
        for one in decision.toasts:
            self._board.put_up(self._words.toast(one), one.ids, one.key)
        if decision.toasts or decision.summary is not None:
            self._jobs.put_nowait(self._ring)

    def _shown(self, ids: tuple[str, ...], by: str) -> None:
        self._health.change(toasted=Toasted(ids=ids, by=by))

    async def _ring(self) -> None:
        heard = await self._play() if self._play is not None else Heard.OFF
        toasted = self._health.state.toasted
        if toasted is not None:
            self._health.change(toasted=msgspec.structs.replace(toasted, heard=heard))

    def _say_blocked(self) -> None:
        self._health.change(toasts_blocked=self._toasters.blocked if self._enabled() else None)

    # what the person answers

    def responded(self, toast_id: str, action: str) -> None:
        """Do what was clicked, also on a toast from before a restart (B9)."""
        ids = self._board.members(toast_id)
        self._board.take_down(toast_id)
        answer = _ANSWERS.get(action)
        if answer is not None:
            answer(self._deeds, toast_id, ids)


def _open(deeds: Deeds, toast_id: str, ids: tuple[str, ...]) -> None:
    if toast_id == SUMMARY:
        deeds.open_center()
    else:
        deeds.open(toast_id)


_ANSWERS: Final[Mapping[str, Callable[[Deeds, str, tuple[str, ...]], None]]] = {
    OPEN: _open,
    DONE: lambda deeds, toast_id, ids: deeds.finish(ids),
    SNOOZE: lambda deeds, toast_id, ids: deeds.snooze(ids),
}
