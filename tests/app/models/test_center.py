"""The center: groups, lanes, tabs and orders, and that the table always says what its rows say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import queries, snoozes
from app.models.center import LANE_SNOOZED, Member, add, rows_of
from app.models.queries import Order, Tab
from app.models.store import Store
from protocol.mutations import CompleteTask, FinishNotification, ReadNotifications, Snooze
from protocol.records import Notification, NotificationState, Ref
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound
from tests.factory import NOW, TickingClock

Make = Callable[..., Notification]


@pytest.fixture
def make(store: Store, account: FakeAccount, me: str) -> Make:
    """Return what brings one notification of this person's from the server."""

    def one(minutes: float = 0, **fields: object) -> Notification:
        at = NOW - timedelta(minutes=minutes)
        defaults = {"user_id": me, "created_at": at, "happened_at": at, "needs_me": False}
        made = factory.notification(**{**defaults, **fields})
        account.put(made)
        store.apply(account.page(store.cursor))
        return made

    return one


def shown(
    store: Store,
    tab: Tab = Tab.ALL,
    order: Order = Order.NEWEST,
    *,
    unread_first: bool = True,
) -> list[str]:
    """Return the ids on top of the rows of a tab."""
    rows = queries.center_window(store, tab, order, unread_first=unread_first, limit=500)
    return [row.notification.id for row in rows]


members = st.builds(
    Member,
    st.integers(1, 10**12),
    st.booleans(),
    st.booleans(),
    st.one_of(st.none(), st.integers(0, 200)),
    st.integers(0, 200),
    st.integers(0, 200),
)


@given(st.lists(members, unique_by=lambda one: one.n), st.integers(0, 200), st.randoms())
def test_a_row_does_not_depend_on_the_order_in_which_its_members_came(
    found: list[Member], now: int, chance: object
) -> None:
    rows = {row.place: row for row in rows_of(7, found, now)}
    assert {row.place: row for row in rows_of(7, found[::-1], now)} == rows
    assert sum(row.size for row in rows.values()) == len(found)
    for row in rows.values():
        lane = row.place & 1
        mine = [one for one in found if ((one.snoozed_until or 0) > now) == (lane == LANE_SNOOZED)]
        assert row.unread == sum(one.unread for one in mine)
        assert row.needs == sum(one.needs for one in mine)
        assert row.wait_at == min((one.happened_at for one in mine if one.needs), default=None)


def test_a_row_grows_by_one_member() -> None:
    one, two = Member(1, True, False, None, 5, 5), Member(2, False, True, None, 3, 9)
    row = add(add(None, 7, one, 100), 7, two, 100)
    assert (row.size, row.unread, row.needs) == (2, 1, 1)
    assert (row.at, row.newest, row.wait_at) == (9, 2, 3)


def test_one_topic_is_one_row_with_its_newest_on_top(store: Store, make: Make) -> None:
    make(30, topic="client:1")
    make(5)
    newest = make(10, topic="client:1", needs_me=True)
    (alone, group) = queries.center_window(store)
    assert (alone.count, group.count) == (1, 2)
    assert group.notification.id == newest.id
    assert group.key == "t:client:1"
    assert (group.unread, group.needs_me) == (2, 1)
    assert group.waiting_since == newest.happened_at
    assert queries.members(store, group.key)[0].id == newest.id
    assert queries.members(store, alone.key) == [alone.notification]
    assert_sound(store)


def test_unread_come_first_unless_the_person_wants_time_order(store: Store, make: Make) -> None:
    unread = make(20)
    read = make(10, state=NotificationState.READ)
    assert shown(store) == [unread.id, read.id]
    assert shown(store, unread_first=False) == [read.id, unread.id]


def test_longest_waiting_puts_what_waits_in_front(store: Store, make: Make) -> None:
    short = make(5, needs_me=True, state=NotificationState.READ)
    quiet = make(1, state=NotificationState.READ)
    long = make(50, needs_me=True, state=NotificationState.READ)
    unread = make(90)
    order = Order.WAITING
    assert shown(store, order=order, unread_first=False) == [
        *(long.id, short.id, quiet.id, unread.id)
    ]
    assert shown(store, order=order) == [unread.id, long.id, short.id, quiet.id]
    assert shown(store, Tab.NEEDS_ME, order) == [long.id, short.id]


def test_order_goes_by_receipt_not_by_when_it_happened(store: Store, make: Make) -> None:
    late = make(1, happened_at=NOW - timedelta(days=400))
    soon = make(2, happened_at=NOW + timedelta(days=400))
    assert shown(store) == [late.id, soon.id]


def test_the_badge_counts_rows_that_need_the_person(store: Store, make: Make, me: str) -> None:
    one = make(3, needs_me=True)
    make(2, needs_me=True, topic="client:1")
    make(1, needs_me=True, topic="client:1")
    make(0)
    assert queries.counts(store) == queries.Counts(needs_me=2, all=3, snoozed=0, unread=3)
    store.submit("read_notifications", ReadNotifications(ids=[one.id]))
    assert queries.counts(store) == queries.Counts(needs_me=2, all=3, snoozed=0, unread=2)
    store.submit("finish_notification", FinishNotification(id=one.id))
    assert queries.counts(store) == queries.Counts(needs_me=1, all=2, snoozed=0, unread=2)
    assert_sound(store)


def test_completing_a_task_takes_its_rows(
    store: Store, make: Make, account: FakeAccount, me: str
) -> None:
    task = factory.task(assignee_id=me)
    account.put(task)
    make(
        kind="task.assigned",
        needs_me=True,
        topic=f"task:{task.id}",
        subject=Ref("task", task.id),
    )
    assert queries.counts(store).needs_me == 1
    store.submit("complete_task", CompleteTask(id=task.id, at=NOW))
    assert queries.counts(store) == queries.Counts(needs_me=0, all=0, snoozed=0, unread=0)


@pytest.mark.parametrize("tab", Tab)
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("unread_first", [True, False])
def test_windows_follow_each_other_without_gap_or_repeat(
    store: Store, account: FakeAccount, me: str, tab: Tab, order: Order, unread_first: bool
) -> None:
    account.put(
        *(
            factory.notification(
                user_id=me,
                created_at=NOW - timedelta(minutes=number % 7),
                happened_at=NOW - timedelta(minutes=number % 5),
                needs_me=number % 3 == 0,
                state=NotificationState.READ if number % 2 else NotificationState.NEW,
                snoozed_until=NOW + timedelta(minutes=number % 9) if number % 4 == 3 else None,
            )
            for number in range(80)
        )
    )
    store.apply(account.page(0))
    all_at_once = shown(store, tab, order, unread_first=unread_first)
    in_windows: list[str] = []
    rows = queries.center_window(store, tab, order, unread_first=unread_first, limit=7)
    while rows:
        in_windows += [row.notification.id for row in rows]
        rows = queries.center_window(
            store, tab, order, unread_first=unread_first, after=rows[-1], limit=7
        )
    assert in_windows == all_at_once
    numbers = queries.counts(store)
    assert (
        len(all_at_once)
        == {
            Tab.ALL: numbers.all,
            Tab.NEEDS_ME: numbers.needs_me,
            Tab.SNOOZED: numbers.snoozed,
        }[tab]
    )
    assert_sound(store)


def test_the_window_reads_an_index_and_sorts_nothing(store: Store, make: Make) -> None:
    from app.models import center_view

    statements = [
        f"{center_view._SELECT} WHERE c.shelf = 1 ORDER BY c.at DESC, c.place DESC LIMIT 9",
        f"{center_view._SELECT} WHERE c.shelf = 1 AND c.wait_at IS NOT NULL"
        " ORDER BY c.wait_at ASC, c.place ASC LIMIT 9",
    ]
    for statement in statements:
        plan = store.read(
            lambda connection, statement=statement: " ".join(  # type: ignore[misc]
                row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
            )
        )
        assert "USING INDEX center_by" in plan
        assert "TEMP B-TREE" not in plan
        assert "SCAN" not in plan


# snoozing


def test_a_snoozed_row_is_hidden_then_back_unread_on_top(
    store: Store, make: Make, clock: TickingClock
) -> None:
    one = make(30, state=NotificationState.READ)
    other = make(1)
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(minutes=10)))
    assert shown(store) == [other.id]
    assert shown(store, Tab.SNOOZED) == [one.id]
    (row,) = queries.center_window(store, Tab.SNOOZED)
    assert row.snoozed_until == NOW + timedelta(minutes=10) == queries.next_wake(store)
    clock.forward(timedelta(minutes=9, seconds=59))
    assert store.wake_due().woken == ()
    assert shown(store) == [other.id]
    clock.forward(timedelta(seconds=1))
    assert [woken.id for woken in store.wake_due().woken] == [one.id]
    assert shown(store) == [one.id, other.id]
    assert queries.center_window(store)[0].unread == 1
    assert shown(store, Tab.SNOOZED) == []
    assert queries.next_wake(store) is None
    assert store.wake_due().woken == ()
    assert_sound(store)


def test_reading_what_came_back_leaves_it_where_it_is(
    store: Store, make: Make, clock: TickingClock
) -> None:
    one = make(30, state=NotificationState.READ)
    other = make(1, state=NotificationState.READ)
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(minutes=10)))
    clock.forward(timedelta(minutes=11))
    store.wake_due()
    store.submit("read_notifications", ReadNotifications(ids=[one.id]))
    assert shown(store) == [one.id, other.id]
    assert queries.counts(store).unread == 0


def test_only_what_is_snoozed_of_a_group_is_hidden(
    store: Store, make: Make, clock: TickingClock
) -> None:
    early = make(30, topic="client:1", needs_me=True)
    late = make(20, topic="client:1")
    store.submit("snooze", Snooze(id=early.id, until=NOW + timedelta(hours=1)))
    assert [row.count for row in queries.center_window(store)] == [1]
    assert shown(store) == [late.id]
    assert shown(store, Tab.SNOOZED) == [early.id]
    assert queries.counts(store).needs_me == 0
    assert [one.id for one in queries.members(store, "t:client:1", snoozed=True)] == [early.id]
    assert [one.id for one in queries.members(store, "t:client:1", snoozed=False)] == [late.id]
    clock.forward(timedelta(hours=2))
    store.wake_due()
    (row,) = queries.center_window(store)
    assert (row.count, row.notification.id) == (2, early.id)
    assert queries.counts(store).needs_me == 1


def test_two_devices_agree_without_another_word(
    store: Store, account: FakeAccount, me: str, make: Make, clock: TickingClock, tmp_path: object
) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    one = make(30, state=NotificationState.READ)
    make(1)
    second = Store.open(tmp_path / "second", person_id=me, clock=clock)
    second.apply(account.page(0))
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(minutes=10)))
    store.settle(account.push(store.unsettled()))
    for device in (store, second):
        device.apply(account.page(device.cursor))
    clock.forward(timedelta(minutes=10))
    before = account.version
    for device in (store, second):
        device.wake_due()
    assert queries.center_window(store) == queries.center_window(second)
    assert account.version == before
    assert store.unsettled() == second.unsettled() == []
    second.close()


def test_what_ended_while_the_app_was_closed_is_back_at_its_start(
    store: Store, make: Make, clock: TickingClock
) -> None:
    one = make(30)
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(minutes=10)))
    folder, person = store.files.folder, store.person_id
    store.close()
    clock.forward(timedelta(days=1))
    again = Store.open(folder, person_id=person, clock=clock)
    assert shown(again) == [one.id]
    again.close()


def test_waking_by_hand(store: Store, make: Make) -> None:
    one = make(30)
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(minutes=10)))
    store.submit("snooze", Snooze(id=one.id, until=None))
    assert shown(store) == [one.id]


@given(st.lists(st.integers(-60, 60), max_size=12), st.integers(-60, 60), st.integers(0, 60))
def test_each_snooze_ends_exactly_once(untils: list[int], start: int, step: int) -> None:
    def at(minutes: int) -> datetime:
        return NOW + timedelta(minutes=minutes)

    rows = [factory.notification(snoozed_until=at(until)) for until in untils]
    before, between, after = at(start), at(start + step), at(start + 2 * step)
    first = snoozes.due_snoozes(rows, before, between)
    second = snoozes.due_snoozes(rows, between, after)
    whole = snoozes.due_snoozes(rows, before, after)
    assert sorted(one.id for one in [*first, *second]) == sorted(one.id for one in whole)
    assert all(not snoozes.snoozed(one, between) for one in first)
    assert all(snoozes.snoozed(one, between) for one in second)


def test_a_very_large_group_is_one_row(store: Store, account: FakeAccount, me: str) -> None:
    account.put(*(factory.notification(user_id=me, topic="client:1") for _ in range(900)))
    store.apply(account.page(0))
    (row,) = queries.center_window(store)
    assert (row.count, row.needs_me) == (900, 900)
    assert_sound(store)
