"""The log of toasts: what was shown or summed up on this device, so that nothing pops twice (S30).

It lies in the outbox file, which a rebuild of the mirror keeps, and is on the disk before a toast
is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.models.database import Database

__all__ = ["Shown", "Stand", "ToastLog", "Told"]


class Told(msgspec.Struct, frozen=True):
    """Up to where everything is known to the person: the newest version and receipt of it."""

    epoch: str
    cursor: int
    created_at: int


class Stand(msgspec.Struct, frozen=True):
    """Where a toast stands: which run of which daemon shows it, and the number it has there."""

    daemon: str
    number: int


class Shown(msgspec.Struct, frozen=True):
    """A toast that may still be on the screen, after a restart of the program too (B9).

    ``key`` is its group, ``ids`` are the notifications it stands for.
    """

    toast: str
    key: str
    ids: tuple[str, ...]
    stand: Stand


class ToastLog:
    """The log in ``outbox.db``, keyed by notification id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shown(self, ids: Iterable[str]) -> set[str]:
        """Return which of *ids* were shown, or covered by a summary, on this device."""
        wanted = msgspec.json.encode(list(ids)).decode()
        return self._database.read(
            lambda connection: {
                row[0]
                for row in connection.exec_driver_sql(
                    "SELECT id FROM toast WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
                )
            }
        )

    def add(self, ids: Iterable[str], at: int, how: str = "toast") -> None:
        """Enter *ids*, before anything is shown; ``how`` is ``toast``, ``summary`` or ``quiet``."""
        rows = [(id_, at, how) for id_ in ids]
        if not rows:
            return
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO toast (id, at, how) VALUES (?, ?, ?)", rows
            )

    def rung(self, ids: Iterable[str]) -> set[str]:
        """Return which reminders of *ids* this device rang by itself."""
        wanted = msgspec.json.encode(list(ids)).decode()
        return self._database.read(
            lambda connection: {
                row[0]
                for row in connection.exec_driver_sql(
                    "SELECT id FROM ring WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
                )
            }
        )

    def ring(self, id_: str, at: int) -> None:
        """Enter a reminder, before it rings: a crash may cost the ring, never ring it twice."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO ring (id, at) VALUES (?, ?)", (id_, at)
            )

    def told(self) -> Told | None:
        """Return up to where the person was told, or ``None`` before the first time."""
        row = self._database.read(
            lambda connection: connection.exec_driver_sql(
                "SELECT epoch, cursor, created_at FROM told"
            ).first()
        )
        return None if row is None else Told(*row)

    def tell(self, told: Told) -> None:
        """Note that everything up to *told* was shown, summed up, or needed no word."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO told (one, epoch, cursor, created_at) VALUES (1, ?, ?, ?)",
                (told.epoch, told.cursor, told.created_at),
            )

    def keep(self, shown: Shown, at: int) -> None:
        """Enter where a toast stands, so that the next run of the program can answer for it."""
        row = (shown.toast, at, msgspec.json.encode(shown))
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO on_screen (toast, at, shown) VALUES (?, ?, ?)", row
            )

    def kept(self) -> list[Shown]:
        """Return the toasts that may still be on the screen, oldest first."""
        rows = self._database.read(
            lambda connection: connection.exec_driver_sql(
                "SELECT shown FROM on_screen ORDER BY at, toast"
            ).all()
        )
        return [msgspec.json.decode(row[0], type=Shown) for row in rows]

    def drop(self, toast_id: str) -> None:
        """Forget a toast that is on the screen no more."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM on_screen WHERE toast = ?", (toast_id,))

    def prune(self, before: int) -> int:
        """Drop entries older than *before* (milliseconds); return how many of toasts."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM on_screen WHERE at < ?", (before,))
            connection.exec_driver_sql("DELETE FROM ring WHERE at < ?", (before,))
            return connection.exec_driver_sql("DELETE FROM toast WHERE at < ?", (before,)).rowcount
