"""Credentials: a person's new password, and the end of what the old one opened."""

from __future__ import annotations

from server.accounts import set_password
from server.rules import settle_arrivals
from server.sessions import end_sessions
from server.transaction import Transaction

__all__ = ["replace_password"]


def replace_password(
    tx: Transaction, user_id: str, hashed: str, *, keep: str | None = None
) -> None:
    """Store the hash of a new password, and end every session but the one named *keep*.

    Whoever knew the old one, or holds a device that was lost, is out; what was asked of devices
    that are gone is settled.
    """
    set_password(tx, user_id, hashed)
    end_sessions(tx.connection, tx.account_id, user_id, tx.now, keep=keep)
    settle_arrivals(tx, user_id)
    # whoever listens looks at this person's sessions again
    tx.touch("user", user_id)
