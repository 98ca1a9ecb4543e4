"""The snapshot: all that one person may see, in pages that can be resumed (S12)."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, func, select, tuple_

from protocol.pages import MAX_PAGE, SnapshotPage
from server.access import Person, may_see_stored
from server.stages import STAGES, Stage
from server.tables import RECORD_TABLES
from server.transaction import Reader

__all__ = ["ForeignPlace", "snapshot_page"]


class ForeignPlace(ValueError):
    """``after`` is no place that a page of a snapshot named."""


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a page ended: the stage, its last row's key, with the progress so far."""

    stage: int = 0
    created_at: int | None = None
    id: str = ""
    done: int = 0
    total: int = -1


def snapshot_page(
    reader: Reader, person: Person, after: str = "", limit: int = MAX_PAGE
) -> SnapshotPage:
    """Return the page behind *after* (empty for the first), up to *limit* records of it.

    Every record is at the page's ``version`` or newer than the first page's. Records move between
    stages while it runs; whatever moves comes with ``changes?since=`` the first page's version.
    Raises :class:`ForeignPlace` where *after* is not what an earlier page named.
    """
    place = _place(after)
    if place.total < 0:
        place = msgspec.structs.replace(place, total=_total(reader, person))
    records, end = _collect(reader, person, place, max(1, limit))
    account = reader.account
    last = min(end.stage, len(STAGES) - 1)
    return SnapshotPage(
        epoch=account.epoch,
        version=account.version,
        after=_text(end),
        more=end.stage < len(STAGES),
        stage=STAGES[last].name,
        done=end.done,
        total=max(end.total, end.done),
        records=records,
    )


def _collect(
    reader: Reader, person: Person, place: Place, limit: int
) -> tuple[list[msgspec.Raw], Place]:
    """Read on from *place* until *limit* rows were looked at; return what may be seen of them."""
    records: list[msgspec.Raw] = []
    room = limit
    while place.stage < len(STAGES) and room > 0:
        stage = STAGES[place.stage]
        query = _query(reader, person, stage, place).limit(room)
        rows = reader.connection.execute(query).all()
        seen = [
            msgspec.Raw(body)
            for _, _, body in rows
            if may_see_stored(person, stage.type, body, reader)
        ]
        records += seen
        done = place.done + len(seen)
        if len(rows) < room:
            place = Place(place.stage + 1, done=done, total=place.total)
        else:
            created_at, id_, _ = rows[-1]
            place = Place(place.stage, created_at, id_, done, place.total)
        room -= len(rows)
    return records, place


def _query(reader: Reader, person: Person, stage: Stage, place: Place) -> Select[Any]:
    c = RECORD_TABLES[stage.type].c
    query = select(c.created_at, c.id, c.body).where(*_rows(reader, person, stage))
    if place.created_at is not None:
        query = query.where(tuple_(c.created_at, c.id) < (place.created_at, place.id))
    return query.order_by(c.created_at.desc(), c.id.desc())


def _rows(reader: Reader, person: Person, stage: Stage) -> list[ColumnElement[bool]]:
    c = RECORD_TABLES[stage.type].c
    return [c.account_id == reader.account_id, stage.rows(reader, person, c)]


def _total(reader: Reader, person: Person) -> int:
    """Return how many records will come; what a person may not see is not counted."""
    counts = [
        select(func.count())
        .select_from(RECORD_TABLES[stage.type])
        .where(*_rows(reader, person, stage))
        for stage in STAGES
    ]
    return sum(reader.connection.execute(count).scalar_one() for count in counts)


def _place(after: str) -> Place:
    if not after:
        return Place()
    try:
        place = msgspec.json.decode(bytes.fromhex(after), type=Place)
    except (ValueError, msgspec.DecodeError) as error:
        raise ForeignPlace("this is no place in a snapshot") from error
    if not 0 <= place.stage <= len(STAGES):
        raise ForeignPlace("this is no place in a snapshot")
    return place


def _text(place: Place) -> str:
    return msgspec.json.encode(place).hex()
