"""The shop: its account record, with its groups of people."""

from __future__ import annotations

import msgspec

from protocol.mutations import DeleteGroup, SaveArgs
from protocol.records import Account, Group, User
from server import rules
from server.access import Person
from server.accounts import set_members
from server.actions.places import check_zone
from server.actions.records import merged, new
from server.actions.verdict import Rejected, seen
from server.transaction import Transaction

__all__ = ["delete_group", "save_account", "save_group"]


def save_account(tx: Transaction, person: Person, args: SaveArgs) -> None:
    """Change name, zone, language or currency of the account; there is exactly one."""
    if args.create:
        raise Rejected("already-exists")
    before = seen(tx, person, Account, args.id)
    after = merged(before, args)
    check_zone(after.zone)
    tx.put(after)
    if before.zone != after.zone:
        for user in tx.select(User):
            if not user.zone:
                rules.preferences_changed(tx, user.id)


def save_group(tx: Transaction, person: Person, args: SaveArgs) -> None:
    """Create or edit a group; its members' own records say so too."""
    before = None if args.create else seen(tx, person, Group, args.id)
    after = new(tx, Group, args) if before is None else merged(before, args)
    was = before.member_ids if before is not None else []
    for user_id in after.member_ids:
        if user_id not in was and tx.find(User, user_id) is None:
            raise Rejected("bad-input", "member_ids: there is no user of this id")
    tx.put(after)
    set_members(tx, after, was)


def delete_group(tx: Transaction, person: Person, args: DeleteGroup) -> None:
    """Remove a group; its members stay."""
    group = seen(tx, person, Group, args.id)
    tx.delete("group", group.id)
    for user_id in group.member_ids:
        _leave(tx, user_id, group.id)


def _leave(tx: Transaction, user_id: str, group_id: str) -> None:
    user = tx.find(User, user_id)
    if user is not None:
        left = [id_ for id_ in user.group_ids if id_ != group_id]
        tx.put(msgspec.structs.replace(user, group_ids=left))
