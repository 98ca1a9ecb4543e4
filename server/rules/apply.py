"""Apply: write what an event, or the change of a record, leads to into the same transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from protocol.kinds import Audience, kind_of
from protocol.records import Record, Task
from server.rules.changes import changes
from server.rules.event import Event
from server.rules.people import directory_for, preferences_for
from server.rules.plan import plan
from server.rules.preferences import Preferences
from server.rules.schedule import timers_of
from server.rules.settling import settle
from server.rules.timers import set_timers
from server.tables import RECORD_TABLES

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["apply", "preferences_changed", "record_changed", "task_timers"]


def apply(tx: Transaction, event: Event) -> None:
    """Plan *event* and write its notifications, where absent (S32), and its timers."""
    directory = directory_for(tx, event.subject)
    planned = plan(event, directory, _preferences(tx, event), tx.now)
    for notification in planned.notifications:
        tx.add(notification)
    if planned.timers is not None and isinstance(event.after, Task):
        set_timers(tx, event.after, planned.timers)


def _preferences(tx: Transaction, event: Event) -> Preferences:
    """Return the preferences that planning *event* asks for; most events ask for none."""
    if isinstance(event.after, Task) or kind_of(event.kind).audience is Audience.SUBSCRIBERS:
        return preferences_for(tx, event.kind)
    return Preferences()


def record_changed(
    tx: Transaction,
    before: Record | None,
    after: Record | None,
    *,
    actor_id: str | None,
    cause: str | None = None,
    at: datetime | None = None,
) -> None:
    """Do all that the step from *before* to *after* leads to; call it for every record written.

    ``None`` stands for absent: made, or deleted. Events are told (K21, K25, K26), what they made
    needless no longer needs anybody, and a task's timers follow it (K23, K24). *cause* is the
    mutation's or outside event's id, by default the transaction's; *at* when it happened, by
    default now.
    """
    settle(tx, before, after)
    happened = changes(before, after, cause=cause or tx.cause, actor_id=actor_id, at=tx.now)
    for event in happened:
        tx.emit(event if at is None else msgspec.structs.replace(event, happened_at=at))
    if not happened:
        task_timers(tx, before, after)


def task_timers(tx: Transaction, before: Record | None, after: Record | None) -> None:
    """Replace the timers of a task whose due time, assignee or end changed; else do nothing."""
    if isinstance(after, Task):
        if not isinstance(before, Task) or _timing(before) != _timing(after):
            directory = directory_for(tx, after)
            set_timers(tx, after, timers_of(after, directory, preferences_for(tx), tx.now))
    elif isinstance(before, Task):
        set_timers(tx, before, ())


def preferences_changed(tx: Transaction, user_id: str) -> None:
    """Replace the timers of everything *user_id* has to do, after their choices or zone changed."""
    preferences = preferences_for(tx)
    for task in open_tasks(tx, user_id):
        set_timers(tx, task, timers_of(task, directory_for(tx, task), preferences, tx.now))


def open_tasks(tx: Transaction, user_id: str) -> list[Task]:
    """Return the tasks that *user_id* has still to do."""
    c = RECORD_TABLES["task"].c
    return tx.select(Task, c.assignee_id == user_id, c.completed_at.is_(None))


def _timing(task: Task) -> tuple[object, ...]:
    return task.due_at, task.all_day, task.assignee_id, task.completed_at
