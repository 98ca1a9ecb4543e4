"""Audience: whom an event concerns, before anybody is left out (decision 16)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from protocol.kinds import Audience, kind_of
from server.rules.directory import Directory
from server.rules.event import Event
from server.rules.preferences import Preferences

__all__ = ["audiences_of", "concerned"]

Choose = Callable[[Event, Directory, Preferences], Iterable[str]]


def audiences_of(kind: str) -> tuple[Audience, ...]:
    """Return the audiences of *kind*, the one that is told loudest first."""
    return (kind_of(kind).audience, *ALSO.get(kind, ()))


def concerned(
    audience: Audience, event: Event, directory: Directory, preferences: Preferences
) -> Iterable[str]:
    """Return the ids of those in *audience*, each at most once."""
    return dict.fromkeys(CHOOSE[audience](event, directory, preferences))


def _responsible(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    """The record's responsible person, else its manager; all staff where neither is there."""
    for person in (
        event.user_id,
        getattr(event.subject, "responsible_id", None),
        getattr(event.subject, "manager_id", None),
    ):
        if person is not None and directory.active(person):
            return (person,)
    return directory.staff()


def _assignee(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    return _present(getattr(event.subject, "assignee_id", None))


def _author(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    """The task's author; its assignee where the author is not one of us (an outside system)."""
    author = getattr(event.subject, "author_id", None)
    return _present(author) or _assignee(event, directory, preferences)


def _viewers(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    return sorted(directory.viewers or ())


def _admins(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    return directory.admins()


def _subscribers(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    return preferences.subscribers(event.kind)


def _self(event: Event, directory: Directory, preferences: Preferences) -> Iterable[str]:
    return _present(event.user_id)


def _present(person: str | None) -> tuple[str, ...]:
    return () if person is None else (person,)


CHOOSE: Final[Mapping[Audience, Choose]] = {
    Audience.RESPONSIBLE: _responsible,
    Audience.ASSIGNEE: _assignee,
    Audience.AUTHOR: _author,
    Audience.VIEWERS: _viewers,
    Audience.ADMINS: _admins,
    Audience.SUBSCRIBERS: _subscribers,
    Audience.SELF: _self,
}

ALSO: Final[Mapping[str, tuple[Audience, ...]]] = {
    "task.completed": (Audience.VIEWERS,),
}
"""Who else is told, silently (K05)."""
