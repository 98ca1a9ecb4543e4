"""The crew: people and groups of the shop as the mirror has them, ready for a table."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from app.models import queries
from app.models.store import Store
from protocol.mutations import MUTATIONS, Args
from protocol.records import Group, User

__all__ = ["Crew", "Standing", "member_changes", "read_crew", "save_group", "standing", "time_left"]


class Standing(StrEnum):
    """Whether somebody can sign in."""

    ACTIVE = "active"
    INVITED = "invited"
    SUSPENDED = "suspended"


class Crew(NamedTuple):
    """Everybody, and the groups by name."""

    users: tuple[User, ...]
    groups: tuple[Group, ...]

    def groups_of(self, user_id: str) -> list[Group]:
        """Return the groups that somebody is in."""
        return [group for group in self.groups if user_id in group.member_ids]

    def name_of(self, user_id: str) -> str:
        """Return somebody's name, empty where they are not here."""
        return next((user.name for user in self.users if user.id == user_id), "")

    def matching(self, text: str) -> list[User]:
        """Return whoever has every word of *text* in name or address."""
        wanted = text.casefold().split()
        return [
            user
            for user in self.users
            if all(word in f"{user.name} {user.email}".casefold() for word in wanted)
        ]


def read_crew(store: Store) -> Crew:
    """Return the crew: oneself first, then by name, whoever is suspended last."""

    def place(user: User) -> tuple[bool, bool, str]:
        return user.id != store.person_id, not user.active, user.name.casefold()

    users = sorted(queries.all_of(store, User), key=place)
    groups = sorted(queries.all_of(store, Group), key=lambda group: group.name.casefold())
    return Crew(tuple(users), tuple(groups))


def standing(user: User) -> Standing:
    """Return whether *user* can sign in; a suspension goes before an open invitation."""
    if not user.active:
        return Standing.SUSPENDED
    return Standing.INVITED if user.invited_until is not None else Standing.ACTIVE


def time_left(user: User, now: datetime) -> float:
    """Return the seconds that a person's one-time link still works, 0 when it is over."""
    if user.invited_until is None:
        return 0.0
    return max(0.0, (user.invited_until - now).total_seconds())


def save_group(id_: str, *, create: bool = False, **fields: object) -> Args:
    """Return the change that makes a group or edits the given fields of one."""
    return MUTATIONS["save_group"](id=id_, create=create, **fields)


def member_changes(crew: Crew, user_id: str, wanted: list[str]) -> list[Args]:
    """Return the changes by which somebody is in the *wanted* groups and in no other."""
    changes = []
    for group in crew.groups:
        inside = user_id in group.member_ids
        if inside is not (group.id in wanted):
            others = [one for one in group.member_ids if one != user_id]
            members = others if inside else [*others, user_id]
            changes.append(save_group(group.id, member_ids=members))
    return changes
