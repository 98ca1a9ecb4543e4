"""Kinds of notification: the one table of what can appear in the center, and how it behaves.

The words for a kind are the interface's (they are translated); what the server needs, who is
concerned and what stays waiting, is here. An unknown kind is shown as it came and never an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

__all__ = [
    "ARRIVAL",
    "GENERIC",
    "KINDS",
    "NOBODY",
    "PARAM_FORMS",
    "Audience",
    "Desktop",
    "Kind",
    "Needs",
    "kind_of",
    "leaves_by_completing",
]


class Desktop(StrEnum):
    """How a kind appears on the desktop by default; the list entry is always made."""

    SILENT = "silent"
    TOAST = "toast"
    STICKY = "sticky"


class Needs(StrEnum):
    """When a row of this kind waits for the person (B10)."""

    NEVER = "never"
    UNTIL_DONE = "until_done"
    """Until the person says done."""
    WHILE_TASK_OPEN = "while_task_open"
    """Until the task is completed; nothing else takes it from the center."""


class Audience(StrEnum):
    """Whom a kind concerns (decision 16)."""

    RESPONSIBLE = "responsible"
    """The record's responsible person, or all staff while it has none."""
    ASSIGNEE = "assignee"
    AUTHOR = "author"
    VIEWERS = "viewers"
    """Everybody who may see it, as a silent row that is born read (K05)."""
    ADMINS = "admins"
    SUBSCRIBERS = "subscribers"
    """Whoever asked for this kind."""
    SELF = "self"


class Kind(NamedTuple):
    """One row of the table; it never travels, and the first paint needs it: no Struct (P1)."""

    id: str
    section: str
    """``clients``, ``work`` or ``system``: where the settings list it."""
    icon: str
    """A name in ``resources/icons``."""
    audience: Audience
    tone: str = "neutral"
    """``neutral``, ``accent``, ``warning``, ``danger``, ``success`` or ``violet``."""
    desktop: Desktop = Desktop.TOAST
    needs: Needs = Needs.NEVER
    params: tuple[str, ...] = ()
    """The names its sentence uses; :data:`PARAM_FORMS` says how each one is written."""
    listed: bool = True
    """False: not a choice in the settings."""


PARAM_FORMS: Final[Mapping[str, str]] = {
    "amount": "decimal text, a space, an ISO 4217 currency: 1250.00 PLN",
    "due": "RFC 3339 in UTC: 2026-03-03T10:57:00Z; a bare date for a whole day: 2026-03-03",
    "minutes": "a whole number",
    "phone": "as typed by whoever wrote it down",
    "seconds": "a whole number; for a missed call, how long it rang",
    "until": "as the sender wrote it: RFC 3339, a date, or words",
}
"""How a parameter is written where it is not plain words; a missing one is an absent key."""


ARRIVAL: Final = "device.new"
"""A device on which its person has not signed in before; ``session`` among the parameters names
the session."""

KINDS: Final[Mapping[str, Kind]] = {
    kind.id: kind
    for kind in (
        Kind(
            id="lead.created",
            section="clients",
            icon="target",
            tone="accent",
            audience=Audience.RESPONSIBLE,
            needs=Needs.UNTIL_DONE,
            params=("client", "title", "number"),
        ),
        Kind(
            id="call.missed",
            section="clients",
            icon="phone-missed",
            tone="danger",
            audience=Audience.RESPONSIBLE,
            desktop=Desktop.STICKY,
            needs=Needs.UNTIL_DONE,
            params=("client", "phone", "seconds"),
        ),
        Kind(
            id="call.received",
            section="clients",
            icon="phone-incoming",
            audience=Audience.RESPONSIBLE,
            desktop=Desktop.SILENT,
            params=("client", "phone", "seconds"),
        ),
        Kind(
            id="order.created",
            section="work",
            icon="clipboard-list",
            audience=Audience.RESPONSIBLE,
            params=("number", "title", "client"),
        ),
        Kind(
            id="order.status_changed",
            section="work",
            icon="clipboard-list",
            audience=Audience.RESPONSIBLE,
            params=("number", "title", "client", "status"),
        ),
        Kind(
            id="deal.created",
            section="work",
            icon="handshake",
            audience=Audience.RESPONSIBLE,
            params=("number", "title", "client"),
        ),
        Kind(
            id="task.assigned",
            section="work",
            icon="list-checks",
            audience=Audience.ASSIGNEE,
            needs=Needs.WHILE_TASK_OPEN,
            params=("title", "author"),
        ),
        Kind(
            id="task.reminder",
            section="work",
            icon="clock-alert",
            tone="warning",
            audience=Audience.ASSIGNEE,
            desktop=Desktop.STICKY,
            needs=Needs.WHILE_TASK_OPEN,
            params=("title", "minutes", "due"),
        ),
        Kind(
            id="task.overdue",
            section="work",
            icon="clock-alert",
            tone="danger",
            audience=Audience.AUTHOR,
            needs=Needs.WHILE_TASK_OPEN,
            params=("title", "assignee", "due"),
        ),
        Kind(
            id="task.completed",
            section="work",
            icon="check-check",
            tone="success",
            audience=Audience.AUTHOR,
            params=("title", "person"),
        ),
        Kind(
            id="payment.succeeded",
            section="system",
            icon="banknote",
            tone="success",
            audience=Audience.RESPONSIBLE,
            desktop=Desktop.SILENT,
            params=("amount", "number", "client"),
        ),
        Kind(
            id="billing.expiring",
            section="system",
            icon="credit-card",
            tone="warning",
            audience=Audience.ADMINS,
            needs=Needs.UNTIL_DONE,
            params=("plan", "until"),
        ),
        Kind(
            id="automation.failed",
            section="system",
            icon="zap-off",
            tone="warning",
            audience=Audience.ADMINS,
            desktop=Desktop.STICKY,
            needs=Needs.UNTIL_DONE,
            params=("name", "reason"),
        ),
        Kind(
            id=ARRIVAL,
            section="system",
            icon="shield-alert",
            tone="warning",
            audience=Audience.SELF,
            desktop=Desktop.STICKY,
            needs=Needs.UNTIL_DONE,
            params=("device", "platform"),
            listed=False,
        ),
        Kind(
            id="test",
            section="system",
            icon="bell",
            tone="accent",
            audience=Audience.SELF,
            listed=False,
        ),
    )
}
"""Every known kind by its id, in the order the settings list them."""

NOBODY: Final = "nobody"
"""The parameter ``cause`` of an ``automation.failed`` that the server itself tells: nobody here has
the ``email`` that an event named for a ``part`` such as ``responsible``. Then there is no
``reason``, which would be in words of the sender's."""

GENERIC: Final = Kind(
    id="",
    section="system",
    icon="bell",
    audience=Audience.SUBSCRIBERS,
    listed=False,
)
"""What stands in for a kind nobody declared."""


def kind_of(kind_id: str) -> Kind:
    """Return the declared kind, or :data:`GENERIC` for one that is not."""
    return KINDS.get(kind_id, GENERIC)


def leaves_by_completing(kind_id: str) -> bool:
    """Say whether a notification of this kind leaves the center only when its task is completed."""
    return kind_of(kind_id).needs is Needs.WHILE_TASK_OPEN
