"""Rows into a plain SQLite table: one ``executemany`` in one transaction."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

__all__ = ["insert"]


def insert(path: Path, rows: Sequence[tuple[str, int, bytes]]) -> float:
    """Write *rows* (id, version, body) into a new file at *path*; return the seconds."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("CREATE TABLE record (id TEXT PRIMARY KEY, version INTEGER, body BLOB)")
    began = time.perf_counter()
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO record VALUES (?, ?, ?)", rows)
    connection.execute("COMMIT")
    taken = time.perf_counter() - began
    connection.close()
    return taken
