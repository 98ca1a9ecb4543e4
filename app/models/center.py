"""The rows of the notification center: one per topic or lone notification, kept as they change.

A group has one row for what is to be seen now and one for what is snoozed (*lanes*). Each row
stands on a *shelf*, its lane, whether it needs the person, whether something in it is unread; a
tab in any order is a merge of the ends of a few shelves, so a million rows open like two hundred
(P9). The functions that work out a row are pure; :class:`Center` keeps the table.

Inside, a group is a number: the place of a lone notification, or the number of its topic. Numbers
make the indexes a third of what they would be with the topics themselves, and are written side by
side by the first sync (P7).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection

__all__ = [
    "LANE_OPEN",
    "LANE_SNOOZED",
    "PLACE_BITS",
    "TOPICS",
    "Center",
    "Member",
    "Row",
    "add",
    "members_of",
    "rows_of",
    "shelf",
]

LANE_OPEN: Final = 0
LANE_SNOOZED: Final = 1

PLACE_BITS: Final = 18
"""The low bits of a row's place, which tell apart what was created in one millisecond."""

TOPICS: Final = 1 << 61
"""The bit that tells the number of a topic from the place of a lone notification, which is less."""


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


def members_of(group: int) -> tuple[str, int]:
    """Return the condition on ``notification`` that finds the members of *group*, and its value."""
    return ("in_group = ? AND topic <> ''" if group & TOPICS else "in_group = n AND n = ?"), group


def shelf(lane: int, needs: bool, unread: bool) -> int:
    """Return the number of the shelf for rows of this kind."""
    return lane * 4 + needs * 2 + unread


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


_COLUMNS: Final = ", ".join(Row._fields)
_PUT: Final = f"INSERT INTO center_row ({_COLUMNS}) VALUES ({', '.join('?' * len(Row._fields))})"

_LISTED: Final = "(SELECT value FROM json_each(?))"

_WORK_OUT: Final = f"""
INSERT INTO center_row ({_COLUMNS})
SELECT in_group * 2, (sum(needs_me) > 0) * 2 + (sum(state = 'new') > 0), max(n) >> {PLACE_BITS},
       max(n) >> {PLACE_BITS}, min(CASE WHEN needs_me THEN happened_at END), max(n), count(*),
       sum(state = 'new'), sum(needs_me)
FROM notification WHERE {{where}} AND state <> 'done' GROUP BY in_group RETURNING shelf
"""
"""What :func:`rows_of` does, for groups of which nothing was ever snoozed: in one stroke."""


class Center:
    """What one transaction changes in the center; :meth:`write` brings the table up to date."""

    def __init__(self, connection: Connection, now: int) -> None:
        self._connection = connection
        self._now = now
        self._known: set[int] = set()
        self._fresh: set[int] = set()

    def touch(self, group: int, *, fresh: bool = False) -> None:
        """Note that members of *group* came, changed or left; *fresh*: it had none before."""
        (self._fresh if fresh else self._known).add(group)

    def touch_all(self, known: set[int], *, fresh: set[int]) -> None:
        """Note many groups at once."""
        self._known |= known
        self._fresh |= fresh

    def write(self) -> bool:
        """Work out the rows of every noted group anew; say whether there were any."""
        groups = self._known | self._fresh
        if not groups:
            return False
        counts: Counter[int] = Counter()
        if self._known:
            counts.subtract(self._cleared(self._known))
        snoozing = self._snoozing(groups)
        for group in snoozing:
            rows = rows_of(group, self._members(group), self._now)
            counts.update(row.shelf for row in rows)
            if rows:
                self._connection.exec_driver_sql(_PUT, rows)
        counts.update(self._worked_out(groups - snoozing))
        self._count(counts)
        self._known.clear()
        self._fresh.clear()
        return True

    def _cleared(self, groups: set[int]) -> list[int]:
        """Remove the rows of *groups*; return the shelves they stood on."""
        places = [group << 1 | lane for group in groups for lane in (LANE_OPEN, LANE_SNOOZED)]
        rows = self._connection.exec_driver_sql(
            f"DELETE FROM center_row WHERE place IN {_LISTED} RETURNING shelf", (_json(places),)
        )
        return [row[0] for row in rows.all()]

    def _snoozing(self, groups: set[int]) -> set[int]:
        """Return those of *groups* that have a member with an end of a snooze, past or to come."""
        rows = self._connection.exec_driver_sql(
            "SELECT in_group FROM notification"
            f" WHERE snoozed_until IS NOT NULL AND in_group IN {_LISTED}",
            (_json(groups),),
        )
        return {row[0] for row in rows}

    def _worked_out(self, groups: set[int]) -> list[int]:
        """Write the rows of *groups* without snoozes; return the shelves they stand on."""
        topics = [group for group in groups if group & TOPICS]
        alone = [group for group in groups if not group & TOPICS]
        shelves: list[int] = []
        for where, listed in (
            (f"in_group IN {_LISTED} AND topic <> ''", topics),
            (f"n IN {_LISTED} AND in_group = n", alone),
        ):
            if listed:
                rows = self._connection.exec_driver_sql(
                    _WORK_OUT.format(where=where), (_json(listed),)
                )
                shelves += [row[0] for row in rows.all()]
        return shelves

    def _count(self, counts: Counter[int]) -> None:
        moved = [(number, rows) for number, rows in counts.items() if rows]
        if moved:
            self._connection.exec_driver_sql(
                "INSERT INTO center_count (shelf, rows) VALUES (?, ?)"
                " ON CONFLICT (shelf) DO UPDATE SET rows = rows + excluded.rows",
                moved,
            )

    def _members(self, group: int) -> list[Member]:
        where, value = members_of(group)
        rows = self._connection.exec_driver_sql(
            "SELECT n, state = 'new', needs_me, snoozed_until, happened_at, n >> ?"
            f" FROM notification WHERE {where} AND state <> 'done'",
            (PLACE_BITS, value),
        )
        return [Member(r[0], bool(r[1]), bool(r[2]), r[3], r[4], r[5]) for r in rows]


def _json(numbers: Iterable[int]) -> str:
    return msgspec.json.encode(list(numbers)).decode()
