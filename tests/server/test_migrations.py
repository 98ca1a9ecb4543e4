"""Migrations: the schema they make, and what they refuse."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from protocol.records import Order
from server import migrations
from server.database import Database, DatabaseProblem
from server.store import Store
from server.tables import metadata
from tests import factory
from tests.server.shop import Shop


def _differences(url: str) -> list[object]:
    database = Database(url)
    migrations.upgrade(database)
    with database.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = list(compare_metadata(context, metadata))
    database.close()
    return found


def test_the_migrations_make_the_tables_on_sqlite(tmp_path: Path) -> None:
    assert _differences(f"sqlite:///{tmp_path / 'new.db'}") == []


@pytest.mark.postgres
def test_the_migrations_make_the_tables_on_postgresql(postgres_url: str) -> None:
    assert _differences(postgres_url) == []


def test_a_newer_database_is_refused_and_left_alone(
    shop: Shop, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    shop.store.close_now()
    path = tmp_path / "deskbell.db"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseProblem, match="newer Deskbell"):
        open_store()
    assert path.read_bytes() == before


def test_a_damaged_database_is_said_in_plain_words_and_left_alone(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    path = tmp_path / "deskbell.db"
    path.write_bytes(b"This was a database once. " * 400)
    before = path.read_bytes()
    with pytest.raises(DatabaseProblem, match="damaged or not a database"):
        open_store()
    assert path.read_bytes() == before


def test_a_filled_database_is_copied_before_it_changes(shop: Shop, tmp_path: Path) -> None:
    order = shop.put(factory.order())
    copy = tmp_path / "copy.db"
    with shop.store.database.writing.connect() as connection:
        migrations._copy(connection, copy)
    kept = Store.open(f"sqlite:///{copy}")
    assert kept.read_now(shop.account_id, lambda reader: reader.find(Order, order.id)) == order
    kept.close_now()


def test_rows_lost_by_a_migration_stop_it(shop: Shop, tmp_path: Path) -> None:
    """A rebuild with foreign keys on once deleted what referred to the rebuilt table."""
    database = shop.store.database
    with database.writing.connect() as connection, connection.begin():
        before = migrations._row_counts(connection)
        assert before["user"] == 6
        with pytest.raises(DatabaseProblem, match="lost rows of user"):
            migrations._check(connection, before | {"user": 7})


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "oracle://x"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(DatabaseProblem):
        Database(url)
