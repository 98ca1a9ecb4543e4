"""One round of the fan-out: what each group of sockets is to be told, and why.

A round comes from the commits this process made itself (:func:`told_round`), without another look
at the database, or from one snapshot of it (:func:`read_round`): after a gap, for what another
process wrote, and whenever somebody's rights changed. Both say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import select

from protocol.pages import MAX_PAGE, Page
from protocol.records import Ref
from server.access import Person, may_see, scopes_held
from server.changes import ResetNeeded, page
from server.fanout import Listener, Share, Touch, changed_people, share
from server.store import Change, Commit, Reader
from server.tables import pointer

__all__ = ["Greeting", "Parcel", "Round", "greet", "read_round", "told_round"]

_SCOPES_AT_ONCE: Final = 400


class Parcel(NamedTuple):
    """What some sockets are told alike: a page, a reset, or, without either, a poke."""

    numbers: list[int]
    page: Page | None = None
    reset: bool = False


class Round(NamedTuple):
    """What a round found, as of *version*."""

    epoch: str
    version: int
    parcels: list[Parcel]
    unconcerned: list[int]
    """The sockets that nothing up to *version* concerns."""
    people: dict[str, tuple[Person | None, frozenset[str]]]
    """Those who may hold other scopes now, each with what they are and hold."""


class Greeting(NamedTuple):
    """What a newcomer is to be told."""

    epoch: str
    version: int
    person: Person | None
    scopes: frozenset[str]
    page: Page | None = None
    """What it lacks; ``None`` where that is too much for a frame, or where it must be reset."""
    reset: bool = False


def greet(reader: Reader, user_id: str, cursor: int, epoch: str) -> Greeting:
    """Return what a desktop that stands at *cursor* of *epoch* is to be told first."""
    account = reader.account
    person = reader.person(user_id)
    if person is None or not person.active:
        return Greeting(account.epoch, account.version, None, frozenset())
    scopes = scopes_held(person, reader)
    known = Greeting(account.epoch, account.version, person, scopes)
    if cursor <= 0 and not epoch:
        return known  # has no mirror yet: its first snapshot is a matter for HTTP
    if epoch != account.epoch or cursor > account.version:
        return known._replace(reset=True)
    try:
        found = page(reader, person, cursor, MAX_PAGE)
    except ResetNeeded:
        return known._replace(reset=True)
    return known if found.more else known._replace(page=found)


def read_round(reader: Reader, listeners: Sequence[Listener]) -> Round:
    """Return what *listeners* are to be told, read in one snapshot (S5)."""
    account = reader.account
    oldest = min(listener.clean for listener in listeners)
    scopes = frozenset[str]().union(*(listener.scopes for listener in listeners))
    touches = _touches(reader, scopes, oldest)
    people = _changed(reader, listeners, touches)
    if people:
        listeners = [_refreshed(listener, people) for listener in listeners]
    # whose rights changed may have to be reset, which is nobody else's business (S4)
    apart = [listener for listener in listeners if listener.person.user_id in people]
    alike = [listener for listener in listeners if listener.person.user_id not in people]
    groups, unconcerned = share(alike, touches)
    parcels = [_parcel(reader, group.clean, members) for group, members in groups.items()]
    parcels += [_parcel(reader, listener.clean, [listener]) for listener in apart]
    return Round(account.epoch, account.version, parcels, _numbers(unconcerned), people)


def told_round(commits: Sequence[Commit], listeners: Sequence[Listener]) -> Round | None:
    """Return what *listeners* are to be told of *commits*, which follow on each other.

    ``None`` where only the database can say: somebody's rights changed, a listener stands before
    the first of them, or they are too many for a live page.
    """
    first, last = commits[0], commits[-1]
    if any(commit.floors for commit in commits):
        return None
    if sum(len(commit.changes) for commit in commits) > MAX_PAGE:
        return None
    if any(listener.clean < first.version - 1 for listener in listeners):
        return None
    touches = [
        Touch(scope, change.type, change.id, commit.version)
        for commit in commits
        for change in commit.changes
        for scope in change.scopes
    ]
    if changed_people(touches, (listener.person for listener in listeners)):
        return None
    groups, unconcerned = share(listeners, touches)
    parcels = [
        Parcel(_numbers(members), _told_page(commits, group, members[0].person))
        for group, members in groups.items()
    ]
    return Round(last.epoch, last.version, parcels, _numbers(unconcerned), {})


def _touches(reader: Reader, scopes: frozenset[str], after: int) -> list[Touch]:
    c = pointer.c
    query = select(c.scope, c.type, c.id, c.version).where(
        c.account_id == reader.account_id, c.version > after
    )
    ordered = sorted(scopes)
    found: list[Touch] = []
    for start in range(0, len(ordered), _SCOPES_AT_ONCE):
        some = ordered[start : start + _SCOPES_AT_ONCE]
        rows = reader.connection.execute(query.where(c.scope.in_(some)))
        found += (Touch(*row) for row in rows)
    return found


def _changed(
    reader: Reader, listeners: Sequence[Listener], touches: Sequence[Touch]
) -> dict[str, tuple[Person | None, frozenset[str]]]:
    people = {}
    for user_id in changed_people(touches, (listener.person for listener in listeners)):
        person = reader.person(user_id)
        held = scopes_held(person, reader) if person is not None else frozenset[str]()
        people[user_id] = (person, held)
    return people


def _refreshed(
    listener: Listener, people: dict[str, tuple[Person | None, frozenset[str]]]
) -> Listener:
    person, held = people.get(listener.person.user_id, (listener.person, listener.scopes))
    return listener._replace(person=person or listener.person, scopes=held)


def _parcel(reader: Reader, clean: int, members: Sequence[Listener]) -> Parcel:
    numbers = _numbers(members)
    try:
        found = page(reader, members[0].person, clean, MAX_PAGE)
    except ResetNeeded:
        return Parcel(numbers, reset=True)
    return Parcel(numbers, None if found.more else found)


def _told_page(commits: Sequence[Commit], group: Share, person: Person) -> Page:
    newest: dict[tuple[str, str], tuple[Commit, Change]] = {}
    for commit in commits:
        if commit.version <= group.clean:
            continue
        for change in commit.changes:
            if change.scopes & group.scopes:
                newest[(change.type, change.id)] = (commit, change)
    records: list[msgspec.Raw] = []
    tombstones: list[Ref] = []
    for commit, change in newest.values():
        shown = change.record is not None and may_see(person, change.record, commit)
        if shown and change.body is not None:
            records.append(msgspec.Raw(change.body))
        else:
            tombstones.append(Ref(change.type, change.id))
    last = commits[-1]
    return Page(
        epoch=last.epoch,
        since=group.clean,
        cursor=last.version,
        more=False,
        records=records,
        tombstones=tombstones,
    )


def _numbers(listeners: Sequence[Listener]) -> list[int]:
    return [listener.number for listener in listeners]
