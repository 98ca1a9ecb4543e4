"""Roles in words, as they are chosen for a person: own records only is one of them."""

from __future__ import annotations

from typing import Final, NamedTuple

from app.ui.components.select import Option
from app.ui.words import translate
from protocol.mutations import SaveUser
from protocol.records import Role, User

__all__ = ["ROLES", "Rights", "role_help", "role_key", "role_name", "role_options", "save_role"]


class Rights(NamedTuple):
    """A role, and whether only their own records are theirs to see (decision 17)."""

    role: Role
    own_only: bool


ROLES: Final = {
    "admin": Rights(Role.ADMIN, False),
    "manager": Rights(Role.MANAGER, False),
    "member": Rights(Role.MEMBER, False),
    "own": Rights(Role.MEMBER, True),
    "free": Rights(Role.FREE, False),
}
"""Every choice by its key."""


def role_key(user: User) -> str:
    """Return the key of what *user* may do; a limit means something to staff alone."""
    limited = user.own_only and user.role is Role.MEMBER
    return "own" if limited else user.role.value


def role_name(key: str) -> str:
    """Return a choice in words; raises ``KeyError`` for an unknown one."""
    return {
        "admin": translate("Role", "Admin"),
        "manager": translate("Role", "Manager"),
        "member": translate("Role", "Staff"),
        "own": translate("Role", "Staff, own records"),
        "free": translate("Role", "Free user"),
    }[key]


def role_help(key: str) -> str:
    """Return what a role may, in one or two sentences."""
    return {
        "admin": translate(
            "Role", "Admins see everything and change the shop’s settings, people and senders."
        ),
        "manager": translate(
            "Role", "Managers see all clients and records. They do not change the shop’s settings."
        ),
        "member": translate(
            "Role", "Staff see all clients and records. They do not change the shop’s settings."
        ),
        "own": translate(
            "Role", "They see only the clients and records that they are responsible for."
        ),
        "free": translate(
            "Role", "Free users see their profile and their own list, and no client or record."
        ),
    }[key]


def role_options() -> list[Option]:
    """Return every role to choose from."""
    return [Option(key, role_name(key)) for key in ROLES]


def save_role(user_id: str, key: str) -> SaveUser:
    """Return the change that gives somebody the role *key*."""
    rights = ROLES[key]
    return SaveUser(id=user_id, role=rights.role, own_only=rights.own_only)
