"""Events from outside: the ``data`` of a CloudEvent that Deskbell understands.

``data`` of a type that starts with ``deskbell.`` may carry records under their nouns, each named by
the sender's own id, and people by e-mail address. Types of somebody else's are never read so; what
their ``data`` looks like is their own business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, get_type_hints

import msgspec
from msgspec import UNSET, Meta, UnsetType

from protocol.records import (
    Call,
    Client,
    Deal,
    Document,
    Invoice,
    Lead,
    Location,
    Order,
    Phone,
    Record,
    Task,
)

__all__ = [
    "EVENT_NOUNS",
    "LINK_FIELDS",
    "PEOPLE_FIELDS",
    "PREFIX",
    "TASK_SUBJECTS",
    "EventRecord",
    "ExternalId",
    "kind_of_type",
]

PREFIX: Final = "deskbell."
"""What the types begin with whose ``data`` is read as this module says."""

ExternalId = Annotated[str, Meta(min_length=1, max_length=200)]
"""A record's id at its sender."""

PEOPLE_FIELDS: Final[Mapping[str, str]] = {
    "responsible": "responsible_id",
    "assignee": "assignee_id",
    "author": "author_id",
    "executor": "executor_id",
    "manager": "manager_id",
}
"""How ``data`` names people, by e-mail address, and the record's field each one fills."""

LINK_FIELDS: Final[Mapping[str, str]] = {
    "client": "client_id",
    "location": "location_id",
    "order": "order_id",
}
"""How ``data`` names other records, by their sender's id, and the field each one fills.

A client may also be carried whole. A task's ``client``, ``order``, ``lead`` or ``deal`` is its
subject.
"""

TASK_SUBJECTS: Final = ("order", "lead", "deal", "client")
"""What a task may be about, the nearest first."""

_INNER: Final[Mapping[str, frozenset[str]]] = {
    # ids of this server's own, which no sender knows, and what has a door of its own
    "task": frozenset({"completed_by", "subject"}),
    "client": frozenset({"consents", "withdrawals", "linked_ids"}),
    "order": frozenset({"documents"}),
    "document": frozenset({"file"}),
}

_FORMS: Final[Mapping[str, Any]] = {
    # senders write a number as plain text; Deskbell reads it
    "phone": str | Phone | None,
    "phones": list[str | Phone],
}


class EventRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record inside an event: named by its sender's id; only fields it carries are changed."""

    external_id: ExternalId
    url: Annotated[str, Meta(max_length=2000)] | UnsetType | None = UNSET


def _event_struct(record: type[Record], *, whole: type[EventRecord] | None) -> type[EventRecord]:
    """Return the form in which *record* arrives; *whole* is its client carried inside it."""
    noun = str(record.__struct_config__.tag)
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
    own = {*Record.__struct_fields__, *PEOPLE_FIELDS.values(), *LINK_FIELDS.values()}
    own |= _INNER.get(noun, frozenset())
    fields: list[tuple[str, Any, Any]] = [
        (name, _FORMS.get(name, hints[name]) | UnsetType, UNSET)
        for name in record.__struct_fields__
        if name not in own
    ]
    fields += [
        (name, str | None | UnsetType, UNSET)
        for name, field in PEOPLE_FIELDS.items()
        if field in record.__struct_fields__
    ]
    links = {name for name, field in LINK_FIELDS.items() if field in record.__struct_fields__}
    if record is Task:
        links |= set(TASK_SUBJECTS)
    link: Any = ExternalId | None | UnsetType
    fields += [
        (name, link | whole if name == "client" and whole else link, UNSET)
        for name in sorted(links)
    ]
    made = msgspec.defstruct(
        f"Event{record.__name__}",
        fields,
        bases=(EventRecord,),
        module=__name__,
        frozen=True,
        kw_only=True,
    )
    assert issubclass(made, EventRecord)
    return made


_EVENT_CLIENT: Final = _event_struct(Client, whole=None)

EVENT_NOUNS: Final[Mapping[str, tuple[type[Record], type[EventRecord]]]] = {
    "client": (Client, _EVENT_CLIENT),
    "location": (Location, _event_struct(Location, whole=None)),
    **{
        str(cls.__struct_config__.tag): (cls, _event_struct(cls, whole=_EVENT_CLIENT))
        for cls in (Lead, Order, Deal, Invoice, Document, Call, Task)
    },
}
"""The keys of ``data`` that carry a record: noun to its record type and the form it arrives in.

In this order they are stored, so that what others name is there before them.
"""


def kind_of_type(event_type: str) -> str:
    """Return the kind of a CloudEvent type: ``deskbell.call.missed`` is ``call.missed``.

    A type of somebody else's stays as it is; it is nobody's default and reaches its subscribers.
    """
    return event_type.removeprefix(PREFIX)
