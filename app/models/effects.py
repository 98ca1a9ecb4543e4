"""Local effects: what each mutation shows at once, before the server has settled it.

One small function per mutation. An effect is an assignment: run twice it is as run once, and it
does nothing unless every record it names is present; only creates add a row (S24). Nothing here
is the truth: the next rebase forgets it and runs it again on what the server said (S23).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from app.models.mirror import Rows
from protocol.consents import with_consent
from protocol.ids import derived_id
from protocol.kinds import leaves_by_completing
from protocol.mutations import (
    MUTATIONS,
    ONLINE_ONLY,
    SAVES,
    SUBJECTS,
    Args,
    CompleteTask,
    DeleteGroup,
    DeleteTask,
    FinishNotification,
    ReadNotifications,
    ReopenNotification,
    ReopenTask,
    RestoreUser,
    RingReminder,
    SaveArgs,
    SaveProfile,
    SaveUser,
    SetConsent,
    SetPreference,
    Snooze,
    SuspendUser,
    changed_fields,
)
from protocol.records import (
    Client,
    Group,
    Notification,
    NotificationState,
    Preference,
    Record,
    Ref,
    Task,
    User,
)
from protocol.reminders import OVERDUE_KIND, REMINDER_KIND, overdue_id, reminder_id

__all__ = ["EFFECTS", "Deed", "Effect", "preference_id", "refs_of", "typed_args"]

R = TypeVar("R", bound=Record)

ASSIGNED_KIND: Final = "task.assigned"


class Deed(NamedTuple):
    """Who did something, and when by the clock of their computer."""

    person_id: str
    at: datetime
    mutation_id: str = ""


Effect = Callable[[Rows, Any, Deed], None]


def _found(rows: Rows, type_: type[R], id_: str) -> R | None:
    record = rows.get(str(type_.__struct_config__.tag), id_)
    return record if isinstance(record, type_) else None


# notifications


def _read(rows: Rows, args: ReadNotifications, deed: Deed) -> None:
    found = [_found(rows, Notification, id_) for id_ in args.ids]
    present = [one for one in found if one is not None]
    if len(present) < len(found):
        return
    for one in present:
        if one.state is NotificationState.NEW:
            rows.put(replace(one, state=NotificationState.READ))


def _finish(rows: Rows, args: FinishNotification, deed: Deed) -> None:
    one = _found(rows, Notification, args.id)
    if one is not None and not _kept_by_task(rows, one):
        rows.put(replace(one, state=NotificationState.DONE, needs_me=False))


def _kept_by_task(rows: Rows, one: Notification) -> bool:
    """Say whether only completing its task takes *one* from the center."""
    if not one.needs_me or not leaves_by_completing(one.kind) or one.subject is None:
        return False
    task = _found(rows, Task, one.subject.id)
    return task is not None and task.completed_at is None


def _reopen_notification(rows: Rows, args: ReopenNotification, deed: Deed) -> None:
    one = _found(rows, Notification, args.id)
    if one is not None:
        rows.put(replace(one, state=args.state, needs_me=args.needs_me))


def _snooze(rows: Rows, args: Snooze, deed: Deed) -> None:
    one = _found(rows, Notification, args.id)
    if one is None:
        return
    if args.until is None:
        rows.put(replace(one, snoozed_until=None))
    else:
        rows.put(replace(one, snoozed_until=args.until, state=NotificationState.NEW))


# tasks


def _task_rows(rows: Rows, task_id: str) -> list[Notification]:
    found = rows.of_topic(f"task:{task_id}")
    return [one for one in found if leaves_by_completing(one.kind)]


def _take_rows(rows: Rows, task_id: str) -> None:
    """Take from the center what only completing the task takes from it (B10)."""
    for one in _task_rows(rows, task_id):
        rows.put(replace(one, state=NotificationState.DONE, needs_me=False, snoozed_until=None))


def _complete_task(rows: Rows, args: CompleteTask, deed: Deed) -> None:
    task = _found(rows, Task, args.id)
    if task is None:
        return
    if task.completed_at is None:
        rows.put(replace(task, completed_at=args.at, completed_by=deed.person_id))
    _take_rows(rows, args.id)


def _reopen_task(rows: Rows, args: ReopenTask, deed: Deed) -> None:
    task = _found(rows, Task, args.id)
    if task is None:
        return
    rows.put(replace(task, completed_at=None, completed_by=None))
    for one in _task_rows(rows, args.id):
        if _still_meant(one, task):
            own = one.kind == ASSIGNED_KIND and one.priority < 0
            rows.put(replace(one, state=NotificationState.READ, needs_me=not own))


def _still_meant(one: Notification, task: Task) -> bool:
    if one.kind == OVERDUE_KIND:
        due_at = task.due_at
        return due_at is not None and one.id == overdue_id(task.id, due_at, one.user_id)
    return one.user_id == task.assignee_id


def _delete_task(rows: Rows, args: DeleteTask, deed: Deed) -> None:
    if _found(rows, Task, args.id) is not None:
        rows.delete("task", args.id)
        _take_rows(rows, args.id)


def _ring_reminder(rows: Rows, args: RingReminder, deed: Deed) -> None:
    task = _found(rows, Task, args.task_id)
    if task is None or task.completed_at is not None or task.due_at != args.due_at:
        return
    if task.assignee_id != deed.person_id:
        return
    id_ = reminder_id(task.id, args.due_at, args.minutes, deed.person_id)
    if rows.body("notification", id_) is not None:
        return
    rows.put(
        Notification(
            id=id_,
            created_at=deed.at,
            updated_at=deed.at,
            user_id=deed.person_id,
            kind=REMINDER_KIND,
            params={
                "title": task.title,
                "minutes": str(args.minutes),
                "due": _due_text(task, args.due_at, _zone(rows, deed.person_id)),
            },
            title=task.title,
            subject=Ref("task", task.id),
            topic=f"task:{task.id}",
            needs_me=True,
            happened_at=deed.at,
        )
    )


def _zone(rows: Rows, person_id: str) -> ZoneInfo:
    person = _found(rows, User, person_id)
    try:
        return ZoneInfo(person.zone if person is not None and person.zone else "UTC")
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def _due_text(task: Task, due_at: datetime, zone: ZoneInfo) -> str:
    # As protocol.kinds says a parameter is written: a day for a whole day, otherwise an instant.
    if task.all_day:
        return due_at.astimezone(zone).date().isoformat()
    return due_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# people


def preference_id(person_id: str, kind: str) -> str:
    """Return the id of the preference of *person_id* for *kind*, as the server makes it too."""
    return derived_id("preference", person_id, kind)


def _set_preference(rows: Rows, args: SetPreference, deed: Deed) -> None:
    fields = changed_fields(args, without=("kind",))
    for id_ in rows.having("preference", "kind", args.kind):
        one = _found(rows, Preference, id_)
        if one is not None and one.user_id == deed.person_id:
            if "channels" in fields:
                fields["channels"] = {**one.channels, **fields["channels"]}
            rows.put(replace(one, **fields))
            return
    rows.put(
        Preference(
            id=preference_id(deed.person_id, args.kind),
            created_at=deed.at,
            updated_at=deed.at,
            user_id=deed.person_id,
            kind=args.kind,
            **fields,
        )
    )


def _save_profile(rows: Rows, args: SaveProfile, deed: Deed) -> None:
    person = _found(rows, User, deed.person_id)
    if person is not None:
        rows.put(replace(person, **changed_fields(args)))


def _save_user(rows: Rows, args: SaveUser, deed: Deed) -> None:
    person = _found(rows, User, args.id)
    if person is not None:
        rows.put(replace(person, **changed_fields(args)))


def _suspend_user(rows: Rows, args: SuspendUser, deed: Deed) -> None:
    person = _found(rows, User, args.id)
    if person is not None:
        rows.put(replace(person, active=False))


def _restore_user(rows: Rows, args: RestoreUser, deed: Deed) -> None:
    person = _found(rows, User, args.id)
    if person is not None:
        rows.put(replace(person, active=True))


def _delete_group(rows: Rows, args: DeleteGroup, deed: Deed) -> None:
    if _found(rows, Group, args.id) is not None:
        rows.delete("group", args.id)


# records


def _save(cls: type[Record]) -> Effect:
    """Return the effect of the ``save_<noun>`` that writes records of *cls*."""
    type_ = str(cls.__struct_config__.tag)

    def effect(rows: Rows, args: SaveArgs, deed: Deed) -> None:
        fields = changed_fields(args)
        old = rows.get(type_, args.id)
        if old is not None:
            rows.put(replace(old, **fields))
        elif args.create:
            made = _made(cls, args.id, fields, deed)
            if made is not None:
                rows.put(made)

    return effect


def _made(cls: type[Record], id_: str, fields: dict[str, Any], deed: Deed) -> Record | None:
    """Return the new record, or ``None`` where a field is missing: the server will say so."""
    if cls is Task:
        fields = {**fields, "author_id": deed.person_id}
    try:
        return cls(id=id_, created_at=deed.at, updated_at=deed.at, **fields)
    except TypeError:
        return None


def _set_consent(rows: Rows, args: SetConsent, deed: Deed) -> None:
    client = _found(rows, Client, args.id)
    if client is not None:
        rows.put(with_consent(client, args.channel, args.purpose, args.value, deed.mutation_id))


EFFECTS: Final[Mapping[str, Effect]] = {
    "read_notifications": _read,
    "finish_notification": _finish,
    "reopen_notification": _reopen_notification,
    "snooze": _snooze,
    **{name: _save(record) for name, record in SAVES.items()},
    "set_consent": _set_consent,
    "complete_task": _complete_task,
    "reopen_task": _reopen_task,
    "delete_task": _delete_task,
    "ring_reminder": _ring_reminder,
    "set_preference": _set_preference,
    "save_profile": _save_profile,
    "save_user": _save_user,
    "suspend_user": _suspend_user,
    "restore_user": _restore_user,
    "delete_group": _delete_group,
}
"""Every mutation that may wait in the outbox, by name, to its local effect."""

_MISSING = MUTATIONS.keys() - ONLINE_ONLY - EFFECTS.keys()
if _MISSING:
    raise RuntimeError(f"no local effect for {sorted(_MISSING)}")


def refs_of(name: str, args: Args, person_id: str) -> frozenset[str]:
    """Return the records that a mutation names, as ``type:id``.

    Where one of them was refused, later mutations on the same record wait for the person.
    """
    if isinstance(args, ReadNotifications):
        return frozenset(f"notification:{id_}" for id_ in args.ids)
    if isinstance(args, RingReminder):
        id_ = reminder_id(args.task_id, args.due_at, args.minutes, person_id)
        return frozenset({f"notification:{id_}"})
    if isinstance(args, SetPreference):
        return frozenset({f"preference:{args.kind}"})
    if isinstance(args, SaveProfile):
        return frozenset({f"user:{person_id}"})
    return frozenset({f"{SUBJECTS[name]}:{args.id}"})  # type: ignore[attr-defined]


def typed_args(name: str, args: bytes) -> Args:
    """Return the arguments of *name* as they were written to the outbox."""
    return msgspec.json.decode(args, type=MUTATIONS[name])
