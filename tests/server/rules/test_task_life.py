"""A task's life in everybody's center: set, reminded of, late, done, reopened, given away."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import msgspec
import pytest

from protocol.ids import new_id
from protocol.records import NotificationState, Task
from protocol.reminders import reminder_id
from server.rules import fire_due, preferences_changed, proof, record_changed, ring_reminder
from server.store import Store
from server.tables import timer
from server.transaction import Transaction
from tests.server.rules.people import (
    ANA,
    IRINA,
    NOON,
    SUSPENDED,
    TOMASZ,
    lead,
    preference,
    task,
)
from tests.server.rules.shop import Shop

DONE = NotificationState.DONE
READ = NotificationState.READ
NEW = NotificationState.NEW


async def _pass_to(shop: Shop, minutes: float) -> int:
    """Let it be so many minutes after noon, and fire what is due."""
    shop.move_to(NOON + timedelta(minutes=minutes))
    return await shop.fire()


async def test_from_set_to_done(shop: Shop) -> None:
    one = task()  # due in an hour
    shop.change(one, by=ANA)
    assert shop.kinds(IRINA) == ["task.assigned"]
    assert await _pass_to(shop, 44.9) == 0
    assert await _pass_to(shop, 45) == 1
    assert shop.kinds(IRINA) == ["task.assigned", "task.reminder"]
    assert await _pass_to(shop, 60) == 1
    assert shop.kinds(ANA) == ["task.overdue"]
    assert all(row.needs_me for row in shop.rows())

    shop.edit(one, by=IRINA, completed_at=shop.now, completed_by=IRINA)
    waiting = [row for row in shop.rows() if row.kind != "task.completed"]
    assert {(row.state, row.needs_me) for row in waiting} == {(DONE, False)}
    assert shop.row(ANA, "task.completed").state is NEW
    assert shop.row(TOMASZ, "task.completed").state is READ
    assert "task.completed" not in shop.kinds(IRINA)
    assert await _pass_to(shop, 600) == 0


async def test_a_task_for_oneself_is_listed_read_and_still_reminds(shop: Shop) -> None:
    shop.change(task(assignee_id=ANA), by=ANA)
    assert shop.row(ANA, "task.assigned").state is READ
    await _pass_to(shop, 60)
    assert shop.row(ANA, "task.reminder").state is NEW
    assert shop.row(ANA, "task.overdue").needs_me


@pytest.mark.parametrize("minutes", [5, 15, 30, 60])
async def test_each_offset_rings_at_its_minute(shop: Shop, minutes: int) -> None:
    chosen = preference(IRINA, "task.reminder", reminder_minutes=minutes)
    shop.write(lambda tx: tx.put(chosen))
    shop.change(task(due_at=NOON + timedelta(minutes=90)), by=ANA)
    assert await _pass_to(shop, 90 - minutes - 0.1) == 0
    assert await _pass_to(shop, 90 - minutes) == 1
    assert shop.row(IRINA, "task.reminder").params["minutes"] == str(minutes)


async def test_a_task_due_sooner_than_its_reminder_rings_at_once(shop: Shop) -> None:
    shop.change(task(due_at=NOON + timedelta(minutes=4)), by=ANA)
    assert await shop.fire() == 1
    assert "task.reminder" in shop.kinds(IRINA)


async def test_a_whole_day_rings_at_nine_where_its_assignee_is(shop: Shop) -> None:
    day_in_yekaterinburg = NOON + timedelta(days=1)
    shop.change(task(due_at=day_in_yekaterinburg, all_day=True), by=ANA)
    nine = 16 * 60  # 4:00 UTC on the next day
    assert await _pass_to(shop, nine - 1) == 0
    assert await _pass_to(shop, nine) == 1
    midnight = 31 * 60  # 19:00 UTC
    assert await _pass_to(shop, midnight - 1) == 0
    assert await _pass_to(shop, midnight) == 1
    assert shop.row(ANA, "task.overdue").params["due"] == "2026-03-04"


async def test_moving_the_due_time_moves_the_timers(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    await _pass_to(shop, 45)
    shop.edit(one, by=ANA, due_at=NOON + timedelta(hours=3))
    assert shop.row(IRINA, "task.reminder").state is DONE, "it spoke of another hour"
    assert await _pass_to(shop, 164) == 0
    assert await _pass_to(shop, 165) == 1
    assert len([row for row in shop.rows(IRINA) if row.kind == "task.reminder"]) == 2


async def test_giving_a_task_away_moves_everything_to_the_other(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    shop.edit(one, by=ANA, assignee_id=TOMASZ)
    assert shop.row(IRINA, "task.assigned").state is DONE
    assert not shop.row(IRINA, "task.assigned").needs_me
    assert shop.row(TOMASZ, "task.assigned").state is NEW
    await _pass_to(shop, 45)
    assert shop.kinds(IRINA) == ["task.assigned"]
    assert "task.reminder" in shop.kinds(TOMASZ)


async def test_reopening_undoes_what_completing_did(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    shop.edit(one, by=IRINA, completed_at=NOON, completed_by=IRINA)
    shop.edit(one, by=IRINA, completed_at=None, completed_by=None)
    assert shop.kinds(ANA) == shop.kinds(TOMASZ) == []
    row = shop.row(IRINA, "task.assigned")
    assert (row.state, row.needs_me) == (READ, True)
    assert await _pass_to(shop, 45) == 1


async def test_reopening_brings_back_only_what_still_speaks_of_the_task(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    await _pass_to(shop, 45)
    shop.edit(one, by=ANA, due_at=NOON + timedelta(minutes=80))
    await _pass_to(shop, 80)
    shop.edit(one, by=IRINA, completed_at=shop.now, completed_by=IRINA)
    shop.edit(one, by=IRINA, completed_at=None, completed_by=None)
    reminders = [row for row in shop.rows(IRINA) if row.kind == "task.reminder"]
    assert [(row.params["due"], row.needs_me) for row in reminders] == [
        ("2026-03-03T13:00:00Z", False),
        ("2026-03-03T13:20:00Z", True),
    ]
    assert shop.row(ANA, "task.overdue").needs_me


async def test_a_deleted_task_rings_no_more_and_needs_nobody(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    shop.change(None, one, by=ANA)
    assert not any(row.needs_me for row in shop.rows())
    assert await _pass_to(shop, 600) == 0


async def test_an_edit_of_its_words_changes_no_timer(shop: Shop) -> None:
    one = task()
    shop.change(one, by=ANA)
    await _pass_to(shop, 60)
    shop.edit(one, by=ANA, title="Call back today")
    assert await _pass_to(shop, 61) == 0


async def test_an_old_task_that_is_written_down_late_tells_nobody(shop: Shop) -> None:
    shop.change(task(due_at=NOON - timedelta(days=30)), by=ANA)
    assert await shop.fire() == 0
    shop.change(
        msgspec.structs.replace(task(due_at=NOON - timedelta(hours=2)), id=new_id()), by=ANA
    )
    assert await shop.fire() == 1, "one pushed from offline is told to be overdue"


async def test_a_suspended_assignee_is_not_reminded(shop: Shop) -> None:
    shop.change(task(assignee_id=SUSPENDED), by=ANA)
    await _pass_to(shop, 60)
    assert shop.kinds(SUSPENDED) == []
    assert shop.kinds(ANA) == ["task.overdue"]


# --- once, whoever rings --------------------------------------------------------------------------


def _ring(shop: Shop, one: Task, minutes: int = 15, *, by: str = IRINA) -> str | None:
    due = one.due_at
    assert due is not None
    return shop.write(lambda tx: ring_reminder(tx, by, one.id, due, minutes))


async def test_the_desktop_and_the_server_ring_the_same_reminder(shop: Shop) -> None:
    one = task()
    assert one.due_at is not None
    shop.change(one, by=ANA)
    assert _ring(shop, one) is None
    assert shop.row(IRINA, "task.reminder").id == reminder_id(one.id, one.due_at, 15, IRINA)
    read = msgspec.structs.replace(shop.row(IRINA, "task.reminder"), state=READ)
    shop.write(lambda tx: tx.put(read))
    assert await _pass_to(shop, 45) == 1
    assert shop.row(IRINA, "task.reminder").state is READ, "S32: never overwritten"
    assert _ring(shop, one) is None
    assert shop.row(IRINA, "task.reminder").state is READ


def test_a_ring_for_what_changed_is_rejected(shop: Shop) -> None:
    one = task()
    assert _ring(shop, one) == "task-gone"
    shop.change(one, by=ANA)
    assert _ring(shop, one, by=TOMASZ) == "task-changed"
    assert _ring(shop, one, minutes=7) == "task-changed"
    shop.edit(one, by=ANA, due_at=NOON + timedelta(hours=5))
    assert _ring(shop, one) == "task-changed"
    shop.edit(one, by=IRINA, completed_at=NOON)
    assert _ring(shop, task(due_at=NOON + timedelta(hours=5))) == "task-changed"
    assert "task.reminder" not in shop.kinds(IRINA)


async def test_a_timer_that_fires_twice_tells_once(shop: Shop) -> None:
    shop.change(task(), by=ANA)
    await _pass_to(shop, 60)
    before = [(row.id, row.version) for row in shop.rows()]
    shop.write(
        lambda tx: tx.connection.execute(
            timer.update().where(timer.c.account_id == shop.account).values(done_at=None)
        )
    )
    assert await shop.fire() == 2
    assert [(row.id, row.version) for row in shop.rows()] == before


async def test_choosing_another_offset_moves_the_timers_of_open_tasks(shop: Shop) -> None:
    shop.change(task(), by=ANA)

    def choose(tx: Transaction) -> None:
        tx.put(preference(IRINA, "task.reminder", reminder_minutes=60))
        preferences_changed(tx, IRINA)

    shop.write(choose)
    assert await shop.fire() == 1
    assert shop.row(IRINA, "task.reminder").params["minutes"] == "60"


async def test_a_timer_that_breaks_does_not_hold_up_the_others(shop: Shop) -> None:
    shop.change(task(), by=ANA)
    other = msgspec.structs.replace(task(), id=new_id(), title="Other")
    shop.change(other, by=ANA)
    broken = timer.update().where(timer.c.record_id == other.id)
    shop.write(lambda tx: tx.connection.execute(broken.values(params="no JSON")))
    assert await _pass_to(shop, 60) == 2
    assert await _pass_to(shop, 60) == 0, "left alone for five minutes"
    mended = broken.values(params=f'{{"due": {int(other.due_at.timestamp() * 1000)}}}')  # type: ignore[union-attr]
    shop.write(lambda tx: tx.connection.execute(mended))
    assert await _pass_to(shop, 66) == 2


async def test_timers_of_one_account_can_be_fired_alone(shop: Shop) -> None:
    shop.change(task(), by=ANA)
    shop.move(hours=2)
    assert await fire_due(shop.store, account_id=new_id()) == 0
    assert await fire_due(shop.store) >= 2
    assert await shop.fire() == 0


async def test_two_servers_fire_each_timer_once_between_them(shop: Shop) -> None:
    def many(tx: Transaction) -> None:
        for _ in range(20):
            made = msgspec.structs.replace(task(), id=new_id())
            record_changed(tx, None, tx.put(made), actor_id=ANA, cause=new_id())

    shop.write(many)
    shop.move(hours=2)
    other = Store.open(shop.url, clock=lambda: shop.now)
    try:
        fired = await asyncio.gather(
            *(fire_due(store, account_id=shop.account) for store in (shop.store, other))
        )
    finally:
        await other.close()
    assert sum(fired) == 40
    assert len([row for row in shop.rows() if row.kind == "task.reminder"]) == 20


async def test_hundreds_of_timers_fire_in_one_go(shop: Shop) -> None:
    def many(tx: Transaction) -> None:
        for number in range(120):
            made = msgspec.structs.replace(task(), id=new_id(), title=f"Task {number}")
            record_changed(tx, None, tx.put(made), actor_id=ANA, cause=new_id())

    shop.write(many)
    shop.move(hours=2)
    assert await shop.fire() == 240, "more than one batch of them"
    assert await shop.fire() == 0


# --- the rest of the glue -------------------------------------------------------------------------


def test_a_lead_that_somebody_took_no_longer_needs_the_others(shop: Shop) -> None:
    one = lead(title="Notebook não liga")
    shop.change(one, by=IRINA)
    assert {row.user_id for row in shop.rows()} == {ANA, TOMASZ}
    shop.edit(one, by=TOMASZ, responsible_id=TOMASZ)
    assert shop.row(TOMASZ, "lead.created").needs_me
    assert not shop.row(ANA, "lead.created").needs_me
    assert shop.row(ANA, "lead.created").state is READ


def test_a_proof_reaches_only_whoever_asked(shop: Shop) -> None:
    shop.write(lambda tx: tx.emit(proof(new_id(), IRINA, tx.now)))
    assert [row.user_id for row in shop.rows()] == [IRINA]


def test_an_event_emitted_five_times_tells_once(shop: Shop) -> None:
    one = proof(new_id(), IRINA, NOON)
    for _ in range(5):
        shop.write(lambda tx: tx.emit(one))
    assert len(shop.rows()) == 1
