"""Wrong clocks do no harm: order, mutes, snoozes and reminders on a real store (row 12)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.models import queries, telling
from app.models.instants import to_ms
from app.models.reminders import STALE_AFTER, pending_rings, ring_due
from app.models.store import Store
from protocol.ids import new_id
from protocol.mutations import Snooze
from protocol.quiet import ALL_KINDS, muted_until, tomorrow_morning
from protocol.records import Notification, Quiet, Task
from tests import factory
from tests.app.models.account import FakeAccount
from tests.factory import TickingClock
from tests.soak import times

ZONES: Final = (
    *("Europe/Warsaw", "America/New_York", "America/Sao_Paulo", "Asia/Tokyo"),
    *("Australia/Lord_Howe", "Pacific/Apia"),
)
"""With an hour, half an hour and nothing that comes and goes, on both halves of the globe."""

CHANGES: Final = (
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # Europe, forwards
    datetime(2026, 10, 25, 1, tzinfo=UTC),  # Europe, back
    datetime(2026, 3, 8, 7, tzinfo=UTC),  # New York, forwards
    datetime(2026, 11, 1, 6, tzinfo=UTC),  # New York, back
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # Lord Howe, back by half an hour
    datetime(2026, 12, 31, 23, tzinfo=UTC),
)
"""Moments at which clocks on walls jump, and one at which only the year does."""

DAY: Final = timedelta(hours=24)

moments = st.builds(
    lambda change, ahead: change + timedelta(minutes=ahead),
    st.sampled_from(CHANGES),
    st.integers(-300, 300),
)
jumps = st.one_of(
    st.sampled_from([DAY, -DAY, timedelta(hours=1), -timedelta(hours=1), timedelta(0)]),
    st.integers(-86_400, 86_400).map(lambda seconds: timedelta(seconds=seconds)),
)
lengths = st.integers(1, 2_000).map(lambda minutes: timedelta(minutes=minutes))


class World:
    """A server whose clock goes on, and a device whose clock does as it likes."""

    def __init__(self, folder: Path, start: datetime, jump: timedelta, zone: str) -> None:
        self.me = new_id()
        self.server_now = start
        self.clock = TickingClock(start + jump)
        self.account = FakeAccount()
        self.zone = ZoneInfo(zone)
        self.lost_at = self.clock.now
        """From when on the server does not ring, by the device's clock."""
        self.came: list[str] = []
        """Notifications in the order of the server."""
        self.back: set[str] = set()
        """Those that have come back from their snooze once."""
        self.told: list[str] = []
        self.rung: list[str] = []
        self.account.put(factory.user(id=self.me, zone=zone))
        self.store = Store.open(folder, person_id=self.me, clock=self.clock)
        self.pull()

    def pull(self) -> None:
        """Take what the server has."""
        self.store.apply(self.account.page(self.store.cursor))

    # what may happen

    def arrive(self, later: timedelta) -> None:
        """The server makes a notification; the device tells of it unless the person is muted."""
        self.server_now += later
        at = self.server_now
        one = factory.notification(
            user_id=self.me, kind="acme", created_at=at, updated_at=at, happened_at=at
        )
        self.account.put(one)
        self.came.append(one.id)
        self.pull()
        quiet = self._muted()
        told = self.tell()
        assert told == ([] if quiet else [one.id])

    def mute(self, length: timedelta) -> None:
        """The person mutes for so long, on this device."""
        quiet = Quiet(muted_until=self.clock.now + length)
        self.account.put(
            factory.preference(id=self.me, user_id=self.me, kind=ALL_KINDS, quiet=quiet)
        )
        self.pull()
        assert self._muted()
        self.clock.forward(length)
        assert not self._muted(), "the end itself is muted no more"

    def snooze(self, length: timedelta) -> None:
        """The person snoozes the newest notification for so long."""
        if not self.came:
            return
        id_ = self.came[-1]
        until = self.clock.now + length
        self.store.submit("snooze", Snooze(id=id_, until=until))
        # what this device rang stays its own: this server never hears of it
        sent = [one for one in self.store.unsettled() if one.name == "snooze"]
        self.store.settle(self.account.push(sent))
        self.pull()
        self.back.discard(id_)

    def plan(self, length: timedelta, all_day: bool) -> None:
        """Somebody gives the person a task."""
        due = self.clock.now + length
        self.account.put(factory.task(assignee_id=self.me, due_at=due, all_day=all_day))
        self.pull()

    def jump(self, by: timedelta) -> None:
        """The device's clock is set, or time passes for it alone."""
        self.clock.forward(by)

    def restart(self) -> None:
        """The program ends and starts again."""
        folder = self.store.files.folder
        self.store.close()
        self.store = Store.open(folder, person_id=self.me, clock=self.clock)

    # what must hold

    def tell(self) -> list[str]:
        """Tell of what was not told, and return the ids for which something pops up."""
        decision = telling.tell(self.store, telling.untold(self.store))
        telling.mark_told(self.store)
        popped = [id_ for toast in decision.toasts for id_ in toast.ids]
        assert not set(popped) & set(self.told), "told twice"
        self.told += popped
        return [id_ for id_ in popped if id_ in self.came]

    def look(self) -> None:
        """Look by the device's clock, as the ringer does, and check what is to be seen."""
        self.store.wake_due()
        self._ring()
        self._check_snoozes()
        self._check_order()

    def _ring(self) -> None:
        now, since = self.clock.now, self.lost_at
        rings = {ring.id: ring for ring in pending_rings(self.store)}
        rung = [ring.id for ring in ring_due(self.store, since)]
        assert not set(rung) & set(self.rung), "rang twice"
        earliest = max(since, now - STALE_AFTER)
        due = {id_ for id_, ring in rings.items() if earliest < ring.at <= now}
        assert set(rung) == due - set(self.rung)
        self.rung += rung

    def _check_snoozes(self) -> None:
        now = self.clock.now
        hidden = {row.notification.id for row in self._rows(queries.Tab.SNOOZED)}
        for one in self._own():
            until = one.snoozed_until
            if until is None or until <= now:
                assert one.id not in hidden, "hidden though its time has come"
                self.back.add(one.id)
            elif one.id not in self.back:
                assert one.id in hidden, "back before its time"

    def _check_order(self) -> None:
        """What the server made stands in the server's order, whatever this clock says."""
        server = {one.id: one for one in self._own()}

        def top(id_: str) -> tuple[int, int]:
            one = server[id_]
            until = 0 if one.snoozed_until is None else to_ms(one.snoozed_until)
            return max(to_ms(one.created_at), until), self.came.index(id_)

        shown = [row.notification.id for row in self._rows(queries.Tab.ALL)]
        ours = [id_ for id_ in shown if id_ in server]
        assert ours == sorted(ours, key=top, reverse=True)

    def _rows(self, tab: queries.Tab) -> Sequence[queries.CenterRow]:
        return queries.center_window(self.store, tab, unread_first=False, limit=500)

    def _own(self) -> list[Notification]:
        """The server's notifications as this device has them."""
        return [one for one in queries.all_of(self.store, Notification) if one.id in self.came]

    def _muted(self) -> bool:
        preference = queries.preference(self.store, ALL_KINDS)
        quiet = preference.quiet if preference is not None else None
        return muted_until(quiet, self.clock.now) is not None


STEPS = st.one_of(
    st.builds(lambda by: lambda world: world.jump(by), jumps),
    st.builds(lambda by: lambda world: world.jump(by), lengths),
    st.builds(lambda later: lambda world: world.arrive(later), lengths),
    st.builds(lambda length: lambda world: world.mute(length), lengths),
    st.builds(lambda length: lambda world: world.snooze(length), lengths),
    st.builds(lambda length, day: lambda world: world.plan(length, day), lengths, st.booleans()),
    st.just(World.restart),
)
Step = Callable[[World], None]


@contextmanager
def world(start: datetime, jump: timedelta, zone: str) -> Iterator[World]:
    """Yield a world with files of its own."""
    with tempfile.TemporaryDirectory() as folder:
        made = World(Path(folder), start, jump, zone)
        try:
            yield made
        finally:
            made.store.close()


@settings(max_examples=times(40, 1_000))
@given(
    start=moments,
    jump=jumps,
    zone=st.sampled_from(ZONES),
    steps=st.lists(STEPS, min_size=1, max_size=12),
)
def test_no_clock_disturbs_order_mutes_snoozes_or_reminders(
    start: datetime, jump: timedelta, zone: str, steps: list[Step]
) -> None:
    with world(start, jump, zone) as one:
        for step in steps:
            step(one)
            one.look()
        _let_all_come(one)


def _let_all_come(one: World) -> None:
    """Go to each moment that is still to come: everything rings by then, and only once."""
    rings = pending_rings(one.store)
    ends = [own.snoozed_until for own in one._own() if own.snoozed_until is not None]
    for moment in sorted([*(ring.at.astimezone(UTC) for ring in rings), *ends]):
        one.clock.now = moment
        one.look()
    assert {ring.id for ring in rings if ring.at > one.lost_at} <= set(one.rung)
    assert len(one.rung) == len(set(one.rung))


@settings(max_examples=times(40, 1_000))
@given(
    start=moments,
    jump=jumps,
    zone=st.sampled_from(ZONES),
    gaps=st.lists(lengths, min_size=2, max_size=6),
)
def test_two_devices_show_one_order_whatever_their_clocks_say(
    start: datetime, jump: timedelta, zone: str, gaps: list[timedelta]
) -> None:
    with world(start, timedelta(0), zone) as right, world(start, jump, zone) as wrong:
        wrong.account = right.account
        for gap in gaps:
            right.arrive(gap)
        wrong.store.reset()
        wrong.came = right.came
        wrong.store.apply(replace(right.account.page(0), since=wrong.store.cursor))
        orders = [
            [row.notification.id for row in one._rows(queries.Tab.ALL)] for one in (right, wrong)
        ]
        assert orders[0] == orders[1] == right.came[::-1]


@settings(max_examples=times(40, 1_000))
@given(now=moments, zone=st.sampled_from(ZONES))
def test_tomorrow_morning_is_nine_oclock_whatever_the_night_did(now: datetime, zone: str) -> None:
    there = ZoneInfo(zone)
    morning = tomorrow_morning(now, there)
    local, here = morning.astimezone(UTC).astimezone(there), now.astimezone(there)
    assert local.time() == time(9) and morning > now
    days = (local.date() - here.date()).days
    assert days == (0 if here.time() < time(4) else 1)


@settings(max_examples=times(40, 1_000))
@given(due=moments, zone=st.sampled_from(ZONES), start=moments)
def test_a_task_of_a_whole_day_rings_at_nine_of_that_day(
    due: datetime, zone: str, start: datetime
) -> None:
    with world(start, timedelta(0), zone) as one:
        task = factory.task(assignee_id=one.me, due_at=due, all_day=True)
        one.account.put(task)
        one.pull()
        assert isinstance(task, Task) and task.due_at is not None
        (ring,) = pending_rings(one.store)
        local = ring.at.astimezone(UTC).astimezone(one.zone)
        assert local.time() == time(9)
        assert local.date() == task.due_at.astimezone(one.zone).date()
