"""Tests of copying a database: every table, nothing different, in any order."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from server import migrations
from server.copying import Differs, copied_tables, copy_tables, sum_of
from server.database import Database
from server.store import Store
from server.tables import RECORD_TABLES, metadata
from tests.factory import one_of_each
from tests.server.shop import Shop


@pytest.fixture
def filled(store: Store, shop: Shop) -> Store:
    """A store with a record of every type."""
    shop.put(*one_of_each())
    return store


@pytest.fixture
def empty(tmp_path: Path) -> Database:
    """An empty database with tables."""
    database = Database(f"sqlite:///{tmp_path / 'copy.db'}")
    migrations.upgrade(database)
    return database


def test_every_table_but_the_seal_is_copied() -> None:
    assert {table.name for table in copied_tables()} == set(metadata.tables) - {"seal"}


def test_a_copy_says_the_same(filled: Store, empty: Database) -> None:
    with filled.database.reading.connect() as source, empty.writing.begin() as target:
        sums = {one.table: one for one in copy_tables(source, target)}
        assert {one.rows for name, one in sums.items() if name in RECORD_TABLES} >= {1}
        for table in copied_tables():
            assert sum_of(target, table) == sums[table.name]
    empty.close()


def test_a_digest_sees_one_changed_letter_and_no_other_order(filled: Store) -> None:
    table = RECORD_TABLES["user"]

    def sums() -> str:
        return filled.read_bare_now(lambda bare: sum_of(bare, table).digest)

    before = sums()
    rows = filled.read_bare_now(lambda bare: list(bare.execute(select(table)).mappings()))
    filled.write_bare_now(lambda bare: bare.exec_driver_sql("PRAGMA defer_foreign_keys = ON"))

    def turned(bare: object) -> None:
        assert hasattr(bare, "execute")
        bare.execute(delete(table))
        for row in reversed(rows):
            bare.execute(table.insert(), dict(row))

    filled.write_bare_now(turned)
    assert sums() == before
    change = update(table).where(table.c.id == rows[0]["id"]).values(role="frei")
    filled.write_bare_now(lambda bare: bare.execute(change))
    assert sums() != before


def test_a_difference_is_named(
    filled: Store, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    trigger = """
        CREATE TRIGGER meddle AFTER INSERT ON task
        BEGIN UPDATE task SET due_at = 1 WHERE id = new.id; END
    """
    with empty.writing.begin() as connection:
        connection.exec_driver_sql(trigger)
    with (
        filled.database.reading.connect() as source,
        pytest.raises(Differs, match="task"),
        empty.writing.begin() as target,
    ):
        copy_tables(source, target)
    with empty.reading.connect() as connection:
        assert sum_of(connection, RECORD_TABLES["user"]).rows == 0
    empty.close()
