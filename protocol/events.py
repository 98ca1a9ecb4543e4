"""Events from outside: the ``data`` of a CloudEvent that Deskbell understands, and its types."""

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
    Record,
    Task,
)

__all__ = ["EVENT_NOUNS", "PEOPLE_FIELDS", "EventRecord", "kind_of_type"]

PREFIX: Final = "deskbell."

PEOPLE_FIELDS: Final[Mapping[str, str]] = {
    "responsible": "responsible_id",
    "assignee": "assignee_id",
    "author": "author_id",
    "executor": "executor_id",
    "manager": "manager_id",
}
"""How ``data`` names people, by e-mail address, and the record's field each one fills."""


class EventRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record inside an event: named by its sender's id; only fields it carries are changed."""

    external_id: Annotated[str, Meta(min_length=1, max_length=200)]
    url: Annotated[str, Meta(max_length=2_000)] | None = None
    client: str | UnsetType = UNSET
    """The sender's id of the client it belongs to."""


def _event_struct(record: type[Record]) -> type[EventRecord]:
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
    own = {*Record.__struct_fields__, *PEOPLE_FIELDS.values(), "client_id", "consents"}
    fields: list[tuple[str, Any, Any]] = [
        (name, hints[name] | UnsetType, UNSET)
        for name in record.__struct_fields__
        if name not in own
    ]
    fields += [
        (name, str | None | UnsetType, UNSET)
        for name, field in PEOPLE_FIELDS.items()
        if field in record.__struct_fields__
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


EVENT_NOUNS: Final[Mapping[str, tuple[type[Record], type[EventRecord]]]] = {
    str(cls.__struct_config__.tag): (cls, _event_struct(cls))
    for cls in (Client, Lead, Order, Deal, Task, Call, Invoice, Document, Location)
}
"""The keys of ``data`` that carry a record: noun to its record type and the form it arrives in."""


def kind_of_type(event_type: str) -> str:
    """Return the kind of a CloudEvent type: ``deskbell.call.missed`` is ``call.missed``.

    A type of somebody else's stays as it is; it is nobody's default and reaches its subscribers.
    """
    return event_type.removeprefix(PREFIX)
