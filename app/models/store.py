"""The store: the one door to what this computer knows of one person's account.

Sync commits through it, the interface listens; the interface submits a mutation, sync is woken by
the same commit. Everything here is short and synchronous and belongs to the window's thread; what
fills the mirror in bulk is :mod:`app.models.bulk`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from app.models import rounds, snapshot, snoozes
from app.models.center_view import View
from app.models.changes import Applied, Changes, Outcome, Settled
from app.models.effects import refs_of
from app.models.errors import DamagedFile, FileBusy, OnlineOnly, StoreError
from app.models.files import Files
from app.models.instants import Clock, to_ms, utc_now
from app.models.outbox import Entry
from app.models.standing import Standing
from protocol.ids import new_id
from protocol.mutations import MAX_BATCH, ONLINE_ONLY, Args, Mutation, MutationResults
from protocol.pages import Page, SnapshotPage

__all__ = ["Store"]

TOASTS_KEPT: Final = timedelta(days=400)
"""How long the log remembers what was shown."""

_LOG = logging.getLogger(__name__)

T = TypeVar("T")


class Store(Standing):
    """One person's mirror and outbox on this computer."""

    @classmethod
    def open(cls, folder: Path, *, person_id: str, clock: Clock = utc_now) -> Store:
        """Open or create the files in *folder*, which is this person's alone.

        May run in a thread before the store is used in the window's. Every unsettled effect is
        shown again, and what was to come back from a snooze meanwhile is back. Raises a
        :class:`StoreError`: a newer file, a disk that gives nothing to read.
        """
        store = cls(Files(folder, person_id, clock))
        store._stale = True
        if not store.files.read_only:
            with suppress(StoreError):
                store.files.toasts.prune(to_ms(clock() - TOASTS_KEPT))
            store._show_effects()
            store.wake_due()
        return store

    # what the person does

    def submit(self, name: str, args: Args) -> str:
        """Write a mutation to the outbox, show its effect, and return its id.

        When this returns the mutation is on the disk; an effect that could not be written then is
        shown by the next rebase. Raises :class:`OnlineOnly` for what must not be kept, and a
        :class:`StoreError` where the outbox cannot be written: then nothing was done.
        """
        if name in ONLINE_ONLY:
            raise OnlineOnly(name)
        self.files.recover()
        id_ = new_id()
        at = to_ms(self.files.clock())
        refs = refs_of(name, args, self.person_id)
        self.files.outbox.add(id_, name, msgspec.json.encode(args), refs, at)
        shown = self._show_effect(id_)
        self.announce(msgspec.structs.replace(shown, outbox=True))
        return id_

    def unsettled(self, limit: int = MAX_BATCH, upto: int | None = None) -> list[Mutation]:
        """Return what is to be pushed, oldest first by row number, no newer than *upto* (S22)."""
        return self.files.outbox.waiting(limit, upto)

    def settle(self, results: MutationResults) -> Settled:
        """Write down the server's verdicts; results of another history are ignored (S16, S17)."""
        state = self.state
        if results.epoch != state.epoch:
            return Settled(foreign=True)
        refused = self.files.outbox.settle(results.epoch, results.results)
        shown = self._show_effects()
        self.announce(msgspec.structs.replace(shown, outbox=True))
        return Settled(
            applied=sum(1 for one in results.results if one.status != "rejected"),
            rejected=tuple(refused),
            pull=any(one.version > state.cursor for one in results.results),
        )

    def resolve(self, mutation_id: str, *, retry: bool = False, rest: bool = True) -> None:
        """End a refusal the person has seen: forgotten, or with *retry* tried again.

        What waited behind it on the same record goes on, or without *rest* is given up too.
        """
        if retry:
            self.files.outbox.retry(mutation_id)
        elif rest:
            self.files.outbox.dismiss(mutation_id)
        else:
            self.files.outbox.discard(mutation_id)
        shown = self._show_effects()
        self.announce(msgspec.structs.replace(shown, outbox=True))

    def unresolve(self, refusal: Entry) -> None:
        """Take back that a refusal was given up: the person is asked again.

        What had waited behind it may have left meanwhile.
        """
        self.files.outbox.put_back(refusal)
        shown = self._show_effects()
        self.announce(msgspec.structs.replace(shown, outbox=True))

    # what the server says

    def apply(self, page: Page, *, live: bool = False) -> Applied:
        """Apply a page that was pulled, or with *live* one that the socket brought (S10, S11).

        A damaged mirror is replaced by an empty one, and the answer is ``FOREIGN``: take a
        snapshot.
        """
        self.files.recover()
        try:
            self.wake_due()
            applied = rounds.apply_page(self.files, page, live=live)
        except DamagedFile:
            self._heal()
            return Applied(outcome=Outcome.FOREIGN, cursor=0, whole=False)
        except FileBusy:
            if not live:
                raise
            state = self.state
            return Applied(outcome=Outcome.MIDDLE, cursor=state.cursor, whole=state.whole)
        self._stale = self._stale and applied.outcome is not Outcome.APPLIED
        self.announce(applied.changes)
        return applied

    def apply_answer(self, epoch: str, as_of: int, records: Iterable[msgspec.Raw]) -> bool:
        """Take records that came outside a page: history, a search (S14).

        Returns ``False``, having dropped them, when they are foreign or older than the mirror:
        then ask again.
        """
        ready = rounds.decoded(records)
        with rounds.opened(self.files) as one:
            fits = epoch == one.state.epoch and as_of >= one.state.cursor
            if fits:
                one.rebase(lambda: one.put(ready), one.state)
        if fits:
            self.announce(one.changes())
        return fits

    def begin_snapshot(self) -> str:
        """Prepare for a snapshot; return ``after`` where an interrupted one goes on, else empty."""
        after, changes = snapshot.begin_snapshot(self.files)
        self.announce(changes)
        return after

    def apply_snapshot(self, page: SnapshotPage) -> Applied:
        """Apply one page of the snapshot in this thread; ``Bulk`` does so in another."""
        applied = snapshot.apply_snapshot(self.files, page)
        self.announce(applied.changes)
        return applied

    def reset(self, epoch: str = "") -> None:
        """Empty the mirror for a new history, or for a new copy of the same; the outbox stays."""
        self.files.recover()
        try:
            changes = snapshot.clear(self.files, epoch)
        except DamagedFile:
            self._heal()
            return
        self.announce(changes)

    def mend(self) -> None:
        """Replace a mirror whose file was found damaged; the next sync copies it anew (row 24)."""
        self._heal()

    # time

    def wake_due(self) -> Changes:
        """Bring back what was snoozed until now; nobody else need be told of it (B8)."""
        if not self.read(lambda connection: snoozes.due(connection, self.files.clock())):
            return Changes()
        try:
            changes = snoozes.wake(self.files)
        except (FileBusy, StoreError) as error:
            _LOG.warning("snoozes could not be woken: %s", error.title)
            return Changes()
        self.announce(changes)
        return changes

    def remember_view(self, view: View) -> None:
        """Remember how the person looks at the center: the first screen shows it so (P1)."""
        if view != rounds.first_view(self.files):
            self.files.keepsakes.remember(rounds.VIEW, msgspec.json.encode(view).decode())
            rounds.draw_first(self.files)

    # inside

    def _show_effect(self, id_: str) -> Changes:
        if self._stale:
            return self._show_effects()
        entry = self.files.outbox.entry(id_)
        try:
            with rounds.opened(self.files) as one:
                if entry is not None:
                    one.run(entry)
        except DamagedFile:
            self._heal()
            return Changes()
        except StoreError as error:
            self._stale = True
            _LOG.warning("an effect waits for the next rebase: %s", error.title)
            return Changes()
        return one.changes()
