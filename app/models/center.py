"""The rows of the notification center: one per topic or lone notification, kept as they change.

A group has one row for what is to be seen now and one for what is snoozed (*lanes*). Each row
stands on a *shelf*, its lane, whether it needs the person, whether something in it is unread; a
tab in any order is a merge of the ends of a few shelves, so a million rows open like two hundred
(P9). The functions that work out a row are pure; :class:`Center` keeps the table.

Inside, a group is a number: the place of a lone notification, or a hash of the topic. Numbers make
the indexes a third of what they would be with the topics themselves (P7).
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.models.instants import to_ms
from protocol.records import Notification, NotificationState

__all__ = [
    "LANE_OPEN",
    "LANE_SNOOZED",
    "PLACE_BITS",
    "TOPICS",
    "Center",
    "Member",
    "Row",
    "add",
    "calls",
    "group_of",
    "member_of",
    "members_of",
    "rows_of",
    "shelf",
]

LANE_OPEN: Final = 0
LANE_SNOOZED: Final = 1

PLACE_BITS: Final = 18
"""The low bits of a row's place, which tell apart what was created in one millisecond."""

TOPICS: Final = 1 << 61
"""The bit that tells the number of a topic from the place of a lone notification."""


class Member(NamedTuple):
    """One notification that is not done, as far as the order of the center needs it."""

    n: int
    unread: bool
    needs: bool
    snoozed_until: int | None
    happened_at: int
    created_at: int


class Row(NamedTuple):
    """One row of ``center_row``, times in milliseconds.

    ``place`` is the group's number, with the lane in its lowest bit. ``top`` is when the row came
    to the top: by receipt, or when a snooze ended. ``at`` is what it is sorted by: ``top``, or in
    the snoozed lane the soonest end of a snooze. ``wait_at`` is since when something waits for
    the person, ``None`` where nothing does.
    """

    place: int
    shelf: int
    top: int
    at: int
    wait_at: int | None
    newest: int
    size: int
    unread: int
    needs: int


def group_of(topic: str, n: int) -> int:
    """Return the number of the group that the notification at place *n* belongs to.

    Places stay below :data:`TOPICS`, so that a lone notification and a topic never meet. Two
    topics of the same number would fold into one row: one chance in ten million, at a million
    groups.
    """
    if not topic:
        return n
    digest = hashlib.blake2b(topic.encode(), digest_size=8).digest()
    return TOPICS | (int.from_bytes(digest, "big") & (TOPICS - 1))


def members_of(group: int) -> tuple[str, int]:
    """Return the condition on ``notification`` that finds the members of *group*, and its value."""
    return ("in_group = ? AND topic <> ''" if group & TOPICS else "n = ?"), group


def shelf(lane: int, needs: bool, unread: bool) -> int:
    """Return the number of the shelf for rows of this kind."""
    return lane * 4 + needs * 2 + unread


def calls(record: Notification, now: int) -> bool:
    """Say whether *record* is unread and not hidden at *now*: only then a toast of it may stand."""
    until = record.snoozed_until
    return record.state is NotificationState.NEW and (until is None or to_ms(until) <= now)


def member_of(record: Notification, n: int) -> Member | None:
    """Return *record* as a member of its group, or ``None`` when it is done."""
    if record.state is NotificationState.DONE:
        return None
    until = record.snoozed_until
    return Member(
        n,
        record.state is NotificationState.NEW,
        record.needs_me,
        None if until is None else to_ms(until),
        to_ms(record.happened_at),
        to_ms(record.created_at),
    )


def _lane(member: Member, now: int) -> int:
    until = member.snoozed_until
    return LANE_SNOOZED if until is not None and until > now else LANE_OPEN


def _alone(member: Member, place: int) -> Row:
    n, unread, needs, until, happened_at, created_at = member
    lane = place & 1
    top = created_at if until is None or lane else max(created_at, until)
    at = until if lane and until is not None else top
    waits = happened_at if needs else None
    return Row(place, shelf(lane, needs, unread), top, at, waits, n, 1, int(unread), int(needs))


def add(row: Row | None, group: int, member: Member, now: int) -> Row:
    """Return *row* with *member* in it too; *row* is ``None`` or of the member's own lane."""
    lane = _lane(member, now)
    one = _alone(member, group << 1 | lane)
    if row is None:
        return one
    top, newest = max((row.top, row.newest), (one.top, one.newest))
    unread, needs = row.unread + one.unread, row.needs + one.needs
    waits = [at for at in (row.wait_at, one.wait_at) if at is not None]
    return Row(
        one.place,
        shelf(lane, needs > 0, unread > 0),
        top,
        min(row.at, one.at) if lane else max(row.at, one.at),
        min(waits, default=None),
        newest,
        row.size + 1,
        unread,
        needs,
    )


def rows_of(group: int, members: Iterable[Member], now: int) -> list[Row]:
    """Return the rows, none to two, of *group* at *now*."""
    lanes: dict[int, Row] = {}
    for member in members:
        lane = _lane(member, now)
        lanes[lane] = add(lanes.get(lane), group, member, now)
    return list(lanes.values())


_COLUMNS: Final = ", ".join(f'"{name}"' for name in Row._fields)
_PUT: Final = (
    f"INSERT OR REPLACE INTO center_row ({_COLUMNS}) VALUES ({', '.join('?' * len(Row._fields))})"
)


class Center:
    """What one transaction changes in the center; :meth:`write` brings the table up to date."""

    def __init__(self, connection: Connection, now: int) -> None:
        self._connection = connection
        self._now = now
        self._dirty: set[int] = set()
        self._added: defaultdict[int, list[Member]] = defaultdict(list)

    def touch(self, group: int) -> None:
        """Note that members of *group* changed or left."""
        self._dirty.add(group)

    def added(self, group: int, member: Member) -> None:
        """Note a member that was not there before; its group need not be read for it."""
        self._added[group].append(member)

    def write(self) -> bool:
        """Bring the rows of every noted group up to date; say whether any of them changed."""
        grown = self._added.keys() - self._dirty
        old = self._rows([*self._dirty, *(group for group in grown if group & TOPICS)])
        new: dict[int, Row] = {}
        for group in self._dirty:
            found = rows_of(group, self._members(group), self._now)
            new.update({row.place: row for row in found})
        for group in grown:
            self._grow(group, old, new)
        gone = [place for place in old if place not in new and place >> 1 in self._dirty]
        changed = [row for row in new.values() if old.get(row.place) != row]
        self._dirty.clear()
        self._added.clear()
        return self._save(old, changed, gone)

    def _grow(self, group: int, old: dict[int, Row], new: dict[int, Row]) -> None:
        for member in self._added[group]:
            place = group << 1 | _lane(member, self._now)
            new[place] = add(new.get(place) or old.get(place), group, member, self._now)

    def _save(self, old: dict[int, Row], changed: list[Row], gone: list[int]) -> bool:
        if not changed and not gone:
            return False
        counts = Counter(row.shelf for row in changed)
        replaced = (
            old[place].shelf for place in (*gone, *(row.place for row in changed)) if place in old
        )
        counts.subtract(replaced)
        if changed:
            self._connection.exec_driver_sql(_PUT, changed)
        if gone:
            self._connection.exec_driver_sql(
                "DELETE FROM center_row WHERE place = ?", [(place,) for place in gone]
            )
        moved = [(number, rows) for number, rows in counts.items() if rows]
        if moved:
            self._connection.exec_driver_sql(
                "INSERT INTO center_count (shelf, rows) VALUES (?, ?)"
                " ON CONFLICT (shelf) DO UPDATE SET rows = rows + excluded.rows",
                moved,
            )
        return True

    def _rows(self, groups: list[int]) -> dict[int, Row]:
        if not groups:
            return {}
        places = [group << 1 | lane for group in groups for lane in (LANE_OPEN, LANE_SNOOZED)]
        rows = self._connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM center_row WHERE place IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(places).decode(),),
        )
        return {row[0]: Row(*row) for row in rows}

    def _members(self, group: int) -> list[Member]:
        where, value = members_of(group)
        rows = self._connection.exec_driver_sql(
            "SELECT n, state = 'new', needs_me, snoozed_until, happened_at, n >> ?"
            f" FROM notification WHERE {where} AND state <> 'done'",
            (PLACE_BITS, value),
        )
        return [Member(r[0], bool(r[1]), bool(r[2]), r[3], r[4], r[5]) for r in rows]
