"""The two database engines, SQLite or PostgreSQL, with all that differs between them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Engine,
    Insert,
    Select,
    Table,
    create_engine,
    event,
    make_url,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from server.tables import history

__all__ = ["Database", "DatabaseProblem", "insert_absent", "upsert"]

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
            raise DatabaseProblem(_said_plainly(self, error)) from error

    def lock(self, account_id: str) -> Select[Any]:
        """Return the statement that locks an account's row, first in every write (S7, S8)."""
        row = select(history).where(history.c.account_id == account_id)
        return row if self.lite else row.with_for_update()

    def close(self) -> None:
        """Close every connection."""
        self.reading.dispose()
        self.writing.dispose()


def _said_plainly(database: Database, error: DatabaseError) -> str:
    where = database.path or f"{database.url.host}/{database.url.database}"
    if "not a database" in str(error.orig) or "malformed" in str(error.orig):
        return (
            f"{where} is damaged or not a database. Nothing was changed: "
            "restore a backup, or move the file away."
        )
    return f"The database {where} cannot be opened: {error.orig}"


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


@cache
def _upsert(dialect: str, table: Table) -> Insert:
    statement = (sqlite if dialect == "sqlite" else postgresql).insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    overwriting: Insert = statement.on_conflict_do_update(index_elements=keys, set_=rest)
    return overwriting


def upsert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert whole *rows*, or overwrite those with the same key."""
    if rows:
        connection.execute(_upsert(connection.dialect.name, table), rows)


def insert_absent(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert *row* unless its key is there (S32); say whether it was inserted."""
    keys = [column.name for column in table.primary_key]
    lite = connection.dialect.name == "sqlite"
    statement = (sqlite if lite else postgresql).insert(table)
    statement = statement.on_conflict_do_nothing(index_elements=keys)
    # psycopg gives no count here, but what was inserted comes back on both engines
    inserted = connection.execute(statement.returning(table.c[keys[0]]), dict(row)).first()
    return inserted is not None
