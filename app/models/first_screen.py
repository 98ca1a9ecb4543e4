"""The first screen: the top of the center as bytes, drawn before anything is loaded (P1).

A picture, never a source: the store rewrites it with the mirror, bare ``sqlite3`` reads it. This
module, and everything it imports, must stay free of SQLAlchemy.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["FIRST_ROWS", "FirstRow", "FirstScreen", "draw", "read_first_screen"]

FIRST_ROWS: Final = 14
"""As many rows as the tallest panel shows."""


class FirstRow(NamedTuple):
    """One row of the center with what is needed to draw it; the words are made from the kind.

    No Struct: to import msgspec costs a sixth of the time to the first paint.
    """

    key: str
    id: str
    kind: str
    at: datetime
    params: dict[str, str] = {}
    title: str = ""
    body: str = ""
    stands_for: int = 1
    unread: bool = False
    needs_me: bool = False
    waiting_since: datetime | None = None
    topic: str = ""

    @property
    def created_at(self) -> datetime:
        """What a notification calls it: the picture shows no other moment."""
        return self.at


class FirstScreen(NamedTuple):
    """The top of the list as it was last, with the numbers beside it."""

    tab: str
    order: str
    unread_first: bool
    rows: list[FirstRow]
    needs_me: int = 0
    all: int = 0
    snoozed: int = 0
    unread: int = 0


def draw(screen: FirstScreen) -> bytes:
    """Return the bytes that stand for *screen*."""
    rows = [row._asdict() for row in screen.rows]
    return json.dumps(screen._asdict() | {"rows": rows}, default=datetime.isoformat).encode()


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
            return None if row is None else _screen(json.loads(row[0]))
    except (sqlite3.Error, AttributeError, KeyError, TypeError, ValueError):
        return None


def _screen(drawn: dict[str, Any]) -> FirstScreen:
    return FirstScreen(**drawn | {"rows": [_row(**row) for row in drawn["rows"]]})


def _row(*, at: str, waiting_since: str | None = None, **rest: Any) -> FirstRow:
    since = datetime.fromisoformat(waiting_since) if waiting_since else None
    return FirstRow(at=datetime.fromisoformat(at), waiting_since=since, **rest)
