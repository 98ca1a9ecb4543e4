"""Schedule: the timers that a task has, given who there is and what they chose."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from protocol.ids import derived_id
from protocol.records import Task
from protocol.reminders import OVERDUE_KIND, REMINDER_KIND, overdue_time, reminder_time
from server.rules.directory import Directory
from server.rules.preferences import Preferences

__all__ = ["STALE", "Timer", "timers_of"]

STALE: Final = timedelta(days=1)
"""A task written down longer than this after it was due (an import, say) tells nobody."""


class Timer(msgspec.Struct, frozen=True, kw_only=True):
    """One moment at which a task makes itself heard."""

    id: str
    kind: str
    at: datetime
    task_id: str
    due_at: datetime
    user_id: str | None = None
    """Whom it reminds; ``None`` where that is decided when it fires."""
    minutes: int | None = None


def timers_of(
    task: Task, directory: Directory, preferences: Preferences, now: datetime
) -> tuple[Timer, ...]:
    """Return the timers of *task* as it is now: its reminder and its end (K23, K24).

    A reminder whose moment has passed while the task is not yet due rings at once; one that is due
    already has none. Ids are derived, so planning twice gives the same rows.
    """
    return (*_reminder(task, directory, preferences, now), *_overdue(task, directory, now))


def _reminder(
    task: Task, directory: Directory, preferences: Preferences, now: datetime
) -> tuple[Timer, ...]:
    person = task.assignee_id
    if person is None or task.due_at is None:
        return ()
    zone = directory.zone_of(person)
    minutes = preferences.minutes(person)
    at = reminder_time(task, minutes, zone)
    end = overdue_time(task, zone)
    if at is None or end is None or end <= now:
        return ()
    return (
        Timer(
            id=derived_id("timer", REMINDER_KIND, task.id),
            kind=REMINDER_KIND,
            at=at,
            task_id=task.id,
            due_at=task.due_at,
            user_id=person,
            minutes=minutes,
        ),
    )


def _overdue(task: Task, directory: Directory, now: datetime) -> tuple[Timer, ...]:
    at = overdue_time(task, directory.zone_of(task.assignee_id))
    if at is None or task.due_at is None or at < now - STALE:
        return ()
    return (
        Timer(
            id=derived_id("timer", OVERDUE_KIND, task.id),
            kind=OVERDUE_KIND,
            at=at,
            task_id=task.id,
            due_at=task.due_at,
        ),
    )
