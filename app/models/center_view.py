"""The list of the center as a person looks at it: a tab, an order, and the window shown (P9)."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.models.center import LANE_OPEN, LANE_SNOOZED, shelf
from app.models.instants import from_ms
from protocol.records import Notification

__all__ = [
    "CenterRow",
    "Counts",
    "Order",
    "Tab",
    "View",
    "counts",
    "key_of",
    "rows_by_place",
    "window",
]


class Tab(StrEnum):
    """What the list shows."""

    NEEDS_ME = "needs_me"
    ALL = "all"
    SNOOZED = "snoozed"


class Order(StrEnum):
    """How the list is ordered; the snoozed tab always by when a row comes back."""

    NEWEST = "newest"
    WAITING = "waiting"
    """Longest waiting first; what does not wait follows, newest first."""


class View(msgspec.Struct, frozen=True, kw_only=True):
    """How a person looks at the center (K36, K37)."""

    tab: Tab = Tab.ALL
    order: Order = Order.NEWEST
    unread_first: bool = True


class CenterRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the list: a group of notifications of one topic, or one alone.

    ``notification`` is the one on top. ``at`` is what the row is ordered by: when it was received
    or came back from a snooze, or, in the snoozed lane, when it comes back. ``place`` tells where
    a window goes on, see :func:`window`.
    """

    key: str
    snoozed: bool
    notification: Notification
    count: int
    unread: int
    needs_me: int
    at: datetime
    waiting_since: datetime | None
    snoozed_until: datetime | None
    place: tuple[int, int, int]


class Counts(msgspec.Struct, frozen=True):
    """How many rows each tab has; ``needs_me`` is the number on the tray icon (B10)."""

    needs_me: int
    all: int
    snoozed: int
    unread: int
    """Rows, not snoozed, with something unread in them."""


def key_of(one: Notification) -> str:
    """Return the key of the group that *one* belongs to; without a topic it stands alone."""
    return f"t:{one.topic}" if one.topic else f"n:{one.id}"


class _Rank(NamedTuple):
    """Shelves that are merged by one column; ranks follow each other in a list."""

    shelves: tuple[int, ...]
    column: str
    descending: bool


def _ranks(view: View) -> tuple[_Rank, ...]:
    """Return the ranks of *view*, first to last."""
    if view.tab is Tab.SNOOZED:
        every = tuple(shelf(LANE_SNOOZED, n, u) for n in (True, False) for u in (True, False))
        return (_Rank(every, "at", False),)
    halves = ((True,), (False,)) if view.unread_first else ((True, False),)
    return tuple(rank for half in halves for rank in _half(view, half))


def _half(view: View, unread: Sequence[bool]) -> list[_Rank]:
    needing = tuple(shelf(LANE_OPEN, True, u) for u in unread)
    others = tuple(shelf(LANE_OPEN, False, u) for u in unread)
    if view.order is Order.WAITING:
        ranks = [_Rank(needing, "wait_at", False)]
        return ranks if view.tab is Tab.NEEDS_ME else [*ranks, _Rank(others, "at", True)]
    return [_Rank(needing if view.tab is Tab.NEEDS_ME else (*needing, *others), "at", True)]


_SELECT: Final = (
    "SELECT c.place, c.size, c.unread, c.needs, c.at, c.wait_at, n.body"
    " FROM center_row c JOIN notification n ON n.n = c.newest"
)


class _Found(NamedTuple):
    """What one rank gives: the value it is ordered by, its place, and the columns of the row."""

    value: int
    place: int
    columns: tuple[Any, ...]


def _stream(
    connection: Connection, number: int, rank: _Rank, after: tuple[int, int] | None, limit: int
) -> list[_Found]:
    """Return the next *limit* rows of one shelf, read off the end of its index."""
    direction, beyond = ("DESC", "<") if rank.descending else ("ASC", ">")
    column = f"c.{rank.column}"
    guard = f" AND {column} IS NOT NULL" if rank.column == "wait_at" else ""
    where = ""
    values: tuple[int, int] | tuple[()] = ()
    if after is not None:
        where, values = f" AND ({column}, c.place) {beyond} (?, ?)", after
    rows = connection.exec_driver_sql(
        f"{_SELECT} WHERE c.shelf = ?{guard}{where}"
        f" ORDER BY {column} {direction}, c.place {direction} LIMIT ?",
        (number, *values, limit),
    )
    value = 5 if rank.column == "wait_at" else 4
    return [_Found(row[value], row[0], tuple(row)) for row in rows]


def _merged(
    connection: Connection, rank: _Rank, after: tuple[int, int] | None, limit: int
) -> Iterator[_Found]:
    streams = [_stream(connection, number, rank, after, limit) for number in rank.shelves]
    return heapq.merge(*streams, key=lambda found: found[:2], reverse=rank.descending)


def window(
    connection: Connection,
    view: View,
    *,
    after: tuple[int, int, int] | None = None,
    limit: int = 50,
) -> list[CenterRow]:
    """Return the next *limit* rows of *view* behind the place of a row shown, or from the top.

    Costs the same however long the list is.
    """
    rows: list[CenterRow] = []
    for number, rank in enumerate(_ranks(view)):
        if after is not None and number < after[0]:
            continue
        behind = after[1:] if after is not None and number == after[0] else None
        wanted = limit - len(rows)
        if wanted <= 0:
            break
        found = islice(_merged(connection, rank, behind, wanted), wanted)
        rows += (_row(one.columns, (number, one.value, one.place)) for one in found)
    return rows


def rows_by_place(
    connection: Connection, places: Sequence[int], view: View, limit: int
) -> list[CenterRow]:
    """Return the first *limit* rows of *view*'s tab that hold the notifications at *places*."""
    lane = LANE_SNOOZED if view.tab is Tab.SNOOZED else LANE_OPEN
    needs = " AND c.needs > 0" if view.tab is Tab.NEEDS_ME else ""
    groups = connection.exec_driver_sql(
        "SELECT n, in_group FROM notification"
        " WHERE n IN (SELECT value FROM json_each(?)) AND state <> 'done'",
        (msgspec.json.encode(list(places)).decode(),),
    )
    group_at = {row[0]: row[1] for row in groups}
    wanted = dict.fromkeys(group_at[place] << 1 | lane for place in places if place in group_at)
    found = connection.exec_driver_sql(
        f"{_SELECT} WHERE c.place IN (SELECT value FROM json_each(?)){needs}",
        (msgspec.json.encode(list(wanted)).decode(),),
    )
    row_at = {row[0]: tuple(row) for row in found}
    shown = (row_at[number] for number in wanted if number in row_at)
    return [_row(row, (0, row[4], row[0])) for row in islice(shown, limit)]


_DECODER: Final = msgspec.json.Decoder(Notification)


def _row(columns: tuple[Any, ...], place: tuple[int, int, int]) -> CenterRow:
    number, size, unread, needs, at, wait_at, body = columns
    snoozed = number & 1 == LANE_SNOOZED
    top = _DECODER.decode(body)
    return CenterRow(
        key=key_of(top),
        snoozed=snoozed,
        notification=top,
        count=size,
        unread=unread,
        needs_me=needs,
        at=from_ms(at),
        waiting_since=None if wait_at is None else from_ms(wait_at),
        snoozed_until=from_ms(at) if snoozed else None,
        place=place,
    )


def counts(connection: Connection) -> Counts:
    """Return the number of rows of each tab; kept, never counted."""
    rows = connection.exec_driver_sql("SELECT shelf, rows FROM center_count")
    kept = {row[0]: row[1] for row in rows}

    def total(lane: int, needs: Sequence[bool], unread: Sequence[bool]) -> int:
        return sum(kept.get(shelf(lane, n, u), 0) for n in needs for u in unread)

    either = (True, False)
    return Counts(
        needs_me=total(LANE_OPEN, (True,), either),
        all=total(LANE_OPEN, either, either),
        snoozed=total(LANE_SNOOZED, either, either),
        unread=total(LANE_OPEN, either, (True,)),
    )
