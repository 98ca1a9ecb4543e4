"""The server's half of the machine: a real store, and what its routes would answer a device."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections import Counter, deque
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec

from protocol.ids import new_id
from protocol.mutations import Mutation, MutationResult, MutationResults
from protocol.pages import Page, SnapshotPage
from protocol.records import Client, Record, Role, Sender, User, decode_record
from server import access, changes
from server.accounts import add_user, create_account
from server.actions import NotActive, apply_within
from server.fanout import Listener
from server.inbound import cloudevents, taking
from server.journal import keep_journal
from server.round import Round, read_round, told_round
from server.rules.timers import fire_due
from server.store import Commit, Reader, Store, Transaction
from server.tables import RECORD_TABLES
from tests.factory import TickingClock

__all__ = ["FIRST_EVENT", "KEPT_COMMITS", "TRUE_SIGHT", "Shop", "fresh_database"]

TRUE_SIGHT: Final = access.may_see
"""Who may see what, also while the machine has switched that rule off elsewhere."""

DATABASE: Final = "server.db"

FIRST_EVENT: Final = 0

KEPT_COMMITS: Final = 4
"""Commits the live rounds remember; small, so that both of their roads are taken."""


def fresh_database(folder: Path) -> None:
    """Make an SQLite file in *folder* with an account and its people."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / DATABASE
    store = Store.open(f"sqlite:///{path}", clock=TickingClock())
    created = create_account(store, name="Shop", email="ana@example.com", admin_name="Ana")

    def people(tx: Transaction) -> None:
        add_user(tx, email="tom@example.com", name="Tom", role=Role.MANAGER)
        add_user(tx, email="ira@example.com", name="Ira", own_only=True)
        add_user(tx, email="fay@example.com", name="Fay", role=Role.FREE)
        tx.put(Sender(id=new_id(), name="crm", created_at=tx.now, updated_at=tx.now))

    store.write_now(created.account_id, people)
    store.close_now()


class Shop:
    """One account on a real server database, and the rounds that its live sockets would get."""

    def __init__(self, folder: Path, clock: TickingClock) -> None:
        self.path = folder / DATABASE
        self.clock = clock
        self._backup = folder / "backup.db"
        self.commits: deque[Commit] = deque(maxlen=KEPT_COMMITS)
        self.applied: Counter[str] = Counter()
        """Mutation id to how often it was applied for the first time in this history."""
        self.ever_applied: set[str] = set()
        """Mutations applied in any history, also one that a restore has ended."""
        self.verdicts: dict[str, str] = {}
        """Mutation id to its first verdict in this history (S21)."""
        self.source = "/crm"
        self.events = FIRST_EVENT
        self._open()
        self.account_id = self.store.accounts()[0]
        self.backup()

    def _open(self) -> None:
        self.store = Store.open(f"sqlite:///{self.path}", clock=self.clock)
        self.commits.clear()
        keep_journal(self.store, self.path.parent)
        self.store.listen(self.commits.append)

    def close(self) -> None:
        """Close the database."""
        self.store.close_now()

    # --- what a route answers -------------------------------------------------------------------

    @property
    def epoch(self) -> str:
        """The account's epoch."""
        return self.store.read_now(self.account_id, lambda reader: reader.account.epoch)

    def people(self) -> list[User]:
        """Return everybody, in the order they were added."""
        return self.store.read_now(self.account_id, lambda reader: reader.select(User))

    def clients(self) -> list[Client]:
        """Return every client."""
        return self.store.read_now(self.account_id, lambda reader: reader.select(Client))

    def page(self, user_id: str, since: int, epoch: str, limit: int) -> Page:
        """Answer ``GET /v1/changes``. Raises ``ResetNeeded``, ``NotActive``."""

        def work(reader: Reader) -> Page:
            person = _active(reader, user_id)
            if since and epoch != reader.account.epoch:
                raise changes.ResetNeeded
            return changes.page(reader, person, since, limit)

        return self.store.read_now(self.account_id, work)

    def snapshot(self, user_id: str, after: str, limit: int) -> SnapshotPage:
        """Answer one page of ``GET /v1/snapshot``. Raises ``NotActive``."""
        return self.store.read_now(
            self.account_id,
            lambda reader: changes.snapshot_page(reader, _active(reader, user_id), after, limit),
        )

    def push(self, user_id: str, epoch: str, mutations: Sequence[Mutation]) -> MutationResults:
        """Answer ``POST /v1/mutations``. Raises ``ForeignEpoch``, ``NotActive``."""
        results: list[MutationResult] = []
        for mutation in mutations:

            def work(tx: Transaction, one: Mutation = mutation) -> MutationResult:
                return apply_within(tx, user_id, one, epoch=epoch)

            result = self.store.write_now(self.account_id, work)
            if result.status == "applied" and not result.repeated:
                self.applied[mutation.id] += 1
                self.ever_applied.add(mutation.id)
            first = self.verdicts.setdefault(mutation.id, result.status)
            assert first == result.status, f"answered {first}, then {result.status} (S21)"
            results.append(result)
        return MutationResults(epoch=epoch, results=results)

    def rounds(self, listeners: Sequence[Listener]) -> Round:
        """Return what these sockets are told, by the road the server would take."""
        commits = list(self.commits)
        version = self.store.read_now(self.account_id, lambda reader: reader.account.version)
        if commits and commits[-1].version == version:
            told = told_round(commits, listeners)
            if told is not None:
                return told
        return self.store.read_now(self.account_id, lambda reader: read_round(reader, listeners))

    def listener(self, number: int, clean: int, user_id: str) -> Listener | None:
        """Return a socket of *user_id*, ``None`` while they are suspended."""

        def work(reader: Reader) -> Listener | None:
            person = reader.person(user_id)
            if person is None or not person.active:
                return None
            return Listener(number, clean, person, access.scopes_held(person, reader))

        return self.store.read_now(self.account_id, work)

    # --- what happens to it ---------------------------------------------------------------------

    def event(self, body: dict[str, object], *, again: bool = False) -> None:
        """Post a CloudEvent; *again* repeats the id of the one before."""
        if not again:
            self.events += 1
        event = {"specversion": "1.0", "id": str(self.events), "source": self.source, **body}
        parsed = cloudevents.parse(
            {"content-type": "application/cloudevents+json"}, msgspec.json.encode(event)
        )

        def work(tx: Transaction) -> None:
            taking.take(tx, tx.select(Sender)[0], parsed)

        self.store.write_now(self.account_id, work)

    def pass_time(self, step: timedelta) -> None:
        """Let time pass and fire what is due."""
        self.clock.forward(step)
        asyncio.run(fire_due(self.store, self.clock(), self.account_id))

    def restart(self) -> None:
        """Stop the server and start it again on the same file."""
        self.store.close_now()
        self._open()

    def backup(self) -> None:
        """Keep a copy of the database."""
        self._backup.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute("VACUUM INTO ?", (str(self._backup),))
        self._verdicts_then = dict(self.verdicts)
        self._applied_then = self.applied.copy()

    def restore(self) -> None:
        """Copy the last backup back, as somebody in a hurry would (S20)."""
        self.store.close_now()
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)
        shutil.copy(self._backup, self.path)
        self.verdicts = dict(self._verdicts_then)
        self.applied = self._applied_then.copy()
        self._open()

    # --- the truth ------------------------------------------------------------------------------

    def sight_of(self, user_id: str) -> dict[tuple[str, str], Record]:
        """Return every record that *user_id* may see, found without pointers, scopes or pages."""

        def work(reader: Reader) -> dict[tuple[str, str], Record]:
            person = reader.person(user_id)
            assert person is not None
            found: dict[tuple[str, str], Record] = {}
            for type_, table in RECORD_TABLES.items():
                rows = reader.connection.exec_driver_sql(f'SELECT body FROM "{table.name}"')
                for (body,) in rows:
                    record = decode_record(type_, body)
                    if TRUE_SIGHT(person, record, reader):
                        found[(type_, record.id)] = record
            return found

        return self.store.read_now(self.account_id, work)


def _active(reader: Reader, user_id: str) -> access.Person:
    person = reader.person(user_id)
    if person is None or not person.active:
        raise NotActive
    return person
