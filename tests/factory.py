"""Row builders: one function per record type, with sensible defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from protocol.ids import new_id
from protocol.records import (
    RECORD_TYPES,
    Account,
    Audit,
    Call,
    Client,
    Conversation,
    Deal,
    Delivery,
    Document,
    Gateway,
    Group,
    Invoice,
    LastMessage,
    Lead,
    Location,
    Message,
    Money,
    Notification,
    Order,
    Party,
    Phone,
    Preference,
    Record,
    Role,
    Rule,
    Sender,
    Task,
    Template,
    User,
)

__all__ = ["BUILDERS", "NOW", "TickingClock", "one_of_each"]

NOW: Final = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
"""A Monday morning at the counter."""


class TickingClock:
    """A clock that stands still until told to go on."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the present moment."""
        return self.now

    def forward(self, step: timedelta) -> datetime:
        """Let *step* pass."""
        self.now += step
        return self.now


def _head(fields: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    return {"id": new_id(), "created_at": NOW, "updated_at": NOW, **defaults, **fields}


def account(**fields: Any) -> Account:
    """Return an account."""
    return Account(**_head(fields, {"name": "Blue Phone Repair", "zone": "Europe/Warsaw"}))


def user(**fields: Any) -> User:
    """Return a member of staff."""
    id_ = fields.get("id", new_id())
    defaults = {"id": id_, "name": "Ann Ott", "email": f"{id_}@example.com", "role": Role.MEMBER}
    return User(**_head(fields, defaults))


def group(**fields: Any) -> Group:
    """Return a group without members."""
    return Group(**_head(fields, {"name": "Sales Department"}))


def notification(**fields: Any) -> Notification:
    """Return a missed call in somebody's center."""
    defaults = {
        "user_id": new_id(),
        "kind": "call.missed",
        "params": {"client": "Łucja Żak", "phone": "+48 601 234 567", "seconds": "21"},
        "title": "Missed call",
        "needs_me": True,
        "happened_at": NOW,
    }
    return Notification(**_head(fields, defaults))


def preference(**fields: Any) -> Preference:
    """Return somebody's choice for missed calls."""
    defaults = {"user_id": new_id(), "kind": "call.missed", "channels": {"desktop": "sticky"}}
    return Preference(**_head(fields, defaults))


def task(**fields: Any) -> Task:
    """Return a task that nobody has yet."""
    defaults = {"title": "Call the supplier", "due_at": NOW + timedelta(hours=2)}
    return Task(**_head(fields, defaults))


def client(**fields: Any) -> Client:
    """Return a customer with a telephone."""
    defaults = {
        "name": "Łucja Żak",
        "phones": [Phone(text="601 234 567", number="+48601234567")],
        "emails": ["lucja@example.com"],
        "status": "regular",
    }
    return Client(**_head(fields, defaults))


def lead(**fields: Any) -> Lead:
    """Return an enquiry."""
    return Lead(**_head(fields, {"number": "L-7", "title": "Cracked screen", "status": "new"}))


def order(**fields: Any) -> Order:
    """Return a repair."""
    defaults = {
        "number": "A-1047",
        "title": "Screen",
        "status": "in progress",
        "device": "Nokia 3310",
        "amount": Money("120.50", "PLN"),
    }
    return Order(**_head(fields, defaults))


def deal(**fields: Any) -> Deal:
    """Return a sale on its way."""
    return Deal(**_head(fields, {"number": "D-3", "title": "20 cases", "stage": "offer"}))


def call(**fields: Any) -> Call:
    """Return a missed call."""
    defaults = {
        "direction": "in",
        "outcome": "missed",
        "phone": Phone(text="601 234 567", number="+48601234567"),
        "started_at": NOW,
        "rang_seconds": 21,
    }
    return Call(**_head(fields, defaults))


def invoice(**fields: Any) -> Invoice:
    """Return a bill."""
    defaults = {"number": "FV 12/2026", "status": "open", "total": Money("120.50", "PLN")}
    return Invoice(**_head(fields, defaults))


def document(**fields: Any) -> Document:
    """Return a document."""
    return Document(**_head(fields, {"title": "Warranty", "kind": "terms", "format": "pdf"}))


def location(**fields: Any) -> Location:
    """Return a branch."""
    return Location(**_head(fields, {"name": "Old Town", "address": "Rynek 4"}))


def conversation(**fields: Any) -> Conversation:
    """Return a chat without members."""
    return Conversation(**_head(fields, {"kind": "direct", "number": 12, "title": "Parts"}))


def message(**fields: Any) -> Message:
    """Return the first message of a conversation."""
    defaults = {
        "conversation_id": new_id(),
        "author": Party("user", new_id()),
        "text": "Has the part come?",
        "sequence": 1,
    }
    return Message(**_head(fields, defaults))


def last_message(**fields: Any) -> LastMessage:
    """Return the newest words of a conversation."""
    defaults: dict[str, Any] = {"sequence": 1, "author": Party("client"), "text": "Hi", "at": NOW}
    return LastMessage(**{**defaults, **fields})


def delivery(**fields: Any) -> Delivery:
    """Return a text message that has not left."""
    defaults = {"channel": "sms", "to": "+48601234567", "text": "Your phone is ready."}
    return Delivery(**_head(fields, defaults))


def rule(**fields: Any) -> Rule:
    """Return a rule."""
    return Rule(**_head(fields, {"name": "Ready", "event": "order.status_changed"}))


def template(**fields: Any) -> Template:
    """Return a template."""
    return Template(**_head(fields, {"name": "Ready", "channel": "sms", "text": "Ready!"}))


def gateway(**fields: Any) -> Gateway:
    """Return a gateway."""
    return Gateway(**_head(fields, {"name": "SMS", "kind": "sms"}))


def sender(**fields: Any) -> Sender:
    """Return an outside system."""
    return Sender(**_head(fields, {"name": "Telephony", "key_hint": "dbk_abcd"}))


def audit(**fields: Any) -> Audit:
    """Return an audit record."""
    return Audit(**_head(fields, {"action": "save_user", "actor_id": new_id()}))


BUILDERS: Final[Mapping[str, Callable[..., Record]]] = {
    "account": account,
    "user": user,
    "group": group,
    "notification": notification,
    "preference": preference,
    "task": task,
    "client": client,
    "lead": lead,
    "order": order,
    "deal": deal,
    "call": call,
    "invoice": invoice,
    "document": document,
    "location": location,
    "conversation": conversation,
    "message": message,
    "delivery": delivery,
    "rule": rule,
    "template": template,
    "gateway": gateway,
    "sender": sender,
    "audit": audit,
}
"""Record type to its builder."""

if BUILDERS.keys() != RECORD_TYPES.keys():
    raise RuntimeError(f"no builder for {sorted(RECORD_TYPES.keys() ^ BUILDERS.keys())}")


def one_of_each() -> list[Record]:
    """Return one record of every type, with ids of their own and nothing in common."""
    return [build() for build in BUILDERS.values()]
