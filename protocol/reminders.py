"""Reminders of a task: when they ring and which id they carry, alike on both sides (K23, S31)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from protocol.ids import derived_id
from protocol.records import Task

__all__ = [
    "ALL_DAY_AT",
    "DEFAULT_MINUTES",
    "OFFSETS",
    "overdue_id",
    "reminder_id",
    "reminder_time",
]

OFFSETS: Final = (5, 15, 30, 60)
"""Minutes before a task is due at which a person may be reminded; exactly these (K23)."""

DEFAULT_MINUTES: Final = 15
"""For whoever chose nothing (decision 16)."""

ALL_DAY_AT: Final = time(9, 0)
"""When a task without a time of day rings, in the person's zone."""


def reminder_time(task: Task, minutes: int, zone: ZoneInfo) -> datetime | None:
    """Return when *task* rings for somebody in *zone*, or ``None`` when it never does.

    A task for a whole day rings at 9:00 of that day and pays no heed to *minutes*.
    """
    if task.due_at is None or task.completed_at is not None or task.assignee_id is None:
        return None
    if task.all_day:
        day = task.due_at.astimezone(zone).date()
        return datetime.combine(day, ALL_DAY_AT, tzinfo=zone)
    return task.due_at - timedelta(minutes=minutes)


def reminder_id(task_id: str, due_at: datetime, minutes: int, user_id: str) -> str:
    """Return the id of the notification that this reminder is, whoever rings it first (S29)."""
    return derived_id("task.reminder", task_id, _stamp(due_at), str(minutes), user_id)


def overdue_id(task_id: str, due_at: datetime, user_id: str) -> str:
    """Return the id of the notification that *task_id* was not done by *due_at*."""
    return derived_id("task.overdue", task_id, _stamp(due_at), user_id)


def _stamp(moment: datetime) -> str:
    return str(round(moment.timestamp() * 1000))
