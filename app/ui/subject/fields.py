"""Fields of a card, made from what a record declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.center.times import Times
from app.ui.money import money_words
from app.ui.subject.labels import choice_name, field_name, type_name
from app.ui.words import kind_name
from protocol.events import kind_of_type
from protocol.records import LastMessage, Money, Party, Phone, Preference, Quiet, Record, Ref

__all__ = [
    "HEAD",
    "REFERENCES",
    "Field",
    "Lookup",
    "Part",
    "called",
    "fields_of",
    "name_of",
    "overdue_by",
    "values_of",
]

Lookup = Callable[[str, str], Record | None]
"""Finds a record by type and id in the mirror."""

HEAD: Final = frozenset(
    {
        *("id", "version", "created_at", "updated_at", "external"),
        *("title", "number", "status", "stage", "avatar", "user_id", "withdrawals", "topic"),
    }
)
"""Fields that the head or the foot of a card shows, or nobody needs to see."""

REFERENCES: Final[Mapping[str, str]] = {
    "responsible_id": "user",
    "executor_id": "user",
    "manager_id": "user",
    "assignee_id": "user",
    "author_id": "user",
    "actor_id": "user",
    "user_id": "user",
    "owner_id": "user",
    "completed_by": "user",
    "requested_by": "user",
    "member_ids": "user",
    "group_ids": "group",
    "client_id": "client",
    "linked_ids": "client",
    "location_id": "location",
    "order_id": "order",
    "documents": "document",
    "conversation_id": "conversation",
    "template_id": "template",
    "rule_id": "rule",
    "reply_to": "message",
}
"""Fields that hold ids, and the type of record each one names."""

_STORED: Final = frozenset({"file", "files"})
"""Fields that hold the hashes of files, which say nothing to a person."""

_COPIED: Final = frozenset({"email", "emails", "phone", "phones", "serial_number", "key_hint"})
"""Fields that somebody will want to paste elsewhere."""

_ZEROS: Final = frozenset({"rating"})
"""Numbers that say something when they are 0."""

_DAYS: Final = frozenset({"due_at"})
"""Moments shown without a time of day where the record is for a whole day."""


@dataclass(frozen=True)
class Part:
    """One value of a field: words, and the record they stand for, if any."""

    text: str
    ref: Ref | None = None
    note: str = ""
    """Quiet words behind it."""


@dataclass(frozen=True)
class Field:
    """One row of a card."""

    name: str
    label: str
    parts: tuple[Part, ...]
    strong: bool = False
    """Money: the figure a person looks for."""
    long: bool = False
    """Several lines of outside text, shown to 4,000 characters at first."""
    copied: bool = False
    """Has a button that copies it."""
    tone: str = ""
    """``danger`` for a date that has passed, otherwise empty."""

    @property
    def text(self) -> str:
        """The whole value as plain text, for the clipboard and for screen readers."""
        return ", ".join(part.text for part in self.parts)


@dataclass(frozen=True)
class _Scene:
    """What a writer needs beside the value."""

    record: Record
    find: Lookup
    times: Times
    names: Mapping[str, str] = field(default_factory=dict)


def fields_of(record: Record, find: Lookup, times: Times) -> tuple[Field, ...]:
    """Return the fields of *record* in the order it declares them, empty ones left out."""
    scene = _Scene(record, find, times)
    made = (
        _field(scene, name, getattr(record, name))
        for name in record.__struct_fields__
        if name not in HEAD
    )
    return tuple(one for one in made if one is not None)


def values_of(
    record: Record, names: Iterable[str], find: Lookup, times: Times
) -> list[tuple[str, str]]:
    """Return the label and the words of the fields called *names*, the empty ones too."""
    scene = _Scene(record, find, times)
    tag = str(record.__struct_config__.tag)
    translate = QCoreApplication.translate
    values = []
    for name in names:
        value = getattr(record, name)
        made = _field(scene, name, value)
        nothing = translate("Fields", "No") if value is False else translate("Fields", "nothing")
        notes = [part.note for part in made.parts if part.note] if made is not None else []
        words = made.text if made is not None else nothing
        values.append((field_name(name, tag), ", ".join([words, *notes])))
    return values


def _field(scene: _Scene, name: str, value: object) -> Field | None:
    if value in (None, "", [], {}) or (value in (0, False) and name not in _ZEROS):
        return None
    if name == "kind" and scene.record.__struct_config__.tag == "notification":
        return None
    if name in _STORED:
        parts = _files(value if isinstance(value, list) else [value])
    else:
        parts = _parts(scene, name, value)
    if not parts:
        return None
    return Field(
        name=name,
        label=field_name(name, str(scene.record.__struct_config__.tag)),
        parts=parts,
        strong=isinstance(value, Money),
        long=isinstance(value, str) and ("\n" in value or len(value) > 120),
        copied=name in _COPIED,
    )


def _parts(scene: _Scene, name: str, value: object) -> tuple[Part, ...]:
    if name in REFERENCES:
        ids = value if isinstance(value, list) else [value]
        return tuple(_named(scene, REFERENCES[name], str(id_)) for id_ in ids)
    if isinstance(value, list):
        return tuple(part for one in value for part in _parts(scene, name, one))
    writer = next((_WRITERS[cls] for cls in type(value).__mro__ if cls in _WRITERS), None)
    return writer(scene, name, value) if writer else (Part(str(value)),)


def _named(scene: _Scene, type_: str, id_: str) -> Part:
    found = scene.find(type_, id_)
    if found is None:
        return Part(QCoreApplication.translate("Fields", "Not on this computer"))
    return Part(called(found, scene.find), Ref(type_, id_))


def _files(hashes: list[object]) -> tuple[Part, ...]:
    count = len(hashes)
    stored = QCoreApplication.translate("Fields", "%n files, kept on the server", "", count)
    return (Part(stored),)


def called(record: Record, find: Lookup) -> str:
    """Return what a record is called, never nothing.

    One without a name of its own, such as a call, goes by its type and whom it is about.
    """
    name = name_of(record)
    if name:
        return name
    kind = type_name(str(record.__struct_config__.tag))
    client_id, phone = getattr(record, "client_id", None), getattr(record, "phone", None)
    client = find("client", client_id) if client_id else None
    number = phone.text or phone.number if isinstance(phone, Phone) else ""
    who = (name_of(client) if client is not None else "") or number
    return f"{kind}: {who}" if who else kind


def name_of(record: Record) -> str:
    """Return what a record is called where another one names it."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    number = str(values.get("number") or "")
    number = f"#{number}" if number[:1].isdigit() else number
    words = next((str(values[key]) for key in _NAMES if values.get(key)), "")
    if len(words) > _NAME:
        words = f"{words[:_NAME].rstrip()}…"
    return " ".join(part for part in (number, words) if part)


_NAME: Final = 200
"""Characters of a name; what has none goes by the beginning of its text."""

_NAMES: Final = ("name", "title", "device", "action", "event", "text", "body", "to", "source")


def _words(scene: _Scene, name: str, value: str) -> tuple[Part, ...]:
    if name == "language":
        return (Part(QLocale(value).nativeLanguageName() or value),)
    if name == "last_event_type":
        return (Part(kind_name(kind_of_type(value))),)
    if name == "kind" and isinstance(scene.record, Preference):
        every = QCoreApplication.translate("Fields", "All notifications")
        return (Part(every if value == "*" else kind_name(value)),)
    return (Part(choice_name(name, value)),)


def _flag(scene: _Scene, name: str, value: bool) -> tuple[Part, ...]:
    return (Part(QCoreApplication.translate("Fields", "Yes")),) if value else ()


def _count(scene: _Scene, name: str, value: int) -> tuple[Part, ...]:
    if name.endswith("seconds"):
        return (Part(_length(value)),)
    return (Part(scene.times.locale.toString(value)),)


def _length(seconds: int) -> str:
    translate = QCoreApplication.translate
    if seconds < 60:
        return translate("Fields", "{count} s").format(count=seconds)
    return translate("Fields", "{minutes} min {seconds} s").format(
        minutes=seconds // 60, seconds=seconds % 60
    )


def _moment(scene: _Scene, name: str, value: datetime) -> tuple[Part, ...]:
    whole_day = name in _DAYS and bool(getattr(scene.record, "all_day", False))
    return (Part(scene.times.full(value, time=not whole_day)),)


def _money(scene: _Scene, name: str, value: Money) -> tuple[Part, ...]:
    return (Part(money_words(f"{value.amount} {value.currency}", scene.times.locale)),)


def _phone(scene: _Scene, name: str, value: Phone) -> tuple[Part, ...]:
    return (Part(value.text or value.number),)


def _ref(scene: _Scene, name: str, value: Ref) -> tuple[Part, ...]:
    return (_named(scene, value.type, value.id),)


def _party(scene: _Scene, name: str, value: Party) -> tuple[Part, ...]:
    if value.id is None or value.kind not in ("user", "client"):
        return ()
    return (_named(scene, value.kind, value.id),)


def _last(scene: _Scene, name: str, value: LastMessage) -> tuple[Part, ...]:
    return (Part(value.text, note=scene.times.full(value.at)),)


def _quiet(scene: _Scene, name: str, value: Quiet) -> tuple[Part, ...]:
    return () if value.muted_until is None else _moment(scene, name, value.muted_until)


def _table(scene: _Scene, name: str, value: Mapping[str, Any]) -> tuple[Part, ...]:
    if name == "consents":
        return tuple(_consent(channel, given) for channel, given in value.items())
    return tuple(Part(f"{choice_name('channel', key)}: {text}") for key, text in value.items())


def _consent(channel: str, given: Mapping[str, str]) -> Part:
    translate = QCoreApplication.translate
    lines = {
        "service": translate("Fields", "service: {consent}"),
        "marketing": translate("Fields", "marketing: {consent}"),
    }
    said = [
        line.format(consent=choice_name("consent", given.get(purpose, "not_asked")))
        for purpose, line in lines.items()
    ]
    return Part(choice_name("channel", channel), note=", ".join(said))


_WRITERS: Final[Mapping[type, Callable[[_Scene, str, Any], tuple[Part, ...]]]] = {
    str: _words,
    bool: _flag,
    int: _count,
    datetime: _moment,
    Money: _money,
    Phone: _phone,
    Ref: _ref,
    Party: _party,
    LastMessage: _last,
    Quiet: _quiet,
    dict: _table,
}
"""How a value is written, by its class."""


def overdue_by(record: Record, now: datetime) -> timedelta | None:
    """Return for how long a task or an invoice is overdue, or ``None`` while it is not."""
    due: datetime | None = getattr(record, "due_at", None)
    ended = _ENDS.get(str(record.__struct_config__.tag))
    if ended is None or due is None or getattr(record, ended) is not None:
        return None
    if getattr(record, "all_day", False):
        due += timedelta(days=1)
    return now - due if now > due else None


_ENDS: Final = {"task": "completed_at", "invoice": "paid_at"}
"""The types that say by themselves when they are over; an order's status is the shop's own word."""
