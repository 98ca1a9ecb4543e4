"""History: how far back a mirror keeps what was done, as far as a fresh copy of it would."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from app.models.center import PLACE_BITS
from app.models.changes import Changes
from app.models.files import Files
from app.models.instants import to_ms
from app.models.rounds import opened

__all__ = ["KEPT", "forget_history"]

KEPT: Final = timedelta(days=90)
"""Longer than the daily comparison looks back, which leaves out what is done and older (S15)."""

_AT_ONCE: Final = 1_000


def forget_history(files: Files) -> Changes:
    """Remove some done notifications older than :data:`KEPT`; none are left where none are named.

    Their age is reckoned from the newest notification, which has the server's time: a clock that
    is ahead here takes nothing that the server still counts. What an unsettled mutation has
    touched stays.
    """
    with opened(files) as one:
        if one.state.whole:
            newest = one.rows.connection.exec_driver_sql("SELECT max(n) FROM notification").scalar()
            now = min(to_ms(one.rows.now), (newest or 0) >> PLACE_BITS)
            before = max(0, now - KEPT // timedelta(milliseconds=1))
            rows = one.rows.connection.exec_driver_sql(
                "SELECT id FROM notification WHERE n < ? AND state = 'done'"
                " AND id NOT IN (SELECT id FROM base WHERE type = 'notification') LIMIT ?",
                (before << PLACE_BITS, _AT_ONCE),
            )
            one.rows.remove("notification", [row[0] for row in rows])
    return one.written()
