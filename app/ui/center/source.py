"""Where the list reads from: the mirror, through the queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.models import queries
from app.models.queries import CenterRow, Counts
from app.models.store import Store
from app.ui.center.lines import Head, Line
from app.ui.center.look import Look, Order, Tab
from app.ui.center.render import Seen, heading, render
from app.ui.center.row import Row, Sort
from app.ui.center.times import Times
from app.ui.subject.labels import type_name
from app.ui.words import join
from protocol.records import Client, Notification, NotificationState, Ref, Role, User

__all__ = ["CenterSource", "PersonHead", "RowHead"]

_FOUND = 200
"""Rows that a search shows at most."""

_PEOPLE = 5
"""People that a search shows over them."""

_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class RowHead:
    """One row of the center, or one member of a group."""

    key: str
    notification: Notification
    unread: bool
    count: int = 1
    needs_me: bool = False
    at: datetime | None = None
    waiting_since: datetime | None = None
    snoozed_until: datetime | None = None
    row: CenterRow | None = None
    """As the query gave it, from which a window goes on."""

    @property
    def id(self) -> str:
        """The notification on top."""
        return self.notification.id


@dataclass(frozen=True, slots=True)
class PersonHead:
    """A colleague or client that a search found."""

    person: User | Client
    unread: bool = True
    """People stand over the rows, with no heading between."""
    count: int = 1

    @property
    def id(self) -> str:
        """Empty: a person is no notification."""
        return ""

    @property
    def ref(self) -> Ref:
        """The person's record."""
        return Ref(str(self.person.__struct_config__.tag), self.person.id)

    @property
    def key(self) -> str:
        """Names the person among the rows."""
        return f"p:{self.ref.type}:{self.ref.id}"


class CenterSource:
    """Rows of one person's center, as :attr:`look` says."""

    def __init__(self, store: Store, times: Times) -> None:
        self._store, self._times = store, times
        self.look = Look()
        """The tab, order and words in force."""

    def heads(self, after: Head | None, limit: int) -> Sequence[Head]:
        """Return the heads that follow *after*, from the top where it is ``None``."""
        look = self.look
        tab = queries.Tab(look.tab.value)
        if look.words:
            return [] if after is not None else self._found(tab)
        rows = queries.center_window(
            self._store,
            tab,
            queries.Order(look.order.value),
            unread_first=look.unread_first,
            after=after.row if isinstance(after, RowHead) else None,
            limit=limit,
        )
        return [_head(row) for row in rows]

    def head(self, key: str) -> Head | None:
        """Return the head called *key* as it is now, ``None`` when it left this list."""
        members = self._members(key)
        needs = any(one.needs_me for one in members)
        if not members or (self.look.tab is Tab.NEEDS_ME and not needs):
            return None
        unread = any(one.state is NotificationState.NEW for one in members)
        waiting = min((one.happened_at for one in members if one.needs_me), default=None)
        newest = members[0]
        return RowHead(key, newest, unread, len(members), needs, newest.created_at, waiting)

    def members(self, key: str) -> Sequence[Head]:
        """Return the notifications of a group but the newest, newest first."""
        return [
            RowHead(key, one, one.state is NotificationState.NEW, needs_me=one.needs_me)
            for one in self._members(key)[1:]
        ]

    def row(self, line: Line) -> Row:
        """Put a line into words."""
        head = line.head
        if isinstance(head, PersonHead):
            return _person(head)
        if not isinstance(head, RowHead):
            return heading()
        seen = Seen(
            head.notification,
            head.unread,
            head.count,
            head.needs_me,
            head.at,
            head.waiting_since,
            head.snoozed_until or head.notification.snoozed_until,
        )
        return render(line.key, seen, line.sort, self.look, self._times, opened=line.opened)

    def parted(self) -> bool:
        """Say whether unread heads come first, so that a heading parts them from the read."""
        look = self.look
        return look.unread_first and look.tab is not Tab.SNOOZED and not look.words

    def counts(self) -> Counts:
        """Return how many rows each tab has."""
        return queries.counts(self._store)

    def is_admin(self) -> bool:
        """Say whether the person may connect other systems."""
        me = queries.me(self._store)
        return me is not None and me.role is Role.ADMIN

    def of(self, line: Line) -> list[Notification]:
        """Return what an act on *line* is for: all of a folded group, otherwise the one."""
        if line.sort is Sort.GROUP and not line.opened:
            return self._members(line.key)
        return [] if line.head is None else self.notifications([line.head.id])

    def notifications(self, ids: Sequence[str]) -> list[Notification]:
        """Return those of *ids* that are in the mirror."""
        found = (queries.notification(self._store, id_) for id_ in ids)
        return [one for one in found if one is not None]

    def unread(self) -> list[Notification]:
        """Return everything unread that is not snoozed."""
        unread: list[Notification] = []
        after: CenterRow | None = None
        while True:
            rows = queries.center_window(self._store, after=after, limit=_BATCH)
            for row in rows:
                if not row.unread:
                    return unread
                members = (
                    queries.members(self._store, row.key, snoozed=False)
                    if row.count > 1
                    else [row.notification]
                )
                unread += (one for one in members if one.state is NotificationState.NEW)
            if len(rows) < _BATCH:
                return unread
            after = rows[-1]

    def _found(self, tab: queries.Tab) -> list[Head]:
        words = self.look.words
        people = queries.find_people(self._store, words, limit=_PEOPLE)
        rows = queries.center_search(self._store, words, tab, limit=_FOUND)
        return [*(PersonHead(one) for one in people), *(_head(row) for row in rows)]

    def _members(self, key: str) -> list[Notification]:
        snoozed = self.look.tab is Tab.SNOOZED
        return queries.members(self._store, key, snoozed=snoozed)


def _head(row: CenterRow) -> RowHead:
    return RowHead(
        row.key,
        row.notification,
        row.unread > 0,
        row.count,
        row.needs_me > 0,
        row.at,
        row.waiting_since,
        row.snoozed_until,
        row,
    )


def _person(head: PersonHead) -> Row:
    person = head.person
    if isinstance(person, Client):
        contact = next((phone.text for phone in person.phones), "")
        line = join(type_name("client"), contact or next(iter(person.emails), ""), person.status)
    else:
        line = join(type_name("user"), person.email)
    return Row(
        key=head.key,
        id="",
        sort=Sort.PERSON,
        title=person.name,
        line=line,
        person=person.name,
        person_id=person.id,
    )


assert [one.value for one in Tab] == [one.value for one in queries.Tab]
assert [one.value for one in Order] == [one.value for one in queries.Order]
