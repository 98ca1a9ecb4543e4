"""Access: who sees what and may ask for what, as pure functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
import pytest

from protocol.ids import new_id
from protocol.records import RECORD_TYPES, ConversationState, Record, Role, encode_record
from server.access import (
    PEOPLE,
    RIGHTS,
    SCOPES,
    SIGHT,
    Person,
    may,
    may_see,
    may_see_stored,
    people_of,
    person_of,
    scopes_held,
    scopes_of,
)
from tests import factory
from tests.factory import BUILDERS
from tests.server.shop import ROLES

ME, OTHER = new_id(), new_id()

OWN: Final[Mapping[str, Callable[[str], Record]]] = {
    "user": lambda me: factory.user(id=me),
    "notification": lambda me: factory.notification(user_id=me),
    "preference": lambda me: factory.preference(user_id=me),
    "task": lambda me: factory.task(assignee_id=me),
    "client": lambda me: factory.client(responsible_id=me),
    "lead": lambda me: factory.lead(responsible_id=me),
    "order": lambda me: factory.order(executor_id=me),
    "deal": lambda me: factory.deal(responsible_id=me),
    "call": lambda me: factory.call(responsible_id=me),
    "invoice": lambda me: factory.invoice(responsible_id=me),
    "document": lambda me: factory.document(responsible_id=me),
    "conversation": lambda me: factory.conversation(member_ids=[me]),
    "delivery": lambda me: factory.delivery(requested_by=me),
}
"""A record of each type that can be somebody's own."""

STAFF = {"admin", "manager", "member"}
ANY = {*STAFF, "own", "free"}

SEES_OWN: Final = {
    **{type_: set[str]() for type_ in RECORD_TYPES},
    "user": ANY,
    "notification": ANY,
    "preference": ANY,
    "conversation": ANY,
    **{type_: {*STAFF, "own"} for type_ in PEOPLE},
}
SEES_OTHERS: Final = {
    "account": ANY,
    "user": ANY,
    "group": ANY,
    "notification": set[str](),
    "preference": set[str](),
    "conversation": set[str](),
    "message": set[str](),
    **{type_: STAFF for type_ in PEOPLE},
    "location": STAFF,
    "rule": STAFF,
    "template": STAFF,
    "gateway": {"admin"},
    "sender": {"admin"},
    "audit": {"admin"},
}


class Rows:
    """A store of a few records."""

    def __init__(self, *records: Record) -> None:
        self.rows = {record.id: record for record in records}

    def get(self, type_: str, id_: str) -> Record | None:
        """Return the record."""
        return self.rows.get(id_)

    def conversations_of(self, user_id: str) -> frozenset[str]:
        """Return nothing."""
        return frozenset({"17"})


def _person(name: str, **fields: Any) -> Person:
    user = factory.user(id=ME, **{**ROLES[name], **fields})
    return person_of(user, new_id())


def test_the_matrix_has_a_row_for_every_record_type() -> None:
    assert SEES_OTHERS.keys() == SEES_OWN.keys() == RECORD_TYPES.keys()
    assert SIGHT.keys() == SCOPES.keys() == RECORD_TYPES.keys()


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_sight_of_what_is_somebody_elses(type_: str) -> None:
    record = OWN[type_](OTHER) if type_ in OWN else BUILDERS[type_]()
    seers = {who for who in ROLES if may_see(_person(who), record, Rows())}
    assert seers == SEES_OTHERS[type_]


@pytest.mark.parametrize("type_", sorted(OWN))
def test_sight_of_ones_own(type_: str) -> None:
    record = OWN[type_](ME)
    assert {who for who in ROLES if may_see(_person(who), record, Rows())} == SEES_OWN[type_]
    told = scopes_of(record)
    for who in SEES_OWN[type_]:
        held = scopes_held(_person(who), Rows()) | {f"conversation:{record.id}"}
        assert held & told


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_what_is_stored_is_seen_as_the_record_itself(type_: str) -> None:
    records = [BUILDERS[type_](), *([OWN[type_](ME)] if type_ in OWN else [])]
    people = [*map(_person, ROLES), msgspec.structs.replace(_person("admin"), active=False)]
    for record in records:
        body = encode_record(record)
        for person in people:
            stored = may_see_stored(person, type_, body, Rows())
            assert stored == may_see(person, record, Rows())


@pytest.mark.parametrize("who", sorted(ANY))
def test_messages_are_for_members(who: str) -> None:
    talk = factory.conversation(member_ids=[OTHER])
    word = factory.message(conversation_id=talk.id)
    person = _person(who)
    assert not may_see(person, word, Rows())
    assert not may_see(person, word, Rows(talk))
    for mine in (
        msgspec.structs.replace(talk, member_ids=[ME]),
        msgspec.structs.replace(talk, owner_id=ME),
    ):
        assert may_see(person, word, Rows(mine))


def test_incoming_is_for_staff() -> None:
    waiting = factory.conversation(state=ConversationState.INCOMING)
    assert {who for who in ROLES if may_see(_person(who), waiting, Rows())} == STAFF
    assert scopes_of(waiting) == {f"conversation:{waiting.id}", "staff"}


def test_a_private_task_is_for_two() -> None:
    task = factory.task(author_id=ME, assignee_id=OTHER, private=True)
    assert {who for who in ROLES if may_see(_person(who), task, Rows())} == {*STAFF, "own"}
    theirs = msgspec.structs.replace(task, author_id=OTHER)
    assert {who for who in ROLES if may_see(_person(who), theirs, Rows())} == set()
    assert scopes_of(theirs) == {f"user:{OTHER}"}


def test_a_type_that_nobody_declared_is_nobodys() -> None:
    class Secret(Record, frozen=True, kw_only=True, tag="secret"):
        """A record without a row in the tables."""

    secret = Secret(id=new_id(), created_at=factory.NOW, updated_at=factory.NOW)
    assert not any(may_see(_person(who), secret, Rows()) for who in ROLES)
    assert scopes_of(secret) == frozenset()
    assert people_of(secret) == frozenset()


@pytest.mark.parametrize(
    ("who", "scopes"),
    [
        ("admin", {"everyone", "staff", "admins"}),
        ("manager", {"everyone", "staff"}),
        ("member", {"everyone", "staff"}),
        ("own", {"everyone"}),
        ("free", {"everyone"}),
    ],
)
def test_scopes_held(who: str, scopes: set[str]) -> None:
    held = scopes_held(_person(who), Rows())
    assert held == scopes | {f"user:{ME}", "conversation:17"}


def test_a_suspended_person_holds_sees_and_may_nothing() -> None:
    for name in ANY:
        person = _person(name, active=False)
        assert scopes_held(person, Rows()) == frozenset()
        assert not any(may(person, mutation) for mutation in RIGHTS)
        assert not any(may_see(person, build(ME), Rows()) for build in OWN.values())


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MANAGER])
def test_the_limit_to_ones_own_is_for_members(role: Role) -> None:
    """Decision 17: a manager sees all."""
    person = _person("own", role=role)
    assert not person.limited
    assert may_see(person, factory.order(), Rows())


def test_what_is_not_in_the_table_nobody_may() -> None:
    assert not any(may(_person(who), "paint_the_house") for who in ROLES)
