"""Reminding: the reminder that a desktop rang by itself while it was offline (S31)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from protocol.records import Task
from protocol.reminders import OFFSETS, REMINDER_KIND
from server.rows import milliseconds
from server.rules.event import Event, caused_id

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["ring_reminder"]


def ring_reminder(
    tx: Transaction, user_id: str, task_id: str, due_at: datetime, minutes: int
) -> str | None:
    """Make the reminder that *user_id*'s desktop rang, if the task still says so (S31).

    Its id is the one the server's own timer gives it, so whichever comes second changes nothing
    (S32). Returns ``None``, or the reason id why not: ``task-gone`` or ``task-changed``.
    """
    task = tx.find(Task, task_id)
    if task is None:
        return "task-gone"
    if not _still_so(task, user_id, due_at) or minutes not in OFFSETS:
        return "task-changed"
    tx.emit(
        Event(
            id=caused_id(task_id, REMINDER_KIND, f"{milliseconds(due_at)}/{minutes}"),
            kind=REMINDER_KIND,
            happened_at=tx.now,
            received_at=tx.now,
            before=task,
            after=task,
            minutes=minutes,
        )
    )
    return None


def _still_so(task: Task, user_id: str, due_at: datetime) -> bool:
    if task.due_at is None or task.completed_at is not None or task.assignee_id != user_id:
        return False
    return milliseconds(task.due_at) == milliseconds(due_at)
