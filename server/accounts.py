"""Accounts: a company on this server, its people and groups, as rows rather than as actions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import msgspec
from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select

from protocol.ids import new_id
from protocol.records import Account, Group, Role, User
from server.database import upsert
from server.links import LINK_LIFETIME, new_link, revoke_links
from server.rows import email_key, milliseconds
from server.tables import RECORD_TABLES, credential

if TYPE_CHECKING:
    from server.store import Store
    from server.transaction import Reader, Transaction

__all__ = [
    "Created",
    "EmailTaken",
    "NotAnEmail",
    "add_user",
    "checked_email",
    "create_account",
    "ensure_groups",
    "join_groups",
    "password_hash",
    "set_members",
    "set_password",
    "user_by_email",
]

INVITATION: Final[timedelta] = LINK_LIFETIME


class EmailTaken(ValueError):
    """Somebody of this account signs in with this address already."""


class NotAnEmail(ValueError):
    """This is not an e-mail address; the text says why."""


class Created(msgspec.Struct, frozen=True, kw_only=True):
    """A new account with its first admin."""

    account_id: str
    user_id: str
    link: str | None
    """The admin's one-time link, ``None`` where a password was given."""


def create_account(
    store: Store,
    *,
    name: str,
    email: str,
    admin_name: str = "",
    zone: str = "UTC",
    language: str = "en",
    hashed: str | None = None,
) -> Created:
    """Make an account *name* with its first admin, in one write.

    *hashed* is the admin's password as :func:`server.passwords.hash_password` gives it; without
    one they get a one-time link. Raises :class:`NotAnEmail`.
    """
    account_id = new_id()

    def work(tx: Transaction) -> Created:
        now = tx.now
        tx.put(
            Account(
                id=account_id,
                name=name,
                zone=zone,
                language=language,
                created_at=now,
                updated_at=now,
            )
        )
        user = add_user(tx, email=email, name=admin_name, role=Role.ADMIN, invited=not hashed)
        link = None
        if hashed is None:
            link = new_link(tx.connection, account_id, user.id, now)
        else:
            set_password(tx, user.id, hashed)
        return Created(account_id=account_id, user_id=user.id, link=link)

    return store.write_now(account_id, work, found=True)


def checked_email(text: str) -> str:
    """Return *text* as an address is stored. Raises :class:`NotAnEmail`."""
    try:
        checked = validate_email(text.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise NotAnEmail(str(error)) from error
    return checked.normalized


def user_by_email(reader: Reader, email: str) -> User | None:
    """Return who signs in with *email*, compared without case."""
    c = RECORD_TABLES["user"].c
    found = reader.select(User, c.email_key == email_key(email))
    return found[0] if found else None


def add_user(
    tx: Transaction,
    *,
    email: str,
    name: str = "",
    role: Role = Role.MEMBER,
    own_only: bool = False,
    group_ids: Iterable[str] = (),
    id_: str | None = None,
    invited: bool = False,
) -> User:
    """Add somebody to the account; *invited* says that a one-time link is on its way to them.

    Raises :class:`NotAnEmail`, :class:`EmailTaken`.
    """
    address = checked_email(email)
    if user_by_email(tx, address) is not None:
        raise EmailTaken(f"{address} signs in here already")
    user = User(
        id=id_ or new_id(),
        name=name or address.partition("@")[0],
        email=address,
        role=role,
        own_only=own_only,
        invited_until=tx.now + INVITATION if invited else None,
        created_at=tx.now,
        updated_at=tx.now,
    )
    tx.put(user)
    join_groups(tx, user.id, group_ids)
    written = tx.find(User, user.id)
    assert written is not None
    return written


def join_groups(tx: Transaction, user_id: str, group_ids: Iterable[str]) -> None:
    """Let *user_id* be in exactly these groups, both on the person and on the groups.

    Groups that are not there are left out.
    """
    user = tx.find(User, user_id)
    if user is None:
        return
    wanted = [id_ for id_ in dict.fromkeys(group_ids) if tx.find(Group, id_) is not None]
    for id_ in {*wanted, *user.group_ids}:
        group = tx.find(Group, id_)
        if group is not None:
            others = [member for member in group.member_ids if member != user_id]
            members = [*others, user_id] if id_ in wanted else others
            if (user_id in group.member_ids) != (id_ in wanted):
                tx.put(msgspec.structs.replace(group, member_ids=members))
    tx.put(msgspec.structs.replace(user, group_ids=wanted))


def set_members(tx: Transaction, group: Group, was: Iterable[str]) -> None:
    """Let the people of *group*, and those it *was* made of, know that they are in it or not."""
    for user_id in {*was, *group.member_ids}:
        user = tx.find(User, user_id)
        if user is not None:
            others = [id_ for id_ in user.group_ids if id_ != group.id]
            inside = user_id in group.member_ids
            if inside != (group.id in user.group_ids):
                ids = [*others, group.id] if inside else others
                tx.put(msgspec.structs.replace(user, group_ids=ids))


def ensure_groups(tx: Transaction, names: Iterable[str]) -> list[str]:
    """Return the ids of the groups named so, making those that are not there."""
    ids = {group.name.casefold(): group.id for group in tx.select(Group)}
    for name in names:
        if name.casefold() not in ids:
            group = Group(id=new_id(), name=name, created_at=tx.now, updated_at=tx.now)
            ids[name.casefold()] = tx.put(group).id
    return [ids[name.casefold()] for name in names]


def password_hash(reader: Reader, user_id: str) -> str | None:
    """Return the stored hash of *user_id*'s password, ``None`` for somebody who has none yet."""
    c = credential.c
    query = select(c.password_hash).where(c.account_id == reader.account_id, c.user_id == user_id)
    found: str | None = reader.connection.execute(query).scalar()
    return found


def set_password(tx: Transaction, user_id: str, hashed: str) -> None:
    """Store the hash of *user_id*'s password; links that would set another one end."""
    row = {
        "account_id": tx.account_id,
        "user_id": user_id,
        "password_hash": hashed,
        "changed_at": milliseconds(tx.now),
    }
    upsert(tx.connection, credential, [row])
    revoke_links(tx.connection, tx.account_id, user_id, tx.now)
    user = tx.find(User, user_id)
    if user is not None and user.invited_until is not None:
        tx.put(msgspec.structs.replace(user, invited_until=None))
