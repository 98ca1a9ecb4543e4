"""The newest messages with a word, found by reading them all: ``LIKE`` over a plain table."""

from __future__ import annotations

import sqlite3

__all__ = ["scan"]


def scan(connection: sqlite3.Connection, table: str, words: list[str], limit: int) -> list[int]:
    """Return the rowids of the newest *limit* rows whose text contains every word."""
    where = " AND ".join("text LIKE ?" for _ in words)
    found = connection.execute(
        f"SELECT rowid FROM {table} WHERE {where}", [f"%{word}%" for word in words]
    )
    return [row[0] for row in found.fetchall()[: -limit - 1 : -1]]
