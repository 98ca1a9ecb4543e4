"""One SQLite file: its connection, its transactions, and what its failures mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
import sqlalchemy
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from app.models.errors import (
    DamagedFile,
    DiskFull,
    DiskReadOnly,
    DiskTrouble,
    FileBusy,
    StoreError,
)

__all__ = ["Database", "error_of", "translated"]

T = TypeVar("T")

_ERRORS: Final[dict[str, type[StoreError]]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": DiskReadOnly,
    "SQLITE_CANTOPEN": DiskReadOnly,
    "SQLITE_PERM": DiskReadOnly,
    "SQLITE_IOERR": DiskTrouble,
    "SQLITE_BUSY": FileBusy,
    "SQLITE_LOCKED": FileBusy,
    "SQLITE_CORRUPT": DamagedFile,
    "SQLITE_NOTADB": DamagedFile,
}
"""SQLite's result codes, their longer forms included, to our own errors."""

_NO_TEXT: Final = "Could not decode to UTF-8"
"""What Python says, without a code, of a text that SQLite hands over and that is none."""


def error_of(cause: BaseException) -> StoreError | None:
    """Return our error for a failure of SQLite, or ``None`` for one that is a bug of ours."""
    if isinstance(cause, DBAPIError):
        return error_of(cause.orig) if cause.orig is not None else None
    if not isinstance(cause, sqlite3.Error):
        return None
    if str(cause).startswith(_NO_TEXT):
        return DamagedFile(str(cause))
    name: str = getattr(cause, "sqlite_errorname", "")
    found = _ERRORS.get("_".join(name.split("_")[:2]))
    return found(str(cause)) if found is not None else None


@contextmanager
def translated() -> Iterator[None]:
    """Raise a :class:`StoreError` in place of what SQLite says about the file or the disk.

    What was written as a record and cannot be read as one is damage too.
    """
    try:
        yield
    except msgspec.DecodeError as cause:
        raise DamagedFile(str(cause)) from cause
    except (DBAPIError, sqlite3.Error) as cause:
        error = error_of(cause)
        if error is None:
            raise
        raise error from cause


class Database:
    """A file with one connection, used by one thread at a time.

    ``synchronous`` is SQLite's own word (FULL: a commit is on the disk when it returns). A write
    waits at most ``wait_ms`` for another writer. With ``read_only`` the file is opened as it lies,
    which is what is left on a disk that cannot be written to. What was committed is brought from
    the log into the file whenever *log_pages* have gathered there.
    """

    def __init__(
        self,
        path: Path,
        *,
        synchronous: str = "NORMAL",
        wait_ms: int = 2_000,
        read_only: bool = False,
        cache_kib: int = 4_096,
        log_pages: int = 1_000,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._synchronous = synchronous
        self._wait_ms = wait_ms
        self._cache_kib = cache_kib
        self._log_pages = log_pages
        self.damaged = False
        """It was closed to be replaced; whoever still looks into it is told of the damage."""
        self._busy = False
        engine = sqlalchemy.create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=NullPool,
            hide_parameters=True,  # its errors would quote what people wrote
        )
        with translated():
            self.connection: Connection = engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            )

    def _connect(self) -> sqlite3.Connection:
        mode = "?immutable=1" if self.read_only else ""
        connection = sqlite3.connect(
            self.path.absolute().as_uri() + mode,
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            connection.execute(f"PRAGMA busy_timeout={self._wait_ms}")
            if not self.read_only:
                connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA synchronous={self._synchronous}")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(f"PRAGMA cache_size=-{self._cache_kib}")
            connection.execute(f"PRAGMA wal_autocheckpoint={self._log_pages}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open on this connection."""
        return self._busy

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Write everything in the block, or nothing of it.

        Raises a :class:`StoreError` for a full, read-only, busy or damaged file; then the file is
        as it was before.
        """
        with self._scope("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read everything in the block from one state of the file."""
        if self._busy:
            yield self.connection
            return
        with self._scope("BEGIN") as connection:
            yield connection

    @contextmanager
    def _scope(self, begin: str) -> Iterator[Connection]:
        assert not self._busy, "a transaction must not be opened inside another"
        if self.damaged:
            raise DamagedFile(self.path.name)
        with translated():
            self.connection.exec_driver_sql(begin)
        self._busy = True
        try:
            with translated():
                yield self.connection
                self.connection.exec_driver_sql("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._busy = False

    def _roll_back(self) -> None:
        # After some failures (a full disk) SQLite has already rolled back by itself.
        raw: Any = self.connection.connection.dbapi_connection
        if raw is not None and raw.in_transaction:
            raw.execute("ROLLBACK")

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* makes of one state of the file."""
        with self.reading() as connection:
            return work(connection)

    def user_version(self) -> int:
        """Return the number the file carries for the shape of what is in it."""
        with translated():
            return int(self.connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def sound(self) -> bool:
        """Say whether SQLite finds the file undamaged; reads all of it (row 24)."""
        with translated():
            # a page that is still in memory would hide what became of it on the disk
            self.connection.exec_driver_sql("PRAGMA shrink_memory")
            return bool(
                self.connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok"
            )

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        if not self.connection.closed:
            self.connection.close()
            self.connection.engine.dispose()
