"""The mirror's records inside one transaction, with what the transaction changes noted.

Server rows and local effects are kept apart (S23): before an effect first touches a record, the
server's copy goes to ``base``; :meth:`Rows.restore` puts every copy back, so that a page is
always applied to what the server said and never to what was only hoped for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.models import search
from app.models.center import TOPICS, Center, members_of
from app.models.instants import to_ms
from app.models.record_sql import RECORD_SQL, Ready, RecordSql, ready
from protocol.records import (
    Notification,
    NotificationState,
    Record,
    decode_record,
    encode_record,
)

__all__ = ["MANY", "Rows"]

MANY: Final = 64
"""From so many records on it pays to write first and to look for conflicts only where some are."""


class Rows:
    """The records of the mirror, for the length of one transaction at the moment *now*."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self._now = to_ms(now)
        self._center = Center(connection, self._now)
        self._based: set[tuple[str, str]] = set()
        self._restored: set[str] = set()
        self._met: set[int] = set()
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
        number = self.connection.exec_driver_sql(
            "SELECT number FROM topic WHERE name = ?", (topic,)
        ).scalar()
        return [] if number is None else self.of_group(TOPICS | number)

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

    def put_all(self, type_: str, records: Iterable[Ready]) -> None:
        """Write the server's *records* of one type."""
        by_id = {one.record.id: one for one in records}
        sql = RECORD_SQL[type_]
        if len(by_id) < MANY or not self._insert_many(sql, by_id):
            self._put_each(sql, by_id)
        self.touched[type_].update(by_id)

    def _insert_many(self, sql: RecordSql, by_id: Mapping[str, Ready]) -> bool:
        """Insert *by_id* as new rows; do nothing and say no where one of them is not new."""
        places = _places(by_id.values())
        groups = self._groups(by_id, places)
        rows = [_row(one, places[id_], groups.get(id_)) for id_, one in by_id.items()]
        self.connection.exec_driver_sql("SAVEPOINT many")
        try:
            self.connection.exec_driver_sql(sql.insert, rows)
        except IntegrityError:
            self.connection.exec_driver_sql("ROLLBACK TO many")
            return False
        finally:
            self.connection.exec_driver_sql("RELEASE many")
        if sql.searched:
            index = len(sql.fields) + 2
            search.index(self.connection, sql.type, [(row[-1], row[index]) for row in rows])
        for id_, group in groups.items():
            record = by_id[id_].record
            assert isinstance(record, Notification)
            self._note(record, group, None)
        return True

    def _put_each(self, sql: RecordSql, by_id: Mapping[str, Ready]) -> None:
        """Write each of *by_id* as the new or known row that it is."""
        known = self._known(sql, by_id)
        fresh = [one for id_, one in by_id.items() if id_ not in known]
        places = _places(fresh, lambda places: self._occupied(sql, places))
        places.update({id_: row[1] for id_, row in known.items()})
        groups = self._groups(by_id, places)
        for id_, one in by_id.items():
            row = _row(one, places[id_], groups.get(id_))
            old = known.get(id_)
            self.connection.exec_driver_sql(sql.insert if old is None else sql.update, row)
            if sql.searched:
                self._index_again(sql, row, old)
            if isinstance(one.record, Notification):
                self._note(one.record, groups[id_], None if old is None else old[3])

    def _index_again(self, sql: RecordSql, row: Sequence[Any], old: Sequence[Any] | None) -> None:
        words = row[len(sql.fields) + 2]
        if old is not None and old[2] == words:
            return
        if old is not None:
            search.forget(self.connection, sql.type, [(row[-1], old[2])])
        search.index(self.connection, sql.type, [(row[-1], words)])

    def remove(self, type_: str, ids: Iterable[str]) -> None:
        """Remove records; a conversation takes its messages along (S3)."""
        wanted = list(dict.fromkeys(ids))
        sql = RECORD_SQL[type_]
        known = self._known(sql, wanted)
        if type_ == "conversation":
            for id_ in wanted:
                self.remove("message", self.having("message", "conversation_id", id_))
        if not known:
            return
        if sql.searched:
            search.forget(self.connection, type_, [(row[1], row[2]) for row in known.values()])
        if type_ == "notification":
            for id_, row in known.items():
                self._center.touch(row[3])
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
        self.put_all(type_, [ready(record, encode_record(record))])

    def delete(self, type_: str, id_: str) -> None:
        """Remove a record as a local effect, keeping the server's copy aside first."""
        self._keep(type_, id_)
        self.remove(type_, [id_])

    def restore(self) -> None:
        """Put the server's copy of every record back that an effect has touched (S23)."""
        rows = self.connection.exec_driver_sql("SELECT type, id, body FROM base").all()
        if not rows:
            return
        copies: defaultdict[str, list[Ready]] = defaultdict(list)
        absent: defaultdict[str, list[str]] = defaultdict(list)
        for type_, id_, body in rows:
            if body is None:
                absent[type_].append(id_)
            else:
                copies[type_].append(ready(decode_record(type_, body), body))
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

    def _known(self, sql: RecordSql, ids: Iterable[str]) -> dict[str, Any]:
        rows = self.connection.exec_driver_sql(sql.known, (_json(ids),))
        return {row[0]: row for row in rows}

    def _occupied(self, sql: RecordSql, places: Iterable[int]) -> set[int]:
        rows = self.connection.exec_driver_sql(
            f'SELECT n FROM "{sql.type}" WHERE n IN (SELECT value FROM json_each(?))',
            (_json(places),),
        )
        return {row[0] for row in rows}

    def _groups(self, by_id: Mapping[str, Ready], places: Mapping[str, int]) -> dict[str, int]:
        """Return the group of each notification; topics not met before get a number."""
        topics = {
            id_: one.record.topic
            for id_, one in by_id.items()
            if isinstance(one.record, Notification)
        }
        if not topics:
            return {}
        numbers = self._numbers(dict.fromkeys(topic for topic in topics.values() if topic))
        return {
            id_: TOPICS | numbers[topic] if topic else places[id_] for id_, topic in topics.items()
        }

    def _numbers(self, names: Iterable[str]) -> dict[str, int]:
        wanted = list(names)
        if not wanted:
            return {}
        rows = self.connection.exec_driver_sql(
            "SELECT name, number FROM topic WHERE name IN (SELECT value FROM json_each(?))",
            (_json(wanted),),
        )
        numbers = {row[0]: int(row[1]) for row in rows}
        missing = [name for name in wanted if name not in numbers]
        if missing:
            last = self.connection.exec_driver_sql("SELECT max(number) FROM topic").scalar() or 0
            added = {name: last + place for place, name in enumerate(missing, 1)}
            self.connection.exec_driver_sql(
                "INSERT INTO topic (name, number) VALUES (?, ?)", list(added.items())
            )
            numbers.update(added)
            self._met.update(TOPICS | number for number in added.values())
        return numbers

    def _note(self, record: Notification, group: int, old_group: int | None) -> None:
        """Note what the person may have to be told, or not any more, of a row that was written."""
        self._center.touch(group, fresh=group in self._met)
        if old_group is not None:
            self._center.touch(old_group)
        if record.id in self.new or (old_group is None and record.id not in self._restored):
            self.new[record.id] = record
        until = record.snoozed_until
        if record.state is NotificationState.NEW and (until is None or until <= self.now):
            self.handled.discard(record.id)
        else:
            self.handled.add(record.id)


def _json(values: Iterable[object]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _row(one: Ready, n: int, group: int | None) -> tuple[Any, ...]:
    return (*one.row, one.record.id, n) if group is None else (*one.row, group, one.record.id, n)


def _none(places: Iterable[int]) -> set[int]:
    return set()


def _places(
    records: Iterable[Ready], occupied: Callable[[Iterable[int]], set[int]] = _none
) -> dict[str, int]:
    """Return a free place for each of *records*, by the time it was created."""
    used: set[int] = set()
    places: dict[str, int] = {}
    for one in records:
        place = one.place
        while place in used:
            place += 1
        used.add(place)
        places[one.record.id] = place
    taken = occupied(used) if used else set()
    for id_ in [id_ for id_, place in places.items() if place in taken]:
        place = places[id_]
        while place in used or occupied([place]):
            place += 1
        used.add(place)
        places[id_] = place
    return places
