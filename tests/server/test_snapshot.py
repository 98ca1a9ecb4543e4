"""Tests of what a snapshot costs before its first page."""

from __future__ import annotations

from sqlalchemy import event

from server.snapshot import snapshot_page
from server.transaction import Reader
from tests.server.shop import Shop


def test_notifications_are_counted_without_reading_one(shop: Shop) -> None:
    def plans(reader: Reader) -> list[str]:
        asked: list[tuple[str, tuple[object, ...]]] = []

        def note(
            _c: object, _k: object, statement: str, values: tuple[object, ...], *_: object
        ) -> None:
            if "count(*)" in statement and "FROM notification" in statement:
                asked.append((statement, values))

        event.listen(reader.connection, "before_cursor_execute", note)
        snapshot_page(reader, shop.person("member"))
        event.remove(reader.connection, "before_cursor_execute", note)
        return [
            str(row[3])
            for statement, values in asked
            for row in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

    found = shop.read(plans)
    assert len(found) == 2
    assert all("COVERING INDEX ix_notification_1" in plan for plan in found)
