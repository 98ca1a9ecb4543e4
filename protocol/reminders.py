"""Reminders of a task: when they ring and which id they carry, alike on both sides (K23, S31)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from protocol.ids import derived_id
from protocol.quiet import ALL_KINDS
from protocol.records import Preference, Task

__all__ = [
    "ALL_DAY_AT",
    "DEFAULT_MINUTES",
    "OFFSETS",
    "OVERDUE_KIND",
    "REMINDER_KIND",
    "overdue_id",
    "overdue_time",
    "reminder_id",
    "reminder_minutes",
    "reminder_time",
]

OFFSETS: Final = (5, 15, 30, 60)
"""Minutes before a task is due at which a person may be reminded; exactly these (K23)."""

DEFAULT_MINUTES: Final = 15
"""For whoever chose nothing (decision 16)."""

ALL_DAY_AT: Final = time(9, 0)
"""When a task without a time of day rings, in the person's zone."""

REMINDER_KIND: Final = "task.reminder"
OVERDUE_KIND: Final = "task.overdue"


def reminder_minutes(preferences: Iterable[Preference]) -> int:
    """Return how many minutes ahead one person wants to be reminded, by their *preferences*.

    The choice for the kind itself goes before the choice for all; what is not one of
    :data:`OFFSETS` counts as not chosen.
    """
    chosen = {one.kind: one.reminder_minutes for one in preferences}
    for kind in (REMINDER_KIND, ALL_KINDS):
        minutes = chosen.get(kind)
        if minutes in OFFSETS:
            return minutes
    return DEFAULT_MINUTES


def reminder_time(task: Task, minutes: int, zone: ZoneInfo) -> datetime | None:
    """Return when *task* rings for somebody in *zone*, or ``None`` when it never does.

    A task for a whole day rings at 9:00 of that day and pays no heed to *minutes*.
    """
    if task.due_at is None or task.completed_at is not None or task.assignee_id is None:
        return None
    try:
        if task.all_day:
            day = task.due_at.astimezone(zone).date()
            return datetime.combine(day, ALL_DAY_AT, tzinfo=zone)
        return task.due_at - timedelta(minutes=minutes)
    except OverflowError:  # at the ends of the calendar
        return None


def overdue_time(task: Task, zone: ZoneInfo) -> datetime | None:
    """Return when *task* counts as not done in time, or ``None`` when it never does (K24).

    A task for a whole day has until the end of that day in *zone*.
    """
    if task.due_at is None or task.completed_at is not None:
        return None
    if not task.all_day:
        return task.due_at
    try:
        day = task.due_at.astimezone(zone).date() + timedelta(days=1)
    except OverflowError:  # at the ends of the calendar
        return None
    return datetime.combine(day, time(0), tzinfo=zone)


def reminder_id(task_id: str, due_at: datetime, minutes: int, user_id: str) -> str:
    """Return the id of the notification that this reminder is, whoever rings it first (S29)."""
    return derived_id("task.reminder", task_id, _stamp(due_at), str(minutes), user_id)


def overdue_id(task_id: str, due_at: datetime, user_id: str) -> str:
    """Return the id of the notification that *task_id* was not done by *due_at*."""
    return derived_id("task.overdue", task_id, _stamp(due_at), user_id)


def _stamp(moment: datetime) -> str:
    return str(round(moment.timestamp() * 1000))
