"""The mirror's records inside one transaction, with what the transaction changes noted.

Server rows and local effects are kept apart (S23): before an effect first touches a record, the
server's copy goes to ``base``; :meth:`Rows.restore` puts every copy back, so that a page is
always applied to what the server said and never to what was only hoped for.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.models import search
from app.models.center import PLACE_BITS, TOPICS, Center, calls, group_of, member_of, members_of
from app.models.instants import to_ms
from app.models.schema import INSTANT_FIELDS, SEARCHED
from protocol.records import (
    RECORD_TYPES,
    Notification,
    Record,
    decode_record,
    encode_record,
    indexed_fields,
)

__all__ = ["Rows", "place_of"]

_LATEST: Final = (TOPICS >> PLACE_BITS) - 1


def place_of(created_at: int, id_: str) -> int:
    """Return where a record created at *created_at* (milliseconds) is looked for a free place."""
    moment = min(max(created_at, 0), _LATEST - 1)
    return (moment << PLACE_BITS) | (zlib.crc32(id_.encode()) & ((1 << PLACE_BITS) - 1))


class _Table(NamedTuple):
    """The statements of one record type, made once."""

    type: str
    fields: tuple[tuple[str, bool], ...]
    searched: bool
    known: str
    insert: str
    update: str


def _table(name: str) -> _Table:
    fields = tuple(
        (field, field in INSTANT_FIELDS[name]) for field in indexed_fields(RECORD_TYPES[name])
    )
    searched = name in SEARCHED
    columns = [f'"{field}"' for field, _ in fields] + (["words", "digits"] if searched else [])
    extra = ", words, digits" if searched else ""
    grouped = name == "notification"
    columns += ["in_group"] if grouped else []
    group = ", in_group" if grouped else ""
    marks = ", ".join("?" * (len(columns) + 4))
    return _Table(
        type=name,
        fields=fields,
        searched=searched,
        known=(
            f'SELECT id, n{extra}{group} FROM "{name}" WHERE id IN (SELECT value FROM json_each(?))'
        ),
        insert=(
            f'INSERT INTO "{name}" ({", ".join(["version", "body", *columns, "id", "n"])})'
            f" VALUES ({marks})"
        ),
        update=(
            f'UPDATE "{name}" SET version = ?, body = ?'
            f"{''.join(f', {column} = ?' for column in columns)} WHERE id = ? AND n = ?"
        ),
    )


_TABLES: Final[Mapping[str, _Table]] = {name: _table(name) for name in RECORD_TYPES}


class Rows:
    """The records of the mirror, for the length of one transaction at the moment *now*."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self._now = to_ms(now)
        self._center = Center(connection, self._now)
        self._based: set[tuple[str, str]] = set()
        self._restored: set[str] = set()
        self.touched: defaultdict[str, set[str]] = defaultdict(set)
        self.new: dict[str, Notification] = {}
        self.handled: set[str] = set()

    # reading

    def get(self, type_: str, id_: str) -> Record | None:
        """Return the record as it stands, local effects included, or ``None``."""
        body = self.body(type_, id_)
        return None if body is None else decode_record(type_, body)

    def body(self, type_: str, id_: str) -> bytes | None:
        """Return the encoded record, or ``None``."""
        found: bytes | None = self.connection.exec_driver_sql(
            f'SELECT body FROM "{type_}" WHERE id = ?', (id_,)
        ).scalar()
        return found

    def of_topic(self, topic: str) -> list[Notification]:
        """Return every notification of *topic*, done ones too."""
        return self.of_group(group_of(topic, 0)) if topic else []

    def of_group(self, group: int) -> list[Notification]:
        """Return every notification of *group*, done ones too."""
        where, value = members_of(group)
        rows = self.connection.exec_driver_sql(
            f"SELECT body FROM notification WHERE {where}", (value,)
        )
        return [msgspec.json.decode(row[0], type=Notification) for row in rows]

    def having(self, type_: str, field: str, value: object) -> list[str]:
        """Return the ids of the records whose indexed *field* is *value*."""
        rows = self.connection.exec_driver_sql(
            f'SELECT id FROM "{type_}" WHERE "{field}" = ?', (value,)
        )
        return [row[0] for row in rows]

    # the server's rows

    def put_all(self, type_: str, records: Sequence[tuple[Record, bytes]]) -> None:
        """Write the server's *records* of one type, each with the bytes it came in."""
        by_id = {record.id: (record, body) for record, body in records}
        table = _TABLES[type_]
        known = self._known(table, by_id)
        inserts: list[tuple[Any, ...]] = []
        updates: list[tuple[Any, ...]] = []
        indexed: list[tuple[int, str, str]] = []
        forgotten: list[tuple[int, str, str]] = []
        taken = self._taken(table, [pair for pair in by_id.values() if pair[0].id not in known])
        for id_, (record, body) in by_id.items():
            old = known.get(id_)
            n = taken[id_] if old is None else int(old[1])
            words = search.WORDS_OF[type_](record) if table.searched else ()
            row = (*_columns(table, record, body), *words, *_group(record, n), id_, n)
            (inserts if old is None else updates).append(row)
            if table.searched and (old is None or (old[2], old[3]) != words):
                indexed.append((n, *words))
                if old is not None:
                    forgotten.append((n, old[2], old[3]))
            if isinstance(record, Notification):
                self._note(record, n, None if old is None else old[4])
        if updates:
            self.connection.exec_driver_sql(table.update, updates)
        if inserts:
            self.connection.exec_driver_sql(table.insert, inserts)
        search.forget(self.connection, type_, forgotten)
        search.index(self.connection, type_, indexed)
        self.touched[type_].update(by_id)

    def remove(self, type_: str, ids: Iterable[str]) -> None:
        """Remove records; a conversation takes its messages along (S3)."""
        wanted = list(dict.fromkeys(ids))
        table = _TABLES[type_]
        known = self._known(table, wanted)
        if type_ == "conversation":
            for id_ in wanted:
                self.remove("message", self.having("message", "conversation_id", id_))
        if not known:
            return
        if table.searched:
            search.forget(
                self.connection, type_, [(row[1], row[2], row[3]) for row in known.values()]
            )
        if type_ == "notification":
            for id_, row in known.items():
                self._center.touch(row[4])
                self.handled.add(id_)
                self.new.pop(id_, None)
        self.connection.exec_driver_sql(
            f'DELETE FROM "{type_}" WHERE id = ?', [(id_,) for id_ in known]
        )
        self.touched[type_].update(known)

    # local effects

    def put(self, record: Record) -> None:
        """Write *record* as a local effect, keeping the server's copy aside first."""
        type_ = str(record.__struct_config__.tag)
        self._keep(type_, record.id)
        self.put_all(type_, [(record, encode_record(record))])

    def delete(self, type_: str, id_: str) -> None:
        """Remove a record as a local effect, keeping the server's copy aside first."""
        self._keep(type_, id_)
        self.remove(type_, [id_])

    def restore(self) -> None:
        """Put the server's copy of every record back that an effect has touched (S23)."""
        rows = self.connection.exec_driver_sql("SELECT type, id, body FROM base").all()
        if not rows:
            return
        copies: defaultdict[str, list[tuple[Record, bytes]]] = defaultdict(list)
        absent: defaultdict[str, list[str]] = defaultdict(list)
        for type_, id_, body in rows:
            if body is None:
                absent[type_].append(id_)
            else:
                copies[type_].append((decode_record(type_, body), body))
        for type_, records in copies.items():
            self.put_all(type_, records)
        for type_, ids in absent.items():
            self._restored.update(ids)
            self.remove(type_, ids)
        self.connection.exec_driver_sql("DELETE FROM base")
        self._based.clear()

    def finish(self) -> bool:
        """Bring the center up to date; say whether it changed. Call once, last."""
        return self._center.write()

    def touch_group(self, group: int) -> None:
        """Have *group* worked out anew, because time went by."""
        self._center.touch(group)

    def _keep(self, type_: str, id_: str) -> None:
        if (type_, id_) in self._based:
            return
        self._based.add((type_, id_))
        self.connection.exec_driver_sql(
            "INSERT OR IGNORE INTO base (type, id, body)"
            f' VALUES (?, ?, (SELECT body FROM "{type_}" WHERE id = ?))',
            (type_, id_, id_),
        )

    def _known(self, table: _Table, ids: Iterable[str]) -> dict[str, Any]:
        listed = msgspec.json.encode(list(ids)).decode()
        rows = self.connection.exec_driver_sql(table.known, (listed,))
        return {row[0]: row for row in rows}

    def _taken(self, table: _Table, fresh: list[tuple[Record, bytes]]) -> dict[str, int]:
        """Return a free place for each record of *fresh*, by the time it was created."""
        used: set[int] = set()
        places: dict[str, int] = {}
        for record, _ in fresh:
            place = place_of(to_ms(record.created_at), record.id)
            while place in used:
                place += 1
            used.add(place)
            places[record.id] = place
        occupied = self._occupied(table, used)
        for id_ in [id_ for id_, place in places.items() if place in occupied]:
            place = places[id_]
            while place in used or self._occupied(table, {place}):
                place += 1
            used.add(place)
            places[id_] = place
        return places

    def _occupied(self, table: _Table, places: set[int]) -> set[int]:
        if not places:
            return set()
        rows = self.connection.exec_driver_sql(
            f'SELECT n FROM "{table.type}" WHERE n IN (SELECT value FROM json_each(?))',
            (msgspec.json.encode(list(places)).decode(),),
        )
        return {row[0] for row in rows}

    def _note(self, record: Notification, n: int, old_group: int | None) -> None:
        group = group_of(record.topic, n)
        if old_group is None:
            member = member_of(record, n)
            if member is not None:
                self._center.added(group, member)
            if record.id not in self._restored:
                self.new[record.id] = record
        else:
            self._center.touch(old_group)
            self._center.touch(group)
            if record.id in self.new:
                self.new[record.id] = record
        if calls(record, self._now):
            self.handled.discard(record.id)
        else:
            self.handled.add(record.id)


def _group(record: Record, n: int) -> tuple[int, ...]:
    return (group_of(record.topic, n),) if isinstance(record, Notification) else ()


def _columns(table: _Table, record: Record, body: bytes) -> tuple[Any, ...]:
    values: list[Any] = [record.version, body]
    for field, instant in table.fields:
        value = getattr(record, field)
        values.append(to_ms(value) if instant and value is not None else value)
    return tuple(values)
