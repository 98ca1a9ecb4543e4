"""Event: something that happened, with all the planner needs to know of it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from protocol.ids import derived_id
from protocol.records import Record, Ref

__all__ = ["Event", "caused_id", "lasting_id", "sent_id", "subject_of"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, to which record, by whom; its id comes from its cause (S29)."""

    id: str
    kind: str
    """A key of :data:`protocol.kinds.KINDS`, or a type nobody declared."""
    happened_at: datetime
    """When it happened out there; may lie in the future or long ago."""
    received_at: datetime
    """When this server learned of it."""
    before: Record | None = None
    """The record as it was, ``None`` where it is new."""
    after: Record | None = None
    """The record as it is, ``None`` where it is gone or there is none."""
    actor_id: str | None = None
    """The person who did it; never told of it (K27)."""
    user_id: str | None = None
    """The person it is for, where the event itself says so."""
    minutes: int | None = None
    """How long before its time a reminder rings."""
    params: dict[str, str] = {}
    """Parameters that its sender named; those of the record are looked up."""
    title: str = ""
    body: str = ""
    """Words of the sender, for a kind nobody knows."""
    sender: str = ""
    """The outside system it came from, empty for this server itself."""

    @property
    def subject(self) -> Record | None:
        """The record it is about, also after its end."""
        return self.after or self.before


def lasting_id(record: Record) -> str:
    """Return what names *record* in every history: its sender's id for it, else its own.

    Where a backup is put back and the sender repeats itself, the record gets a new id of ours.
    """
    outside = record.external
    return f"{outside.sender}/{outside.id}" if outside is not None else record.id


def caused_id(cause: str, kind: str, record_id: str = "") -> str:
    """Return the id of the event *kind* that the mutation or timer *cause* led to (S29)."""
    return derived_id("event", cause, kind, record_id)


def sent_id(sender_id: str, source: str, event_id: str) -> str:
    """Return the id of an event from outside, the same however often it is delivered (S29)."""
    return derived_id("sent", sender_id, source, event_id)


def subject_of(event: Event) -> Ref | None:
    """Return what *Open* shows for *event*."""
    record = event.subject
    return None if record is None else Ref(str(record.__struct_config__.tag), record.id)
