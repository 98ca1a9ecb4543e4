"""The tables of the mirror, derived from the record types."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, Final, get_args, get_type_hints

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from protocol.records import RECORD_TYPES, Record, indexed_fields

__all__ = [
    "BEGINNINGS",
    "BEGUN",
    "MIRROR",
    "MIRROR_VERSION",
    "SEARCHED",
    "create_mirror",
    "mirror_shape",
    "plain_types",
    "search_table",
]

MIRROR_VERSION: Final = 1
"""``PRAGMA user_version`` of the mirror; raised when what its columns mean has changed."""

SEARCHED: Final = ("notification", "user", "client", "message")
"""The record types that can be found by words; each has a column for them and an index."""

MIRROR: Final = MetaData()
"""One table per record type, and the mirror's own."""

_INTEGERS: Final = frozenset({int, bool, datetime})


def plain_types(cls: type[Record], field: str) -> frozenset[object]:
    """Return the types that a value of *field* may have, without what annotates them."""
    hints: dict[str, Any] = get_type_hints(cls, include_extras=True)
    return _leaves(hints[field])


def _leaves(hint: object) -> frozenset[object]:
    arguments = get_args(hint)
    if not arguments:
        return frozenset({hint})
    return frozenset().union(*(_leaves(one) for one in arguments))


def _column(cls: type[Record], field: str) -> Column[Any]:
    integer = bool(_INTEGERS & plain_types(cls, field))
    return Column(field, Integer if integer else Text)


def _record_table(name: str, cls: type[Record]) -> Table:
    """Declare the table of one record type.

    ``n`` places a row by when it was created (see :mod:`app.models.mirror`), so that the newest
    rows of a table, and the newest finds of a search, are the last ones of an index that exists.
    """
    extra: list[Column[Any]] = [Column("words", Text)] if name in SEARCHED else []
    if name == "notification":
        extra.append(Column("in_group", Integer, nullable=False))
    return Table(
        name,
        MIRROR,
        Column("n", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("version", Integer, nullable=False),
        Column("body", LargeBinary, nullable=False),
        *(_column(cls, field) for field in indexed_fields(cls)),
        *extra,
    )


def _declare_records() -> None:
    for name, cls in RECORD_TYPES.items():
        table = _record_table(name, cls)
        if name == "notification":
            # The center's order is kept in center_row; a group's rows are found by their topic.
            Index("notification_by_group", table.c.in_group, sqlite_where=table.c.topic != "")
            until = table.c.snoozed_until
            Index("notification_snoozed", table.c.in_group, sqlite_where=until.isnot(None))
            continue
        if name == "message":
            Index("message_by_place", table.c.conversation_id, table.c.sequence)
            continue
        for field in indexed_fields(cls):
            Index(f"{name}_by_{field}", table.c[field])


_declare_records()

_BASE = Table(
    "base",
    MIRROR,
    Column("type", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("body", LargeBinary),  # the server's copy; NULL: the server has none
    sqlite_with_rowid=False,
)

_CENTER_ROW = Table(
    "center_row",
    MIRROR,
    # the group's number and the lane's, 0 open or 1 snoozed, in the lowest bit
    Column("place", Integer, primary_key=True),
    Column("shelf", Integer, nullable=False),
    Column("top", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("wait_at", Integer),
    Column("newest", Integer, nullable=False),  # notification.n
    Column("size", Integer, nullable=False),
    Column("unread", Integer, nullable=False),
    Column("needs", Integer, nullable=False),
)
Index("center_by_time", _CENTER_ROW.c.shelf, _CENTER_ROW.c.at)
Index(
    "center_by_wait",
    _CENTER_ROW.c.shelf,
    _CENTER_ROW.c.wait_at,
    sqlite_where=_CENTER_ROW.c.wait_at.isnot(None),
)

Table(
    "topic",
    MIRROR,
    # Numbers grow with each topic met, so that what is keyed by them is written side by side.
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

Table(
    "center_count",
    MIRROR,
    Column("shelf", Integer, primary_key=True),
    Column("rows", Integer, nullable=False),
)

Table(
    "mirror_state",
    MIRROR,
    Column("one", Integer, primary_key=True),
    Column("shape", Text, nullable=False),
    Column("epoch", Text, nullable=False, server_default=text("''")),
    Column("cursor", Integer, nullable=False, server_default=text("0")),
    Column("whole", Integer, nullable=False, server_default=text("0")),
    Column("snapshot_version", Integer),  # V of the first page (S12); NULL: no snapshot under way
    Column("snapshot_after", Text, nullable=False, server_default=text("''")),
    Column("snapshot_done", Integer, nullable=False, server_default=text("0")),
    Column("snapshot_total", Integer, nullable=False, server_default=text("0")),
)

Table(
    "first_screen",
    MIRROR,
    Column("one", Integer, primary_key=True),
    Column("drawn", LargeBinary, nullable=False),
)


def search_table(type_: str) -> str:
    """Return the name of the full-text index of record type *type_*."""
    return f"{type_}_search"


BEGUN: Final = (5, 3)
"""Characters of a word by which alone, where it begins with them, it has an index."""

BEGINNINGS: Final = frozenset(SEARCHED) - {"notification"}
"""The types with an index of beginnings: whatever may have a million rows of many words.

Notifications have few words; without it the first sync writes them in two thirds of the time (P7).
"""


def _by_beginning(name: str) -> str:
    lengths = " ".join(map(str, BEGUN))
    return f", prefix='{lengths}'" if name in BEGINNINGS else ""


def _statements() -> list[str]:
    dialect = sqlite.dialect()
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in MIRROR.sorted_tables]
    made += [
        str(CreateIndex(index).compile(dialect=dialect))
        for table in MIRROR.sorted_tables
        for index in sorted(table.indexes, key=lambda index: str(index.name))
    ]
    made += [
        f"CREATE VIRTUAL TABLE {search_table(name)} USING fts5(words, detail=none, columnsize=0,"
        f" content='{name}', content_rowid='n', tokenize='ascii'"
        f"{_by_beginning(name)})"
        for name in SEARCHED
    ]
    # A first sync is a hundred small indexes, and the most of its time would go to merging them.
    made.append(
        "INSERT INTO notification_search (notification_search, rank) VALUES ('automerge', 16)"
    )
    return made


def mirror_shape() -> str:
    """Return a fingerprint of every table: a mirror of another shape is outdated."""
    return hashlib.sha256("\n".join(_statements()).encode()).hexdigest()[:16]


def create_mirror(connection: Connection) -> None:
    """Create the tables of an empty mirror; the caller holds the transaction."""
    for statement in _statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO mirror_state (one, shape) VALUES (1, ?)", (mirror_shape(),)
    )
    connection.exec_driver_sql(f"PRAGMA user_version={MIRROR_VERSION}")
