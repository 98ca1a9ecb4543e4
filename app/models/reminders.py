"""Reminders that the desktop rings by itself while the server is out of reach (K23, S31)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from app.models import queries
from app.models.store import Store
from protocol.mutations import RingReminder
from protocol.records import Account, Preference, Task, User
from protocol.reminders import reminder_id, reminder_minutes, reminder_time

__all__ = [
    "STALE_AFTER",
    "Ring",
    "due_rings",
    "next_ring",
    "pending_rings",
    "ring_due",
    "rings_of",
    "zone_of",
]

STALE_AFTER: Final = timedelta(hours=24)
"""A reminder that should have rung longer ago than this is not rung any more."""


class Ring(msgspec.Struct, frozen=True, kw_only=True):
    """One reminder: of which task, when, and the id of the notification it is (S29)."""

    id: str
    task_id: str
    due_at: datetime
    minutes: int
    at: datetime


def zone_of(person: User | None, account: Account | None) -> ZoneInfo:
    """Return the zone a person's days are in: their own, else the account's, else UTC."""
    for name in (person.zone if person else "", account.zone if account else ""):
        try:
            if name:
                return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")


def rings_of(
    tasks: Iterable[Task], preferences: Iterable[Preference], person_id: str, zone: ZoneInfo
) -> list[Ring]:
    """Return every reminder of *person_id* that is still to ring or has rung; pure."""
    minutes = reminder_minutes(preferences)
    rings: list[Ring] = []
    for task in tasks:
        at = reminder_time(task, minutes, zone)
        if at is None or task.due_at is None or task.assignee_id != person_id:
            continue
        rings.append(
            Ring(
                id=reminder_id(task.id, task.due_at, minutes, person_id),
                task_id=task.id,
                due_at=task.due_at,
                minutes=minutes,
                at=at,
            )
        )
    return sorted(rings, key=lambda ring: (ring.at, ring.id))


def due_rings(
    rings: Iterable[Ring], known: Collection[str], since: datetime, now: datetime
) -> list[Ring]:
    """Return the reminders to ring at *now*; pure.

    *since* is from when on the server was out of reach: what was due before, it has rung itself.
    *known* are the ids that rang on this device or came from the server, which never ring again.
    """
    earliest = max(since, now - STALE_AFTER)
    return [ring for ring in rings if earliest < ring.at <= now and ring.id not in known]


def next_ring(rings: Iterable[Ring], now: datetime) -> datetime | None:
    """Return when the next reminder rings after *now*, or ``None``."""
    return min((ring.at for ring in rings if ring.at > now), default=None)


def ring_due(store: Store, since: datetime) -> list[Ring]:
    """Ring what is due on this device, once: each is a mutation like any other (S31).

    Its notification appears by the local effect, with the id that the server's own copy has; the
    log keeps the id even where the notification was done and went. Raises a
    :class:`app.models.errors.StoreError` where the outbox cannot be written: then nothing rang.
    """
    now = store.files.clock()
    candidates = [ring for ring in pending_rings(store) if since < ring.at <= now]
    ids = [ring.id for ring in candidates]
    known = store.files.toasts.rung(ids)
    known |= {id_ for id_ in ids if queries.notification(store, id_) is not None}
    rung = due_rings(candidates, known, since, now)
    for ring in rung:
        store.files.toasts.ring(ring.id, round(now.timestamp() * 1000))
        args = RingReminder(task_id=ring.task_id, due_at=ring.due_at, minutes=ring.minutes)
        store.submit("ring_reminder", args)
    return rung


def pending_rings(store: Store) -> list[Ring]:
    """Return the reminders of this person's open tasks, earliest first."""
    zone = zone_of(queries.me(store), queries.account(store))
    return rings_of(queries.open_tasks(store), queries.preferences(store), store.person_id, zone)
