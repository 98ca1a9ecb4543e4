"""Keepsakes: drafts and remembered choices of one person, which no rebuild may lose."""

from __future__ import annotations

from app.models.database import Database
from app.models.instants import Clock, to_ms

__all__ = ["Keepsakes"]


class Keepsakes:
    """Two small tables of ``outbox.db``; each change is on the disk when it returns."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def draft(self, key: str) -> str:
        """Return the unsent words kept under *key*, empty where there are none."""
        return self._text("SELECT text FROM draft WHERE key = ?", key)

    def keep_draft(self, key: str, text: str) -> None:
        """Keep unsent words; empty ones are forgotten."""
        with self._database.transaction() as connection:
            if text:
                connection.exec_driver_sql(
                    "INSERT OR REPLACE INTO draft (key, text, at) VALUES (?, ?, ?)",
                    (key, text, to_ms(self._clock())),
                )
            else:
                connection.exec_driver_sql("DELETE FROM draft WHERE key = ?", (key,))

    def choice(self, key: str) -> str:
        """Return a remembered choice, empty where nothing was chosen."""
        return self._text("SELECT value FROM choice WHERE key = ?", key)

    def remember(self, key: str, value: str) -> None:
        """Remember a choice of this person on this computer."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO choice (key, value) VALUES (?, ?)", (key, value)
            )

    def _text(self, statement: str, key: str) -> str:
        return self._database.read(
            lambda connection: str(connection.exec_driver_sql(statement, (key,)).scalar() or "")
        )
