"""The first screen: the top of the center as bytes, drawn before anything is loaded (P1).

A picture, never a source: the store rewrites it with the mirror, bare ``sqlite3`` reads it. This
module, and everything it imports, must stay free of SQLAlchemy.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

__all__ = ["FIRST_ROWS", "FirstRow", "FirstScreen", "draw", "read_first_screen"]

FIRST_ROWS: Final = 14
"""As many rows as the tallest panel shows."""


class FirstRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of the center with what is needed to draw it; the words are made from the kind."""

    key: str
    id: str
    kind: str
    at: datetime
    params: dict[str, str] = {}
    title: str = ""
    body: str = ""
    count: int = 1
    unread: bool = False
    needs_me: bool = False
    waiting_since: datetime | None = None
    topic: str = ""


class FirstScreen(msgspec.Struct, frozen=True, kw_only=True):
    """The top of the list as it was last, with the numbers beside it."""

    tab: str
    order: str
    unread_first: bool
    rows: list[FirstRow]
    needs_me: int = 0
    all: int = 0
    snoozed: int = 0
    unread: int = 0


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(FirstScreen)


def draw(screen: FirstScreen) -> bytes:
    """Return the bytes that stand for *screen*."""
    return _ENCODER.encode(screen)


def read_first_screen(folder: Path) -> FirstScreen | None:
    """Return the picture in the mirror of *folder*, or ``None`` where there is none to read.

    Never raises and never writes: without a picture the first paint is an empty list.
    """
    path = folder / "mirror.db"
    if not path.exists():
        return None
    # A disk that cannot be written to: SQLite reads the file when told that it stays as it is.
    return _picture(path, "mode=ro") or _picture(path, "immutable=1")


def _picture(path: Path, how: str) -> FirstScreen | None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as file:
            row = file.execute("SELECT drawn FROM first_screen").fetchone()
            return None if row is None else _DECODER.decode(row[0])
    except (sqlite3.Error, msgspec.DecodeError):
        return None
