"""Arrivals: the event by which a person hears that a new device signed in as them, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from protocol.kinds import ARRIVAL
from protocol.records import Notification, NotificationState
from server.rules.event import Event, caused_id
from server.rules.settling import DONE
from server.sessions import SessionRow, unconfirmed_sessions
from server.tables import RECORD_TABLES

if TYPE_CHECKING:
    from datetime import datetime

    from server.transaction import Transaction

__all__ = ["arrival", "settle_arrivals"]

SESSION: Final = "session"
"""The parameter that names the session, for the desktop to answer about."""


def arrival(session: SessionRow, at: datetime) -> Event:
    """Return what is told of *session*, to its person alone."""
    return Event(
        id=caused_id(session.id, ARRIVAL),
        kind=ARRIVAL,
        happened_at=at,
        received_at=at,
        user_id=session.user_id,
        params={
            "device": session.device.name or session.device.platform,
            "platform": session.device.platform,
            SESSION: session.id,
        },
    )


def settle_arrivals(tx: Transaction, user_id: str) -> None:
    """Take from a person's center what was told of devices that they know, or that are gone."""
    c = RECORD_TABLES["notification"].c
    waiting = tx.select(
        Notification,
        c.user_id == user_id,
        c.kind == ARRIVAL,
        c.state != NotificationState.DONE,
    )
    if not waiting:
        return
    asked = unconfirmed_sessions(tx.connection, tx.account_id, user_id, tx.now)
    for row in waiting:
        if row.params.get(SESSION) not in asked:
            tx.put(msgspec.structs.replace(row, **DONE))
