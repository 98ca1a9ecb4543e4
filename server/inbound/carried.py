"""Carried records: what the data of an incoming event says, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from protocol.events import EVENT_NOUNS, PEOPLE_FIELDS, PREFIX, EventRecord
from protocol.problems import FieldError
from protocol.records import Money
from server.inbound.problems import BadEvent, field_error, unread
from server.rules.params import MAX_PARAMS, amount_text

__all__ = ["Carried", "IncomingEvent", "read_carried"]

ACTOR: Final = "actor"
"""Who did it out there, by e-mail; never told of it (K27)."""

MAX_EMAIL: Final = 254
_WORDS: Final = ("body", "text", "message")


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """What an event brings with it."""

    records: dict[str, EventRecord] = {}
    """By noun, in the order of :data:`protocol.events.EVENT_NOUNS`."""
    people: dict[str, str] = {}
    """E-mail addresses beside the records: ``responsible``, ``actor``, …"""
    params: dict[str, str] = {}
    title: str = ""
    body: str = ""


class IncomingEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event from outside, read and checked but not yet counted."""

    id: str
    source: str
    type: str
    subject: str = ""
    time: datetime | None = None
    """When it happened, as its sender says; ``None`` where it does not."""
    carried: Carried = Carried()


def read_carried(type_: str, data: object, *, at: str) -> Carried:
    """Return what *data* of an event of type *type_* brings; *at* is its path.

    Only the data of a ``deskbell.`` type has a shape that is ours to check; raises
    :class:`BadEvent` where that is broken. Of any other type the plain values are kept.
    """
    try:
        cleaned = _clean(data)
    except RecursionError as error:
        raise unread(error, at) from None
    if not type_.startswith(PREFIX):
        return _plain(cleaned if isinstance(cleaned, dict) else {})
    if cleaned is None:
        return Carried()
    if not isinstance(cleaned, dict):
        raise BadEvent("bad-input", FieldError(path=at, detail="Expected an object"))
    errors: list[FieldError] = []
    records = _records(cleaned, at, errors)
    people = _people(cleaned, at, errors)
    if errors:
        raise BadEvent("bad-input", *errors)
    plain = _plain({name: value for name, value in cleaned.items() if name not in _TAKEN})
    return msgspec.structs.replace(plain, records=records, people=people)


_TAKEN: Final = frozenset({*EVENT_NOUNS, *PEOPLE_FIELDS, ACTOR})


def _records(data: Mapping[str, Any], at: str, errors: list[FieldError]) -> dict[str, EventRecord]:
    records: dict[str, EventRecord] = {}
    for noun, (_, form) in EVENT_NOUNS.items():
        if data.get(noun) is None:
            continue
        try:
            records[noun] = msgspec.convert(data[noun], form)
        except msgspec.ValidationError as error:
            errors.append(field_error(error, f"{at}.{noun}"))
    return records


def _people(data: Mapping[str, Any], at: str, errors: list[FieldError]) -> dict[str, str]:
    people: dict[str, str] = {}
    for name in (*PEOPLE_FIELDS, ACTOR):
        email = data.get(name)
        if email is None:
            continue
        if isinstance(email, str) and len(email) <= MAX_EMAIL:
            people[name] = email
        else:
            errors.append(FieldError(path=f"{at}.{name}", detail="Expected an e-mail address"))
    return people


def _plain(data: Mapping[str, Any]) -> Carried:
    """Return the plain values of *data* as parameters, with the sender's own words."""
    params = {
        name: text for name, value in data.items() if len(name) <= 60 and (text := _text(value))
    }
    amount, currency = data.get("amount"), data.get("currency")
    if isinstance(amount, str | int | float) and isinstance(currency, str):
        params["amount"] = f"{_text(amount)} {params.pop('currency', currency)}"
    return Carried(
        params=dict(list(params.items())[:MAX_PARAMS]),
        title=params.get("title", ""),
        body=next((params[name] for name in _WORDS if name in params), ""),
    )


def _text(value: object) -> str:
    """Return a plain value as a parameter; empty for what is none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    try:
        return amount_text(msgspec.convert(value, Money))
    except msgspec.ValidationError:
        return ""


def _clean(value: object) -> object:
    """Return *value* without the character NUL, which PostgreSQL cannot keep in a text."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if isinstance(value, dict):
        return {name.replace("\x00", ""): _clean(one) for name, one in value.items()}
    return value
