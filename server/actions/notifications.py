"""Notifications: what a person does with the rows of their own center."""

from __future__ import annotations

import msgspec

from protocol.kinds import leaves_by_completing
from protocol.mutations import (
    FinishNotification,
    ReadNotifications,
    ReopenNotification,
    SendTest,
    Snooze,
)
from protocol.records import Notification, NotificationState, Task
from server import rules
from server.access import Person, may_see
from server.actions.verdict import Rejected, seen
from server.transaction import Transaction

__all__ = [
    "finish_notification",
    "read_notifications",
    "reopen_notification",
    "send_test",
    "snooze",
]


def read_notifications(tx: Transaction, person: Person, args: ReadNotifications) -> None:
    """Mark as read; what waits for the person goes on waiting (B10).

    Raises :class:`Rejected` ``not-found`` where none of them is this person's.
    """
    found = [tx.find(Notification, id_) for id_ in args.ids]
    own = [one for one in found if one is not None and may_see(person, one, tx)]
    if not own:
        raise Rejected("not-found")
    for one in own:
        if one.state is NotificationState.NEW:
            tx.put(msgspec.structs.replace(one, state=NotificationState.READ))


def finish_notification(tx: Transaction, person: Person, args: FinishNotification) -> None:
    """Take a row from the list.

    Raises :class:`Rejected` ``task-open`` for one that only completing its task takes away.
    """
    one = seen(tx, person, Notification, args.id)
    if one.needs_me and leaves_by_completing(one.kind) and _task_is_open(tx, one):
        raise Rejected("task-open")
    tx.put(msgspec.structs.replace(one, state=NotificationState.DONE, needs_me=False))


def _task_is_open(tx: Transaction, notification: Notification) -> bool:
    subject = notification.subject
    task = tx.find(Task, subject.id) if subject is not None else None
    return task is not None and task.completed_at is None


def reopen_notification(tx: Transaction, person: Person, args: ReopenNotification) -> None:
    """Undo *done*: back to the state and need that the row had."""
    one = seen(tx, person, Notification, args.id)
    tx.put(msgspec.structs.replace(one, state=args.state, needs_me=args.needs_me))


def snooze(tx: Transaction, person: Person, args: Snooze) -> None:
    """Hide a row until a moment, then show it unread; ``None`` wakes it (B8)."""
    one = seen(tx, person, Notification, args.id)
    state = one.state if args.until is None else NotificationState.NEW
    tx.put(msgspec.structs.replace(one, snoozed_until=args.until, state=state))


def send_test(tx: Transaction, person: Person, args: SendTest) -> None:
    """Send this person a real event through the server (B15)."""
    tx.emit(rules.proof(tx.cause, person.user_id, tx.now))
