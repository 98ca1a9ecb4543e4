"""Changes in words: what a mutation was to do, to which record, and with which values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

import msgspec

from app.models.effects import typed_args
from app.ui.center.times import Times
from app.ui.subject.fields import Lookup, called, values_of
from app.ui.subject.labels import choice_name, type_name
from app.ui.words import join, kind_name, notification_words, translate
from protocol.mutations import (
    SUBJECTS,
    Args,
    CompleteTask,
    ReadNotifications,
    ReopenNotification,
    RingReminder,
    SaveProfile,
    SetConsent,
    SetPreference,
    Snooze,
    changed_fields,
)
from protocol.quiet import ALL_KINDS
from protocol.records import RECORD_TYPES, Notification, Preference, Record

__all__ = ["ChangeWords", "change_words"]


class ChangeWords(NamedTuple):
    """One change as its row tells it."""

    deed: str
    """What was done, such as *Snooze*."""
    record: str
    """What it was done to; empty where the deed says it."""
    values: str
    """What was to stand there, in one line; may be empty."""


def change_words(name: str, args: bytes, person_id: str, find: Lookup, times: Times) -> ChangeWords:
    """Return the mutation *name* of *person_id* in words; records are looked up by *find*.

    One that nobody can read any more still has its deed.
    """
    try:
        typed = typed_args(name, args)
    except (KeyError, msgspec.DecodeError):
        return ChangeWords(_deed(name), "", "")
    scene = _Scene(name, typed, person_id, find, times)
    return ChangeWords(_deed(name), _record_words(scene), _value_words(scene))


class _Scene(NamedTuple):
    name: str
    args: Any
    person_id: str
    find: Lookup
    times: Times


def _record_words(scene: _Scene) -> str:
    args = scene.args
    if isinstance(args, ReadNotifications):
        if len(args.ids) > 1:
            return translate("Change", "%n notifications", "", len(args.ids))
        return _named(scene, "notification", args.ids[0])
    if isinstance(args, RingReminder):
        return _named(scene, "task", args.task_id)
    if isinstance(args, SetPreference):
        every = translate("Change", "All notifications")
        return every if args.kind == ALL_KINDS else kind_name(args.kind)
    type_ = SUBJECTS.get(scene.name)
    return _named(scene, type_, args.id) if type_ is not None else ""


def _named(scene: _Scene, type_: str, id_: str) -> str:
    """Return what the record is called: as it is here, else as the change itself calls it."""
    found = scene.find(type_, id_) or _made(type_, scene)
    if isinstance(found, Notification):
        return notification_words(found, scene.times).title
    return called(found, scene.find) if found is not None else type_name(type_)


def _made(type_: str, scene: _Scene) -> Record | None:
    """Return the record that the change would make, where it says all that one needs."""
    at = datetime.now(UTC)
    fields = changed_fields(scene.args)
    if type_ == "task":
        fields.setdefault("author_id", scene.person_id)
    try:
        return RECORD_TYPES[type_](id="", created_at=at, updated_at=at, **fields)
    except (KeyError, TypeError):
        return None


def _value_words(scene: _Scene) -> str:
    write = _VALUES.get(type(scene.args), _of_fields)
    return write(scene)


def _of_fields(scene: _Scene) -> str:
    """Return the fields that are changed, each with its value."""
    args, type_ = scene.args, SUBJECTS.get(scene.name, "")
    fields = changed_fields(args, without=("id", "create", "kind"))
    record = scene.find(type_, getattr(args, "id", "")) if type_ else None
    if isinstance(args, SaveProfile):
        record = scene.find("user", scene.person_id)
    if isinstance(args, SetPreference):
        record = _preference(args, scene.person_id)
    shown = msgspec.structs.replace(record, **fields) if record else _made(type_, scene)
    if shown is None or not fields:
        return ""
    values = values_of(shown, fields, scene.find, scene.times)
    return join(*(f"{label}: {value}" for label, value in values))


def _preference(args: SetPreference, person_id: str) -> Preference:
    at = datetime.now(UTC)
    return Preference(id="", created_at=at, updated_at=at, user_id=person_id, kind=args.kind)


def _of_snooze(scene: _Scene) -> str:
    if scene.args.until is None:
        return translate("Change", "shown again")
    until = scene.times.full(scene.args.until)
    return translate("Change", "until {time}").format(time=until)


def _of_consent(scene: _Scene) -> str:
    channel = choice_name("channel", scene.args.channel)
    return f"{channel}: {choice_name('consent', scene.args.value)}"


def _of_moment(scene: _Scene) -> str:
    return str(scene.times.full(scene.args.at))


def _nothing(scene: _Scene) -> str:
    return ""


_VALUES: Final[Mapping[type[Args], Callable[[_Scene], str]]] = {
    Snooze: _of_snooze,
    SetConsent: _of_consent,
    CompleteTask: _of_moment,
    ReadNotifications: _nothing,
    ReopenNotification: _nothing,
    RingReminder: _nothing,
}
"""What a change says of its values, by its arguments; the others name their fields."""


def _deed(name: str) -> str:
    words = {
        "read_notifications": translate("Refused", "Mark as read"),
        "finish_notification": translate("Refused", "Done"),
        "reopen_notification": translate("Refused", "Undo of done"),
        "snooze": translate("Refused", "Snooze"),
        "complete_task": translate("Refused", "Complete a task"),
        "reopen_task": translate("Refused", "Reopen a task"),
        "delete_task": translate("Refused", "Delete a task"),
        "ring_reminder": translate("Refused", "Reminder that rang here"),
        "set_preference": translate("Refused", "A choice in the settings"),
        "set_consent": translate("Refused", "A consent"),
        "save_profile": translate("Refused", "Your profile"),
        "save_user": translate("Refused", "A colleague’s role or group"),
        "suspend_user": translate("Refused", "Suspend a colleague"),
        "restore_user": translate("Refused", "Lift a suspension"),
        "delete_group": translate("Refused", "Delete a group"),
    }
    return words.get(name, translate("Refused", "Change a record"))
