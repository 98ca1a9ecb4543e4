"""Asking: the mutations of the matrix, each with the record that it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final, NamedTuple

import msgspec

from protocol.ids import new_id
from protocol.records import Record
from tests import factory
from tests.server.access_matrix.callers import Town
from tests.server.access_matrix.rights import AUTHOR, CREATE, OVER, SELF
from tests.server.access_matrix.things import COLLEAGUES, MAKE, OWN, PRIVATE, Thing

__all__ = ["PASSWORD", "SECRETS", "UNTOUCHED", "Target", "arguments", "name_of", "target_of"]

PASSWORD: Final = "correct horse battery"

SECRETS: Final = frozenset({"invite_user", "renew_link", "add_sender", "renew_key"})
"""Mutations that answer a secret where they are applied, and only there."""

UNTOUCHED: Final = frozenset({("ring_reminder", OWN), ("restore_user", OWN)})
"""Where nothing is changed of the record itself: a reminder is another one, and whoever can ask is
not suspended."""

_SOON: Final = factory.NOW + timedelta(hours=2)


class Target(NamedTuple):
    """What one cell of the table is about: a thing, with the record to put there for it."""

    thing: Thing
    record: Record | None


_TYPES: Final[Mapping[str, str]] = {
    "read_notifications": "notification",
    "finish_notification": "notification",
    "reopen_notification": "notification",
    "snooze": "notification",
    "complete_task": "task",
    "reopen_task": "task",
    "delete_task": "task",
    "ring_reminder": "task",
    "set_consent": "client",
    "delete_group": "group",
    "invite_user": "user",
    "renew_link": "user",
    "save_user": "user",
    "suspend_user": "user",
    "restore_user": "user",
    "add_sender": "sender",
    "renew_key": "sender",
    "revoke_sender": "sender",
}
"""Mutation to the type it is about, where its name does not say so."""

_BEFORE: Final[Mapping[str, dict[str, Any]]] = {
    "reopen_task": {"completed_at": factory.NOW},
    "restore_user": {"active": False},
    "suspend_user": {"active": True},
}
"""What must be so before, that a mutation changes anything."""

Arguments = Callable[[str], dict[str, Any]]


def _with(**more: Any) -> Arguments:
    return lambda id_: {"id": id_, **more}


_SAVED: Final[Mapping[str, dict[str, Any]]] = {
    "save_task": {"text": "changed"},
    "save_client": {"notes": "changed"},
    "save_lead": {"text": "changed"},
    "save_order": {"fault": "changed"},
    "save_deal": {"stage": "changed"},
    "save_call": {"outcome": "changed"},
    "save_invoice": {"status": "changed"},
    "save_document": {"kind": "changed"},
    "save_location": {"address": "changed"},
    "save_account": {"currency": "PLN"},
    "save_group": {"name": "changed"},
    "save_user": {"name": "changed"},
}

_NAMED: Final[Mapping[str, dict[str, Any]]] = {
    name: {"name": "New"} for name in ("save_client", "save_location", "save_group")
} | {"save_task": {"title": "New"}, "save_account": {"name": "New"}}
"""What a new record needs beside its id."""

_ARGUMENTS: Final[Mapping[str, Arguments]] = {
    "read_notifications": lambda id_: {"ids": [id_]},
    "finish_notification": _with(),
    "reopen_notification": _with(),
    "snooze": _with(until="2027-01-01T00:00:00Z"),
    "set_preference": lambda id_: {"kind": f"zq {id_}", "channels": {"desktop": "silent"}},
    "save_profile": lambda id_: {"status": id_},
    "change_password": lambda id_: {"old": PASSWORD, "new": PASSWORD},
    "change_password (a guess)": lambda id_: {"old": "a guess", "new": PASSWORD},
    "send_test": _with(),
    "save_task (make private)": _with(private=True),
    "complete_task": _with(at="2026-11-23T09:00:00Z"),
    "reopen_task": _with(),
    "delete_task": _with(),
    "ring_reminder": lambda id_: {"task_id": id_, "due_at": _SOON.isoformat(), "minutes": 15},
    "set_consent (a grant)": _with(channel="sms", value="granted"),
    "set_consent (a withdrawal)": _with(channel="sms", value="refused"),
    "delete_group": _with(),
    "invite_user": lambda id_: {"id": id_, "email": f"new-{id_}@example.com", "name": "New"},
    "renew_link": _with(),
    "suspend_user": _with(),
    "restore_user": _with(),
    "add_sender": lambda id_: {"id": id_, "name": f"New {id_}"},
    "renew_key": _with(),
    "revoke_sender": _with(),
}


def name_of(key: str) -> str:
    """Return the mutation's name on the wire for a key of the table."""
    return key.partition(" ")[0]


def arguments(key: str, row: str, id_: str) -> dict[str, Any]:
    """Return the arguments of a mutation on the record *id_*."""
    if key not in _SAVED:
        return _ARGUMENTS[key](id_)
    if row in (CREATE, OVER):
        return {"id": id_, "create": True, **_NAMED.get(key, {})}
    return {"id": id_, **_SAVED[key]}


def target_of(town: Town, key: str, row: str, who: str, number: int) -> Target:
    """Return what *who* asks the mutation of, so that it stands in *row* of the table."""
    name = name_of(key)
    type_ = _TYPES.get(name, name.removeprefix("save_"))
    word = f"zq{type_} zq{number:05}y"
    if row in (CREATE, SELF):
        return Target(Thing(type_, new_id(), word, who, number), None)
    if type_ == "account":
        record: Record = town.shop.account
        return Target(Thing(type_, record.id, record.id, row, number), record)
    if type_ == "user" and row == OWN:
        return _oneself(town, who, number)
    record = MAKE[type_](_owner(town, row, who), word, number)
    record = msgspec.structs.replace(record, **_fields(town, name, row, who))
    owner = {OWN: who, AUTHOR: who, OVER: COLLEAGUES}.get(row, row)
    return Target(Thing(type_, record.id, word, owner, number), record)


def _fields(town: Town, name: str, row: str, who: str) -> dict[str, Any]:
    fields = dict(_BEFORE.get(name, {}))
    if row == PRIVATE:
        fields |= {"private": True, "author_id": new_id()}
    if row == AUTHOR:
        fields |= {"author_id": town.ids[who], "assignee_id": None}
    return fields


def _owner(town: Town, row: str, who: str) -> str | None:
    colleague = town.shop.ids["colleague"]
    return {OWN: town.ids[who], COLLEAGUES: colleague, OVER: colleague, PRIVATE: colleague}.get(row)


def _oneself(town: Town, who: str, number: int) -> Target:
    """Return the caller's own user record; there is none of nobody."""
    return Target(Thing("user", town.ids[who], town.ids[who], who, number), town.user(who))
