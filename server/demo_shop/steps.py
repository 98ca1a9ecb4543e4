"""Steps: the single things that happen in the demo shop."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

__all__ = ["Done", "Step", "Told", "cloud_event", "moment"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Something that another system tells, as a CloudEvent."""

    id: str
    type: str
    data: dict[str, Any]
    mark: str
    """Words that are sure to appear in what a person sees of it."""
    at: datetime | None = None
    """When it happened, where that was not just now."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a colleague does in Deskbell, as a mutation of theirs."""

    id: str
    by: str
    """Their e-mail address."""
    name: str
    args: dict[str, Any]
    mark: str


Step = Told | Done


def moment(at: datetime) -> str:
    """Return *at* as the wire has it."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def cloud_event(step: Told, now: datetime) -> dict[str, Any]:
    """Return *step* in CloudEvents' structured form."""
    return {
        "specversion": "1.0",
        "id": step.id,
        "source": "/crm/serwis-demo",
        "type": step.type,
        "time": moment(step.at or now),
        "data": step.data,
    }
