"""Search in what lies beyond a mirror: by name, number or phone, never more than one may see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec
from sqlalchemy import and_, or_, select

from protocol.ids import is_id
from protocol.records import Message, decode_record, encode_record
from server.access import Person, may_see
from server.rows import normalised, storable
from server.tables import RECORD_TABLES
from server.transaction import Reader

__all__ = ["MAX_FOUND", "Found", "older_messages", "search"]

MAX_FOUND: Final = 50
"""Records in one answer."""

_LOOKED_AT: Final = 2_000
"""Rows of one type that are looked at for somebody who sees few of them."""

_PHONE: Final = frozenset("0123456789+-()./")

_SEARCHED: Final = tuple(name for name, table in RECORD_TABLES.items() if "words" in table.c)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Records outside a page, with what a mirror needs to judge them (S14)."""

    epoch: str
    as_of: int
    records: list[msgspec.Raw]


def search(reader: Reader, person: Person, q: str, limit: int = MAX_FOUND) -> Found:
    """Return the newest records whose words hold every word of *q*, or the one with that id.

    Case, accents and the spaces within a phone number make no difference. An empty *q* finds
    nothing.
    """
    if is_id(q):
        return _answer(reader, list(_named(reader, person, q)))
    found: list[msgspec.Raw] = []
    words = storable(normalised(q)).split()
    for type_ in _SEARCHED if words else ():
        for body in _matches(reader, person, type_, words):
            found.append(msgspec.Raw(body))
            if len(found) == limit:
                return _answer(reader, found)
    return _answer(reader, found)


def older_messages(
    reader: Reader, person: Person, conversation_id: str, before: int | None, limit: int
) -> Found:
    """Return up to *limit* messages before the sequence *before*, the newest first.

    Nothing for whoever may not see that conversation's messages.
    """
    c = RECORD_TABLES["message"].c
    query = select(c.body).where(
        c.account_id == reader.account_id, c.conversation_id == conversation_id
    )
    if before is not None:
        query = query.where(c.sequence < before)
    query = query.order_by(c.sequence.desc()).limit(max(0, limit))
    return _answer(
        reader,
        [
            msgspec.Raw(body)
            for body in reader.connection.execute(query).scalars()
            if may_see(person, _message(body), reader)
        ],
    )


def _message(body: bytes) -> Message:
    message = decode_record("message", body)
    assert isinstance(message, Message)
    return message


def _matches(reader: Reader, person: Person, type_: str, words: list[str]) -> Iterator[bytes]:
    c = RECORD_TABLES[type_].c
    holds = [c.words.contains(word, autoescape=True) for word in words]
    digits = "".join(filter(str.isdigit, "".join(words)))
    matching = and_(*holds)
    if len(digits) >= 3 and _PHONE.issuperset("".join(words)):
        # a phone number as somebody would type it
        matching = or_(matching, c.words.contains(digits, autoescape=True))
    query = select(c.body).where(c.account_id == reader.account_id, matching)
    query = query.order_by(c.created_at.desc(), c.id.desc()).limit(_LOOKED_AT)
    for body in reader.connection.execute(query).scalars():
        if may_see(person, decode_record(type_, body), reader):
            yield body


def _named(reader: Reader, person: Person, id_: str) -> Iterator[msgspec.Raw]:
    """Yield the record called *id_*: a link or a notification names it, the mirror has it not."""
    for type_ in RECORD_TABLES:
        record = reader.get(type_, id_)
        if record is not None and may_see(person, record, reader):
            yield msgspec.Raw(encode_record(record))


def _answer(reader: Reader, records: list[msgspec.Raw]) -> Found:
    return Found(epoch=reader.account.epoch, as_of=reader.account.version, records=records)
