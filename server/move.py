"""The move to another database: ``migrate-to``, when a shop has outgrown the one it began with."""

from __future__ import annotations

from sqlalchemy import func, select

from server.copying import TableSum, copied_tables, copy_tables
from server.database import Database
from server.store import Store

__all__ = ["NotEmpty", "copy_database", "move"]


class NotEmpty(RuntimeError):
    """The database to move into holds something already; nothing of it was touched."""


def move(source_url: str, target_url: str) -> list[TableSum]:
    """Copy everything from one database to an empty other and return the sums per table.

    Epochs and versions stay, so every desktop goes on where it stands. The source is only read
    and remains as it was. Raises :class:`NotEmpty`, :class:`server.copying.Differs` and
    :class:`server.database.DatabaseProblem`; then the target holds nothing.
    """
    if source_url == target_url:
        raise NotEmpty("this is the database that is in use already")
    # opening brings the tables of both to the same, newest form
    Store.open(source_url).close_now()
    return copy_database(source_url, target_url)


def copy_database(source_url: str, target_url: str) -> list[TableSum]:
    """Copy a database whose tables are in the newest form into an empty one."""
    Store.open(target_url).close_now()
    source, target = Database(source_url), Database(target_url)
    try:
        with (
            source.reading.connect() as reading,
            reading.begin(),
            target.writing.connect() as writing,
            writing.begin(),
        ):
            for table in copied_tables():
                if writing.execute(select(func.count()).select_from(table)).scalar_one():
                    raise NotEmpty(f"it holds data already (table {table.name})")
            return copy_tables(reading, writing)
    finally:
        source.close()
        target.close()
