"""A row in words: what the list draws for a notification, from its kind and its parameters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.models.first_screen import FirstRow
from app.ui.center.look import Look, Order, Tab
from app.ui.center.row import Row, Sort
from app.ui.center.times import Times
from app.ui.words import notification_words, translate, waiting_words
from protocol.kinds import kind_of
from protocol.records import Notification, NotificationState

__all__ = ["Seen", "heading", "of_first_row", "render"]

_SOON: Final = timedelta(hours=1)
"""A task that is due within this says in how many minutes."""

_TARGET: Final = timedelta(minutes=5)
"""Who waits longer than this waits too long (the account's target by default)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A notification, and what the row knows beside it."""

    notification: Notification
    unread: bool
    count: int = 1
    needs_me: bool = False
    at: datetime | None = None
    """When it came to the top; ``None``: when it was received."""
    waiting_since: datetime | None = None
    snoozed_until: datetime | None = None


def render(
    key: str, seen: Seen, sort: Sort, look: Look, times: Times, *, opened: bool = False
) -> Row:
    """Return the row called *key* as it is drawn now."""
    one = seen.notification
    kind = kind_of(one.kind)
    words = notification_words(one, times)
    time, tone = _time(seen, look, times)
    person = one.params.get("client", "") if one.kind in _PEOPLE else ""
    return Row(
        key=key,
        id=one.id,
        sort=sort,
        title=words.title,
        line=words.body,
        time=time,
        tone=tone,
        unread=seen.unread,
        needs_me=seen.needs_me,
        count=seen.count,
        icon=kind.icon,
        icon_tone=kind.tone,
        person=person,
        person_id=one.topic.partition(":")[2] or one.id if person else "",
        opened=opened,
    )


def heading() -> Row:
    """Return the heading over the rows that are read."""
    return Row(key="", id="", sort=Sort.HEADER, title=translate("Center", "Read"))


def of_first_row(row: FirstRow) -> Seen:
    """Return what the first screen kept of a row as if it came from the mirror."""
    notification = Notification(
        id=row.id,
        created_at=row.at,
        updated_at=row.at,
        user_id=row.id,
        kind=row.kind,
        params=row.params,
        title=row.title,
        body=row.body,
        topic=row.topic,
        state=NotificationState.NEW if row.unread else NotificationState.READ,
        needs_me=row.needs_me,
        happened_at=row.at,
    )
    return Seen(notification, row.unread, row.count, row.needs_me, row.at, row.waiting_since)


_PEOPLE: Final = frozenset({"lead.created"})
"""Kinds whose row shows the initials of the client in place of a tile."""


def _time(seen: Seen, look: Look, times: Times) -> tuple[str, str]:
    """Return the right column and its tone."""
    now = times.now()
    if look.tab is Tab.SNOOZED and seen.snoozed_until is not None:
        return times.coming(seen.snoozed_until, now), ""
    due = _due(seen.notification)
    if due is not None and timedelta() < due - now <= _SOON:
        return translate("Center", "in {span}").format(span=times.span(due - now)), ""
    if look.order is Order.WAITING and seen.waiting_since is not None:
        late = now - seen.waiting_since > _TARGET
        tone = "danger" if late else "warning"
        return waiting_words(seen.waiting_since, now, times), tone
    return times.short(seen.at or seen.notification.created_at, now), ""


def _due(one: Notification) -> datetime | None:
    if one.kind != "task.reminder":
        return None
    try:
        due = datetime.fromisoformat(one.params.get("due", ""))
    except ValueError:
        return None
    return due if due.tzinfo is not None else None
