"""The shape of the outbox file, as ordered steps that never lose a row (row 25)."""

from __future__ import annotations

from typing import Final

__all__ = ["OUTBOX_STEPS"]

OUTBOX_STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        # seq is the order of pushing (S22); it is never used twice
        "CREATE TABLE mutation ("
        " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
        " id TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL,"
        " args BLOB NOT NULL,"
        " refs TEXT NOT NULL,"
        " at INTEGER NOT NULL,"
        " state TEXT NOT NULL DEFAULT 'waiting',"
        " epoch TEXT NOT NULL DEFAULT '',"
        " version INTEGER NOT NULL DEFAULT 0,"
        " reason TEXT NOT NULL DEFAULT '',"
        " detail TEXT NOT NULL DEFAULT '')",
        "CREATE INDEX mutation_by_state ON mutation (state, seq)",
        "CREATE TABLE toast (id TEXT PRIMARY KEY, at INTEGER NOT NULL, how TEXT NOT NULL)"
        " WITHOUT ROWID",
        "CREATE TABLE ring (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE told (one INTEGER PRIMARY KEY, epoch TEXT NOT NULL,"
        " cursor INTEGER NOT NULL, created_at INTEGER NOT NULL)",
        "CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL)"
        " WITHOUT ROWID",
        "CREATE TABLE choice (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        "CREATE TABLE on_screen (toast TEXT PRIMARY KEY, at INTEGER NOT NULL, shown BLOB NOT NULL)"
        " WITHOUT ROWID",
    ),
)
"""Each step brings ``PRAGMA user_version`` from its place to the next; steps are only added."""
