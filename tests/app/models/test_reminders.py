"""Reminders rung by the desktop: due, once, and the same notification as the server's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.models import queries
from app.models.reminders import (
    STALE_AFTER,
    due_rings,
    next_ring,
    pending_rings,
    ring_due,
    rings_of,
    zone_of,
)
from app.models.store import Store
from protocol.mutations import CompleteTask, FinishNotification, decode_args
from protocol.records import Notification, Ref, Task
from protocol.reminders import reminder_id
from tests import factory
from tests.app.models.account import FakeAccount
from tests.factory import NOW, TickingClock

DUE = NOW + timedelta(minutes=40)
RINGS_AT = DUE - timedelta(minutes=15)


@pytest.fixture
def task(store: Store, account: FakeAccount, me: str) -> Task:
    """Return a task of this person's, due in forty minutes."""
    made = factory.task(assignee_id=me, due_at=DUE)
    account.put(made, factory.user(id=me), factory.account())
    store.apply(account.page(0))
    return made


def test_it_rings_at_its_time_and_once(store: Store, task: Task, clock: TickingClock) -> None:
    assert ring_due(store, NOW) == []
    assert next_ring(pending_rings(store), NOW) == RINGS_AT
    clock.now = RINGS_AT
    (ring,) = ring_due(store, NOW)
    assert ring.id == reminder_id(task.id, DUE, 15, store.person_id)
    (mutation,) = store.unsettled()
    assert mutation.name == "ring_reminder"
    assert getattr(decode_args(mutation.name, mutation.args), "minutes") == 15  # noqa: B009
    shown = queries.notification(store, ring.id)
    assert shown is not None and shown.needs_me
    clock.forward(timedelta(minutes=1))
    assert ring_due(store, NOW) == []


def test_it_does_not_ring_again_after_it_was_done_or_a_restart(
    store: Store, task: Task, clock: TickingClock, me: str
) -> None:
    clock.now = RINGS_AT
    (ring,) = ring_due(store, NOW)
    store.submit("finish_notification", FinishNotification(id=ring.id))
    assert ring_due(store, NOW) == []
    folder = store.files.folder
    store.close()
    (folder / "mirror.db").unlink()
    again = Store.open(folder, person_id=me, clock=clock)
    assert ring_due(again, NOW) == []
    again.close()


def test_the_servers_own_copy_is_the_same_notification(
    store: Store, task: Task, account: FakeAccount, clock: TickingClock, me: str
) -> None:
    clock.now = RINGS_AT
    (ring,) = ring_due(store, NOW)
    account.put(
        factory.notification(
            id=ring.id,
            user_id=me,
            kind="task.reminder",
            topic=f"task:{task.id}",
            subject=Ref("task", task.id),
        )
    )
    store.apply(account.page(store.cursor))
    rows = queries.all_of(store, Notification)
    assert [one.id for one in rows] == [ring.id]
    assert rows[0].version == account.version


def test_what_the_server_rang_is_not_rung_here(
    store: Store, task: Task, account: FakeAccount, clock: TickingClock, me: str
) -> None:
    id_ = reminder_id(task.id, DUE, 15, me)
    account.put(factory.notification(id=id_, user_id=me, kind="task.reminder"))
    store.apply(account.page(store.cursor))
    clock.now = RINGS_AT
    assert ring_due(store, NOW) == []


def test_what_was_due_before_the_line_was_lost_is_the_servers(
    store: Store, task: Task, clock: TickingClock
) -> None:
    clock.now = RINGS_AT + timedelta(minutes=5)
    assert ring_due(store, RINGS_AT) == []


def test_a_done_task_does_not_ring(store: Store, task: Task, clock: TickingClock) -> None:
    store.submit("complete_task", CompleteTask(id=task.id, at=NOW))
    clock.now = RINGS_AT
    assert ring_due(store, NOW) == []


def test_a_choice_of_minutes_is_heeded(
    store: Store, task: Task, account: FakeAccount, me: str
) -> None:
    account.put(factory.preference(user_id=me, kind="*", reminder_minutes=30))
    store.apply(account.page(store.cursor))
    (ring,) = pending_rings(store)
    assert (ring.minutes, ring.at) == (30, DUE - timedelta(minutes=30))


def test_a_task_of_a_colleague_does_not_ring_here(me: str) -> None:
    task = factory.task(assignee_id=me, due_at=DUE)
    assert rings_of([task], [], "somebody", ZoneInfo("UTC")) == []


def test_a_whole_day_rings_at_nine_in_the_persons_zone(me: str) -> None:
    due = datetime(2026, 11, 24, 12, tzinfo=UTC)
    task = factory.task(assignee_id=me, due_at=due, all_day=True)
    (ring,) = rings_of([task], [], me, ZoneInfo("Europe/Warsaw"))
    assert ring.at == datetime(2026, 11, 24, 8, tzinfo=UTC)


def test_what_is_long_past_is_not_rung(me: str) -> None:
    task = factory.task(assignee_id=me, due_at=DUE)
    rings = rings_of([task], [], me, ZoneInfo("UTC"))
    late = RINGS_AT + STALE_AFTER
    assert due_rings(rings, (), NOW, late) == []
    assert due_rings(rings, (), NOW, late - timedelta(seconds=1)) == rings


def test_the_zone_is_the_persons_the_accounts_or_none() -> None:
    account = factory.account(zone="Europe/Warsaw")
    assert zone_of(factory.user(zone="Asia/Tokyo"), account) == ZoneInfo("Asia/Tokyo")
    assert zone_of(factory.user(zone="Nowhere/Atall"), account) == ZoneInfo("Europe/Warsaw")
    assert zone_of(None, None) == ZoneInfo("UTC")
