"""The record types: every object that is stored, synced and shown, declared once for both sides.

``RECORD_TYPES`` is the one table of them. The mirror's tables, the save mutations, the fields of an
incoming event and the plain card of the interface are all derived from these classes, so a new
field is added here and nowhere else. A field marked with :data:`INDEXED` becomes a column of the
mirror beside the encoded record, so that lists can be sorted and filtered by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Final, TypeVar, get_type_hints

import msgspec
from msgspec import Meta

__all__ = [
    "INDEXED",
    "RECORD_TYPES",
    "Account",
    "Audit",
    "Call",
    "Client",
    "Conversation",
    "ConversationState",
    "Deal",
    "Delivery",
    "Document",
    "External",
    "Gateway",
    "Group",
    "Invoice",
    "LastMessage",
    "Lead",
    "Location",
    "Message",
    "Money",
    "Notification",
    "NotificationState",
    "Order",
    "Party",
    "Phone",
    "Preference",
    "Quiet",
    "Record",
    "RecordHead",
    "Ref",
    "Role",
    "Rule",
    "Sender",
    "Task",
    "Template",
    "User",
    "decode_record",
    "encode_record",
    "indexed_fields",
]

INDEXED: Final = Meta(extra={"indexed": True})
"""Marks a field that the mirror keeps as a column of its own."""

_QUAD: Final = "-[0-9a-f]{4}"

# Written out three times, not "{3}": a group takes each id as long again.
Id = Annotated[str, Meta(pattern=f"^[0-9a-f]{{8}}{_QUAD}{_QUAD}{_QUAD}-[0-9a-f]{{12}}$")]
"""A UUID in canonical lower-case form."""

KnownId = Annotated[str, Meta(min_length=36, max_length=36)]
"""The id of what is stored: a mutation's :data:`Id` has checked it, and a first sync reads a
hundred thousand of them (P7)."""

Instant = Annotated[datetime, Meta(tz=True)]
"""A moment with its offset; always sent in UTC."""

Line = Annotated[str, Meta(max_length=500)]
"""One line of outside text."""

Text = Annotated[str, Meta(max_length=8_000)]
"""Several lines of outside text."""


class Role(StrEnum):
    """What a person may do; a free user sees only the center and internal chat (K45)."""

    ADMIN = "admin"
    MANAGER = "manager"
    MEMBER = "member"
    FREE = "free"


class NotificationState(StrEnum):
    """How far a person has come with one notification."""

    NEW = "new"
    READ = "read"
    DONE = "done"


class ConversationState(StrEnum):
    """Where a conversation stands: waiting for somebody, in somebody's hands, or ended."""

    INCOMING = "incoming"
    OPEN = "open"
    CLOSED = "closed"


class Ref(msgspec.Struct, frozen=True):
    """A record named by its type and id."""

    type: Annotated[str, Meta(max_length=40)]
    id: Id


class External(msgspec.Struct, frozen=True, kw_only=True):
    """Where a record came from: the sender's name, its id there, and the address to open it."""

    sender: Annotated[str, Meta(max_length=200)]
    id: Annotated[str, Meta(max_length=200)]
    url: Annotated[str, Meta(max_length=2_000)] | None = None


class Money(msgspec.Struct, frozen=True):
    """An amount as decimal text and an ISO 4217 currency."""

    amount: Annotated[str, Meta(pattern=r"^-?[0-9]{1,15}(\.[0-9]{1,6})?$")]
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")]


class Phone(msgspec.Struct, frozen=True, kw_only=True):
    """A number as typed, and in E.164 where it could be read (otherwise empty)."""

    text: Annotated[str, Meta(max_length=60)]
    number: Annotated[str, Meta(pattern=r"^(\+[1-9][0-9]{4,14})?$")] = ""


class Party(msgspec.Struct, frozen=True):
    """Who wrote something: ``user``, ``client``, ``visitor`` or ``system``, and which."""

    kind: Annotated[str, Meta(max_length=20)]
    id: Id | None = None


class LastMessage(msgspec.Struct, frozen=True, kw_only=True):
    """The newest words of a conversation, kept on it so that a list needs no second look."""

    sequence: int
    author: Party
    text: str
    at: Instant


class Quiet(msgspec.Struct, frozen=True, kw_only=True):
    """When a person wants no toasts: muted until a moment, ``None`` for not muted (B7)."""

    muted_until: Instant | None = None


class Record(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type", gc=False
):
    """What every record has. ``version`` is 0 in a record that the server has not seen yet."""

    id: KnownId
    version: int = 0
    created_at: Instant
    updated_at: Instant
    external: External | None = None


class Account(Record, frozen=True, kw_only=True, tag="account"):
    """One company on a server."""

    name: Line
    zone: Annotated[str, Meta(max_length=60)] = "UTC"
    language: Annotated[str, Meta(max_length=12)] = "en"
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "EUR"


class User(Record, frozen=True, kw_only=True, tag="user"):
    """A person with a sign-in. ``active`` is false while suspended."""

    name: Annotated[Line, INDEXED]
    email: Annotated[str, Meta(max_length=254)]
    role: Role = Role.MEMBER
    own_only: bool = False
    """Sees only the records they are responsible for (decision 17)."""
    group_ids: list[Id] = []
    avatar: str | None = None
    status: Line = ""
    active: bool = True
    invited_until: Instant | None = None
    """Set until the one-time link was used."""
    language: Annotated[str, Meta(max_length=12)] = ""
    """Empty: the account's."""
    zone: Annotated[str, Meta(max_length=60)] = ""
    """Empty: the account's."""


class Group(Record, frozen=True, kw_only=True, tag="group"):
    """Named people who are told, or talked to, as one (K35)."""

    name: Annotated[Line, INDEXED]
    member_ids: list[Id] = []


class Notification(Record, frozen=True, kw_only=True, tag="notification"):
    """One row of one person's notification center."""

    user_id: KnownId
    kind: Annotated[str, INDEXED]
    """A key of :data:`protocol.kinds.KINDS`, or anything else: then it is shown as it came."""
    params: dict[str, str] = {}
    """What the kind's sentence needs; rendered on the person's computer, in their language."""
    title: Line = ""
    """Words for whoever does not know the kind."""
    body: Text = ""
    subject: Ref | None = None
    """What *Open* shows."""
    topic: Annotated[str, INDEXED] = ""
    """``client:<id>`` or ``task:<id>``: rows of one topic fold into one. Empty: stands alone."""
    actor_id: Id | None = None
    """The colleague whose action this is about, if it was one."""
    state: Annotated[NotificationState, INDEXED] = NotificationState.NEW
    needs_me: Annotated[bool, INDEXED] = False
    """Waits for this person to act; not the same as unread (B10)."""
    snoozed_until: Annotated[Instant | None, INDEXED] = None
    priority: int = 0
    """0 as usual, 1 ahead of others, -1 silent."""
    happened_at: Annotated[Instant, INDEXED]
    """When it happened out there; order and "new" go by receipt, ``created_at``."""


class Preference(Record, frozen=True, kw_only=True, tag="preference"):
    """One person's choices for one kind of notification, or for all (``kind`` is ``*``)."""

    user_id: Id
    kind: Annotated[str, INDEXED]
    channels: dict[str, str] = {}
    """Channel to choice: desktop is silent, toast or sticky; others are on or off."""
    reminder_minutes: int | None = None
    """5, 15, 30 or 60 before a task is due (K23); ``None``: as by default."""
    digest: str | None = None
    quiet: Quiet | None = None


class Task(Record, frozen=True, kw_only=True, tag="task"):
    """Something one person asked one person to do."""

    title: Line
    text: Text = ""
    author_id: Id | None = None
    assignee_id: Annotated[Id | None, INDEXED] = None
    due_at: Annotated[Instant | None, INDEXED] = None
    all_day: bool = False
    completed_at: Annotated[Instant | None, INDEXED] = None
    completed_by: Id | None = None
    private: bool = False
    """Seen by its author and assignee only."""
    subject: Ref | None = None


class Client(Record, frozen=True, kw_only=True, tag="client"):
    """A customer of the shop."""

    name: Annotated[Line, INDEXED]
    phones: list[Phone] = []
    emails: list[Annotated[str, Meta(max_length=254)]] = []
    tags: list[Annotated[str, Meta(max_length=60)]] = []
    status: Annotated[Line, INDEXED] = ""
    responsible_id: Annotated[Id | None, INDEXED] = None
    blocked: bool = False
    notes: Text = ""
    language: Annotated[str, Meta(max_length=12)] = ""
    zone: Annotated[str, Meta(max_length=60)] = ""
    consents: dict[str, dict[str, str]] = {}
    """Channel to purpose to ``granted``, ``refused`` or ``not_asked`` (decision 3)."""
    withdrawals: dict[str, list[Id]] = {}
    """``channel.purpose`` to the withdrawals that no grant has answered, by id (S33)."""
    linked_ids: list[Id] = []


class Lead(Record, frozen=True, kw_only=True, tag="lead"):
    """An enquiry that is not yet an order or a deal."""

    number: Annotated[Line, INDEXED] = ""
    title: Line = ""
    client_id: Annotated[Id | None, INDEXED] = None
    status: Annotated[Line, INDEXED] = ""
    responsible_id: Annotated[Id | None, INDEXED] = None
    location_id: Id | None = None
    amount: Money | None = None
    source: Line = ""
    text: Text = ""
    appointment_at: Instant | None = None


class Order(Record, frozen=True, kw_only=True, tag="order"):
    """A repair or a sale in the shop's hands."""

    number: Annotated[Line, INDEXED] = ""
    title: Line = ""
    client_id: Annotated[Id | None, INDEXED] = None
    status: Annotated[Line, INDEXED] = ""
    responsible_id: Annotated[Id | None, INDEXED] = None
    executor_id: Id | None = None
    manager_id: Id | None = None
    location_id: Id | None = None
    device: Line = ""
    serial_number: Line = ""
    fault: Text = ""
    due_at: Annotated[Instant | None, INDEXED] = None
    appointment_at: Instant | None = None
    amount: Money | None = None
    total: Money | None = None
    documents: list[Id] = []


class Deal(Record, frozen=True, kw_only=True, tag="deal"):
    """A sale on its way through the pipeline."""

    number: Annotated[Line, INDEXED] = ""
    title: Line = ""
    client_id: Annotated[Id | None, INDEXED] = None
    stage: Annotated[Line, INDEXED] = ""
    responsible_id: Annotated[Id | None, INDEXED] = None
    location_id: Id | None = None
    amount: Money | None = None


class Call(Record, frozen=True, kw_only=True, tag="call"):
    """A telephone call, as the telephony reported it."""

    direction: Annotated[str, Meta(max_length=20)] = "in"
    outcome: Annotated[str, Meta(max_length=20)] = ""
    phone: Phone | None = None
    client_id: Annotated[Id | None, INDEXED] = None
    responsible_id: Annotated[Id | None, INDEXED] = None
    started_at: Annotated[Instant | None, INDEXED] = None
    seconds: int | None = None
    rang_seconds: int | None = None


class Invoice(Record, frozen=True, kw_only=True, tag="invoice"):
    """A bill to a client."""

    number: Annotated[Line, INDEXED] = ""
    client_id: Annotated[Id | None, INDEXED] = None
    order_id: Id | None = None
    responsible_id: Id | None = None
    status: Annotated[Line, INDEXED] = ""
    total: Money | None = None
    due_at: Annotated[Instant | None, INDEXED] = None
    paid_at: Instant | None = None


class Document(Record, frozen=True, kw_only=True, tag="document"):
    """A document of the shop, with its newest version."""

    title: Annotated[Line, INDEXED] = ""
    kind: Line = ""
    format: Line = ""
    revision: Line = ""
    client_id: Annotated[Id | None, INDEXED] = None
    responsible_id: Id | None = None
    file: Line = ""
    """SHA-256 of its file, empty where it lives elsewhere."""


class Location(Record, frozen=True, kw_only=True, tag="location"):
    """A branch of the shop."""

    name: Annotated[Line, INDEXED]
    address: Text = ""
    phone: Phone | None = None
    zone: Annotated[str, Meta(max_length=60)] = ""


class Conversation(Record, frozen=True, kw_only=True, tag="conversation"):
    """A chat: direct, of a group, or with a client."""

    number: int = 0
    kind: Annotated[str, INDEXED] = "direct"
    title: Line = ""
    channel: str = ""
    client_id: Annotated[Id | None, INDEXED] = None
    subject: Ref | None = None
    state: Annotated[ConversationState, INDEXED] = ConversationState.OPEN
    owner_id: Annotated[Id | None, INDEXED] = None
    member_ids: list[Id] = []
    lease_until: Instant | None = None
    waiting_since: Annotated[Instant | None, INDEXED] = None
    last_message: LastMessage | None = None
    rating: int | None = None


class Message(Record, frozen=True, kw_only=True, tag="message"):
    """One message of a conversation; its place is ``sequence``, given by the server."""

    conversation_id: Annotated[Id, INDEXED]
    author: Party
    text: Text = ""
    files: list[str] = []
    reply_to: Id | None = None
    edited_at: Instant | None = None
    state: str = "accepted"
    reason: str = ""
    sequence: Annotated[int, INDEXED] = 0


class Delivery(Record, frozen=True, kw_only=True, tag="delivery"):
    """One outgoing message to one person by one channel."""

    channel: Annotated[str, INDEXED]
    to: str = ""
    client_id: Annotated[Id | None, INDEXED] = None
    subject: Ref | None = None
    template_id: Id | None = None
    text: Text = ""
    state: Annotated[str, INDEXED] = "pending"
    reason: str = ""
    trace: list[str] = []
    requested_by: Id | None = None
    rule_id: Id | None = None
    attempts: int = 0
    accepted_at: Instant | None = None
    delivered_at: Instant | None = None
    read_at: Instant | None = None


class Rule(Record, frozen=True, kw_only=True, tag="rule"):
    """What the shop wants done when something happens."""

    name: Annotated[Line, INDEXED]
    event: str = ""
    enabled: bool = True
    settings: dict[str, str] = {}


class Template(Record, frozen=True, kw_only=True, tag="template"):
    """Words prepared for a channel."""

    name: Annotated[Line, INDEXED]
    channel: str = ""
    language: str = ""
    title: Line = ""
    text: Text = ""


class Gateway(Record, frozen=True, kw_only=True, tag="gateway"):
    """What carries a channel outside; its secrets are never part of the record."""

    name: Annotated[Line, INDEXED]
    kind: str = ""
    enabled: bool = True
    state: str = ""
    settings: dict[str, str] = {}


class Sender(Record, frozen=True, kw_only=True, tag="sender"):
    """An outside system that may post events; its key is stored hashed and never sent."""

    name: Annotated[Line, INDEXED]
    key_hint: str = ""
    """The first characters of the key, to tell two apart."""
    revoked_at: Instant | None = None
    last_event_at: Instant | None = None
    last_event_type: str = ""
    event_count: int = 0


class Audit(Record, frozen=True, kw_only=True, tag="audit"):
    """What somebody did that an admin may have to answer for."""

    actor_id: Id | None = None
    action: Annotated[str, INDEXED]
    subject: Ref | None = None
    note: Line = ""


RECORD_TYPES: Final[Mapping[str, type[Record]]] = {
    str(cls.__struct_config__.tag): cls
    for cls in (
        Account,
        User,
        Group,
        Notification,
        Preference,
        Task,
        Client,
        Lead,
        Order,
        Deal,
        Call,
        Invoice,
        Document,
        Location,
        Conversation,
        Message,
        Delivery,
        Rule,
        Template,
        Gateway,
        Sender,
        Audit,
    )
}
"""Every record type by its name on the wire."""


class RecordHead(msgspec.Struct, frozen=True, gc=False):
    """The part of any record, known or not, that says which one it is."""

    type: str
    id: str
    version: int = 0


R = TypeVar("R", bound=Record)

_ENCODER = msgspec.json.Encoder()
_DECODERS: Final = {name: msgspec.json.Decoder(cls) for name, cls in RECORD_TYPES.items()}


def encode_record(record: Record) -> bytes:
    """Return the record as it travels and as it is stored; defaults are left out."""
    return _ENCODER.encode(record)


def decode_record(type_: str, body: bytes | msgspec.Raw) -> Record:
    """Return the record of type *type_* in *body*.

    Raises ``KeyError`` for an unknown type and ``msgspec.ValidationError`` for a wrong field.
    """
    return _DECODERS[type_].decode(body)


def indexed_fields(cls: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields marked :data:`INDEXED`, in order of declaration."""
    hints: dict[str, Any] = get_type_hints(cls, include_extras=True)
    return tuple(name for name in cls.__struct_fields__ if INDEXED in _metadata(hints[name]))


def _metadata(hint: object) -> tuple[object, ...]:
    return getattr(hint, "__metadata__", ())
