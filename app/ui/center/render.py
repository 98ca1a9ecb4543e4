"""A row in words: what the list draws for a notification, from its kind and its parameters."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from app.models.first_screen import FirstRow
from app.ui.center.look import Look, Order, Tab
from app.ui.center.row import Row, Sort
from app.ui.center.times import Times
from app.ui.words import Told, notification_words, translate, waiting_words
from protocol.kinds import kind_of

__all__ = ["Seen", "heading", "of_first_row", "render"]

_SOON: Final = timedelta(hours=1)
"""A task that is due within this says in how many minutes."""

_TARGET: Final = timedelta(minutes=5)
"""Who waits longer than this waits too long (the account's target by default)."""


class Seen(NamedTuple):
    """A notification, and what the row knows beside it."""

    notification: Told
    unread: bool
    stands_for: int = 1
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
        stands_for=seen.stands_for,
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
    return Seen(row, row.unread, row.stands_for, row.needs_me, row.at, row.waiting_since)


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


def _due(one: Told) -> datetime | None:
    if one.kind != "task.reminder":
        return None
    try:
        due = datetime.fromisoformat(one.params.get("due", ""))
    except ValueError:
        return None
    return due if due.tzinfo is not None else None
