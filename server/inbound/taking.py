"""Taking: what an incoming event changes here, counted once, in one write."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import UNSET
from sqlalchemy import Connection, delete

from protocol.events import EventRecord, kind_of_type
from protocol.kinds import NOBODY
from protocol.records import Sender, Task
from server.database import insert_absent
from server.inbound.carried import ACTOR, IncomingEvent
from server.inbound.diary import Verdict, note
from server.inbound.people import People
from server.inbound.storing import Stored, store_record
from server.rows import milliseconds
from server.rules import Event, caused_id, lasting_id, record_changed, sent_id
from server.rules.settling import settle
from server.tables import event_seen

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["REMEMBERED", "prune_seen", "take"]

REMEMBERED: Final = timedelta(days=400)
"""How long a sender may repeat an event without its being counted again, as with mutations."""

FAILED_KIND: Final = "automation.failed"
COMPLETED_KIND: Final = "task.completed"

MAX_TYPE: Final = 200
"""As much of a type as is kept for the list of recent events."""

_NEAREST: Final = (
    "invoice",
    "order",
    "deal",
    "lead",
    "task",
    "call",
    "document",
    "client",
    "location",
)
"""What an event of another noun (a payment, say) is about, the nearest first."""


def take(tx: Transaction, sender: Sender, events: Sequence[IncomingEvent]) -> None:
    """Count, store and plan *events* of *sender* in this write: all of them or, if it fails, none.

    ``(sender, source, id)`` is counted once; a repeat has no effect. Records are made or changed
    by (sender, external id), only in the fields they carry; people are found by e-mail, and one
    nobody knows counts as none and is told to the admins (K19).
    """
    people = People(tx)
    came = [(event, _count(tx, sender, event)) for event in events]
    counted = [event for event, first in came if first]
    verdicts = {True: Verdict.TAKEN, False: Verdict.REPEATED}
    note(tx, sender.id, [(event.type, verdicts[first]) for event, first in came])
    for event in counted:
        _take_one(tx, sender, event, people)
    if counted:
        _tell_last(tx, tx.find(Sender, sender.id) or sender, counted)


def prune_seen(connection: Connection, account_id: str, now: datetime) -> int:
    """Forget which events came more than 400 days ago and return how many. Run daily."""
    c = event_seen.c
    old = (c.account_id == account_id) & (c.received_at < milliseconds(now - REMEMBERED))
    return connection.execute(delete(event_seen).where(old)).rowcount


def _tell_last(tx: Transaction, sender: Sender, counted: Sequence[IncomingEvent]) -> None:
    """Let the admins see what *sender* sent last."""
    tx.put(
        msgspec.structs.replace(
            sender,
            last_event_at=tx.now,
            last_event_type=counted[-1].type[:MAX_TYPE],
            event_count=sender.event_count + len(counted),
        )
    )


def _count(tx: Transaction, sender: Sender, event: IncomingEvent) -> bool:
    """Note that *event* came; say whether it came for the first time."""
    key = hashlib.sha256(msgspec.json.encode([event.source, event.id])).hexdigest()
    return insert_absent(
        tx.connection,
        event_seen,
        {
            "account_id": tx.account_id,
            "sender_id": sender.id,
            "event_key": key,
            "type": event.type[:MAX_TYPE].replace("\x00", ""),
            "received_at": milliseconds(tx.now),
        },
    )


def _take_one(tx: Transaction, sender: Sender, event: IncomingEvent, people: People) -> None:
    cause = sent_id(sender.id, event.source, event.id)
    kind = kind_of_type(event.type)
    noun = _main_noun(kind, event)
    beside = event.carried.people
    actor_id = people.find(beside.get(ACTOR), ACTOR)
    responsible_id = people.find(beside.get("responsible"), "responsible")
    stored: dict[str, Stored] = {}
    for name, form in event.carried.records.items():
        own = beside if name == noun else {}
        meant = _completed(form, event.time or tx.now) if kind == COMPLETED_KIND else form
        one = store_record(tx, sender.name, name, meant, people, own, stored)
        stored[name] = _with_doer(tx, one, actor_id)
    main = stored.get(noun)
    told = Event(
        id=caused_id(cause, kind, lasting_id(main.after) if main else ""),
        kind=kind,
        happened_at=event.time or tx.now,
        received_at=tx.now,
        before=main.before if main else None,
        after=main.after if main else None,
        actor_id=actor_id,
        user_id=responsible_id,
        params=event.carried.params,
        title=event.carried.title or event.subject,
        body=event.carried.body,
        sender=sender.name,
    )
    tx.emit(told)
    for one in stored.values():
        _follow(tx, one, told, cause)
    _tell_unknown(tx, sender, cause, people)


def _completed(form: EventRecord, at: datetime) -> EventRecord:
    """Return *form* as completed where it does not say itself whether it is."""
    if getattr(form, "completed_at", None) is not UNSET:
        return form
    return msgspec.structs.replace(form, completed_at=at)


def _with_doer(tx: Transaction, one: Stored, actor_id: str | None) -> Stored:
    """Return *one*, a task that was completed just now with who did it."""
    task = one.after
    if not isinstance(task, Task) or task.completed_at is None or task.completed_by is not None:
        return one
    return Stored(one.before, tx.put(msgspec.structs.replace(task, completed_by=actor_id)))


def _follow(tx: Transaction, one: Stored, told: Event, cause: str) -> None:
    """Let the rest follow from what was stored; a task's life is told whatever the type says."""
    if isinstance(one.after, Task):
        record_changed(
            tx,
            one.before,
            one.after,
            actor_id=told.actor_id,
            cause=cause,
            at=told.happened_at,
        )
    else:
        settle(tx, one.before, one.after)


def _main_noun(kind: str, event: IncomingEvent) -> str:
    """Return the noun of the record that *event* is about, empty where it carries none."""
    carried = event.carried.records
    own = kind.partition(".")[0]
    return own if own in carried else next((noun for noun in _NEAREST if noun in carried), "")


def _tell_unknown(tx: Transaction, sender: Sender, cause: str, people: People) -> None:
    """Tell the admins of every e-mail address that an event named and nobody here has (K19)."""
    for email, role in people.forget_unknown():
        tx.emit(
            Event(
                id=caused_id(cause, FAILED_KIND, email),
                kind=FAILED_KIND,
                happened_at=tx.now,
                received_at=tx.now,
                params={"name": sender.name, "cause": NOBODY, "email": email, "part": role},
                sender=sender.name,
            )
        )
