"""Sync: everything that keeps the mirror right and the outbox empty, as one object."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, Protocol

import msgspec

from app.models.changes import Changes, Outcome
from app.models.errors import StoreError
from app.models.health import Health, Line
from app.models.store import Store
from app.models.trouble import Trouble
from app.sync import damage
from app.sync.address import Address
from app.sync.api import Api
from app.sync.copying import CopyPaused, Worker
from app.sync.delays import Delays
from app.sync.errors import ClockWrong, SessionEnded, SyncError, ending_in
from app.sync.live import Live
from app.sync.push import Hold, Push, QuickRoad
from app.sync.round import Round
from app.sync.supervisor import Beat, supervise
from app.sync.wake import watch_for_wake
from protocol.frames import (
    ActiveFrame,
    AtFrame,
    HelloFrame,
    PageFrame,
    PokeFrame,
    ResetFrame,
    ResultsFrame,
    ServerFrame,
)
from protocol.pages import Page

__all__ = ["Session", "Sync", "Witness"]

IDLE_BEAT: Final = 5.0
ACTIVE_EVERY: Final = 60.0
"""Seconds between two ``active`` frames; the server forgets a touch after ten minutes."""
PAGE_WITHIN: Final = 0.15
"""Seconds that a result's page gets to come by itself before its author pulls (S25)."""
POLL_EVERY: Final = 20.0
"""Seconds, up to twice that, between rounds where no socket can be had."""
DISK_EVERY: Final = 3.0
"""Seconds between two tries on a disk that takes nothing (row 23)."""
CLOCK_OFF: Final = 3_600.0
"""Seconds by which the clocks may differ before the person is told."""

log = logging.getLogger(__name__)


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """Who is signed in where."""

    address: Address
    token: str
    authority: Path | None = None


class Witness(Protocol):
    """Who is told when the person could not be told anything, and when they can again."""

    def catching_up(self) -> None:
        """A socket is open; what arrives now belongs to the absence."""

    def caught_up(self) -> None:
        """The mirror is a state of the account: decide one summary (B1)."""

    def line_lost(self) -> None:
        """The server is out of reach: reminders ring here from now on."""

    def slept(self, seconds: float) -> None:
        """The computer slept so long: what came meanwhile belongs to one absence (B1)."""


class Sync:
    """Sync of one person with one server.

    ``run`` ends only by being cancelled, or with the :class:`~app.sync.errors.SessionEnded` that
    ended the session. It is woken by each commit that touches the outbox; nothing is polled while
    the socket is open.
    """

    def __init__(
        self,
        session: Session,
        store: Store,
        health: Health,
        witness: Witness,
        *,
        hold: Hold | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.api = Api(session.address, session.token, authority=session.authority)
        self._store = store
        self._health = health
        self._witness = witness
        self._chance = chance
        self._delays = Delays(chance)
        self._live = Live(
            session.address,
            session.token,
            self._hello,
            self,
            authority=session.authority,
            delays=Delays(chance),
        )
        self._quick = QuickRoad(self._live)
        self._worker = Worker(store)
        push = Push(store, self.api, self._quick, hold)
        self._paused = False
        self._round = Round(
            self.api, store, push, self._worker, health, paused=lambda: self._paused
        )
        self._woken = asyncio.Event()
        self._pull = True
        """A pull is due: at the start, after a reconnection, a poke or a gap."""
        self._hint = 0
        """The highest version that a page or poke spoke of while it could not be applied."""
        self._socket = False
        self._current = False
        """Caught up since the socket was opened; before, live pages are pokes."""
        self._urgent = asyncio.Event()
        self._pages = asyncio.Event()
        self._checked = False
        """The mirror's file was read through since this sync began (row 24)."""
        self._last_active = -ACTIVE_EVERY
        self._sending: set[asyncio.Task[bool]] = set()

    # what others ask

    @property
    def is_live(self) -> bool:
        """True while the socket is open and live pages follow without a gap."""
        return self._current and self._live.is_open

    async def run(self) -> None:
        """Sync until cancelled or until the session ends."""
        stop = self._store.listen(self._committed)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(supervise("the live socket", self._live.run))
                tasks.create_task(supervise("sync", self._work))
                tasks.create_task(supervise("the wake-up watch", self._watch))
        except BaseExceptionGroup as group:
            raise ending_in(group) or group from None
        finally:
            stop()
            self._health.change(progress=None)
            await self._worker.close()
            await self.api.close()

    def wake(self) -> None:
        """Sync now, and pull: the person asked, or something hints at news."""
        self._pull = True
        self._woken.set()
        self._urgent.set()

    def pause(self, on: bool) -> None:
        """Have the first copy wait, or go on; nothing else is ever paused."""
        if on and self._health.state.progress is None:
            return
        self._paused = on
        if not on:
            self.wake()

    def woke_from_sleep(self, seconds: float) -> None:
        """The computer slept: its connections only look alive (row 7)."""
        log.info("woke after %.0f s", seconds)
        self._witness.slept(seconds)
        self._current = False
        self._delays.reset()
        self.api.reconnect()
        self._live.reconnect()
        self.wake()

    def touched(self) -> None:
        """A person touched this device; the server hears of it once a minute at most."""
        now = time.monotonic()
        if self._live.is_open and now - self._last_active >= ACTIVE_EVERY:
            self._last_active = now
            sending = asyncio.get_running_loop().create_task(self._live.send(ActiveFrame()))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)

    # what the socket says

    def opened(self) -> None:
        """The socket said hello: catch up over HTTP, whatever it may bring meanwhile."""
        self._socket = True
        self._current = False
        self._delays.reset()
        self._witness.catching_up()
        self.wake()

    def heard(self, frame: ServerFrame) -> None:
        """Take one frame."""
        if hear := _HEARD.get(type(frame)):
            hear(self, frame)

    def lost(self, error: SyncError) -> None:
        """There is no socket; where HTTP works without one, that alone is not offline."""
        self._quick.lost()
        self._current = False
        was_open, self._socket = self._socket, False
        if was_open or self._health.state.line is not Line.ONLINE:
            self._say_offline(error)

    def _hello(self) -> HelloFrame:
        state = self._store.state
        return HelloFrame(cursor=state.cursor, epoch=state.epoch)

    def _page(self, frame: PageFrame) -> None:
        if not self._current:
            self._hear_of(frame.cursor)
            return
        page = Page(
            epoch=frame.epoch,
            since=frame.since,
            cursor=frame.cursor,
            more=frame.more,
            records=frame.records,
            tombstones=frame.tombstones,
        )
        try:
            applied = self._store.apply(page, live=True)
        except StoreError as error:
            self._health.change(disk=error.trouble)
            self.wake()
            return
        self._pages.set()
        if applied.outcome not in (Outcome.APPLIED, Outcome.OLD):
            self.wake()

    def _poke(self, frame: PokeFrame) -> None:
        self._hear_of(frame.version)

    def _hear_of(self, version: int) -> None:
        """Pull if the pull that may be under way does not bring *version*."""
        self._hint = max(self._hint, version)
        self._woken.set()

    def _results(self, frame: ResultsFrame) -> None:
        self._quick.heard(frame)

    def _reset(self, frame: ResetFrame) -> None:
        self.wake()  # the pull is answered 410, which copies the account anew

    # what it does

    def _committed(self, changes: Changes) -> None:
        if changes.everything:
            self._pull = True  # the mirror was emptied: no page will come by itself to fill it
        if changes.outbox or changes.everything:
            self._woken.set()

    async def _watch(self, beat: Beat) -> None:
        await watch_for_wake(self.woke_from_sleep, beat)

    async def _work(self, beat: Beat) -> None:
        while True:
            self._woken.clear()
            self._urgent.clear()
            try:
                await self._once(beat)
            except SessionEnded:
                raise
            except StoreError as error:
                log.warning("the disk takes nothing: %s", error.id)
                self._health.change(disk=error.trouble)
                await self._rest(DISK_EVERY, beat)
                self._pull = True
            except SyncError as error:
                self._say_offline(error)
                self._pull = True
                self._delays.at_least(error.retry_after or 0.0)
                await self._wait_for_next_try(beat)
            else:
                self._delays.reset()
                await self._idle(beat)

    async def _once(self, beat: Beat) -> None:
        if self._paused:
            if self._store.epoch:
                await self._round.push(beat)
            return
        if not self._pull:
            highest = await self._round.push(beat)
            if not await self._reached(highest):
                self._pull = True
        hinted, self._hint = self._hint, 0
        if self._pull or hinted > self._store.cursor:
            self._pull = False
            back = self._health.state.line is not Line.ONLINE
            if back:
                self._witness.catching_up()
            try:
                await self._round.catch_up(beat)
            except CopyPaused:
                return
            await self._live.send(AtFrame(cursor=self._store.cursor))
            self._say_online()
            if back and not self._live.is_open:
                self._live.reconnect()  # the server is there: no need to sit out the last delay
            await self._look_for_damage(beat)
        self._health.change(disk=None)

    async def _reached(self, version: int) -> bool:
        """Wait a moment for the page with *version*; ``False`` when it must be pulled (S25)."""
        try:
            async with asyncio.timeout(PAGE_WITHIN):
                while self._store.cursor < version:
                    self._pages.clear()
                    await self._pages.wait()
        except TimeoutError:
            return False
        return True

    async def _look_for_damage(self, beat: Beat) -> None:
        """Read the file through at each start and daily, and compare it with the server daily.

        Daily, too, what was done too long ago is forgotten.
        """
        due = damage.is_due(self._store, self._store.files.clock())
        if self._checked and not due:
            return
        beat(allow=60)
        self._checked = True
        writable = not self._store.files.read_only
        if writable and not await self._worker.sound():
            self._store.mend()
        elif due and not await damage.compare(self.api, self._store):
            self._store.reset()
        elif due and writable:
            await self._worker.forget_history()

    def _say_online(self) -> None:
        self._health.change(
            line=Line.ONLINE, offline_since=None, next_try=None, trouble=self._clock_trouble()
        )
        self._current = self._live.is_open
        self._witness.caught_up()

    def _say_offline(self, error: SyncError) -> None:
        if self._health.state.line is not Line.OFFLINE:
            self._health.change(line=Line.OFFLINE, offline_since=self._store.files.clock())
        self._witness.line_lost()
        self._health.change(trouble=error.trouble)

    def _clock_trouble(self) -> Trouble | None:
        offset = self.api.clock_offset
        return ClockWrong().trouble if offset is not None and abs(offset) > CLOCK_OFF else None

    async def _idle(self, beat: Beat) -> None:
        """Wait until something happens; without a socket, look by ourselves now and then."""
        ends = time.monotonic() + POLL_EVERY * (1 + self._chance())
        while not self._woken.is_set():
            beat()
            await _either(self._woken, IDLE_BEAT)
            if not self._live.is_open and time.monotonic() > ends:
                self._pull = True
                return

    async def _wait_for_next_try(self, beat: Beat) -> None:
        delay = self._delays.next()
        now = self._store.files.clock()
        self._health.change(next_try=now + timedelta(seconds=delay))
        await self._rest(delay, beat)

    async def _rest(self, seconds: float, beat: Beat) -> None:
        """Wait before the next try; a socket that opens or a person who asks ends the wait."""
        beat(allow=seconds + IDLE_BEAT)
        await _either(self._urgent, seconds)


_HEARD: Final[Mapping[type, Callable[[Sync, Any], None]]] = {
    PageFrame: Sync._page,
    PokeFrame: Sync._poke,
    ResultsFrame: Sync._results,
    ResetFrame: Sync._reset,
}
"""What each frame does; the others (presence, typing, viewing) have no screen yet."""


async def _either(event: asyncio.Event, seconds: float) -> None:
    """Wait for *event*, *seconds* at most."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
