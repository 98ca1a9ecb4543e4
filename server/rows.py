"""A record's row: the columns that the server asks by, derived when the record is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Final

from protocol.records import Phone, Record
from server.tables import COMMON_COLUMNS, RECORD_TABLES

__all__ = ["email_key", "from_milliseconds", "milliseconds", "normalised", "row_of", "storable"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    """Return *moment* as whole milliseconds since 1970, UTC."""
    return round((moment - _EPOCH).total_seconds() * 1000)


def from_milliseconds(value: int) -> datetime:
    """Return the moment that :func:`milliseconds` gave *value* for."""
    return datetime.fromtimestamp(value / 1000, UTC)


def email_key(email: str) -> str:
    """Return *email* as two of them are compared: without case or surrounding space."""
    return storable(email.strip().casefold())


def storable(text: str) -> str:
    """Return *text* as a column can hold it: a NUL is text to JSON but not to PostgreSQL."""
    return text.replace("\0", "")


_LETTERS: Final = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "ё": "е", "æ": "ae"})


def normalised(text: str) -> str:
    """Return *text* for searching: lower case, without marks, ł and the like as plain letters."""
    return _without_marks(_without_marks(text).casefold().translate(_LETTERS))


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


_WORD_FIELDS: Final = ("name", "title", "number", "serial_number", "device", "address", "source")
_PHONE_FIELDS: Final = ("phone", "phones")


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _phones(record: Record) -> list[str]:
    found: list[Phone] = []
    for field in _PHONE_FIELDS:
        value = getattr(record, field, None)
        found.extend(value if isinstance(value, list) else [value] if value else [])
    return [_digits(phone.number or phone.text) for phone in found]


def _words(record: Record) -> str:
    texts = [str(getattr(record, field)) for field in _WORD_FIELDS if getattr(record, field, None)]
    texts += getattr(record, "emails", [])
    words = " ".join(filter(None, [*map(normalised, texts), *_phones(record)]))
    return storable(words)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return milliseconds(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return storable(value)
    return value


_DERIVED: Final[Mapping[str, Callable[[Any], Any]]] = {
    "email_key": lambda record: email_key(record.email),
    "subject_id": lambda record: record.subject and record.subject.id,
    "words": _words,
}
"""Columns that are not simply the field of their name."""

_OWN_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(c.name for c in table.columns if c.name not in COMMON_COLUMNS)
    for name, table in RECORD_TABLES.items()
}


def row_of(account_id: str, type_: str, record: Record, body: bytes) -> dict[str, Any]:
    """Return the row of *record*, whose encoded form is *body*, in the table of *type_*."""
    external = record.external
    row: dict[str, Any] = {
        "account_id": account_id,
        "id": record.id,
        "version": record.version,
        "created_at": milliseconds(record.created_at),
        "updated_at": milliseconds(record.updated_at),
        "sender_name": external and _plain(external.sender),
        "external_id": external and _plain(external.id),
        "body": body,
    }
    for name in _OWN_COLUMNS[type_]:
        derive = _DERIVED.get(name)
        row[name] = _plain(getattr(record, name)) if derive is None else derive(record)
    return row
