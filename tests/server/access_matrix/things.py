"""Things: one record of every type for each owner, each with a word that nothing else holds."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from protocol.ids import new_id
from protocol.records import RECORD_TYPES, ConversationState, Party, Phone, Record
from tests import factory
from tests.server.access_matrix.callers import CALLERS, Town

__all__ = [
    "COLLEAGUES",
    "INCOMING",
    "MAKE",
    "NOBODYS",
    "OWN",
    "OWNERS",
    "PRIVATE",
    "Thing",
    "file_of",
    "stock",
    "whose",
]

OWN: Final = "own"
"""It names the caller: as its owner, a member, the one it is for, or the one who did it."""
COLLEAGUES: Final = "a colleague's"
NOBODYS: Final = "nobody's"
"""It names nobody, or somebody who is not there any more."""
PRIVATE: Final = "private to two others"
INCOMING: Final = "incoming"

OWNERS: Final = (OWN, COLLEAGUES, NOBODYS)


class Thing(NamedTuple):
    """A record of the shop, by the word that it alone holds."""

    type: str
    id: str
    word: str
    owner: str
    """A caller, :data:`COLLEAGUES`, :data:`NOBODYS` or a state that only some types know."""
    number: int


def whose(thing: Thing, who: str) -> str:
    """Return the row of a table in which *thing* stands for *who*."""
    if thing.owner == who:
        return OWN
    return COLLEAGUES if thing.owner in CALLERS else thing.owner


def file_of(word: str) -> str:
    """Return the hash of the file that is the word itself."""
    return hashlib.sha256(word.encode()).hexdigest()


Maker = Callable[[str | None, str, int], Record]
"""Makes a record from its owner's id, its word and its number."""


def _named(build: Callable[..., Record], word: str, owner: str = "") -> Maker:
    """Return what puts the word into one field and the owner, if one is named, into another."""

    def make(owner_id: str | None, text: str, number: int) -> Record:
        fields: dict[str, Any] = {word: text}
        if owner:
            fields[owner] = owner_id
        return build(**fields)

    return make


def _of_somebody(build: Callable[..., Record], word: str) -> Maker:
    """Return what makes a record that is always for somebody."""
    return lambda owner_id, text, number: build(**{"user_id": owner_id or new_id(), word: text})


def _members(build: Callable[..., Record], field: str) -> Maker:
    return lambda owner_id, text, number: build(**{field: text, "member_ids": _ids(owner_id)})


def _ids(owner_id: str | None) -> list[str]:
    return [] if owner_id is None else [owner_id]


def _call(owner_id: str | None, text: str, number: int) -> Record:
    phone = Phone(text=text, number=f"+49170{number:06}")
    return factory.call(responsible_id=owner_id, phone=phone)


def _document(owner_id: str | None, text: str, number: int) -> Record:
    return factory.document(title=text, responsible_id=owner_id, file=file_of(text))


def _user(owner_id: str | None, text: str, number: int) -> Record:
    """Return a user whose name is the word; those of callers are theirs already."""
    return factory.user(name=text, avatar=file_of(text), active=owner_id is not None)


MAKE: Final[Mapping[str, Maker]] = {
    "user": _user,
    "group": _members(factory.group, "name"),
    "notification": _of_somebody(factory.notification, "title"),
    "preference": _of_somebody(factory.preference, "kind"),
    "task": _named(factory.task, "title", "assignee_id"),
    "client": _named(factory.client, "name", "responsible_id"),
    "lead": _named(factory.lead, "title", "responsible_id"),
    "order": _named(factory.order, "title", "executor_id"),
    "deal": _named(factory.deal, "title", "responsible_id"),
    "call": _call,
    "invoice": _named(factory.invoice, "number", "responsible_id"),
    "document": _document,
    "location": _named(factory.location, "name"),
    "conversation": _members(factory.conversation, "title"),
    "delivery": _named(factory.delivery, "text", "requested_by"),
    "rule": _named(factory.rule, "name"),
    "template": _named(factory.template, "name"),
    "gateway": _named(factory.gateway, "name"),
    "sender": _named(factory.sender, "name"),
    "audit": _named(factory.audit, "note", "actor_id"),
}
"""Record type to what makes a thing of it."""

APART: Final = frozenset({"account", "message"})
"""Types that are made otherwise: of accounts there is one, a message goes with a conversation."""

if MAKE.keys() | APART != RECORD_TYPES.keys():
    missing = sorted(RECORD_TYPES.keys() ^ (MAKE.keys() | APART))
    raise RuntimeError(f"the access matrix makes no thing of the record types {missing}")


class _Stock:
    """Makes the things of a town."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.records: list[Record] = []
        self.things: list[Thing] = []
        self._numbers = itertools.count(1)

    def add(self, type_: str, owner: str, make: Maker, owner_id: str | None) -> Record:
        """Make a thing and return its record."""
        number = next(self._numbers)
        word = f"zq{type_} zq{number:04}x"
        record = make(owner_id, word, number)
        self.records.append(record)
        self.things.append(Thing(type_, record.id, word, owner, number))
        return record

    def add_all(self, type_: str, make: Maker) -> None:
        """Make a thing for each caller, a colleague's and nobody's."""
        for who in CALLERS:
            self._one(type_, who, make, self.town.ids[who])
        self._one(type_, COLLEAGUES, make, self.town.shop.ids["colleague"])
        self._one(type_, NOBODYS, make, None)

    def _one(self, type_: str, owner: str, make: Maker, owner_id: str | None) -> None:
        record = self.add(type_, owner, make, owner_id)
        if type_ == "conversation":
            self.add("message", owner, _message_in(record.id), owner_id)

    def add_states(self) -> None:
        """Make what only some types know: a private task, a conversation in Incoming."""
        ours = self.town.shop.ids["colleague"]
        self.add(
            "task",
            PRIVATE,
            lambda _, text, number: factory.task(
                title=text, author_id=ours, assignee_id=new_id(), private=True
            ),
            None,
        )
        waiting = self.add(
            "conversation",
            INCOMING,
            lambda _, text, number: factory.conversation(
                title=text, state=ConversationState.INCOMING, member_ids=[ours]
            ),
            None,
        )
        self.add("message", INCOMING, _message_in(waiting.id), None)


def _message_in(conversation_id: str) -> Maker:
    return lambda owner_id, text, number: factory.message(
        conversation_id=conversation_id,
        author=Party("user", owner_id),
        text=text,
        files=[file_of(text)],
    )


def stock(town: Town) -> list[Thing]:
    """Put a thing of every type for each owner into the shop, at one version; return them all."""
    stocked = _Stock(town)
    word = "zqaccount zq0000x"
    account = factory.account(id=town.shop.account_id, name=word)
    stocked.records.append(account)
    stocked.things.append(Thing("account", account.id, word, NOBODYS, 0))
    for type_, make in MAKE.items():
        stocked.add_all(type_, make)
    stocked.add_states()
    town.shop.put(stocked.records[0], *stocked.records[1:])
    return stocked.things
