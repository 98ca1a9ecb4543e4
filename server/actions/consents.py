"""Consent: a client's permission, given or withdrawn, each time as an entry of the ledger (B13)."""

from __future__ import annotations

from protocol.consents import GRANTED, REFUSED, unseen_withdrawals, with_consent
from protocol.mutations import SetConsent
from protocol.records import Client
from server.access import Person
from server.actions.verdict import Rejected, seen
from server.commit import Withdrawal
from server.rows import milliseconds
from server.tables import consent_entry
from server.transaction import Transaction

__all__ = ["enter", "set_consent"]


def set_consent(tx: Transaction, person: Person, args: SetConsent) -> None:
    """Set one permission of a client.

    A withdrawal always applies, whoever brings it and whatever they may see now (S34). A grant
    whose author did not see a withdrawal is rejected ``withdrawn`` (S33).
    """
    if args.value == REFUSED:
        client = tx.find(Client, args.id)
        if client is None:
            raise Rejected("not-found")
    else:
        client = seen(tx, person, Client, args.id)
        _check_seen(client, args)
    enter(tx, client, args, entry=tx.cause, actor_id=person.user_id)


def enter(
    tx: Transaction, client: Client, args: SetConsent, *, entry: str, actor_id: str | None
) -> None:
    """Add the entry to the ledger and show its value on the client."""
    tx.put(with_consent(client, args.channel, args.purpose, args.value, entry))
    tx.connection.execute(
        consent_entry.insert(),
        {
            "account_id": tx.account_id,
            "id": entry,
            "client_id": client.id,
            "channel": args.channel,
            "purpose": args.purpose,
            "value": args.value,
            "actor_id": actor_id,
            "basis": args.basis,
            "happened_at": milliseconds(tx.now),
            "version": tx.version,
        },
    )
    if args.value == REFUSED:
        tx.withdraw(Withdrawal(tx.account_id, entry, client.id, args.channel, args.purpose))


def _check_seen(client: Client, args: SetConsent) -> None:
    unseen = unseen_withdrawals(client, args.channel, args.purpose, args.seen)
    if args.value == GRANTED and unseen:
        raise Rejected("withdrawn", "The client has withdrawn this consent meanwhile")
