"""The writer: threads that commit waiting writes in groups, each write with its own savepoint."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from protocol.ids import new_id
from server.commit import Commit
from server.database import Database
from server.rows import milliseconds
from server.seal import Seal, SealFile, count_commit
from server.tables import history
from server.transaction import Transaction, UnknownAccount

__all__ = ["Closed", "Work", "Writer"]

T = TypeVar("T")

GROUP: Final = 256
"""Writes in one commit at most."""

LANES: Final = 4
"""Threads that write on PostgreSQL; an account keeps to one, so its writes stay in order."""

_LOG = structlog.get_logger("server.writer")


class Closed(RuntimeError):
    """The store is closed; nothing was written."""


class Work(Generic[T]):
    """One write that waits for its turn; its future is resolved after the commit is durable."""

    def __init__(
        self,
        account_id: str | None,
        call: Callable[[Any], T],
        *,
        found: bool = False,
    ) -> None:
        """*account_id* ``None`` stands for no account; *found* makes the account's history."""
        self.account_id = account_id
        self.call = call
        self.found = found
        self.future: Future[T] = Future()


class _GroupLost(Exception):
    """The database gave up the whole transaction (a full disk, say)."""


class _Settled(Generic[T]):
    """What became of one work inside its group, to be told after the commit."""

    def __init__(self, work: Work[T]) -> None:
        self.work = work
        self.result: T | None = None
        self.error: BaseException | None = None
        self.commit: Commit | None = None

    def tell(self) -> None:
        if self.error is not None:
            self.work.future.set_exception(self.error)
        else:
            self.work.future.set_result(self.result)  # type: ignore[arg-type]


class Writer:
    """Takes works in order, groups those that wait, commits, then tells.

    On SQLite there is one lane, and a group may hold several accounts. On PostgreSQL a group is of
    one account, whose row it locks first (S7): two servers never wait for each other in a ring.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        *,
        seal_file: SealFile | None,
        tell: Callable[[Commit], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._seal_file = seal_file
        self._tell = tell
        self._closed = False
        self._lanes = [_Lane(self, number) for number in range(1 if database.lite else LANES)]

    def start(self) -> None:
        """Start the threads."""
        for lane in self._lanes:
            lane.start()

    def submit(self, works: list[Work[Any]]) -> None:
        """Queue *works*, which keep their order where they are of one account.

        Raises :class:`Closed`, and ``RuntimeError`` when called by a listener: it would wait for
        itself.
        """
        if self._closed:
            raise Closed("the store is closed")
        if threading.current_thread() in self._lanes:
            raise RuntimeError("a listener must not write: it runs in the writer's own thread")
        for work in works:
            self._lanes[hash(work.account_id) % len(self._lanes)].queue.put(work)

    def close(self) -> None:
        """Commit what waits, then end the threads."""
        if self._closed:
            return
        self._closed = True
        for lane in self._lanes:
            lane.queue.put(None)
        for lane in self._lanes:
            lane.join()

    def belongs(self, work: Work[Any], group: list[Work[Any]]) -> bool:
        """Say whether *work* may be committed together with *group*."""
        return self._database.lite or work.account_id == group[0].account_id

    def run(self, group: list[Work[Any]]) -> None:
        """Commit *group*, tell the listeners, then whoever waits."""
        running = [work for work in group if work.future.set_running_or_notify_cancel()]
        settled = [_Settled(work) for work in running]
        try:
            seal = self._commit(settled)
        except BaseException as error:
            reason = error.__cause__ if isinstance(error, _GroupLost) else error
            for each in settled:
                each.error = reason
        else:
            if seal is not None and self._seal_file is not None:
                self._seal_file.write(seal)
            self._announce(settled)
        for each in settled:
            each.tell()

    def _commit(self, settled: list[_Settled[Any]]) -> Seal | None:
        with self._database.writing.connect() as connection, connection.begin() as whole:
            before = _changes_made(connection)
            for each in settled:
                self._run_one(connection, each)
            if before is not None and _changes_made(connection) == before:
                whole.rollback()
                return None
            seal = count_commit(connection) if self._seal_file is not None else None
        return seal

    def _run_one(self, connection: Connection, each: _Settled[Any]) -> None:
        connection.exec_driver_sql("SAVEPOINT work")
        try:
            if each.work.account_id is None:
                each.result = each.work.call(connection)
            else:
                each.result, each.commit = self._run_on_account(connection, each.work)
        except BaseException as error:
            each.error = error
            try:
                connection.exec_driver_sql("ROLLBACK TO SAVEPOINT work")
            except SQLAlchemyError:
                raise _GroupLost from error
        connection.exec_driver_sql("RELEASE SAVEPOINT work")

    def _run_on_account(self, connection: Connection, work: Work[T]) -> tuple[T, Commit | None]:
        account_id = work.account_id or ""
        now = self._clock()
        if work.found:
            connection.execute(history.insert(), _first_history(account_id, now))
        if not self._database.lock(connection, account_id):
            raise UnknownAccount(account_id)
        tx = Transaction(connection, account_id, now)
        result = work.call(tx)
        return result, tx.finish()

    def _announce(self, settled: list[_Settled[Any]]) -> None:
        for each in settled:
            if each.error is None and each.commit is not None:
                try:
                    self._tell(each.commit)
                except Exception:
                    _LOG.exception("listener_failed", version=each.commit.version)


class _Lane(threading.Thread):
    """One thread with the works that wait for it."""

    def __init__(self, writer: Writer, number: int) -> None:
        super().__init__(name=f"writer-{number}", daemon=True)
        self.queue: queue.SimpleQueue[Work[Any] | None] = queue.SimpleQueue()
        self._writer = writer

    def run(self) -> None:
        """Take groups until told to end."""
        work = self.queue.get()
        while work is not None:
            group = [work]
            work = self._fill(group)
            self._writer.run(group)
            if work is None:
                work = self.queue.get()
            elif work is _END:
                return

    def _fill(self, group: list[Work[Any]]) -> Work[Any] | None:
        """Add what waits to *group*; return the first work that does not belong to it."""
        while len(group) < GROUP:
            try:
                work = self.queue.get_nowait()
            except queue.Empty:
                return None
            if work is None:
                return _END
            if not self._writer.belongs(work, group):
                return work
            group.append(work)
        return None


_END: Final[Work[None]] = Work(None, lambda connection: None)


def _first_history(account_id: str, now: datetime) -> dict[str, Any]:
    return {
        "account_id": account_id,
        "epoch": new_id(),
        "version": 0,
        "horizon": 0,
        "created_at": milliseconds(now),
    }


def _changes_made(connection: Connection) -> int | None:
    """Return how many rows this SQLite connection has changed in its life, else ``None``."""
    raw: Any = connection.connection.dbapi_connection
    return getattr(raw, "total_changes", None)
