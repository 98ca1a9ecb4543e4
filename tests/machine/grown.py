"""A shop on PostgreSQL behind two servers at once, and what happens there at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Final, TypeAlias

from protocol.mutations import MutationResult, MutationResults
from server.actions import ForeignEpoch, NotActive
from server.copying import copied_tables
from server.database import Database
from server.move import move
from server.restoration import begin_new_epochs
from tests.machine.device import Device
from tests.machine.inside import InsideShop
from tests.machine.shop import DATABASE
from tests.machine.world import World, template

__all__ = ["GrownShop", "GrownWorld", "Job"]

Job: TypeAlias = Callable[[], object]
"""What one of those does who are busy at the same time."""

LIVE: Final = "public"
TEMPLATE: Final = "template"
KEPT: Final = "kept"
"""Schemas of the database: what the servers see, what each run begins with, and the backup."""

SERVERS: Final = 2


class GrownShop(InsideShop):
    """Two servers on one PostgreSQL; whoever asks is answered by the one, then by the other."""

    servers = SERVERS

    def __init__(self, folder: Path, url: str) -> None:
        self._postgres = url
        self._unnoted: list[MutationResult] = []
        self._at_once = False
        _ready(url)
        _copy(url, TEMPLATE, LIVE)
        super().__init__(folder)

    @property
    def url(self) -> str:
        """The database, which is filled anew for each run: to make another takes longer."""
        return self._postgres

    def _keep_copy(self) -> None:
        _copy(self.url, LIVE, KEPT)

    def _bring_copy_back(self) -> None:
        _copy(self.url, KEPT, LIVE)

    def restore(self) -> None:
        """Bring the last backup back as ``deskbell-server restore`` does."""
        super().restore()
        begin_new_epochs(self.store)
        self.commits.clear()

    # --- at the same time -----------------------------------------------------------------------

    def at_once(self, jobs: Sequence[Job]) -> None:
        """Do all *jobs* at the same time; raises what one of them raised."""
        gate = threading.Barrier(len(jobs))
        self._at_once = True
        try:
            with ThreadPoolExecutor(len(jobs)) as threads:
                done = [threads.submit(_begin, gate, job) for job in jobs]
        finally:
            self._at_once = False
        # a repetition may be answered before the first answer is on its way
        for result in sorted(self._unnoted, key=lambda one: one.repeated):
            super().note(result)
        self._unnoted.clear()
        for one in done:
            one.result()

    def note(self, result: MutationResult) -> None:
        """Count a verdict, or wait with that until all who are busy at the same time are done."""
        if self._at_once:
            self._unnoted.append(result)
        else:
            super().note(result)


class GrownWorld(World):
    """A world whose devices, senders and timers reach both servers at the same time."""

    shop: GrownShop

    def __init__(self, url: str) -> None:
        super().__init__(template(), partial(GrownShop, url=url))

    def storm(self, devices: Iterable[Device], *, limit: int, answered: bool, events: int) -> None:
        """Let *devices* sync, each request repeated by another road, while *events* arrive."""
        jobs: list[Job] = []
        for device in devices:
            batch = device.store.unsettled(limit)
            jobs.append(partial(_sync_once, device, limit, answered))
            if batch:
                again = partial(self.shop.push, device.user_id, device.store.epoch, batch)
                jobs.append(partial(_unheard, again))
        for _ in range(events):
            number = self.shop.events
            lead = {
                "external_id": f"L-{number}",
                "title": "Broken",
                "responsible": "ira@example.com",
            }
            event = self.shop.event_of({"type": "deskbell.lead.created", "data": {"lead": lead}})
            jobs += [partial(self.shop.post, event)] * 2
        jobs += [self.shop.fire] * SERVERS
        self.shop.at_once(jobs)


def _begin(gate: threading.Barrier, job: Job) -> None:
    gate.wait()
    job()


def _sync_once(device: Device, limit: int, answered: bool) -> None:
    device.push(limit, answered=answered)
    device.pull(limit)


def _unheard(push: Callable[[], MutationResults]) -> None:
    try:
        push()
    except (ForeignEpoch, NotActive):
        pass


@cache
def _ready(url: str) -> None:
    """Make the tables, with room for copies, and keep what the shop of the template holds."""
    move(f"sqlite:///{template() / 'server' / DATABASE}", url)
    database = Database(url)
    with database.writing.connect() as connection, connection.begin():
        for schema in (TEMPLATE, KEPT):
            connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
            for name in _names():
                connection.exec_driver_sql(f"CREATE TABLE {schema}.{name} (LIKE {LIVE}.{name})")
    database.close()
    _copy(url, LIVE, TEMPLATE)


def _copy(url: str, source: str, target: str) -> None:
    """Let all tables of one schema hold what those of another do."""
    emptied = [f"DELETE FROM {target}.{name}" for name in reversed(_names())]
    filled = [f"INSERT INTO {target}.{name} SELECT * FROM {source}.{name}" for name in _names()]
    database = Database(url)
    with database.writing.connect() as connection, connection.begin():
        connection.exec_driver_sql("; ".join(emptied + filled))
    database.close()


def _names() -> list[str]:
    return [f'"{table.name}"' for table in copied_tables()]
