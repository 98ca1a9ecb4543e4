"""Snoozes: when what was hidden comes back, worked out from its own time alone (B8).

A snoozed notification is one whose ``snoozed_until`` lies ahead. Nothing is written to the server
when the time comes, so it comes on every device by itself, offline too, and stays as it is when it
has come: the row is unread, since snoozing made it so, and ordered by the moment it came back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from app.models.center import LANE_SNOOZED, shelf
from app.models.changes import Changes
from app.models.files import Files
from app.models.instants import from_ms, to_ms
from app.models.rounds import opened
from protocol.records import Notification, NotificationState

__all__ = ["due", "due_snoozes", "next_wake", "snoozed", "wake"]

_SHELVES = tuple(shelf(LANE_SNOOZED, n, u) for n in (False, True) for u in (False, True))
_AHEAD = f"SELECT place, at FROM center_row WHERE shelf IN ({', '.join(map(str, _SHELVES))})"


def snoozed(one: Notification, now: datetime) -> bool:
    """Say whether *one* is hidden at *now*; at the very moment it no longer is."""
    return (
        one.state is not NotificationState.DONE
        and one.snoozed_until is not None
        and one.snoozed_until > now
    )


def due_snoozes(
    rows: Iterable[Notification], before: datetime, now: datetime
) -> list[Notification]:
    """Return those of *rows* that came back after *before* and up to *now*, earliest first."""
    back = [one for one in rows if snoozed(one, before) and not snoozed(one, now)]
    return sorted(back, key=lambda one: (one.snoozed_until or now, one.id))


def due(connection: Connection, now: datetime) -> dict[int, int]:
    """Return the groups with something hidden whose time has come, and since when."""
    rows = connection.exec_driver_sql(f"{_AHEAD} AND at <= ?", (to_ms(now),))
    return {row[0] >> 1: row[1] for row in rows}


def next_wake(connection: Connection) -> datetime | None:
    """Return when the next hidden row comes back, or ``None`` when nothing is hidden."""
    at = connection.exec_driver_sql(f"SELECT min(at) FROM ({_AHEAD})").scalar()
    return None if at is None else from_ms(at)


def wake(files: Files) -> Changes:
    """Move what came back to where it is seen, in one transaction."""
    with opened(files) as one:
        groups = due(one.rows.connection, one.rows.now)
        back: list[Notification] = []
        for group, since in groups.items():
            one.rows.touch_group(group)
            back += due_snoozes(one.rows.of_group(group), from_ms(since - 1), one.rows.now)
    return msgspec.structs.replace(one.changes(), woken=tuple(back))
