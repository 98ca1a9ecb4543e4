"""Migrations: bringing a database's tables up to date without losing a row."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select, table, text

from server.database import Database, DatabaseProblem

__all__ = ["head", "upgrade"]

_LOCK: Final = 0x6465736B62656C6C
"""The advisory lock under which PostgreSQL is migrated: several servers may start at once."""


def head() -> str:
    """Return the revision this program's tables have."""
    found = _scripts().get_current_head()
    if found is None:
        raise DatabaseProblem("this program carries no migrations")
    return found


def upgrade(database: Database) -> None:
    """Bring the tables of *database* up to :func:`head`; a filled SQLite file is copied first.

    Foreign keys are off, outside the transaction, while tables are rebuilt (a rebuild would
    otherwise delete what refers to them); rows are counted before and after. Raises
    :class:`DatabaseProblem` for a database that a newer program made, or where rows were lost.
    """
    with database.writing.connect() as connection:
        if database.lite:
            _driver(connection, "PRAGMA foreign_keys = OFF")
        try:
            _upgrade(database, connection)
        finally:
            if database.lite:
                _driver(connection, "PRAGMA foreign_keys = ON")


def _upgrade(database: Database, connection: Connection) -> None:
    scripts = _scripts()
    with connection.begin():
        if not database.lite:
            connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        current = MigrationContext.configure(connection).get_current_revision()
    if current == head():
        return
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise DatabaseProblem(
            "This database was made by a newer Deskbell. Nothing was changed: "
            "install the newer program, or restore a backup made before."
        )
    if current is not None and database.path is not None:
        _copy(connection, database.path.with_name(f"{database.path.name}.before-{head()}"))
    with connection.begin():
        if not database.lite:
            connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        before = _row_counts(connection)
        _run(scripts, connection)
        _check(connection, before)


def _run(scripts: ScriptDirectory, connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    environment = EnvironmentContext(
        config, scripts, fn=lambda revision, _: scripts._upgrade_revs("head", revision)
    )
    with environment:
        scripts.run_env()


def _copy(connection: Connection, target: Path) -> None:
    if not target.exists():
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.cursor().execute("VACUUM INTO ?", (str(target),))


def _row_counts(connection: Connection) -> dict[str, int]:
    names = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in names
    }


def _check(connection: Connection, before: dict[str, int]) -> None:
    after = _row_counts(connection)
    lost = {name for name, rows in before.items() if name in after and after[name] < rows}
    if lost:
        raise DatabaseProblem(f"The migration would have lost rows of {', '.join(sorted(lost))}.")
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("PRAGMA foreign_key_check")).first()
        if broken is not None:
            raise DatabaseProblem(f"The migration would have left {broken[0]} without its parent.")


def _driver(connection: Connection, statement: str) -> None:
    """Run *statement* outside any transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.cursor().execute(statement)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "server:migrations")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
