"""The journal of withdrawals: a file outside the database, so that no restore forgets one (S35)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
from sqlalchemy import select

from protocol.consents import REFUSED
from protocol.mutations import SetConsent
from protocol.records import Client
from server.actions.consents import enter
from server.commit import Withdrawal
from server.database import Database
from server.store import Commit, Store
from server.tables import consent_entry
from server.transaction import Transaction

__all__ = ["JOURNAL_NAME", "Journal", "keep_journal"]

JOURNAL_NAME: Final = "withdrawals.journal"

_LINE = msgspec.json.Decoder(Withdrawal)

_WITHDRAWALS: Final = (
    select(
        consent_entry.c.account_id,
        consent_entry.c.id,
        consent_entry.c.client_id,
        consent_entry.c.channel,
        consent_entry.c.purpose,
    )
    .where(consent_entry.c.value == REFUSED)
    .order_by(consent_entry.c.account_id, consent_entry.c.version)
)

FROM_JOURNAL: Final = "journal"
"""The basis of an entry that was brought back."""


class Journal:
    """One line for each withdrawal, on the disk before its author hears that it applied."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def told(self, commit: Commit) -> None:
        """Append the withdrawals of *commit*; for :meth:`server.store.Store.listen`."""
        if commit.withdrawals:
            self._append(commit.withdrawals)

    def complete(self, database: Database) -> int:
        """Append the withdrawals that *database* has and no line tells of; return how many.

        A process that ends between a commit and its line leaves one behind.
        """
        known = {one.id for one in self._lines()}
        with database.reading.connect() as connection:
            found = [Withdrawal(*row) for row in connection.execute(_WITHDRAWALS)]
        missing = [one for one in found if one.id not in known]
        if missing:
            self._append(missing)
        return len(missing)

    def _append(self, withdrawals: Iterable[Withdrawal]) -> None:
        lines = b"".join(msgspec.json.encode(one) + b"\n" for one in withdrawals)
        with open(self._path, "ab+", opener=_private) as file:
            file.write(b"\n" + lines if _is_torn(file) else lines)
            file.flush()
            os.fsync(file.fileno())

    def replay(self, store: Store) -> int:
        """Withdraw again what the database does not know of; return how many.

        Called before anything may leave: after a restore, and at every start.
        """
        accounts = frozenset(store.accounts())
        lost = 0
        for one in self._lines():
            if one.account_id in accounts:
                lost += store.write_now(one.account_id, partial(_withdraw, one))
        return lost

    def _lines(self) -> Iterator[Withdrawal]:
        try:
            text = self._path.read_bytes()
        except FileNotFoundError:
            return
        for line in text.splitlines():
            try:
                yield _LINE.decode(line)
            except msgspec.DecodeError:
                continue  # the last line of a process that was killed while it wrote


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _is_torn(file: BinaryIO) -> bool:
    """Say whether the last line was never finished: the next one must not be lost with it."""
    if file.seek(0, os.SEEK_END) == 0:
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def keep_journal(store: Store, data: Path) -> None:
    """Keep the journal in the directory *data* for what *store* commits.

    Before that, journal and database tell each other what a restore or a crash took from one.
    """
    journal = Journal(data / JOURNAL_NAME)
    journal.replay(store)
    journal.complete(store.database)
    store.listen(journal.told)


def _withdraw(one: Withdrawal, tx: Transaction) -> int:
    c = consent_entry.c
    known = select(c.id).where(c.account_id == tx.account_id, c.id == one.id)
    client = tx.find(Client, one.client_id)
    if client is None or tx.connection.execute(known).first() is not None:
        return 0
    given = {"id": client.id, "channel": one.channel, "purpose": one.purpose}
    args = msgspec.convert({**given, "value": REFUSED, "basis": FROM_JOURNAL}, SetConsent)
    enter(tx, client, args, entry=one.id, actor_id=None)
    return 1
