"""Storing: make or change the record that an event carries, by its sender's own id for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import UNSET, UnsetType

from protocol.events import EVENT_NOUNS, LINK_FIELDS, PEOPLE_FIELDS, TASK_SUBJECTS, EventRecord
from protocol.ids import new_id
from protocol.records import Account, Client, External, Location, Phone, Record, Ref, Task
from server.inbound.attributes import in_range
from server.inbound.people import People
from server.inbound.phones import read_phone, region_of

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["Stored", "store_record"]

_HEAD: Final = frozenset({"external_id", "url"})


class Stored(msgspec.Struct, frozen=True):
    """A record as it was before an event, ``None`` for absent, and as it is."""

    before: Record | None
    after: Record


def store_record(
    tx: Transaction,
    sender: str,
    noun: str,
    form: EventRecord,
    people: People,
    beside: Mapping[str, str],
    stored: dict[str, Stored],
) -> Stored:
    """Make or change the record of type *noun* that *form* carries; only what it carries changes.

    *beside* names people where *form* itself does not. *stored* are the records of the same event
    so far; a client that *form* carries inside is added to it, and the event's client belongs to
    every record that names none.
    """
    cls = EVENT_NOUNS[noun][0]
    before = tx.find_external(noun, sender, form.external_id)
    fields = _plain(tx, form)
    fields |= _people(cls, form, people, beside)
    fields |= Links(tx, sender, people, stored).fields(noun, form, new=before is None)
    if before is None:
        external = External(sender=sender, id=form.external_id, url=form.url or None)
        named = _named(cls, fields, form.external_id)
        made = cls(id=new_id(), created_at=tx.now, updated_at=tx.now, external=external, **named)
        return Stored(None, tx.put(made))
    if form.url is not UNSET and before.external is not None:
        fields["external"] = msgspec.structs.replace(before.external, url=form.url)
    return Stored(before, tx.put(msgspec.structs.replace(before, **fields)))


def _plain(tx: Transaction, form: EventRecord) -> dict[str, Any]:
    """Return the fields that *form* itself carries, in the form they are kept in."""
    skipped = {*_HEAD, *PEOPLE_FIELDS, *LINK_FIELDS, *TASK_SUBJECTS}
    return {
        name: _kept(tx, name, value)
        for name in form.__struct_fields__
        if name not in skipped and (value := getattr(form, name)) is not UNSET
    }


def _kept(tx: Transaction, name: str, value: object) -> object:
    keep = FORMS.get(name)
    if keep is not None:
        return keep(value, _region(tx))
    return in_range(value) if isinstance(value, datetime) else value


def _region(tx: Transaction) -> str:
    account = tx.find(Account, tx.account_id)
    return "" if account is None else region_of(account.zone, account.language)


def _phone(value: str | Phone | None, region: str) -> Phone | None:
    return None if value is None else read_phone(value, region)


def _phones(value: list[str | Phone], region: str) -> list[Phone]:
    return [read_phone(one, region) for one in value]


FORMS: Final[Mapping[str, Callable[[Any, str], object]]] = {"phone": _phone, "phones": _phones}
"""Fields that senders write in another form than they are kept in."""


def _people(
    cls: type[Record], form: EventRecord, people: People, beside: Mapping[str, str]
) -> dict[str, Any]:
    """Return the fields that name people, found by the e-mail addresses given for them."""
    found: dict[str, Any] = {}
    for name, field in PEOPLE_FIELDS.items():
        if field in cls.__struct_fields__:
            email = getattr(form, name, UNSET)
            if email is UNSET:
                email = beside.get(name, UNSET)
            if email is not UNSET:
                found[field] = people.find(email, name)
    return found


class Links:
    """How the records of one event, and those of its sender, are found from one another."""

    def __init__(
        self, tx: Transaction, sender: str, people: People, stored: dict[str, Stored]
    ) -> None:
        self._tx = tx
        self._sender = sender
        self._people = people
        self._stored = stored

    def fields(self, noun: str, form: EventRecord, *, new: bool) -> dict[str, Any]:
        """Return the fields of the record of type *noun* by which it names others."""
        cls = EVENT_NOUNS[noun][0]
        if cls is Task:
            return self._subject(form, new=new)
        found: dict[str, Any] = {}
        for name, field in LINK_FIELDS.items():
            if field in cls.__struct_fields__:
                id_ = self._named(name, getattr(form, name, UNSET))
                if id_ is not UNSET:
                    found[field] = id_
        return found

    def _subject(self, form: EventRecord, *, new: bool) -> dict[str, Any]:
        """Return what a task is about: what it names itself, else what came in the same event."""
        for name in TASK_SUBJECTS:
            given = getattr(form, name, UNSET)
            id_ = UNSET if given is UNSET and not new else self._named(name, given)
            if isinstance(id_, str):
                return {"subject": Ref(name, id_)}
            if id_ is None:
                return {"subject": None}
        return {}

    def _named(self, noun: str, given: object) -> str | UnsetType | None:
        """Return the id of the record *given*: by the sender's id, or carried whole.

        Where nothing is given it is the one of the same event; an id nobody knows changes nothing.
        """
        if given is None:
            return None
        if given is UNSET:
            beside = self._stored.get(noun)
            return UNSET if beside is None else beside.after.id
        if isinstance(given, str):
            record = self._tx.find_external(noun, self._sender, given)
            return UNSET if record is None else record.id
        assert isinstance(given, EventRecord)
        inner = store_record(self._tx, self._sender, noun, given, self._people, {}, self._stored)
        self._stored[f"{noun}:{given.external_id}"] = inner
        return inner.after.id


def _named(cls: type[Record], fields: dict[str, Any], external_id: str) -> dict[str, Any]:
    """Return *fields* with a name for a record that must have one and came without."""
    name = REQUIRED.get(cls)
    if name is None or fields.get(name):
        return fields
    phones, emails = fields.get("phones"), fields.get("emails")
    otherwise = phones[0].text if phones else emails[0] if emails else external_id
    return {**fields, name: otherwise}


REQUIRED: Final[Mapping[type[Record], str]] = {Client: "name", Location: "name", Task: "title"}
"""The field that says what a record is called, where it must have one."""
