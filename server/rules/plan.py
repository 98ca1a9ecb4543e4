"""Planner: from an event to the notifications and timers it leads to, without touching anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import msgspec

from protocol.ids import derived_id
from protocol.kinds import Audience, Needs, kind_of
from protocol.records import Client, Notification, NotificationState, Task
from protocol.reminders import OVERDUE_KIND, REMINDER_KIND, overdue_id, reminder_id
from server.rules.audience import audiences_of, concerned
from server.rules.directory import Directory
from server.rules.event import Event, subject_of
from server.rules.params import clip, params_of
from server.rules.preferences import Preferences
from server.rules.schedule import Timer, timers_of
from server.rules.words import fallback

__all__ = ["Plan", "plan"]

MAX_TITLE: Final = 500
MAX_BODY: Final = 8_000
MAX_KIND: Final = 120
"""As in a preference: a longer one nobody can have subscribed to."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What an event leads to; each notification is inserted only where it is absent (S32)."""

    notifications: tuple[Notification, ...] = ()
    timers: tuple[Timer, ...] | None = None
    """The timers its task has from now on; ``None`` where the event changes none."""


def plan(event: Event, directory: Directory, preferences: Preferences, now: datetime) -> Plan:
    """Return the notifications and timers of *event*; pure, and the same for the same arguments.

    Ids are derived from event, kind and person, so an event that is planned five times tells each
    person once. Nobody is told of what they did themselves; a task set for oneself is listed,
    already read (K27, decision 1). Nobody is told of what they may not see (decisions 12 and 17).
    """
    loud: dict[str, bool] = {}
    for audience in audiences_of(event.kind):
        for person in concerned(audience, event, directory, preferences):
            # what is a person's own to ask for is nobody's record
            if directory.may_be_told(person) or (
                audience is Audience.SELF and directory.active(person)
            ):
                loud.setdefault(person, audience is not Audience.VIEWERS)
    doer = _doer(event)
    if event.kind not in OWN_LISTED:
        loud.pop(doer or "", None)
    return Plan(
        notifications=tuple(
            _notification(event, directory, person, is_loud and person != doer, now)
            for person, is_loud in loud.items()
        ),
        timers=_timers(event, directory, preferences, now),
    )


def _timers(
    event: Event, directory: Directory, preferences: Preferences, now: datetime
) -> tuple[Timer, ...] | None:
    """Return the timers of the event's task; what a timer itself rings sets none again."""
    if not isinstance(event.after, Task) or event.kind in (REMINDER_KIND, OVERDUE_KIND):
        return None
    return timers_of(event.after, directory, preferences, now)


OWN_LISTED: Final = frozenset({"task.assigned"})
"""Kinds of which the doer keeps a row, already read (decision 1)."""


def _doer(event: Event) -> str | None:
    """Return who did it: the actor, or the author of a task that nobody is known to have set."""
    if event.actor_id is not None or event.kind != "task.assigned":
        return event.actor_id
    return event.after.author_id if isinstance(event.after, Task) else None


def _notification(
    event: Event, directory: Directory, person: str, loud: bool, now: datetime
) -> Notification:
    params = params_of(event, directory, person)
    title, body = fallback(event.kind, params, event.title, event.body)
    return Notification(
        id=_id(event, person),
        created_at=now,
        updated_at=now,
        user_id=person,
        kind=clip(event.kind, MAX_KIND),
        params=params,
        title=clip(title, MAX_TITLE),
        body=clip(body, MAX_BODY),
        subject=subject_of(event),
        topic=_topic(event),
        actor_id=event.actor_id,
        state=NotificationState.NEW if loud else NotificationState.READ,
        needs_me=loud and NEEDS[kind_of(event.kind).needs](event),
        priority=0 if loud else -1,
        happened_at=event.happened_at,
    )


def _topic(event: Event) -> str:
    """Return what its row folds with: the task, else the client, else nothing."""
    record = event.subject
    if isinstance(record, Task):
        return f"task:{record.id}"
    client = record.id if isinstance(record, Client) else getattr(record, "client_id", None)
    return f"client:{client}" if client else ""


def _never(event: Event) -> bool:
    return False


def _until_done(event: Event) -> bool:
    return True


def _while_task_open(event: Event) -> bool:
    return isinstance(event.after, Task) and event.after.completed_at is None


NEEDS: Final[Mapping[Needs, Callable[[Event], bool]]] = {
    Needs.NEVER: _never,
    Needs.UNTIL_DONE: _until_done,
    Needs.WHILE_TASK_OPEN: _while_task_open,
}


def _id(event: Event, person: str) -> str:
    """Return the id of the notification *person* gets: shared with the desktop where it rings."""
    task = event.subject
    if isinstance(task, Task) and task.due_at is not None:
        if event.kind == REMINDER_KIND and event.minutes is not None:
            return reminder_id(task.id, task.due_at, event.minutes, person)
        if event.kind == OVERDUE_KIND:
            return overdue_id(task.id, task.due_at, person)
    return derived_id("notification", event.id, event.kind, person)
