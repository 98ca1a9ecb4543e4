"""The mirror's records inside one transaction, server rows and local effects kept apart (S23).

Before an effect first touches a record, the server's copy goes to ``base``; :meth:`Rows.restore`
puts every copy back, so that a page is always applied to what the server said and never to what
was only hoped for.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from app.models.center import TOPICS, members_of
from app.models.record_sql import Ready, ready
from app.models.server_rows import ServerRows
from protocol.records import Notification, Record, decode_record, encode_record

__all__ = ["Rows"]


class Rows(ServerRows):
    """The records of the mirror, for the length of one transaction at the moment *now*."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        super().__init__(connection, now)
        self._based: set[tuple[str, str]] = set()

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
            self.restored.update(ids)
            self.remove(type_, ids)
        self.connection.exec_driver_sql("DELETE FROM base")
        self._based.clear()

    def finish(self) -> bool:
        """Bring the center up to date; say whether it changed. Call once, last."""
        return self.center.write()

    def touch_group(self, group: int) -> None:
        """Have *group* worked out anew, because time went by."""
        self.center.touch(group)

    def _keep(self, type_: str, id_: str) -> None:
        if (type_, id_) in self._based:
            return
        self._based.add((type_, id_))
        self.connection.exec_driver_sql(
            "INSERT OR IGNORE INTO base (type, id, body)"
            f' VALUES (?, ?, (SELECT body FROM "{type_}" WHERE id = ?))',
            (type_, id_, id_),
        )
