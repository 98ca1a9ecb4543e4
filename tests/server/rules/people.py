"""The people and records that the tests of the rules are about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from protocol.ids import derived_id
from protocol.records import (
    Account,
    Client,
    Lead,
    Order,
    Preference,
    Record,
    Role,
    Task,
    User,
)
from server.access import may_see, person_of
from server.rules.directory import Directory, KnownClient
from server.rules.event import Event

__all__ = [
    "ACCOUNT",
    "ANA",
    "FREE",
    "IRINA",
    "MALGORZATA",
    "NOON",
    "SUSPENDED",
    "TOMASZ",
    "USERS",
    "account",
    "client",
    "directory",
    "event",
    "lead",
    "order",
    "preference",
    "task",
]

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ACCOUNT = derived_id("account")


def _user(name: str, role: Role, **fields: Any) -> User:
    return User(
        id=derived_id("user", name),
        created_at=NOON,
        updated_at=NOON,
        name=name,
        email=f"{name.lower()}@shop.example",
        role=role,
        **fields,
    )


_PEOPLE = (
    _user("Ana", Role.ADMIN),
    _user("Tomasz", Role.MANAGER),
    _user("Irina", Role.MEMBER, zone="Asia/Yekaterinburg"),
    _user("Malgorzata", Role.MEMBER, own_only=True),
    _user("Bartek", Role.FREE),
    _user("Volkov", Role.MEMBER, active=False),
)
USERS = {user.id: user for user in _PEOPLE}
ANA, TOMASZ, IRINA, MALGORZATA, FREE, SUSPENDED = USERS


class _Nowhere:
    def get(self, type_: str, id_: str) -> Record | None:
        return None


def account(id_: str = ACCOUNT) -> Account:
    """The shop's own record."""
    return Account(id=id_, created_at=NOON, updated_at=NOON, name="Serwis", zone="Europe/Warsaw")


def directory(
    record: Record | None,
    users: Iterable[User] = USERS.values(),
    card: Client | None = None,
) -> Directory:
    """The people as an event about *record* concerns them; *card* is its client's, else Ewa's."""
    people = list(users)

    def viewers(seen: Record) -> frozenset[str]:
        look = _Nowhere()
        return frozenset(
            user.id for user in people if may_see(person_of(user, ACCOUNT), seen, look)
        )

    if isinstance(record, Client):
        card = record
    elif getattr(record, "client_id", None) is None:
        card = None
    elif card is None:
        card = client()
    return Directory(
        users={user.id: user for user in people},
        viewers=None if record is None else viewers(record),
        zone="Europe/Warsaw",
        client=None if card is None else KnownClient(card.name, viewers(card)),
    )


def task(**fields: Any) -> Task:
    """A task, by default from Ana to Irina, due in an hour."""
    given: dict[str, Any] = {
        "title": "Call back",
        "author_id": ANA,
        "assignee_id": IRINA,
        "due_at": datetime(2026, 3, 3, 13, tzinfo=UTC),
    } | fields
    return Task(id=derived_id("task"), created_at=NOON, updated_at=NOON, **given)


def client(**fields: Any) -> Client:
    """A client."""
    given = {"name": "Ewa"} | fields
    return Client(id=derived_id("client"), created_at=NOON, updated_at=NOON, **given)


def lead(**fields: Any) -> Lead:
    """A lead, by default nobody's."""
    return Lead(id=derived_id("lead"), created_at=NOON, updated_at=NOON, **fields)


def order(**fields: Any) -> Order:
    """An order, by default nobody's."""
    given = {"number": "1042", "title": "Laptop"} | fields
    return Order(id=derived_id("order"), created_at=NOON, updated_at=NOON, **given)


def preference(user_id: str, kind: str, **fields: Any) -> Preference:
    """What somebody chose for a kind."""
    return Preference(
        id=derived_id("preference", user_id, kind),
        created_at=NOON,
        updated_at=NOON,
        user_id=user_id,
        kind=kind,
        **fields,
    )


def event(kind: str, after: Record | None = None, **fields: Any) -> Event:
    """An event about *after*, happening at noon."""
    given: dict[str, Any] = {
        "id": derived_id("cause", kind),
        "happened_at": NOON,
        "received_at": NOON,
    } | fields
    return Event(kind=kind, after=after, **given)
