"""The store: the one door for writes, beside which everything is read in one snapshot.

A write is a function of a :class:`Transaction`; it runs in the writer's thread, under the lock of
its account's row, and everything it changes stands at one version. ``write`` returns when the
commit is durable; listeners are told before that, in the writer's thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from server import migrations
from server.commit import Change, Commit, History
from server.database import READERS, Database, DatabaseProblem
from server.restoration import ensure_same_life
from server.seal import SealFile
from server.tables import history
from server.transaction import Reader, Transaction, UnknownAccount
from server.writer import Closed, Work, Writer

__all__ = [
    "Change",
    "Clock",
    "Closed",
    "Commit",
    "DatabaseProblem",
    "History",
    "Reader",
    "Store",
    "Transaction",
    "UnknownAccount",
    "utc_now",
]

T = TypeVar("T")

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


class Store:
    """Every account of one database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Use :meth:`open`."""
        self.database = database
        self.clock = clock
        self._listeners: list[Callable[[Commit], None]] = []
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._seal = SealFile(database.path) if database.path is not None else None
        self._writer = Writer(database, clock, seal_file=self._seal, tell=self._announce)

    @classmethod
    def open(cls, url: str, *, clock: Clock = utc_now) -> Store:
        """Open the database at *url* (``sqlite:///…`` or ``postgresql+psycopg://…``).

        Brings its tables up to date first. An SQLite file that somebody copied back begins a new
        epoch (S20). Raises :class:`DatabaseProblem`; a database is never deleted.
        """
        database = Database(url)
        try:
            database.check()
            migrations.upgrade(database)
            store = cls(database, clock)
        except BaseException:
            database.close()
            raise
        store._writer.start()
        try:
            if store._seal is not None:
                ensure_same_life(store, store._seal)
        except BaseException:
            store.close_now()
            raise
        return store

    async def write(self, account_id: str, work: Callable[[Transaction], T]) -> T:
        """Run *work* on the account; return its result when the commit is durable.

        Raises what *work* raised, then nothing of it was written; :class:`UnknownAccount`; and
        SQLAlchemy's errors where the database refused.
        """
        return await asyncio.wrap_future(self._submit(Work(account_id, work)))

    async def write_each(
        self, account_id: str, works: Sequence[Callable[[Transaction], T]]
    ) -> list[T | BaseException]:
        """Run *works* one after the other, each standing alone, in as few commits as possible.

        Return the result of each, or what it raised.
        """
        waiting = [Work(account_id, work) for work in works]
        self._writer.submit([*waiting])
        return await asyncio.gather(
            *(asyncio.wrap_future(work.future) for work in waiting), return_exceptions=True
        )

    async def read(self, account_id: str, work: Callable[[Reader], T]) -> T:
        """Run *work* on one snapshot of the account (S5) in a thread and return its result."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self.read_now, account_id, work)

    async def read_bare(self, work: Callable[[Connection], T]) -> T:
        """Run *work* on one snapshot of the whole database, across accounts."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self.read_bare_now, work)

    async def write_bare(self, work: Callable[[Connection], T]) -> T:
        """Run *work*, which changes no record and takes no version: sessions, counters, claims."""
        return await asyncio.wrap_future(self._submit(Work(None, work)))

    def write_now(
        self, account_id: str, work: Callable[[Transaction], T], *, found: bool = False
    ) -> T:
        """Like :meth:`write`, but waits; *found* makes the account's history first."""
        return self._submit(Work(account_id, work, found=found)).result()

    def read_now(self, account_id: str, work: Callable[[Reader], T]) -> T:
        """Like :meth:`read`, but in the caller's thread."""
        with self.database.reading.connect() as connection, connection.begin():
            return work(Reader(connection, account_id, self.clock()))

    def read_bare_now(self, work: Callable[[Connection], T]) -> T:
        """Like :meth:`read_bare`, but in the caller's thread."""
        with self.database.reading.connect() as connection, connection.begin():
            return work(connection)

    def write_bare_now(self, work: Callable[[Connection], T]) -> T:
        """Like :meth:`write_bare`, but waits."""
        return self._submit(Work(None, work)).result()

    def accounts(self) -> list[str]:
        """Return the ids of all accounts, oldest first."""
        query = select(history.c.account_id).order_by(history.c.created_at, history.c.account_id)
        return self.read_bare_now(lambda connection: list(connection.execute(query).scalars()))

    def listen(self, callback: Callable[[Commit], None]) -> None:
        """Call *callback* after each durable commit, in the writer's thread; it must not write.

        On PostgreSQL the commits of one account come in order, those of two may come at once.
        """
        self._listeners.append(callback)

    async def close(self) -> None:
        """Commit what waits, then close."""
        await asyncio.to_thread(self.close_now)

    def close_now(self) -> None:
        """Like :meth:`close`, but waits."""
        self._writer.close()
        self._readers.shutdown()
        self.database.close()
        if self._seal is not None:
            self._seal.close()

    def _submit(self, work: Work[T]) -> Future[T]:
        self._writer.submit([work])
        return work.future

    def _announce(self, commit: Commit) -> None:
        failure: Any = None
        for callback in self._listeners:
            try:
                callback(commit)
            except Exception as error:
                failure = error
        if failure is not None:
            raise failure
