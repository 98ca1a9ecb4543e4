"""The two database engines, SQLite or PostgreSQL, with all that differs between them."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Engine,
    Executable,
    Table,
    bindparam,
    create_engine,
    event,
    func,
    inspect,
    literal,
    make_url,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from server.tables import history, metadata

__all__ = ["READERS", "Database", "DatabaseProblem", "Prepared", "holds", "insert_absent", "upsert"]

BUSY_MILLISECONDS: Final = 10_000
"""How long one process waits for another one's write, on SQLite."""

READERS: Final = 6
"""Connections that read at the same time."""


class DatabaseProblem(Exception):
    """The database cannot be used as it is; the text says why to whoever runs the server."""


class Database:
    """One database: an engine to write with and one to read with.

    A writing connection begins with the right to write; a reading one sees one snapshot from its
    first statement to its end (S5) and cannot write.
    """

    def __init__(self, url: str) -> None:
        """Prepare the engines for *url*; nothing is opened. Raises :class:`DatabaseProblem`."""
        try:
            self.url = make_url(url)
            self.lite = self.url.get_backend_name() == "sqlite"
        except Exception as error:
            raise DatabaseProblem(f"This is not the address of a database: {error}") from error
        if self.url.get_backend_name() not in ("sqlite", "postgresql"):
            raise DatabaseProblem("Deskbell keeps its data in SQLite or PostgreSQL only.")
        self.writing: Engine
        self.reading: Engine
        if self.lite:
            self.writing, self.reading = _lite_engines(str(self.path))
        else:
            self.writing, self.reading = _grown_engines(url)

    @property
    def path(self) -> Path | None:
        """The file of an SQLite database, ``None`` on PostgreSQL."""
        return Path(self.url.database or "") if self.lite else None

    def check(self) -> None:
        """Open the database and look at its header; raises :class:`DatabaseProblem`."""
        try:
            with self.writing.connect() as connection:
                connection.exec_driver_sql("SELECT 1")
        except DatabaseError as error:
            raise DatabaseProblem(_said_plainly(self, error.orig)) from error

    def inhabited(self) -> bool:
        """Say whether an account lives here already, by a look that changes nothing.

        Neither are tables brought up to date, nor is a new life begun. Raises
        :class:`DatabaseProblem` for what is no database.
        """
        try:
            if self.path is not None:
                return self.path.is_file() and _inhabited_file(self.path)
            with self.reading.connect() as connection:
                return inspect(connection).has_table(history.name) and (
                    connection.execute(select(history.c.account_id).limit(1)).first() is not None
                )
        except DatabaseError as error:
            raise DatabaseProblem(_said_plainly(self, error.orig)) from error
        except sqlite3.DatabaseError as error:
            raise DatabaseProblem(_said_plainly(self, error)) from error

    def lock(self, connection: Connection, account_id: str) -> bool:
        """Lock an account's row, first in every write (S7, S8); say whether there is one.

        On SQLite the transaction itself holds off every other writer.
        """
        return _LOCK.first(connection, account=account_id) is not None

    def close(self) -> None:
        """Close every connection."""
        self.reading.dispose()
        self.writing.dispose()


def _said_plainly(database: Database, error: BaseException | None) -> str:
    where = database.path or f"{database.url.host}/{database.url.database}"
    if "not a database" in str(error) or "malformed" in str(error):
        return (
            f"{where} is damaged or not a database. Nothing was changed: "
            "restore a backup, or move the file away."
        )
    return f"The database {where} cannot be opened: {error}"


# --- SQLite -------------------------------------------------------------------------------------


def _lite_engines(path: str) -> tuple[Engine, Engine]:
    """Return an engine with one writer and one with some readers, on the file *path*."""
    url = f"sqlite:///{path}"
    options: dict[str, Any] = {"poolclass": QueuePool, "connect_args": {"check_same_thread": False}}
    # two: the writer thread's own, and one for migrations and backups
    writing = create_engine(url, pool_size=2, max_overflow=0, **options)
    reading = create_engine(url, pool_size=READERS, max_overflow=0, **options)
    event.listen(writing, "connect", _prepare_lite_writer)
    event.listen(reading, "connect", _prepare_lite_reader)
    event.listen(writing, "begin", _begin_immediate)
    event.listen(reading, "begin", _begin_snapshot)
    return writing, reading


def _prepare_lite(connection: sqlite3.Connection) -> None:
    # the driver's own transactions begin too late to take a lock or a snapshot
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -16000")


def _prepare_lite_writer(connection: sqlite3.Connection, record: object) -> None:
    _prepare_lite(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _prepare_lite_reader(connection: sqlite3.Connection, record: object) -> None:
    _prepare_lite(connection)
    connection.execute("PRAGMA query_only = ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_snapshot(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
    # the snapshot is taken by the first read, not by BEGIN
    connection.exec_driver_sql("SELECT 1 FROM sqlite_schema").close()


def _inhabited_file(path: Path) -> bool:
    # Only a file that somebody works with, or left in the middle, has a log beside it; reading
    # any other as one that cannot change keeps SQLite from making one.
    still = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    address = f"{path.absolute().as_uri()}?mode=ro{still}"
    with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
        named = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
        if connection.execute(named, (history.name,)).fetchone() is None:
            return False
        return connection.execute(f"SELECT 1 FROM {history.name} LIMIT 1").fetchone() is not None


# --- PostgreSQL ---------------------------------------------------------------------------------


def _grown_engines(url: str) -> tuple[Engine, Engine]:
    options: dict[str, Any] = {"pool_pre_ping": True, "pool_recycle": 1800}
    writing = create_engine(url, pool_size=8, isolation_level="READ COMMITTED", **options)
    reading = create_engine(
        url,
        pool_size=READERS,
        max_overflow=0,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
        **options,
    )
    return writing, reading


# --- statements that both speak, each in its own way -------------------------------------------


class Prepared:
    """A statement compiled once for each engine, for what every write does.

    Building and looking up a Core statement costs more than SQLite needs to run it.
    """

    def __init__(self, make: Callable[[str], Executable]) -> None:
        """*make* gives the statement for a dialect's name; its values are bound by name."""
        self._make = make
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}

    def run(self, connection: Connection, *rows: Mapping[str, Any]) -> CursorResult[Any]:
        """Run it with one row of values, or once for each of several."""
        text, order = self._compiled.get(connection.dialect.name) or self._compile(connection)
        if order is None:
            given: Any = list(rows)
        else:
            given = [tuple(row[name] for name in order) for row in rows]
        return connection.exec_driver_sql(text, given if len(given) > 1 else given[0])

    def first(self, connection: Connection, **values: object) -> Any:  # noqa: ANN401
        """Return the first row it gives, ``None`` for none."""
        return self.run(connection, values).first()

    def scalar(self, connection: Connection, **values: object) -> Any:  # noqa: ANN401
        """Return the first column of that row, ``None`` for none."""
        return self.run(connection, values).scalar()

    def _compile(self, connection: Connection) -> tuple[str, tuple[str, ...] | None]:
        dialect = connection.dialect
        compiled: Any = self._make(dialect.name).compile(dialect=dialect)  # type: ignore[attr-defined]
        order = tuple(compiled.positiontup) if compiled.positional else None
        self._compiled[dialect.name] = (str(compiled), order)
        return self._compiled[dialect.name]


def _locking(dialect: str) -> Executable:
    row = select(history.c.account_id).where(history.c.account_id == bindparam("account"))
    return row if dialect == "sqlite" else row.with_for_update()


_LOCK: Final = Prepared(_locking)


def _overwriting(table: Table, dialect: str) -> Executable:
    statement = (sqlite if dialect == "sqlite" else postgresql).insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    values = {c.name: bindparam(c.name, type_=c.type) for c in table.columns}
    made: Executable = statement.values(values).on_conflict_do_update(
        index_elements=keys, set_=rest
    )
    return made


_UPSERTS: Final = {
    table.name: Prepared(partial(_overwriting, table)) for table in metadata.sorted_tables
}


def upsert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert whole *rows*, or overwrite those with the same key."""
    if rows:
        _UPSERTS[table.name].run(connection, *rows)


def insert_absent(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert *row* unless its key is there (S32); say whether it was inserted."""
    keys = [column.name for column in table.primary_key]
    lite = connection.dialect.name == "sqlite"
    statement = (sqlite if lite else postgresql).insert(table)
    statement = statement.on_conflict_do_nothing(index_elements=keys)
    # psycopg gives no count here, but what was inserted comes back on both engines
    inserted = connection.execute(statement.returning(table.c[keys[0]]), dict(row)).first()
    return inserted is not None


def holds(connection: Connection, column: Any, needle: bytes) -> ColumnElement[bool]:  # noqa: ANN401
    """Return the condition that the bytes in *column* hold *needle*."""
    if connection.dialect.name == "sqlite":
        return func.instr(column, literal(needle)) > 0
    return func.position(literal(needle).op("IN")(column)) > 0
