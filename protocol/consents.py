"""Consent: what a grant or a withdrawal makes of a client, alike on both sides (B13, S33, S34)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from protocol.records import Client, Id

__all__ = [
    "GRANTED",
    "NOT_ASKED",
    "REFUSED",
    "consent_of",
    "unseen_withdrawals",
    "with_consent",
    "withdrawals_of",
]

GRANTED: Final = "granted"
REFUSED: Final = "refused"
NOT_ASKED: Final = "not_asked"


def consent_of(client: Client, channel: str, purpose: str) -> str:
    """Return whether *client* may be written to by *channel* for *purpose*."""
    return client.consents.get(channel, {}).get(purpose, NOT_ASKED)


def withdrawals_of(client: Client, channel: str, purpose: str) -> list[Id]:
    """Return the ids of the withdrawals that no grant has answered yet, oldest first.

    Whoever grants names these: they are what the author of the grant has seen.
    """
    return client.withdrawals.get(_key(channel, purpose), [])


def unseen_withdrawals(
    client: Client, channel: str, purpose: str, seen: Collection[str]
) -> list[Id]:
    """Return the withdrawals that the author of a grant did not see: any of them rejects it."""
    return [id_ for id_ in withdrawals_of(client, channel, purpose) if id_ not in seen]


def with_consent(client: Client, channel: str, purpose: str, value: str, entry: str) -> Client:
    """Return *client* after the ledger entry *entry* set *value*.

    A withdrawal is remembered by its id until a grant that saw it answers it.
    """
    consents = {**client.consents, channel: {**client.consents.get(channel, {}), purpose: value}}
    key = _key(channel, purpose)
    waiting = [id_ for id_ in client.withdrawals.get(key, []) if id_ != entry]
    if value == REFUSED:
        waiting.append(entry)
    elif value == GRANTED:
        waiting = []
    withdrawals = {name: ids for name, ids in client.withdrawals.items() if name != key}
    if waiting:
        withdrawals[key] = waiting
    return msgspec.structs.replace(client, consents=consents, withdrawals=withdrawals)


def _key(channel: str, purpose: str) -> str:
    return f"{channel}.{purpose}"
