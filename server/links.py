"""One-time links and senders' keys: secrets that are shown once and stored hashed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from server.passwords import KEY_PREFIX, LINK_PREFIX, hash_token, new_token
from server.rows import milliseconds
from server.tables import link, sender_key

__all__ = [
    "LINK_LIFETIME",
    "KeyOwner",
    "LinkOwner",
    "find_key",
    "find_link",
    "link_token",
    "new_key",
    "new_link",
    "prune_links",
    "revoke_keys",
    "revoke_links",
    "use_link",
]

LINK_LIFETIME: Final = timedelta(hours=24)

REMEMBERED: Final = timedelta(days=30)
"""How long links and keys that are of no use any more are kept."""


class LinkOwner(msgspec.Struct, frozen=True):
    """Whose password a one-time link sets."""

    account_id: str
    user_id: str


class KeyOwner(msgspec.Struct, frozen=True):
    """Which sender a key speaks for."""

    account_id: str
    sender_id: str


def new_link(connection: Connection, account_id: str, user_id: str, now: datetime) -> str:
    """Return a fresh one-time link's token for *user_id*; older ones of theirs end."""
    revoke_links(connection, account_id, user_id, now)
    token = new_token(LINK_PREFIX)
    connection.execute(
        insert(link).values(
            token_hash=hash_token(token),
            account_id=account_id,
            user_id=user_id,
            created_at=milliseconds(now),
            expires_at=milliseconds(now + LINK_LIFETIME),
        )
    )
    return token


def link_token(text: str) -> str:
    """Return the token in *text*: itself, or the ``link`` of an address it was made part of."""
    return text.strip().rpartition("link=")[2].rpartition("/")[2]


def find_link(connection: Connection, token: str, now: datetime) -> LinkOwner | None:
    """Return whose link *token* is, or ``None`` when it is unknown, used or older than 24 h."""
    row = connection.execute(
        select(link).where(
            link.c.token_hash == hash_token(token),
            link.c.used_at.is_(None),
            link.c.expires_at > milliseconds(now),
        )
    ).one_or_none()
    return None if row is None else LinkOwner(row.account_id, row.user_id)


def use_link(connection: Connection, token: str, now: datetime) -> bool:
    """Mark the link as used; false when somebody else was quicker."""
    used = connection.execute(
        update(link)
        .where(link.c.token_hash == hash_token(token), link.c.used_at.is_(None))
        .values(used_at=milliseconds(now))
    )
    return used.rowcount == 1


def revoke_links(connection: Connection, account_id: str, user_id: str, now: datetime) -> None:
    """End every link of *user_id* that was not used yet."""
    connection.execute(
        update(link)
        .where(link.c.account_id == account_id, link.c.user_id == user_id, link.c.used_at.is_(None))
        .values(used_at=milliseconds(now))
    )


def prune_links(connection: Connection, now: datetime) -> int:
    """Delete links and keys that ended more than 30 days ago and return how many. Run daily.

    To whoever still tries one nothing changes: an unknown one is refused alike.
    """
    before = milliseconds(now - REMEMBERED)
    links = delete(link).where((link.c.expires_at < before) | (link.c.used_at < before))
    keys = delete(sender_key).where(sender_key.c.revoked_at < before)
    return connection.execute(links).rowcount + connection.execute(keys).rowcount


def new_key(connection: Connection, account_id: str, sender_id: str, now: datetime) -> str:
    """Return a fresh key for *sender_id*; its older keys go on working until revoked."""
    key = new_token(KEY_PREFIX)
    connection.execute(
        insert(sender_key).values(
            key_hash=hash_token(key),
            account_id=account_id,
            sender_id=sender_id,
            created_at=milliseconds(now),
        )
    )
    return key


def find_key(connection: Connection, key: str, now: datetime) -> KeyOwner | None:
    """Return whose key this is, or ``None`` when it is unknown or was revoked."""
    c = sender_key.c
    row = connection.execute(
        select(sender_key).where(
            c.key_hash == hash_token(key),
            c.revoked_at.is_(None) | (c.revoked_at > milliseconds(now)),
        )
    ).one_or_none()
    return None if row is None else KeyOwner(row.account_id, row.sender_id)


def revoke_keys(connection: Connection, account_id: str, sender_id: str, at: datetime) -> None:
    """End every key of *sender_id* at a moment, which may lie ahead; none then lives longer."""
    c, moment = sender_key.c, milliseconds(at)
    connection.execute(
        update(sender_key)
        .where(
            c.account_id == account_id,
            c.sender_id == sender_id,
            c.revoked_at.is_(None) | (c.revoked_at > moment),
        )
        .values(revoked_at=moment)
    )
