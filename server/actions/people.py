"""People: who may sign in, as what, until when; by admins."""

from __future__ import annotations

import msgspec

from protocol.mutations import (
    InviteUser,
    RenewLink,
    RestoreUser,
    SaveUser,
    SuspendUser,
    changed_fields,
)
from protocol.records import Group, Role, User
from server.access import Person
from server.accounts import INVITATION, EmailTaken, NotAnEmail, add_user, join_groups
from server.actions.verdict import Outcome, Rejected, seen
from server.links import new_link
from server.tables import RECORD_TABLES
from server.transaction import Transaction

__all__ = [
    "invite_user",
    "renew_link",
    "renewed_link",
    "restore_user",
    "save_user",
    "suspend_user",
]


def invite_user(tx: Transaction, person: Person, args: InviteUser) -> Outcome:
    """Add somebody and answer the one-time link by which they set their password.

    Raises :class:`Rejected` ``already-exists`` for an id or address that is in use.
    """
    if tx.find(User, args.id) is not None:
        raise Rejected("already-exists")
    _check_groups(tx, args.group_ids)
    try:
        user = add_user(
            tx,
            email=args.email,
            name=args.name,
            role=args.role,
            own_only=args.own_only,
            group_ids=args.group_ids,
            id_=args.id,
            invited=True,
        )
    except EmailTaken as error:
        raise Rejected("already-exists", f"email: {error}") from error
    except NotAnEmail as error:
        raise Rejected("bad-input", f"email: {error}") from error
    return Outcome(secret=new_link(tx.connection, tx.account_id, user.id, tx.now))


def renew_link(tx: Transaction, person: Person, args: RenewLink) -> Outcome:
    """Answer a new one-time link; older ones of this person end."""
    return Outcome(secret=renewed_link(tx, seen(tx, person, User, args.id)))


def renewed_link(tx: Transaction, user: User) -> str:
    """Return a new one-time link for *user*, whose older ones end, and note until when it holds."""
    tx.put(msgspec.structs.replace(user, invited_until=tx.now + INVITATION))
    return new_link(tx.connection, tx.account_id, user.id, tx.now)


def save_user(tx: Transaction, person: Person, args: SaveUser) -> None:
    """Change somebody's name, role, limits or groups (S4 follows from the record).

    Raises :class:`Rejected` ``last-admin`` where nobody could administer the account any more.
    """
    before = seen(tx, person, User, args.id)
    fields = changed_fields(args, without=("id", "group_ids"))
    after = msgspec.structs.replace(before, **fields)
    if after.role is not Role.ADMIN:
        _keep_an_admin(tx, before)
    tx.put(after)
    if not isinstance(args.group_ids, msgspec.UnsetType):
        _check_groups(tx, args.group_ids)
        join_groups(tx, after.id, args.group_ids)


def suspend_user(tx: Transaction, person: Person, args: SuspendUser) -> None:
    """Let somebody neither sign in nor see anything until it is lifted."""
    user = seen(tx, person, User, args.id)
    _keep_an_admin(tx, user)
    tx.put(msgspec.structs.replace(user, active=False))


def restore_user(tx: Transaction, person: Person, args: RestoreUser) -> None:
    """Lift a suspension."""
    user = seen(tx, person, User, args.id)
    tx.put(msgspec.structs.replace(user, active=True))


def _keep_an_admin(tx: Transaction, user: User) -> None:
    c = RECORD_TABLES["user"].c
    admins = tx.select(User, c.role == Role.ADMIN, c.active.is_(True))
    if [admin.id for admin in admins] == [user.id]:
        raise Rejected("last-admin")


def _check_groups(tx: Transaction, ids: list[str]) -> None:
    if any(tx.find(Group, id_) is None for id_ in ids):
        raise Rejected("bad-input", "group_ids: there is no group of this id")
