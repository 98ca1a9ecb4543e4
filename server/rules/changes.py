"""Changes: which events the change of a record means, whoever made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from protocol.records import Call, Deal, Lead, Order, Record, Task
from server.rules.event import Event, caused_id, lasting_id

__all__ = ["changes"]

Test = Callable[[Record | None, Record], bool]
"""Says whether the step from *before* to *after* is the event."""


def _created(before: Record | None, after: Record) -> bool:
    return before is None


def _order_status(before: Record | None, after: Record) -> bool:
    if not (isinstance(before, Order) and isinstance(after, Order)):
        return False
    return before.status != after.status


def _assigned(before: Record | None, after: Record) -> bool:
    if not isinstance(after, Task) or after.assignee_id is None or after.completed_at is not None:
        return False
    return not isinstance(before, Task) or before.assignee_id != after.assignee_id


def _completed(before: Record | None, after: Record) -> bool:
    if not (isinstance(before, Task) and isinstance(after, Task)):
        return False
    return before.completed_at is None and after.completed_at is not None


def _missed(before: Record | None, after: Record) -> bool:
    return _incoming_call(before, after) and _outcome(after) == "missed"


def _received(before: Record | None, after: Record) -> bool:
    return _incoming_call(before, after) and _outcome(after) != "missed"


def _incoming_call(before: Record | None, after: Record) -> bool:
    return before is None and isinstance(after, Call) and after.direction == "in"


def _outcome(record: Record) -> str:
    return record.outcome if isinstance(record, Call) else ""


CHANGES: Final[Mapping[type[Record], tuple[tuple[str, Test], ...]]] = {
    Lead: (("lead.created", _created),),
    Order: (("order.created", _created), ("order.status_changed", _order_status)),
    Deal: (("deal.created", _created),),
    Call: (("call.missed", _missed), ("call.received", _received)),
    Task: (("task.assigned", _assigned), ("task.completed", _completed)),
}
"""For each record type, the kinds its changes may mean and how each is recognised."""


def changes(
    before: Record | None,
    after: Record | None,
    *,
    cause: str,
    actor_id: str | None,
    at: datetime,
) -> list[Event]:
    """Return the events that the step from *before* to *after* means; a deletion means none.

    *cause* is the id of the mutation or of the outside event that made the change (S29); *at* is
    now.
    """
    if after is None:
        return []
    return [
        Event(
            id=caused_id(cause, kind, lasting_id(after)),
            kind=kind,
            happened_at=at,
            received_at=at,
            before=before,
            after=after,
            actor_id=actor_id,
        )
        for kind, test in CHANGES.get(type(after), ())
        if test(before, after)
    ]
