"""The digest of what one person may see: it finds damage that no change would mend (S15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

import msgspec
from sqlalchemy import select

from protocol.digests import digest_of
from protocol.records import (
    RECORD_TYPES,
    Notification,
    NotificationState,
    Record,
    decode_record,
)
from server.access import Person, may_see
from server.tables import RECORD_TABLES
from server.transaction import Reader

__all__ = ["DIGESTED", "REMEMBERED", "Digest", "digest"]

REMEMBERED: Final = timedelta(days=89)
"""Done notifications older than this are left out: not every mirror has them. A day less than a
snapshot's history, because ``history_from`` is rounded down to a day."""

DIGESTED: Final = tuple(name for name in RECORD_TYPES if name != "message")
"""The types in every digest. Of messages, those that a device says it should hold are added."""

_AT_ONCE: Final = 500
"""Conversations in one query."""


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """The digest of each type at version ``cursor``, comparable with a mirror that stands there.

    Notifications that are done and were created before ``history_from`` are left out on both sides.
    """

    epoch: str
    cursor: int
    history_from: datetime
    digests: dict[str, str]


def digest(reader: Reader, person: Person, oldest: Mapping[str, float] | None = None) -> Digest:
    """Return the digests of every type of which *person* may see a record.

    Of each conversation named in *oldest*, the messages from that sequence on are counted.
    """
    today = reader.now.replace(hour=0, minute=0, second=0, microsecond=0)
    history_from = today - REMEMBERED
    digests = {}
    for type_ in DIGESTED:
        rows = list(_rows(reader, person, type_, history_from))
        if rows:
            digests[type_] = digest_of(rows)
    messages = list(_messages(reader, person, oldest or {}))
    if messages:
        digests["message"] = digest_of(messages)
    return Digest(
        epoch=reader.account.epoch,
        cursor=reader.account.version,
        history_from=history_from,
        digests=digests,
    )


def _rows(
    reader: Reader, person: Person, type_: str, history_from: datetime
) -> Iterator[tuple[str, int]]:
    table = RECORD_TABLES[type_]
    query = select(table.c.body).where(table.c.account_id == reader.account_id)
    if "user_id" in table.c:
        query = query.where(table.c.user_id == person.user_id)
    for body in reader.connection.execute(query).scalars():
        record = decode_record(type_, body)
        if may_see(person, record, reader) and not _forgotten(record, history_from):
            yield record.id, record.version


def _messages(
    reader: Reader, person: Person, oldest: Mapping[str, float]
) -> Iterator[tuple[str, int]]:
    c = RECORD_TABLES["message"].c
    mine = iter(sorted(oldest.keys() & reader.conversations_of(person.user_id)))
    while some := list(islice(mine, _AT_ONCE)):
        query = select(c.id, c.version, c.conversation_id, c.sequence).where(
            c.account_id == reader.account_id, c.conversation_id.in_(some)
        )
        for row in reader.connection.execute(query):
            if row.sequence >= oldest[row.conversation_id]:
                yield row.id, row.version


def _forgotten(record: Record, history_from: datetime) -> bool:
    return (
        isinstance(record, Notification)
        and record.state is NotificationState.DONE
        and record.created_at < history_from
    )
