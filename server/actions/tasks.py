"""Tasks: what one person asks of another, from its first word to its end."""

from __future__ import annotations

from typing import Final

import msgspec

from protocol.mutations import CompleteTask, DeleteTask, ReopenTask, RingReminder, SaveArgs
from protocol.records import Role, Task
from server import rules
from server.access import Person, may_see, people_of
from server.actions.records import merged, new, write
from server.actions.verdict import Rejected, seen
from server.transaction import Transaction

__all__ = ["complete_task", "delete_task", "reopen_task", "ring_reminder", "save_task"]

_MAY_DELETE_ANY: Final = frozenset({Role.ADMIN, Role.MANAGER})


def save_task(tx: Transaction, person: Person, args: SaveArgs) -> None:
    """Create or edit a task; its author is whoever creates it.

    Raises :class:`Rejected`: ``not-allowed`` where somebody neither author nor assignee would make
    it private, and so take it from everybody else.
    """
    if args.create:
        write(tx, person, None, new(tx, Task, args, author_id=person.user_id))
        return
    before = seen(tx, person, Task, args.id)
    after = merged(before, args)
    if after.private and not before.private and person.user_id not in people_of(before):
        raise Rejected("not-allowed", "only its author or assignee can make a task private")
    write(tx, person, before, after)


def complete_task(tx: Transaction, person: Person, args: CompleteTask) -> None:
    """Complete a task; one that is completed already stays as it was."""
    before = seen(tx, person, Task, args.id)
    if before.completed_at is None:
        after = msgspec.structs.replace(before, completed_at=args.at, completed_by=person.user_id)
        write(tx, person, before, after)


def reopen_task(tx: Transaction, person: Person, args: ReopenTask) -> None:
    """Undo the completion of a task."""
    before = seen(tx, person, Task, args.id)
    if before.completed_at is not None:
        after = msgspec.structs.replace(before, completed_at=None, completed_by=None)
        write(tx, person, before, after)


def delete_task(tx: Transaction, person: Person, args: DeleteTask) -> None:
    """Remove a task, by its author, an admin or a manager."""
    before = seen(tx, person, Task, args.id)
    if before.author_id != person.user_id and person.role not in _MAY_DELETE_ANY:
        raise Rejected("not-allowed", "only its author, a manager or an admin can delete a task")
    tx.delete("task", before.id)
    rules.record_changed(tx, before, None, actor_id=person.user_id)


def ring_reminder(tx: Transaction, person: Person, args: RingReminder) -> None:
    """Make the reminder that a desktop rang offline, if the task still says so (S31).

    Raises :class:`Rejected`: ``task-gone``, also for a task that *person* may not see, or
    ``task-changed``.
    """
    task = tx.find(Task, args.task_id)
    if task is not None and not may_see(person, task, tx):
        raise Rejected("task-gone")
    reason = rules.ring_reminder(tx, person.user_id, args.task_id, args.due_at, args.minutes)
    if reason is not None:
        raise Rejected(reason)
