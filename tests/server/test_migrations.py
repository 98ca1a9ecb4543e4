"""Migrations: the schema they make, and what they refuse."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.runtime.environment import EnvironmentContext
from sqlalchemy import column as column_of
from sqlalchemy import inspect, select
from sqlalchemy import table as sql_table

from protocol.ids import new_id
from protocol.records import Order, Record
from server import migrations
from server.database import Database, DatabaseProblem
from server.sessions import Device, begin_session
from server.store import Reader, Store
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


def _stand_at(database: Database, revision: str) -> None:
    """Make the tables of an empty *database* as an earlier program made them."""
    config, scripts = migrations._config(), migrations._scripts()
    with database.writing.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        environment = EnvironmentContext(
            config, scripts, fn=lambda current, _: scripts._upgrade_revs(revision, current)
        )
        with environment:
            scripts.run_env()


def _rows(database: Database, names: Mapping[str, Sequence[str]]) -> dict[str, list[Any]]:
    """Return the rows of each table, in the columns that it is asked for."""
    with database.reading.connect() as connection:
        return {
            name: sorted(
                (
                    dict(row)
                    for row in connection.execute(
                        select(*(metadata.tables[name].c[column] for column in columns))
                    ).mappings()
                ),
                key=repr,
            )
            for name, columns in names.items()
        }


def _fill_as_of(revision: str, url: str, shop: Shop) -> dict[str, list[Any]]:
    """Put all rows of *shop* into a database of that *revision*; return what it then holds."""
    database = Database(url)
    _stand_at(database, revision)
    with database.writing.connect() as connection:
        inside = inspect(connection)
        names = {
            table.name: [column["name"] for column in inside.get_columns(table.name)]
            for table in metadata.sorted_tables
            if inside.has_table(table.name)
        }
    rows = _rows(shop.store.database, names)
    with database.writing.connect() as connection, connection.begin():
        for table in metadata.sorted_tables:
            if rows.get(table.name):
                wanted = [metadata.tables[table.name].c[column] for column in names[table.name]]
                held = sql_table(table.name, *(column_of(one.name, one.type) for one in wanted))
                connection.execute(held.insert(), rows[table.name])
    assert _rows(database, names) == rows
    database.close()
    return rows


def _filled(shop: Shop) -> list[Record]:
    """Put a record of each type and a signed-in device into *shop*."""
    records = factory.one_of_each()
    shop.put(*records)
    device = Device(id=new_id(), name="Counter", platform="linux")
    shop.store.write_now(
        shop.account_id,
        lambda tx: begin_session(tx.connection, tx.account_id, shop.ids["member"], device, tx.now),
    )
    return records


def _comes_through(revision: str, url: str, shop: Shop) -> None:
    records = _filled(shop)
    before = _fill_as_of(revision, url, shop)
    assert len(before["session"]) == len(before["order"]) == 1
    database = Database(url)
    migrations.upgrade(database)
    names = {name: list(rows[0]) for name, rows in before.items() if rows}
    assert _rows(database, names) == {name: before[name] for name in names}
    # 0003: nobody is asked about the devices that there were
    (session,) = _rows(database, {"session": ["created_at", "confirmed_at"]})["session"]
    assert session["confirmed_at"] == session["created_at"]
    database.close()

    kept = Store.open(url)
    try:
        for record in records:
            assert kept.read_now(shop.account_id, partial(_find, record)) is not None
    finally:
        kept.close_now()


def _find(record: Record, reader: Reader) -> Record | None:
    return reader.find(type(record), record.id)


EARLIER: Final = [
    script.revision
    for script in migrations._scripts().walk_revisions()
    if script.revision != migrations.head()
]


@pytest.mark.parametrize("revision", EARLIER)
def test_a_filled_sqlite_database_of_each_earlier_program_comes_through_whole(
    revision: str, shop: Shop, tmp_path: Path
) -> None:
    """Row 25: what an earlier program wrote is all there afterwards, and the old file is kept."""
    old = tmp_path / "old" / "deskbell.db"
    old.parent.mkdir()
    _comes_through(revision, f"sqlite:///{old}", shop)
    assert old.with_name(f"deskbell.db.before-{migrations.head()}").exists()


@pytest.mark.postgres
@pytest.mark.parametrize("revision", EARLIER)
def test_a_filled_postgresql_database_of_each_earlier_program_comes_through_whole(
    revision: str, shop: Shop, postgres_url: str
) -> None:
    """Row 25, on the other engine."""
    _comes_through(revision, postgres_url, shop)


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
