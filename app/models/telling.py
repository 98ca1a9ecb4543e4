"""Telling: what the person has not been told of yet, and the log of what they were (S30, B1)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection

from app.models import queries
from app.models.attention import Decision, Focus, decide
from app.models.center import PLACE_BITS
from app.models.instants import to_ms
from app.models.state import read_state
from app.models.store import Store
from app.models.toast_log import Told
from protocol.records import Notification

__all__ = ["catch_up", "mark_told", "tell", "untold"]

SLACK: Final = timedelta(minutes=10)
"""A server's clock may go back by this much, and what it stamps is still found."""

MOST_UNTOLD: Final = 5_000
"""Notifications that one summary counts; the rest is in the list all the same."""


def untold(store: Store) -> list[Notification]:
    """Return the unread notifications that came since the person was last told, oldest first.

    Works from the mirror and the log alone, so that a crash in between loses no entry, and reads
    only the newest end of the table. Meant at a whole mirror (S11).
    """
    told = store.files.toasts.told()

    def look(connection: Connection) -> list[Notification]:
        epoch = read_state(connection).epoch
        earliest = 0 if told is None else told.created_at - round(SLACK.total_seconds() * 1000)
        version = told.cursor if told is not None and told.epoch == epoch else 0
        rows = connection.exec_driver_sql(
            "SELECT body FROM notification WHERE n >= ? AND state = 'new'"
            " AND (version > ? OR version = 0) ORDER BY n DESC LIMIT ?",
            (max(earliest, 0) << PLACE_BITS, version, MOST_UNTOLD),
        )
        return [msgspec.json.decode(row[0], type=Notification) for row in rows]

    found = store.read(look)
    shown = store.files.toasts.shown([one.id for one in found])
    return [one for one in reversed(found) if one.id not in shown]


def tell(
    store: Store,
    new: list[Notification],
    *,
    focus: Focus | None = None,
    catching_up: bool = False,
    absence: timedelta | None = None,
) -> Decision:
    """Decide what to show for *new* and write it down; the caller shows it afterwards (S30).

    Raises a :class:`app.models.errors.StoreError` where the log cannot be written: then nothing
    may be shown, and the next call decides again.
    """
    now = store.files.clock()
    decision = decide(
        new,
        person_id=store.person_id,
        preferences=queries.preferences(store),
        now=now,
        shown=store.files.toasts.shown([one.id for one in new]),
        focus=focus,
        catching_up=catching_up,
        absence=absence,
    )
    how = "summary" if decision.summary is not None else "toast"
    store.files.toasts.add(decision.log, to_ms(now), how)
    store.files.toasts.add(decision.quiet, to_ms(now), "quiet")
    return decision


def catch_up(
    store: Store, *, focus: Focus | None = None, away_since: datetime | None = None
) -> Decision:
    """Tell everything that came during an absence in at most one summary (B1).

    Meant once after a start or reconnection, at a whole mirror; ``away_since`` is when the line
    was lost, ``None`` for the first sync, of which nothing is told: it is not news.
    """
    first = store.files.toasts.told() is None
    new = [] if first else untold(store)
    absence = None if away_since is None else store.files.clock() - away_since
    decision = tell(store, new, focus=focus, catching_up=True, absence=absence)
    mark_told(store)
    return decision


def mark_told(store: Store) -> None:
    """Note that the person knows of everything the mirror holds now."""

    def newest(connection: Connection) -> Told:
        state = read_state(connection)
        place = connection.exec_driver_sql("SELECT max(n) FROM notification").scalar()
        return Told(state.epoch, state.cursor, (place or 0) >> PLACE_BITS)

    store.files.toasts.tell(store.read(newest))
