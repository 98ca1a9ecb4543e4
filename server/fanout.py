"""Fan-out: which sockets a change concerns, and which of them may share the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from protocol.records import Role
from server.access import Person, user_scope

__all__ = ["Listener", "Share", "Touch", "changed_people", "share", "touched_after"]


class Touch(NamedTuple):
    """One pointer that changed: look at this record if you hold this scope (S2)."""

    scope: str
    type: str
    id: str
    version: int


class Listener(NamedTuple):
    """One socket as the planning of a round sees it."""

    number: int
    """Names the socket within its process."""
    clean: int
    """Up to this version its desktop has, or was never to have, everything."""
    person: Person
    scopes: frozenset[str]


class Share(NamedTuple):
    """What a group of sockets has in common; whoever has the same share gets the same records.

    Which scopes touched since ``clean`` somebody holds decides where they look; role and limit
    decide what they see there.
    """

    clean: int
    scopes: frozenset[str]
    role: Role
    own_only: bool


def share(
    listeners: Iterable[Listener], touches: Sequence[Touch]
) -> tuple[dict[Share, list[Listener]], list[Listener]]:
    """Return the groups to which something may be shown, and those whom no touch concerns."""
    touched: dict[int, frozenset[str]] = {}
    groups: dict[Share, list[Listener]] = {}
    unconcerned: list[Listener] = []
    for listener in listeners:
        clean = listener.clean
        if clean not in touched:
            touched[clean] = touched_after(touches, clean)
        held = touched[clean] & listener.scopes
        if not held:
            unconcerned.append(listener)
            continue
        person = listener.person
        group = Share(clean, held, person.role, person.own_only)
        groups.setdefault(group, []).append(listener)
    return groups, unconcerned


def touched_after(touches: Iterable[Touch], version: int) -> frozenset[str]:
    """Return the scopes touched after *version*."""
    return frozenset(touch.scope for touch in touches if touch.version > version)


def changed_people(touches: Iterable[Touch], people: Iterable[Person]) -> set[str]:
    """Return the ids of those of *people* who may hold other scopes now.

    Somebody's own record changed (role, limit, suspension, group), or a conversation came to or
    went from them, which is told under their own scope (S3).
    """
    users: set[str] = set()
    scopes: set[str] = set()
    for touch in touches:
        if touch.type == "user":
            users.add(touch.id)
        elif touch.type == "conversation":
            scopes.add(touch.scope)
    return {
        person.user_id
        for person in people
        if person.user_id in users or user_scope(person.user_id) in scopes
    }
