"""A shop on a server: an account with one person of every sort, and mirrors for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, TypeVar

import msgspec

from protocol.ids import new_id
from protocol.mutations import Mutation, MutationResult
from protocol.pages import Page, heads
from protocol.records import Conversation, Record, Role
from server.access import PEOPLE, Person, type_of
from server.actions import apply_mutation
from server.changes import ResetNeeded, page, snapshot_page
from server.store import Reader, Store, Transaction
from tests import factory

__all__ = ["ROLES", "Mirror", "Shop", "owned_by"]

T = TypeVar("T")
R = TypeVar("R", bound=Record)

ROLES: Final[dict[str, dict[str, Any]]] = {
    "admin": {"role": Role.ADMIN},
    "manager": {"role": Role.MANAGER},
    "member": {"role": Role.MEMBER},
    "own": {"role": Role.MEMBER, "own_only": True},
    "free": {"role": Role.FREE},
    "suspended": {"role": Role.MEMBER, "active": False},
}
"""The sorts of people there are."""


def owned_by(user_id: str, record: Record) -> Record:
    """Return *record* as the person's own, whatever that means for its type."""
    fields = {name: user_id for name in PEOPLE.get(type_of(record), ())}
    if hasattr(record, "user_id"):
        fields["user_id"] = user_id
    if isinstance(record, Conversation):
        return msgspec.structs.replace(record, member_ids=[user_id])
    return msgspec.structs.replace(record, **fields)


class Mirror:
    """What one device holds; applies pages as a desktop must (S3, S10)."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], bytes] = {}
        self.cursor = 0
        self.epoch = ""

    def apply(self, given: Page) -> None:
        """Apply a page that starts where this mirror stands."""
        assert given.since <= self.cursor <= given.cursor
        self.epoch = given.epoch
        for head, raw in heads(given.records):
            self.rows[(head.type, head.id)] = bytes(raw)
        for ref in given.tombstones:
            self.rows.pop((ref.type, ref.id), None)
            if ref.type == "conversation":
                self._drop_messages(ref.id)
        self.cursor = given.cursor

    def _drop_messages(self, conversation_id: str) -> None:
        for key, body in list(self.rows.items()):
            if key[0] == "message" and conversation_id.encode() in body:
                del self.rows[key]

    def ids(self, type_: str) -> set[str]:
        """Return the ids of the records of one type."""
        return {id_ for held, id_ in self.rows if held == type_}


class Shop:
    """One account with a person for each of :data:`ROLES`, called by that name."""

    def __init__(self, store: Store, *, named: str = "Blue Phone Repair") -> None:
        self.store = store
        self.account = factory.account(name=named)
        self.account_id = self.account.id
        self.ids = {name: new_id() for name in ROLES}
        store.write_now(self.account_id, self._found, found=True)

    def _found(self, tx: Transaction) -> None:
        tx.put(self.account)
        for name, fields in ROLES.items():
            tx.put(factory.user(id=self.ids[name], name=name.title(), **fields))

    @property
    def version(self) -> int:
        """The account's version."""
        return self.read(lambda reader: reader.account.version)

    @property
    def epoch(self) -> str:
        """The account's epoch."""
        return self.read(lambda reader: reader.account.epoch)

    def read(self, work: Callable[[Reader], T]) -> T:
        """Read in one snapshot."""
        return self.store.read_now(self.account_id, work)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Write at one version."""
        return self.store.write_now(self.account_id, work)

    def put(self, record: R, *others: Record) -> R:
        """Write records at one version, no questions asked; return the first as it stands."""

        def work(tx: Transaction) -> R:
            written = tx.put(record)
            for other in others:
                tx.put(other)
            return written

        return self.write(work)

    def find(self, cls: type[R], id_: str) -> R | None:
        """Return a record as it is, ``None`` where there is none."""
        return self.read(lambda reader: reader.find(cls, id_))

    def get(self, cls: type[R], id_: str) -> R:
        """Return a record as it is, which must be there."""
        found = self.find(cls, id_)
        assert found is not None
        return found

    def person(self, name: str) -> Person:
        """Return somebody by the name of their role."""
        found = self.read(lambda reader: reader.person(self.ids[name]))
        assert found is not None
        return found

    def mutation(self, name: str, mutation_id: str | None = None, /, **args: Any) -> Mutation:
        """Return a mutation."""
        body = msgspec.json.encode(args)
        return Mutation(id=mutation_id or new_id(), name=name, args=msgspec.Raw(body))

    def do(
        self,
        who: str,
        name: str,
        /,
        *,
        mutation: str | None = None,
        session_id: str | None = None,
        **args: Any,
    ) -> MutationResult:
        """Let somebody make a mutation."""
        made = self.mutation(name, mutation, **args)
        person = self.person(who)
        return asyncio.run(apply_mutation(self.store, person, made, session_id=session_id))

    def pull(self, who: str, mirror: Mirror, limit: int = 1_000) -> bool:
        """Bring *mirror* up to date by pages; say whether it had to be reset."""
        person = self.person(who)
        reset = False
        more = True
        while more:
            try:
                got = self.read(partial(page, person=person, since=mirror.cursor, limit=limit))
            except ResetNeeded:
                reset = True
                mirror.rows.clear()
                mirror.cursor = 0
                continue
            mirror.apply(got)
            more = got.more
        return reset

    def fresh(self, who: str) -> Mirror:
        """Return a mirror made by pages from 0."""
        mirror = Mirror()
        self.pull(who, mirror)
        return mirror

    def snapshot(
        self, who: str, limit: int = 1_000, between: Iterable[Callable[[], object]] = ()
    ) -> Mirror:
        """Return a mirror made by a snapshot, with the pull that ends it (S12).

        After each page one of the steps *between* is done.
        """
        steps = iter(between)
        person = self.person(who)
        mirror = Mirror()
        after, more = "", True
        first: int | None = None
        while more:
            got = self.read(partial(snapshot_page, person=person, after=after, limit=limit))
            first = got.version if first is None else first
            for head, raw in heads(got.records):
                mirror.rows[(head.type, head.id)] = bytes(raw)
            after, more = got.after, got.more
            next(steps, bool)()
        mirror.cursor = first or 0
        self.pull(who, mirror)
        return mirror
