"""Changes: pages of what one person may see, after a cursor, from one snapshot (S1 to S9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Final

import msgspec
from sqlalchemy import Select, bindparam, delete, func, select, update

from protocol.pages import MAX_PAGE, Page
from protocol.records import Ref, decode_record
from server.access import Person, may_see, scopes_held
from server.digest import Digest, digest
from server.rows import milliseconds
from server.snapshot import snapshot_page
from server.tables import RECORD_TABLES, floor, history, pointer
from server.transaction import Reader, Transaction

__all__ = [
    "TOMBSTONES_KEPT",
    "Digest",
    "ResetNeeded",
    "bodies",
    "digest",
    "page",
    "prune",
    "reset_below",
    "snapshot_page",
]

TOMBSTONES_KEPT: Final = timedelta(days=90)
"""How long a deleted record can still be told to whoever was away (S9)."""

CHUNK: Final = 500
"""Ids asked for in one statement."""

Touched = tuple[str, str, int]
"""Where to look: type, id, and the newest version at which any of the person's scopes changed."""


class ResetNeeded(Exception):
    """The mirror cannot be carried on by changes; a snapshot is needed (410)."""


_TOUCHED = (
    select(pointer.c.type, pointer.c.id, func.max(pointer.c.version).label("newest"))
    .where(
        pointer.c.account_id == bindparam("account"),
        pointer.c.scope.in_(bindparam("scopes", expanding=True)),
        pointer.c.version > bindparam("since"),
    )
    .group_by(pointer.c.type, pointer.c.id)
)
_FIRST = _TOUCHED.order_by(func.max(pointer.c.version), pointer.c.type, pointer.c.id).limit(
    bindparam("count")
)
_UP_TO = _TOUCHED.having(func.max(pointer.c.version) <= bindparam("cut")).order_by(
    func.max(pointer.c.version), pointer.c.type, pointer.c.id
)
_FLOOR = select(floor.c.version).where(
    floor.c.account_id == bindparam("account"), floor.c.user_id == bindparam("person")
)


def reset_below(reader: Reader, person: Person) -> int:
    """Return the version below which a cursor of *person* can no longer be carried on (S4, S9)."""
    values = {"account": reader.account_id, "person": person.user_id}
    own = reader.connection.execute(_FLOOR, values).scalar()
    return max(own or 0, reader.account.horizon)


def page(reader: Reader, person: Person, since: int, limit: int = MAX_PAGE) -> Page:
    """Return what changed for *person* after *since*, about *limit* records of it.

    A page never ends inside a version (S6), so it may hold more. ``since=0`` is always answered.
    Raises :class:`ResetNeeded` for a cursor from another history or from before what is still
    known: above the account's version (S20), below the horizon (S9) or the person's floor (S4).
    """
    account = reader.account
    lowest = reset_below(reader, person)
    if since > account.version or 0 < since < lowest:
        raise ResetNeeded
    touched, cursor = _touched(reader, person, since, limit, lowest)
    records, tombstones = _decide(reader, person, touched)
    return Page(
        epoch=account.epoch,
        since=since,
        cursor=account.version if cursor is None else cursor,
        more=cursor is not None,
        records=records,
        # a mirror that begins has nothing to forget
        tombstones=tombstones if since else [],
    )


def bodies(reader: Reader, touched: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes]:
    """Return the stored body of each (type, id) that is there, in the order given."""
    wanted = list(touched)
    by_type: dict[str, list[str]] = {}
    for type_, id_ in wanted:
        by_type.setdefault(type_, []).append(id_)
    found: dict[tuple[str, str], bytes] = {}
    for type_, ids in by_type.items():
        table = RECORD_TABLES.get(type_)
        if table is None:
            continue
        for start in range(0, len(ids), CHUNK):
            query = select(table.c.id, table.c.body).where(
                table.c.account_id == reader.account_id,
                table.c.id.in_(ids[start : start + CHUNK]),
            )
            found.update(((type_, id_), body) for id_, body in reader.connection.execute(query))
    return {key: found[key] for key in wanted if key in found}


def prune(tx: Transaction) -> int:
    """Forget tombstones older than 90 days, raise the horizon to the newest of them (S9).

    Returns how many. Run daily.
    """
    c = pointer.c
    before = milliseconds(tx.now - TOMBSTONES_KEPT)
    old = (c.account_id == tx.account_id) & c.deleted.is_(True) & (c.changed_at < before)
    newest = tx.connection.execute(select(func.max(c.version)).where(old)).scalar()
    if newest is None:
        return 0
    gone = tx.connection.execute(delete(pointer).where(old)).rowcount
    tx.connection.execute(
        update(history)
        .where(history.c.account_id == tx.account_id, history.c.horizon < newest)
        .values(horizon=newest)
    )
    return gone


def _touched(
    reader: Reader, person: Person, since: int, limit: int, lowest: int
) -> tuple[list[Touched], int | None]:
    """Return where to look and the cursor of the page, ``None`` when it reaches the present.

    A page from 0 goes on until a cursor there can be carried on: at least *lowest*.
    """
    scopes = sorted(scopes_held(person, reader))
    if not scopes:
        return [], None
    values = {"account": reader.account_id, "scopes": scopes, "since": since}
    count = max(1, limit)
    first = _rows(reader, _FIRST, values | {"count": count + 1})
    if len(first) <= count:
        return first, None
    cut = max(first[count - 1][2], lowest)
    if first[count][2] > cut:
        return first[:count], cut
    # the version goes on beyond the limit, or the cursor would be too low: take all up to it
    upto = _rows(reader, _UP_TO, values | {"cut": cut})
    beyond = _rows(reader, _FIRST, values | {"since": cut, "count": 1})
    return upto, cut if beyond else None


def _rows(reader: Reader, query: Select[Any], values: dict[str, Any]) -> list[Touched]:
    return [(type_, id_, newest) for type_, id_, newest in reader.connection.execute(query, values)]


def _decide(
    reader: Reader, person: Person, touched: Sequence[Touched]
) -> tuple[list[msgspec.Raw], list[Ref]]:
    """Look at each record once: what *person* may see, and tombstones for the rest (S2)."""
    found = bodies(reader, ((type_, id_) for type_, id_, _ in touched))
    records: list[msgspec.Raw] = []
    tombstones: list[Ref] = []
    for type_, id_, _ in touched:
        body = found.get((type_, id_))
        if body is not None and may_see(person, decode_record(type_, body), reader):
            records.append(msgspec.Raw(body))
        else:
            tombstones.append(Ref(type_, id_))
    return records, tombstones
