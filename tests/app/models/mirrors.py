"""What a mirror holds, read past the store, to be compared with what it should hold."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.models import center
from app.models.center import rows_of
from app.models.instants import to_ms
from app.models.schema import SEARCHED, search_table
from app.models.search import WORDS_OF
from app.models.store import Store
from protocol.records import RECORD_TYPES, Notification, NotificationState, Record, decode_record

__all__ = ["assert_sound", "contents", "outlined"]


def contents(store: Store) -> dict[tuple[str, str], Record]:
    """Return every record of the mirror, local effects included."""

    def look(connection: Connection) -> dict[tuple[str, str], Record]:
        return {
            (type_, row[0]): decode_record(type_, row[1])
            for type_ in RECORD_TYPES
            for row in connection.exec_driver_sql(f'SELECT id, body FROM "{type_}"')
        }

    return store.read(look)


def assert_sound(store: Store) -> None:
    """Check that everything derived says the same as the records it is derived from."""
    store.read(lambda connection: _check(connection, store.files.clock()))


def _check(connection: Connection, now: datetime) -> None:
    members: dict[int, list[center.Member]] = {}
    topics = connection.exec_driver_sql("SELECT name, number FROM topic").all()
    numbers = {row[0]: center.TOPICS | row[1] for row in topics}
    for n, body, group in connection.exec_driver_sql("SELECT n, body, in_group FROM notification"):
        one = msgspec.json.decode(body, type=Notification)
        assert group == (numbers[one.topic] if one.topic else n)
        if one.state is not NotificationState.DONE:
            members.setdefault(group, []).append(_member(one, n))
    expected = {
        row.place: row
        for group, found in members.items()
        for row in rows_of(group, found, to_ms(now))
    }
    rows = connection.exec_driver_sql(
        "SELECT place, shelf, top, at, wait_at, newest, size, unread, needs FROM center_row"
    )
    assert {row[0]: center.Row(*row) for row in rows} == expected
    kept = connection.exec_driver_sql("SELECT shelf, rows FROM center_count WHERE rows <> 0")
    assert {row[0]: row[1] for row in kept} == Counter(row.shelf for row in expected.values())
    _check_search(connection)


def _member(one: Notification, n: int) -> center.Member:
    until = one.snoozed_until
    return center.Member(
        n,
        one.state is NotificationState.NEW,
        one.needs_me,
        None if until is None else to_ms(until),
        to_ms(one.happened_at),
        n >> center.PLACE_BITS,
    )


def _check_search(connection: Connection) -> None:
    for type_ in SEARCHED:
        for words, body in connection.exec_driver_sql(f'SELECT words, body FROM "{type_}"'):
            assert words == WORDS_OF[type_](decode_record(type_, body))
        table = search_table(type_)
        # raises when index and table disagree
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"
        )


def outlined(store: Store) -> dict[str, Any]:
    """Return the mirror's tables that are no records, as they lie."""

    def look(connection: Connection) -> dict[str, Any]:
        return {
            table: connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            for table in ("base", "center_row", "center_count")
        }

    return store.read(look)
