"""Rules: from an event to who is told what and when, planned purely and applied in one write."""

from __future__ import annotations

from protocol.kinds import leaves_by_completing
from server.rules.apply import apply, preferences_changed, record_changed, task_timers
from server.rules.arrivals import arrival, settle_arrivals
from server.rules.changes import changes
from server.rules.event import Event, caused_id, lasting_id, sent_id, subject_of
from server.rules.plan import Plan, plan
from server.rules.proof import proof
from server.rules.reminding import ring_reminder
from server.rules.timers import fire_due

__all__ = [
    "Event",
    "Plan",
    "apply",
    "arrival",
    "caused_id",
    "changes",
    "fire_due",
    "lasting_id",
    "leaves_by_completing",
    "plan",
    "preferences_changed",
    "proof",
    "record_changed",
    "ring_reminder",
    "sent_id",
    "settle_arrivals",
    "subject_of",
    "task_timers",
]
