"""References to files: whether some record that the caller may see refers to one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import select

from protocol.records import Record, Sender, decode_record
from server.database import holds
from server.store import Reader
from server.tables import RECORD_TABLES

__all__ = ["REFERRING", "Sight", "is_referred_to", "named_files", "sent_by"]

REFERRING: Final[Mapping[str, Callable[[Any], Sequence[str | None]]]] = {
    "document": lambda record: (record.file,),
    "user": lambda record: (record.avatar,),
    "message": lambda record: record.files,
}
"""Record types that refer to files, with the hashes each record names."""


_HASH: Final = re.compile(rb"[0-9a-f]{64}")

Sight = Callable[[Reader, Record], bool]
"""Says whether somebody may see a record."""


def is_referred_to(reader: Reader, sha256: str, sight: Sight) -> bool:
    """Say whether a record that *sight* lets through refers to the file with this hash."""
    for type_, hashes in REFERRING.items():
        table = RECORD_TABLES[type_]
        query = select(table.c.body).where(
            table.c.account_id == reader.account_id,
            holds(reader.connection, table.c.body, sha256.encode()),
        )
        for body in reader.connection.execute(query).scalars():
            record = decode_record(type_, body)
            if sha256 in hashes(record) and sight(reader, record):
                return True
    return False


def named_files(reader: Reader) -> frozenset[str]:
    """Return the hash of every file that a record of the account may refer to.

    One look at each table that can, and no record decoded: a hash in a text counts as well.
    """
    found: set[str] = set()
    for type_ in REFERRING:
        table = RECORD_TABLES[type_]
        query = select(table.c.body).where(table.c.account_id == reader.account_id)
        bodies = reader.connection.execute(query.execution_options(yield_per=1_000)).scalars()
        for body in bodies:
            found.update(hash_.decode() for hash_ in _HASH.findall(body))
    return frozenset(found)


def sent_by(reader: Reader, record: Record, sender_id: str) -> bool:
    """Say whether *record* came from the sender with this id."""
    sender = reader.find(Sender, sender_id)
    if sender is None or record.external is None:
        return False
    return record.external.sender == sender.name
