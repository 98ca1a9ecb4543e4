"""The statements that write each record type to the mirror, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from types import NoneType
from typing import Any, Final, NamedTuple

import msgspec

from app.models.center import PLACE_BITS, TOPICS
from app.models.instants import to_ms
from app.models.schema import SEARCHED, plain_types
from app.models.search import WORDS_OF
from protocol.records import RECORD_TYPES, Record, indexed_fields

__all__ = ["RECORD_SQL", "STROKE", "Ready", "RecordSql", "place_of", "ready"]

STROKE: Final = 100
"""Rows that are inserted by one statement: the interpreter's lock is given up and taken again with
each, which other threads feel, and are felt by (P7, P8)."""

_LATEST: Final = (TOPICS >> PLACE_BITS) - 1
_WITHIN: Final = (1 << PLACE_BITS) - 1


def place_of(created_at: int, id_: str) -> int:
    """Return where a record created at *created_at* (milliseconds) is looked for a free place."""
    moment = created_at if 0 <= created_at < _LATEST else min(max(created_at, 0), _LATEST - 1)
    return (moment << PLACE_BITS) | (int(id_[-5:], 16) & _WITHIN)


class RecordSql(NamedTuple):
    """One record type; the parameters of *insert* and *update* are in the order of their names."""

    type: str
    fields: tuple[str, ...]
    converted: tuple[tuple[int, Callable[[Any], Any]], ...]
    """Which of the values are not yet what SQLite takes at once, by their place."""
    searched: bool
    known: str
    """Finds rows by a JSON list of ids: id, n, words where searched, in_group."""
    insert: str
    """version, the fields, body, words, in_group, id, n."""
    insert_many: str
    """The same for :data:`STROKE` rows, one after the other."""
    update: str

    def values(self, record: Record) -> list[Any]:
        """Return the version and the indexed fields of *record* as SQLite keeps them."""
        row = list(_GETTERS[self.type](record))
        for place, convert in self.converted:
            if row[place] is not None:
                row[place] = convert(row[place])
        return row


def _plain(cls: type[Record], field: str) -> str:
    """Return the path that reads *field* as a plain integer or string, where one attribute does.

    SQLite's driver would take a flag or a choice too, after asking whether it can adapt itself.
    """
    types = plain_types(cls, field)
    if NoneType in types:
        return field
    if bool in types:
        return f"{field}.real"
    return f"{field}._value_" if _choices(types) else field


def _converter(cls: type[Record], field: str) -> Callable[[Any], Any] | None:
    """Return what makes a plain integer or string of what :func:`_plain` could not."""
    types = plain_types(cls, field)
    if datetime in types:
        return to_ms
    if NoneType not in types:
        return None
    if bool in types:
        return int
    return attrgetter("value") if _choices(types) else None


def _choices(types: Iterable[object]) -> bool:
    return any(isinstance(one, type) and issubclass(one, StrEnum) for one in types)


def _marks(count: int) -> str:
    return f"({', '.join('?' * count)})"


def _made(name: str) -> RecordSql:
    cls = RECORD_TYPES[name]
    fields = indexed_fields(cls)
    searched, grouped = name in SEARCHED, name == "notification"
    extra = (["words"] if searched else []) + (["in_group"] if grouped else [])
    columns = ["version", *(f'"{field}"' for field in fields), "body", *extra]
    return RecordSql(
        type=name,
        fields=fields,
        converted=tuple(
            (place, convert)
            for place, field in enumerate(fields, 1)
            if (convert := _converter(cls, field)) is not None
        ),
        searched=searched,
        known=(
            f'SELECT {", ".join(["id", "n", *extra])} FROM "{name}"'
            " WHERE id IN (SELECT value FROM json_each(?))"
        ),
        insert=(
            f'INSERT INTO "{name}" ({", ".join([*columns, "id", "n"])})'
            f" VALUES {_marks(len(columns) + 2)}"
        ),
        insert_many=(
            f'INSERT INTO "{name}" ({", ".join([*columns, "id", "n"])})'
            f" VALUES {', '.join([_marks(len(columns) + 2)] * STROKE)}"
        ),
        update=(
            f'UPDATE "{name}" SET {", ".join(f"{column} = ?" for column in columns)}'
            " WHERE id = ? AND n = ?"
        ),
    )


def _getter(cls: type[Record]) -> Callable[[Record], tuple[Any, ...]]:
    fields = indexed_fields(cls)
    if not fields:  # attrgetter with one name alone gives the value itself, not a tuple
        return lambda record: (record.version,)
    return attrgetter("version", *(_plain(cls, field) for field in fields))


RECORD_SQL: Final[Mapping[str, RecordSql]] = {name: _made(name) for name in RECORD_TYPES}
_GETTERS: Final = {name: _getter(cls) for name, cls in RECORD_TYPES.items()}


class Ready(msgspec.Struct, frozen=True, gc=False):
    """A record with all that can be worked out before the file is locked."""

    record: Record
    row: tuple[Any, ...]
    """version, the fields, body, words: the beginning of what *insert* takes."""
    place: int
    """Where it is looked for a free place."""


_OF_CLASS: Final = {RECORD_TYPES[name]: made for name, made in RECORD_SQL.items()}


def ready(record: Record, body: bytes) -> Ready:
    """Return *record*, which came as *body*, ready to be written."""
    sql = _OF_CLASS[type(record)]
    row = sql.values(record)
    row.append(body)
    if sql.searched:
        row.append(WORDS_OF[sql.type](record))
    return Ready(record, tuple(row), place_of(to_ms(record.created_at), record.id))
