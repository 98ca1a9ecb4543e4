"""The rows of the notification center: one per topic or lone notification, kept as they change.

A group has one row for what is to be seen now and one for what is snoozed (*lanes*). Each row
stands on a *shelf*, its lane, whether it needs the person, whether something in it is unread; a
tab in any order is a merge of the ends of a few shelves, so a million rows open like two hundred
(P9). The functions that work out a row are pure; :class:`Center` keeps the table.
"""

from __future__ import annotations

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
    "Center",
    "Member",
    "Row",
    "add",
    "calls",
    "key_of",
    "member_of",
    "rows_of",
    "shelf",
]

LANE_OPEN: Final = 0
LANE_SNOOZED: Final = 1


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

    ``top`` is when the row came to the top: by receipt, or when a snooze ended. ``at`` is what it
    is sorted by: ``top``, or in the snoozed lane the soonest end of a snooze. ``wait_at`` is since
    when something waits for the person, ``None`` where nothing does.
    """

    key: str
    lane: int
    shelf: int
    top: int
    at: int
    wait_at: int | None
    newest: int
    size: int
    unread: int
    needs: int


def key_of(topic: str, id_: str) -> str:
    """Return the key of the group that a notification belongs to; without topic it stands alone."""
    return f"t:{topic}" if topic else f"n:{id_}"


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


def add(row: Row | None, key: str, member: Member, now: int) -> Row:
    """Return *row* with *member* in it too; *row* is ``None`` or of the member's own lane."""
    n, unread, needs, until, happened_at, created_at = member
    snoozed = until is not None and until > now
    lane = LANE_SNOOZED if snoozed else LANE_OPEN
    top = created_at if until is None or snoozed else max(created_at, until)
    at = until if snoozed and until is not None else top
    wait_at = happened_at if needs else None
    if row is None:
        return Row(
            key, lane, shelf(lane, needs, unread), top, at, wait_at, n, 1, int(unread), int(needs)
        )
    newest = max((row.top, row.newest), (top, n))
    all_unread, all_needs = row.unread + unread, row.needs + needs
    return Row(
        key,
        lane,
        shelf(lane, all_needs > 0, all_unread > 0),
        newest[0],
        min(row.at, at) if snoozed else max(row.at, at),
        min(row.wait_at, wait_at)
        if row.wait_at is not None and wait_at is not None
        else (row.wait_at if wait_at is None else wait_at),
        newest[1],
        row.size + 1,
        all_unread,
        all_needs,
    )


def rows_of(key: str, members: Iterable[Member], now: int) -> list[Row]:
    """Return the rows, none to two, of the group *key* at *now*."""
    lanes: dict[int, Row] = {}
    for member in members:
        until = member.snoozed_until
        lane = LANE_SNOOZED if until is not None and until > now else LANE_OPEN
        lanes[lane] = add(lanes.get(lane), key, member, now)
    return list(lanes.values())


_COLUMNS: Final = ", ".join(f'"{name}"' for name in Row._fields)
_PUT: Final = f"INSERT OR REPLACE INTO center_row ({_COLUMNS}) VALUES ({', '.join('?' * 10)})"


class Center:
    """What one transaction changes in the center; :meth:`write` brings the table up to date."""

    def __init__(self, connection: Connection, now: int) -> None:
        self._connection = connection
        self._now = now
        self._dirty: set[str] = set()
        self._added: defaultdict[str, list[Member]] = defaultdict(list)

    def touch(self, key: str) -> None:
        """Note that members of the group *key* changed or left."""
        self._dirty.add(key)

    def added(self, key: str, member: Member) -> None:
        """Note a member that was not there before; its group need not be read for it."""
        self._added[key].append(member)

    def write(self) -> bool:
        """Bring the rows of every noted group up to date; say whether any of them changed."""
        keys = self._dirty | self._added.keys()
        if not keys:
            return False
        old = self._rows(keys)
        new: dict[tuple[str, int], Row] = {}
        for key in self._dirty:
            new.update(
                {(key, row.lane): row for row in rows_of(key, self._members(key), self._now)}
            )
        for key in self._added.keys() - self._dirty:
            new.update(self._grown(key, old))
        gone = [place for place in old if place[0] in self._dirty and place not in new]
        changed = [row for place, row in new.items() if old.get(place) != row]
        self._dirty.clear()
        self._added.clear()
        return self._save(old, changed, gone)

    def _grown(self, key: str, old: dict[tuple[str, int], Row]) -> dict[tuple[str, int], Row]:
        grown: dict[tuple[str, int], Row] = {}
        for member in self._added[key]:
            until = member.snoozed_until
            lane = LANE_SNOOZED if until is not None and until > self._now else LANE_OPEN
            place = (key, lane)
            grown[place] = add(grown.get(place) or old.get(place), key, member, self._now)
        return grown

    def _save(
        self, old: dict[tuple[str, int], Row], changed: list[Row], gone: list[tuple[str, int]]
    ) -> bool:
        counts: Counter[int] = Counter()
        for row in changed:
            counts[row.shelf] += 1
        for place in {(row.key, row.lane) for row in changed} | set(gone):
            if place in old:
                counts[old[place].shelf] -= 1
        if changed:
            self._connection.exec_driver_sql(_PUT, [tuple(row) for row in changed])
        if gone:
            self._connection.exec_driver_sql(
                "DELETE FROM center_row WHERE key = ? AND lane = ?", gone
            )
        moved = [(number, rows) for number, rows in counts.items() if rows]
        if moved:
            self._connection.exec_driver_sql(
                "INSERT INTO center_count (shelf, rows) VALUES (?, ?)"
                " ON CONFLICT (shelf) DO UPDATE SET rows = rows + excluded.rows",
                moved,
            )
        return bool(changed or gone)

    def _rows(self, keys: Iterable[str]) -> dict[tuple[str, int], Row]:
        rows = self._connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM center_row WHERE key IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(keys)).decode(),),
        )
        return {(row[0], row[1]): Row(*row) for row in rows}

    def _members(self, key: str) -> list[Member]:
        where = "topic = ? AND topic <> ''" if key.startswith("t:") else "id = ? AND topic = ''"
        rows = self._connection.exec_driver_sql(
            "SELECT n, state = 'new', needs_me, snoozed_until, happened_at, n >> 20"
            f" FROM notification WHERE {where} AND state <> 'done'",
            (key[2:],),
        )
        return [Member(r[0], bool(r[1]), bool(r[2]), r[3], r[4], r[5]) for r in rows]
