"""The device's half of the machine: a real mirror and outbox, a socket, and its toasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from app.models import queries, reminders, telling
from app.models.attention import Decision
from app.models.changes import Outcome
from app.models.errors import StoreError
from app.models.store import Store
from app.sync.errors import ServerUnreachable
from protocol.mutations import Args, Mutation, MutationResults
from protocol.pages import Page
from protocol.records import RECORD_TYPES, Record
from server.actions import ForeignEpoch, NotActive
from server.changes import ResetNeeded
from tests.machine.shop import Shop

__all__ = ["Device", "Fate", "Road"]

T = TypeVar("T")

Fate: TypeAlias = Literal["kept", "lost", "damaged"]
"""What became of a file while nobody looked."""

Road: TypeAlias = Callable[[str, str, Sequence[Mutation]], MutationResults]
"""Takes mutations of somebody who believes in an epoch, and brings their verdicts back."""


class Device:
    """One installation of one person; its methods are the steps of a sync round, one by one."""

    def __init__(
        self, number: int, name: str, user_id: str, folder: Path, shop: Shop, skew: timedelta
    ) -> None:
        self.number = number
        self.name = name
        self.user_id = user_id
        self.shop = shop
        self.skew = skew
        """How wrong its clock is."""
        self.air: list[Page] = []
        """Live pages sent to it that have not arrived."""
        self.position: int | None = None
        """What its socket has been told, ``None`` without one (S27)."""
        self.toasts: Counter[str] = Counter()
        self.summaries = 0
        self.waking = True
        """The next whole mirror ends an absence: one summary at most (B1)."""
        self.silent_since = shop.clock()
        self.stuck = False
        """Whether its disk refuses to be written to."""
        self.hazy = False
        """Whether an effect may be missing on the screen, because the disk did not take it."""
        self._folder = folder
        self._open()

    def _open(self) -> None:
        self.store = Store.open(self._folder, person_id=self.user_id, clock=self.now)
        self._seen = (self.store.epoch, self.store.cursor)

    def close(self) -> None:
        """Close the files."""
        self.store.close()

    def restart(self, mirror: Fate = "kept") -> None:
        """End the program and start it again, on a disk in order; the mirror may have suffered."""
        self.store.close()
        self.hang_up()
        _suffer(self._folder / "mirror.db", mirror)
        self._open()
        self.stuck = self.hazy = False

    def refuse_writes(self, *, outbox: bool) -> None:
        """Let the mirror take no write, and with *outbox* neither file (row 23)."""
        self.stuck = self.hazy = True
        self._set_query_only(mirror=True, outbox=outbox)

    def take_writes(self) -> None:
        """Let both files be written to again."""
        self.stuck = False
        self._set_query_only(mirror=False, outbox=False)

    def _set_query_only(self, *, mirror: bool, outbox: bool) -> None:
        files = self.store.files
        for database, on in ((files.mirror, mirror), (files.outbox_file, outbox)):
            database.connection.exec_driver_sql(f"PRAGMA query_only = {on}")

    def _on_disk(self, work: Callable[[], T]) -> T | None:
        """Do *work*, which a stuck disk may refuse; then it was not done, and is ``None``."""
        try:
            return work()
        except StoreError:
            if not self.stuck:
                raise
            return None

    # --- the person -----------------------------------------------------------------------------

    def act(self, name: str, args: Args) -> str | None:
        """Do something at this device; return its mutation, ``None`` where the disk refused."""
        return self._on_disk(lambda: self.store.submit(name, args))

    def ring(self) -> int:
        """Ring the reminders that are due while the server is out of reach; return how many."""
        since = self.silent_since + self.skew
        rung = self._on_disk(lambda: reminders.ring_due(self.store, since))
        self._on_disk(self._tell)
        return len(rung or ())

    # --- the line -------------------------------------------------------------------------------

    def hang_up(self) -> None:
        """Lose the socket, with everything in the air."""
        self.shop.hang_up(self)
        self.position = None
        self.air.clear()
        self.waking = True
        self.silent_since = self.shop.clock()

    def dial(self) -> None:
        """Open a socket where the mirror stands."""
        self.shop.hang_up(self)
        self.air.clear()
        self.shop.dial(self)

    def push(
        self,
        limit: int,
        *,
        answered: bool = True,
        twice: bool = False,
        road: Road | None = None,
    ) -> None:
        """Push the oldest unsettled mutations (S22) by *road*, the shop's own unless given.

        The answer may be lost, or asked for twice.
        """
        road = road or self.shop.push
        batch = self.store.unsettled(limit)
        if not batch:
            return
        try:
            results = road(self.user_id, self.store.epoch, batch)
            if twice:
                results = road(self.user_id, self.store.epoch, batch)
        except ForeignEpoch:
            self.reset(self.shop.epoch)
            return
        except (NotActive, ServerUnreachable):
            return
        if answered:
            self._on_disk(lambda: self.store.settle(results))
            self._check()

    def reset(self, epoch: str) -> None:
        """Empty the mirror for another history, or a new copy of this one."""
        self._on_disk(lambda: self.store.reset(epoch))

    def pull(self, limit: int) -> bool:
        """Take one page, or one of a snapshot; return whether there is more to take."""
        try:
            if self.store.cursor == 0:
                return self._on_disk(lambda: self._snapshot(limit)) or False
            page = self.shop.page(self.user_id, self.store.cursor, self.store.epoch, limit)
        except ResetNeeded:
            self.reset(self.shop.epoch)
            return True
        except NotActive:
            return False
        whole = self._on_disk(lambda: self._apply(page))
        self.shop.at(self)
        return whole is False

    def _snapshot(self, limit: int) -> bool:
        if self.store.epoch not in ("", self.shop.epoch):
            self.store.reset(self.shop.epoch)
        after = self.store.begin_snapshot()
        page = self.shop.snapshot(self.user_id, after, limit)
        if self.store.apply_snapshot(page).outcome is Outcome.FOREIGN:
            self.store.reset(self.shop.epoch)
        self._check()
        return True

    def arrive(self, index: int, *, keep: bool = False) -> None:
        """Let a live page in the air arrive, in any order; *keep* lets it come again."""
        page = self.air[index] if keep else self.air.pop(index)
        self._on_disk(lambda: self._apply(page, live=True))

    def settled(self, limit: int = 50) -> None:
        """Sync until there is nothing left to push or pull, or once on a stuck disk."""
        for _ in range(200):
            self.push(limit)
            more = self.pull(limit)
            if self.stuck or (not more and not self.store.unsettled(1)):
                return
        raise AssertionError(f"{self.name} never comes to rest")

    def own_up(self) -> None:
        """Let the person see every refusal; what waited behind one goes on."""
        while refused := self.store.files.outbox.rejected():
            for one in refused:
                self.store.resolve(one.id)
            self.settled()

    # --- what must hold at every step ------------------------------------------------------------

    def _apply(self, page: Page, *, live: bool = False) -> bool:
        """Apply *page*, and tell of it; return whether the mirror is whole."""
        applied = self.store.apply(page, live=live)
        self._check()
        if applied.outcome is Outcome.APPLIED:
            self.hazy = self.stuck  # every effect was run again
            if applied.whole:
                self._tell()
        return applied.whole

    def _tell(self) -> None:
        """Show what is to be shown, as the program does at a whole mirror (S11, S30)."""
        if not self.store.whole:
            return
        waking, self.waking = self.waking, True  # where the log takes nothing, told as an absence
        if waking:
            decision = telling.catch_up(self.store)
            assert not decision.toasts, "after an absence there is a summary and nothing else"
        else:
            decision = telling.tell(self.store, telling.untold(self.store))
            telling.mark_told(self.store)
        self._show(decision)
        self.waking = False

    def _show(self, decision: Decision) -> None:
        covered = [id_ for toast in decision.toasts for id_ in toast.ids]
        if decision.summary is not None:
            covered += decision.summary.ids
            self.summaries += 1
        self.toasts.update(covered)
        again = [id_ for id_ in covered if self.toasts[id_] > 1]
        assert not again, f"{self.name}: shown twice (S30): {again}"

    def _check(self) -> None:
        epoch, cursor = self.store.epoch, self.store.cursor
        was_epoch, was_cursor = self._seen
        if epoch == was_epoch and cursor < was_cursor:
            assert cursor == 0, f"{self.name}: the cursor fell from {was_cursor} to {cursor} (S10)"
        self._seen = (epoch, cursor)

    def shown(self) -> dict[tuple[str, str], Record]:
        """Return everything the mirror shows."""
        found: dict[tuple[str, str], Record] = {}
        for type_, cls in RECORD_TYPES.items():
            for record in queries.all_of(self.store, cls):
                found[(type_, record.id)] = record
        return found

    def now(self) -> datetime:
        """Return what its clock says."""
        return self.shop.clock() + self.skew


def _suffer(file: Path, fate: Fate) -> None:
    if fate == "lost":
        for suffix in ("", "-wal", "-shm"):
            file.with_name(file.name + suffix).unlink(missing_ok=True)
    elif fate == "damaged":
        with file.open("r+b") as bytes_:
            bytes_.write(b"no database" * 10)
