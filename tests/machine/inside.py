"""A shop in this process: a real server store, and what its routes would answer a device."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

import msgspec
from sqlalchemy import event

from protocol.ids import new_id
from protocol.mutations import Mutation, MutationResult, MutationResults
from protocol.pages import Page, SnapshotPage
from protocol.records import Conversation, ConversationState, Message, Role, Sender
from server import access, changes
from server.accounts import add_user, create_account
from server.actions import NotActive, apply_within
from server.changes import ResetNeeded
from server.fanout import Listener
from server.inbound import cloudevents, taking
from server.journal import keep_journal
from server.round import Round, read_round, told_round
from server.rules.timers import fire_due
from server.store import Commit, Reader, Store, Transaction
from tests import factory
from tests.factory import TickingClock
from tests.machine.shop import DATABASE, MovingClock, Shop

if TYPE_CHECKING:
    from tests.machine.device import Device

__all__ = ["KEPT_COMMITS", "InsideShop", "fresh_database"]

T = TypeVar("T")

KEPT_COMMITS: Final = 4
"""Commits the live rounds remember; small, so that both of their roads are taken."""


def fresh_database(folder: Path, clock: MovingClock) -> None:
    """Make an SQLite file in *folder* with an account and its people."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store.open(f"sqlite:///{folder / DATABASE}", clock=clock)
    created = create_account(store, name="Shop", email="ana@example.com", admin_name="Ana")

    def people(tx: Transaction) -> None:
        add_user(tx, email="tom@example.com", name="Tom", role=Role.MANAGER)
        add_user(tx, email="ira@example.com", name="Ira", own_only=True)
        add_user(tx, email="fay@example.com", name="Fay", role=Role.FREE)
        tx.put(Sender(id=new_id(), name="crm", created_at=tx.now, updated_at=tx.now))

    store.write_now(created.account_id, people)
    store.close_now()


class InsideShop(Shop):
    """Answers at once, and in one thread: whatever goes wrong, it goes wrong the same each time."""

    servers: ClassVar = 1

    def __init__(self, folder: Path, clock: MovingClock | None = None) -> None:
        self.commits: deque[Commit] = deque(maxlen=KEPT_COMMITS)
        super().__init__(folder, clock or TickingClock())

    def start(self) -> None:
        """Open the database, and replay the journal."""
        self.commits.clear()
        self.stores = [Store.open(self.url, clock=self.clock) for _ in range(self.servers)]
        self._turns = itertools.cycle(self.stores)
        self.account_id = self.store.accounts()[0]
        for store in self.stores:
            keep_journal(store, self.path.parent)
            store.listen(self.commits.append)

    def stop(self) -> None:
        """Close the database."""
        for store in self.stores:
            store.close_now()

    @property
    def url(self) -> str:
        """The address of the database."""
        return f"sqlite:///{self.path}"

    @property
    def store(self) -> Store:
        """The server whose turn it is."""
        return next(self._turns)

    def look(self, work: Callable[[Reader], T]) -> T:
        """Read in one snapshot."""
        return self.store.read_now(self.account_id, work)

    @contextmanager
    def interrupted(self, instant: int, write: Callable[[], object]) -> Iterator[list[int]]:
        """Let *write* happen before statement number *instant* of what is read meanwhile.

        Gives the numbers of the statements before which it happened: one, or none where fewer are
        read.
        """
        happened: list[int] = []
        count = itertools.count()

        def before(*_: object) -> None:
            if not happened and next(count) == instant:
                happened.append(instant)
                write()

        engines = [store.database.reading for store in self.stores]
        for engine in engines:
            event.listen(engine, "before_cursor_execute", before)
        yield happened
        for engine in engines:
            event.remove(engine, "before_cursor_execute", before)

    # --- what a route answers -------------------------------------------------------------------

    def page(self, user_id: str, since: int, epoch: str, limit: int) -> Page:
        """Answer ``GET /v1/changes``. Raises ``ResetNeeded``, ``NotActive``."""

        def work(reader: Reader) -> Page:
            person = _active(reader, user_id)
            if since and epoch != reader.account.epoch:
                raise ResetNeeded
            return changes.page(reader, person, since, limit)

        return self.look(work)

    def snapshot(self, user_id: str, after: str, limit: int) -> SnapshotPage:
        """Answer one page of ``GET /v1/snapshot``. Raises ``NotActive``."""
        return self.look(
            lambda reader: changes.snapshot_page(reader, _active(reader, user_id), after, limit)
        )

    def push(self, user_id: str, epoch: str, mutations: Sequence[Mutation]) -> MutationResults:
        """Answer ``POST /v1/mutations``. Raises ``ForeignEpoch``, ``NotActive``."""
        results: list[MutationResult] = []
        for mutation in mutations:

            def work(tx: Transaction, one: Mutation = mutation) -> MutationResult:
                return apply_within(tx, user_id, one, epoch=epoch)

            result = self.store.write_now(self.account_id, work)
            self.note(result)
            results.append(result)
        return MutationResults(epoch=epoch, results=results)

    # --- sockets --------------------------------------------------------------------------------

    def dial(self, device: Device) -> None:
        """Open a socket where the mirror stands; none for another history."""
        device.position = device.store.cursor if device.store.epoch == self.epoch else None
        if device.position:
            with suppress(ResetNeeded, NotActive):
                page = self.page(device.user_id, device.position, device.store.epoch, 1_000)
                if page.cursor > device.position:
                    device.air.append(page)
                    device.position = page.cursor

    def hang_up(self, device: Device) -> None:
        """Nothing is between it and the store."""

    def at(self, device: Device) -> None:
        """Take its word."""
        if device.position is not None:
            device.position = max(device.position, device.store.cursor)

    def tell(self, devices: Iterable[Device]) -> None:
        """Give each socket what a round finds for it (S27)."""
        known = {device.number: device for device in devices}
        listeners = [one for device in known.values() if (one := self._listener(device))]
        if not listeners:
            return
        found = self._round(listeners)
        for parcel in found.parcels:
            for number in parcel.numbers:
                device = known[number]
                if parcel.reset:
                    device.reset(found.epoch)
                    device.hang_up()
                elif parcel.page is not None and parcel.page.cursor > (device.position or 0):
                    device.air.append(parcel.page)
                    device.position = parcel.page.cursor
        for number in found.unconcerned:
            known[number].position = found.version

    def _round(self, listeners: Sequence[Listener]) -> Round:
        """Return what these sockets are told, by the road the server would take."""
        commits = sorted(self.commits, key=lambda commit: commit.version)
        version = self.look(lambda reader: reader.account.version)
        known = [commit.version for commit in commits]
        if known and known == [*range(version + 1 - len(known), version + 1)]:
            told = told_round(commits, listeners)
            if told is not None:
                return told
        return self.look(lambda reader: read_round(reader, listeners))

    def _listener(self, device: Device) -> Listener | None:
        """Return the socket of *device*, ``None`` without one or while its person is suspended."""
        position = device.position
        if position is None:
            return None

        def work(reader: Reader) -> Listener | None:
            person = reader.person(device.user_id)
            if person is None or not person.active:
                return None
            return Listener(device.number, position, person, access.scopes_held(person, reader))

        return self.look(work)

    # --- what happens in the world --------------------------------------------------------------

    def post(self, event: dict[str, object]) -> None:
        """Take the event of the only sender."""
        parsed = cloudevents.parse(
            {"content-type": "application/cloudevents+json"}, msgspec.json.encode(event)
        )

        def work(tx: Transaction) -> None:
            taking.take(tx, tx.select(Sender)[0], parsed)

        self.store.write_now(self.account_id, work)

    def pass_time(self, step: timedelta) -> None:
        """Let time pass and fire what is due."""
        self.clock.forward(step)
        self.fire()

    def fire(self) -> None:
        """Fire what is due."""
        asyncio.run(fire_due(self.store, self.clock(), self.account_id))

    # --- what no mutation does yet --------------------------------------------------------------

    def gather(self, which: int, people: Sequence[str], *, incoming: bool) -> None:
        """Let *people* be the members of one of the conversations, the first of which is made."""
        state = ConversationState.INCOMING if incoming else ConversationState.OPEN

        def work(tx: Transaction) -> None:
            found = tx.select(Conversation)
            if not found or which % (len(found) + 1) == len(found):
                tx.put(factory.conversation(member_ids=[*people], state=state))
            else:
                one = found[which % (len(found) + 1)]
                tx.put(msgspec.structs.replace(one, member_ids=[*people], state=state))

        self.store.write_now(self.account_id, work)

    def write(self, which: int) -> None:
        """Write another message in one of the conversations."""

        def work(tx: Transaction) -> None:
            if found := tx.select(Conversation):
                one = found[which % len(found)]
                sequence = 1 + sum(m.conversation_id == one.id for m in tx.select(Message))
                tx.put(factory.message(conversation_id=one.id, sequence=sequence))

        self.store.write_now(self.account_id, work)


def _active(reader: Reader, user_id: str) -> access.Person:
    person = reader.person(user_id)
    if person is None or not person.active:
        raise NotActive
    return person
