"""A commit: what one durable write changed, as it is told to whoever listens."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from protocol.records import Record

__all__ = ["Change", "Commit", "History", "Withdrawal"]


class History(msgspec.Struct, frozen=True):
    """Where an account stands: ``horizon`` is the newest version whose tombstones are gone (S9)."""

    id: str
    epoch: str
    version: int
    horizon: int


class Change(msgspec.Struct, frozen=True):
    """One record that a commit changed; ``record`` and ``body`` are ``None`` where it is gone.

    ``scopes`` names everybody who must look (S1), those who lost sight too; whether one person
    gets the record or a tombstone is :func:`server.access.may_see` (S2).
    """

    scopes: frozenset[str]
    type: str
    id: str
    record: Record | None
    body: bytes | None


class Withdrawal(msgspec.Struct, frozen=True):
    """A client's withdrawn consent, as the journal keeps it outside the database (S35)."""

    account_id: str
    id: str
    client_id: str
    channel: str
    purpose: str


class Commit(msgspec.Struct, frozen=True):
    """What one durable write changed; it can stand in for the store when sight is asked."""

    account_id: str
    epoch: str
    version: int
    changes: tuple[Change, ...]
    floors: frozenset[str]
    """People whose sight changed as a whole: a ``reset`` frame goes out at once (S4)."""
    known: Mapping[tuple[str, str], Record | None]
    withdrawals: tuple[Withdrawal, ...] = ()
    """On the disk outside the database before anybody hears of this commit (S35)."""

    def get(self, type_: str, id_: str) -> Record | None:
        """Return a record that this write changed or looked at, otherwise ``None``."""
        return self.known.get((type_, id_))
