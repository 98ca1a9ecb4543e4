"""Settling: what a change of a record makes needless in everybody's center."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

from protocol.kinds import Needs, kind_of, leaves_by_completing
from protocol.records import (
    Call,
    Deal,
    Lead,
    Notification,
    NotificationState,
    Order,
    Record,
    Task,
)
from protocol.reminders import (
    OFFSETS,
    OVERDUE_KIND,
    REMINDER_KIND,
    overdue_id,
    reminder_id,
)
from server.tables import RECORD_TABLES

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["about", "settle"]

ASSIGNED_KIND: Final = "task.assigned"
COMPLETED_KIND: Final = "task.completed"

DONE: Final[Mapping[str, Any]] = {
    "state": NotificationState.DONE,
    "needs_me": False,
    "snoozed_until": None,
}

Claimable = Lead | Order | Deal | Call
"""What a responsible person takes."""


def settle(tx: Transaction, before: Record | None, after: Record | None) -> None:
    """Take from the centers what the step from *before* to *after* made needless (B10)."""
    record = after if after is not None else before
    step = STEPS.get(type(record))
    if step is not None and before is not None:
        step(tx, before, after)


def about(tx: Transaction, record_id: str) -> list[Notification]:
    """Return everybody's notifications about one record."""
    return tx.select(Notification, RECORD_TABLES["notification"].c.subject_id == record_id)


def _task(tx: Transaction, before: Task, after: Task | None) -> None:
    """New and overdue notices leave by completing the task; they return when it is reopened."""
    if after is None or (before.completed_at is None and after.completed_at is not None):
        _finish(tx, before.id, lambda row: True)
    elif before.completed_at is not None and after.completed_at is None:
        _revive(tx, after)
    elif after.completed_at is None:
        if before.assignee_id != after.assignee_id:
            _finish(tx, after.id, lambda row: _of_former(row, after))
        if (before.due_at, before.all_day) != (after.due_at, after.all_day):
            _finish(tx, after.id, lambda row: row.kind in (REMINDER_KIND, OVERDUE_KIND))


def _of_former(row: Notification, task: Task) -> bool:
    """Say whether *row* asked somebody to act who no longer has the task."""
    return row.kind in (ASSIGNED_KIND, REMINDER_KIND) and row.user_id != task.assignee_id


def _finish(tx: Transaction, task_id: str, test: Callable[[Notification], bool]) -> None:
    for row in about(tx, task_id):
        if leaves_by_completing(row.kind) and test(row):
            tx.put(msgspec.structs.replace(row, **DONE))


def _revive(tx: Transaction, task: Task) -> None:
    """Undo what completing did: who has to act again gets their rows back, read."""
    for row in about(tx, task.id):
        if row.kind == COMPLETED_KIND:
            tx.delete("notification", row.id)
        elif leaves_by_completing(row.kind) and _still_meant(row, task):
            own = row.kind == ASSIGNED_KIND and row.priority < 0
            tx.put(msgspec.structs.replace(row, state=NotificationState.READ, needs_me=not own))


def _still_meant(row: Notification, task: Task) -> bool:
    """Say whether *row* speaks of the task as it is: its time, and who has to do it."""
    if row.kind == ASSIGNED_KIND:
        return row.user_id == task.assignee_id
    if task.due_at is None:
        return False
    meant = {overdue_id(task.id, task.due_at, row.user_id)}
    if row.user_id == task.assignee_id:
        meant |= {reminder_id(task.id, task.due_at, ahead, row.user_id) for ahead in OFFSETS}
    return row.id in meant


def _taken(tx: Transaction, before: Claimable, after: Claimable | None) -> None:
    """Where somebody took what everybody was asked to see to, it no longer needs the others."""
    taker = None if after is None else after.responsible_id
    if after is not None and (before.responsible_id is not None or taker is None):
        return
    for row in about(tx, before.id):
        waits = row.needs_me and kind_of(row.kind).needs is Needs.UNTIL_DONE
        if waits and row.user_id != taker:
            tx.put(msgspec.structs.replace(row, state=_read(row.state), needs_me=False))


def _read(state: NotificationState) -> NotificationState:
    return NotificationState.READ if state is NotificationState.NEW else state


STEPS: Final[Mapping[type[Any], Callable[[Transaction, Any, Any], None]]] = {
    Task: _task,
    Lead: _taken,
    Order: _taken,
    Deal: _taken,
    Call: _taken,
}
"""What settles for each record type."""
