"""Senders: the outside systems that may post events, by key."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import msgspec

from protocol.mutations import AddSender, RenewKey, RevokeSender
from protocol.records import Sender
from server.access import Person
from server.actions.verdict import Outcome, Rejected, seen
from server.links import new_key, revoke_keys
from server.transaction import Transaction

__all__ = ["HINT", "OVERLAP", "add_sender", "renew_key", "revoke_sender"]

HINT: Final = 8
"""Characters of a key that are kept in sight, to tell two apart."""

OVERLAP: Final = timedelta(hours=24)
"""How long the older keys of a sender work beside a new one, until it is in its place."""


def add_sender(tx: Transaction, person: Person, args: AddSender) -> Outcome:
    """Add a sender and answer its key.

    Raises :class:`Rejected` ``already-exists`` where another one bears the name: records from
    outside are told apart by it.
    """
    name = args.name.strip()
    if not name:
        raise Rejected("bad-input", "name: a sender needs a name")
    live = (other for other in tx.select(Sender) if other.revoked_at is None)
    if tx.find(Sender, args.id) is not None or any(_same(other.name, name) for other in live):
        raise Rejected("already-exists")
    key = new_key(tx.connection, tx.account_id, args.id, tx.now)
    tx.put(Sender(id=args.id, name=name, key_hint=key[:HINT], created_at=tx.now, updated_at=tx.now))
    return Outcome(secret=key)


def renew_key(tx: Transaction, person: Person, args: RenewKey) -> Outcome:
    """Answer a new key for a sender, whose older ones end: in a day, or at once.

    Raises :class:`Rejected` ``revoked`` for a sender whose key was ended for good.
    """
    sender = seen(tx, person, Sender, args.id)
    if sender.revoked_at is not None:
        raise Rejected("revoked")
    ends = tx.now if args.at_once else tx.now + OVERLAP
    revoke_keys(tx.connection, tx.account_id, sender.id, ends)
    key = new_key(tx.connection, tx.account_id, sender.id, tx.now)
    tx.put(msgspec.structs.replace(sender, key_hint=key[:HINT]))
    return Outcome(secret=key)


def revoke_sender(tx: Transaction, person: Person, args: RevokeSender) -> None:
    """Let a sender's key post no more events."""
    sender = seen(tx, person, Sender, args.id)
    revoke_keys(tx.connection, tx.account_id, sender.id, tx.now)
    if sender.revoked_at is None:
        tx.put(msgspec.structs.replace(sender, revoked_at=tx.now))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
