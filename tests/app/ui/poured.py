"""Records with words poured into every field that holds text, for each record type there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import msgspec
from msgspec import inspect

from app.ui.subject.fields import REFERENCES
from protocol.ids import derived_id
from protocol.kinds import KINDS
from protocol.records import (
    RECORD_TYPES,
    External,
    Notification,
    NotificationState,
    Phone,
    Record,
    Ref,
    Role,
)
from tests import factory
from tests.factory import NOW

__all__ = ["ME", "PHONE", "Words", "id_of", "poured_notifications", "poured_record", "poured_shop"]

Words = Callable[[], str]
"""Gives the next text to pour."""

ME: Final = derived_id("poured", "me")
"""The person whose mirror it is."""


PHONE: Final = "+48601234567"
"""The number behind the words of every telephone, by which people are found."""


def id_of(type_: str, number: int = 0) -> str:
    """Return the id that record *number* of *type_* always has here."""
    return ME if (type_, number) == ("user", 0) else derived_id("poured", f"{type_} {number}")


def poured_record(type_: str, words: Words, number: int = 0, **fields: Any) -> Record:
    """Return record *number* of *type_*, which names the first record of each other type."""
    made = factory.BUILDERS[type_](id=id_of(type_, number))
    filled = {
        one.name: _poured(one.type, getattr(made, one.name), words)
        for one in _info(type(made)).fields
        if one.name not in ("id", "external")
    }
    sender, place = words(), words()
    filled["external"] = External(sender=sender[:200], id=place[:200], url=_url(words()))
    if type_ == "conversation":
        filled["last_message"] = factory.last_message(text=words())
    return msgspec.structs.replace(made, **{**filled, **_references(made), **fields})


def poured_shop(words: Words) -> list[Record]:
    """Return one record of each type; the person is an admin, their center has every kind."""
    own: dict[str, dict[str, Any]] = {
        "user": {"role": Role.ADMIN, "active": True, "invited_until": None, "zone": ""},
        "notification": {"user_id": ME},
        "preference": {"user_id": ME},
    }
    records = [poured_record(type_, words, **own.get(type_, {})) for type_ in RECORD_TYPES]
    return [*records, *poured_notifications(words)]


def poured_notifications(words: Words) -> list[Record]:
    """Return a notification of every kind, of one nobody declared, a snoozed and a read one."""
    subjects = [Ref(type_, id_of(type_)) for type_ in RECORD_TYPES if type_ != "notification"]
    made: list[Record] = []
    kinds: list[tuple[str, dict[str, Any]]] = [
        *((kind, {}) for kind in KINDS),
        (words()[:120] or "acme.ink", {}),
        ("acme.late", {"snoozed_until": NOW + timedelta(days=9_000)}),
        ("acme.read", {"state": NotificationState.READ, "needs_me": False}),
    ]
    for number, (kind, fields) in enumerate(kinds, 1):
        at = NOW - timedelta(minutes=number)
        one = poured_record(
            "notification",
            words,
            number,
            user_id=ME,
            kind=kind,
            params={name: words() for name in _PARAMS},
            subject=subjects[number % len(subjects)],
            topic=f"client:{id_of('client')}" if number % 5 == 0 else "",
            **{"needs_me": number % 2 == 0, "created_at": at, "happened_at": at, **fields},
        )
        assert isinstance(one, Notification)
        made.append(one)
    return made


_PARAMS: Final = (
    *("client", "title", "phone", "number", "status", "author", "assignee", "person"),
    *("amount", "plan", "name", "reason", "seconds", "due", "until"),
)
"""Every parameter that a sentence of ours takes."""


def _poured(kind: inspect.Type, value: Any, words: Words) -> Any:  # noqa: ANN401
    """Return *value* with words in place of every text in it; what is absent is made."""
    match kind:
        case inspect.StrType(pattern=None, max_length=most):
            return words()[:most]
        case inspect.Metadata(type=inner):
            return _poured(inner, value, words)
        case inspect.ListType(item_type=inner) if _is_text(inner):
            return [_poured(inner, "", words) for _ in range(2)]
        case inspect.ListType(item_type=inspect.StructType(cls=cls)) if cls is Phone:
            return [Phone(text=words()[:60], number=PHONE)]
        case inspect.DictType(value_type=inspect.DictType()):
            return {"sms": {"service": words()}, words(): {"service": words()}}
        case inspect.DictType(value_type=inner) if _is_text(inner):
            return {words(): words(), **dict.fromkeys(value or (), words())}
        case inspect.UnionType(types=types):
            given = [one for one in types if not isinstance(one, inspect.NoneType)]
            return _poured(given[0], value, words)
        case inspect.StructType(cls=cls) if cls is Phone:
            return Phone(text=words()[:60], number=PHONE)
        case inspect.StructType() if value is not None:
            filled = {
                one.name: _poured(one.type, getattr(value, one.name), words) for one in kind.fields
            }
            return msgspec.structs.replace(value, **filled)
    return value


def _is_text(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.StrType) and kind.pattern is None


def _references(made: Record) -> dict[str, Any]:
    """Return the fields that name other records, each naming the first one of its type."""
    named: dict[str, Any] = {}
    for name in made.__struct_fields__:
        if name in REFERENCES:
            listed = isinstance(getattr(made, name), list)
            named[name] = [id_of(REFERENCES[name])] if listed else id_of(REFERENCES[name])
        elif name == "subject":
            named[name] = Ref("order", id_of("order"))
        elif name == "withdrawals":
            named[name] = {}
    return named


def _url(text: str) -> str:
    return f"https://crm.example/{text}"[:2_000]


def _info(cls: type[Record]) -> inspect.StructType:
    found = inspect.type_info(cls)
    assert isinstance(found, inspect.StructType)
    return found
