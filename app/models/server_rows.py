"""The server's rows of the mirror, as one transaction writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from operator import itemgetter
from typing import Any, Final

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.models import search
from app.models.center import TOPICS, Center
from app.models.instants import to_ms
from app.models.record_sql import RECORD_SQL, STROKE, Ready, RecordSql
from protocol.records import Notification, NotificationState

__all__ = ["MANY", "ServerRows"]

MANY: Final = 64
"""From so many records on it pays to write first and to look for conflicts only where some are."""


_LAST: Final = itemgetter(-1)


class ServerRows:
    """Writes records with all that is derived from them, and notes what that changes."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self.center = Center(connection, to_ms(now))
        self.tells = True
        """Whether anybody asks what is new or handled; of a snapshot nobody does (B1)."""
        self.restored: set[str] = set()
        """Ids that are gone only until the effects have run again."""
        self._met: set[int] = set()
        self.touched: defaultdict[str, set[str]] = defaultdict(set)
        """Record type to the ids that were written or removed."""
        self.new: dict[str, Notification] = {}
        """Notifications that were not in the mirror before."""
        self.handled: set[str] = set()
        """Notifications that no longer call."""

    def having(self, type_: str, field: str, value: object) -> list[str]:
        """Return the ids of the records whose indexed *field* is *value*."""
        rows = self.connection.exec_driver_sql(
            f'SELECT id FROM "{type_}" WHERE "{field}" = ?', (value,)
        )
        return [row[0] for row in rows]

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
        rows.sort(key=_LAST)  # what is written side by side dirties fewer pages
        self.connection.exec_driver_sql("SAVEPOINT many")
        try:
            self._insert(sql, rows)
        except IntegrityError:
            self.connection.exec_driver_sql("ROLLBACK TO many")
            return False
        finally:
            self.connection.exec_driver_sql("RELEASE many")
        if sql.searched:
            search.index_stored(self.connection, sql.type, [row[-1] for row in rows])
        self._note_many(by_id, groups)
        return True

    def _insert(self, sql: RecordSql, rows: Sequence[tuple[Any, ...]]) -> None:
        whole = len(rows) - len(rows) % STROKE
        for start in range(0, whole, STROKE):
            values = tuple(chain.from_iterable(rows[start : start + STROKE]))
            self.connection.exec_driver_sql(sql.insert_many, values)
        if whole < len(rows):
            self.connection.exec_driver_sql(sql.insert, list(rows[whole:]))

    def _note_many(self, by_id: Mapping[str, Ready], groups: Mapping[str, int]) -> None:
        """Note what new rows of notifications change."""
        met = set(groups.values())
        self.center.touch_all(met - self._met, fresh=met & self._met)
        if self.tells:
            for id_ in groups:
                record = by_id[id_].record
                assert isinstance(record, Notification)
                self._tell(record, fresh=True)

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
                group = groups[id_]
                self.center.touch(group, fresh=group in self._met)
                if old is not None:
                    self.center.touch(old[3])
                self._tell(one.record, fresh=old is None)

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
                self.center.touch(row[3])
                self.handled.add(id_)
                self.new.pop(id_, None)
        self.connection.exec_driver_sql(
            f'DELETE FROM "{type_}" WHERE id = ?', [(id_,) for id_ in known]
        )
        self.touched[type_].update(known)

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
                "INSERT INTO topic (name, number) SELECT value, ? + key FROM json_each(?)",
                (last + 1, _json(missing)),
            )
            numbers.update(added)
            self._met.update(TOPICS | number for number in added.values())
        return numbers

    def _tell(self, record: Notification, *, fresh: bool) -> None:
        """Note what the person may have to be told, or not any more, of a row that was written."""
        if record.id in self.new or (fresh and record.id not in self.restored):
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
