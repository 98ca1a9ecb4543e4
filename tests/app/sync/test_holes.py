"""A hole in what the server tells is noticed at the next word, and mended (row 3)."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import msgspec
import pytest
import pytest_asyncio

from protocol.records import Task
from server.changes import TOMBSTONES_KEPT, prune
from server.restoration import begin_new_epochs
from server.store import Store as ServerStore
from server.store import Transaction
from tests import factory
from tests.app.sync.device import Device
from tests.app.sync.holes import Holes
from tests.e2e.line import Line
from tests.server.running import Running, running, until
from tests.services import PostgreSQL
from tests.soak import chance, times

RUNS: Final = times(40, 1_000)
"""Runs on each engine."""

MENDED_WITHIN: Final = 1.0
"""Seconds from the word that shows the hole until nothing is missing, 19 times of 20."""

TASKS: Final = 20
"""Tasks there are at the most: runs change, delete and make them."""

AWAY: Final = ("forgotten", "foreign")
"""What may become of a history while the line is cut: its start is forgotten, or it is another."""


class Play:
    """One server, one desktop, and a line with holes between them."""

    def __init__(self, server: Running, line: Line, holes: Holes, device: Device) -> None:
        self.server = server
        self.line = line
        self.holes = holes
        self.device = device
        self.chance = chance("holes")
        self.taken: list[float] = []
        """Seconds that it took to mend each hole."""

    async def change(self) -> None:
        """Let a colleague make, change or delete a task."""
        await asyncio.to_thread(self.server.shop.write, self._change)

    def _change(self, tx: Transaction) -> None:
        tasks = tx.select(Task)
        if len(tasks) < TASKS and self.chance.random() < 0.5:
            tx.put(factory.task())
        elif tasks and self.chance.random() < 0.7:
            one = self.chance.choice(tasks)
            tx.put(msgspec.structs.replace(one, title=f"{self.chance.random()}"))
        elif tasks:
            tx.delete("task", self.chance.choice(tasks).id)

    async def with_holes(self) -> None:
        """Tell of some changes, not all of which arrive, then of one that does."""
        self.holes.share = self.chance.uniform(0.01, 0.3)
        kept_back = self.holes.kept_back
        for _ in range(self.chance.randint(2, 8)):
            told = self.holes.told
            await self.change()
            await until(lambda told=told: self.holes.told > told or self.device.is_current)  # type: ignore[misc]
        self.holes.share = 0.0
        await self.change()
        begun = time.monotonic()
        await self.device.until(lambda: self.device.is_current)
        if self.holes.kept_back > kept_back:
            self.taken.append(time.monotonic() - begun)

    async def while_away(self, what: str) -> None:
        """Cut the line; when it is mended, the server cannot say what has changed."""
        shop, cursor = self.server.shop, self.device.store.cursor
        self.line.cut()
        gone = await asyncio.to_thread(shop.put, factory.task())
        await asyncio.to_thread(shop.write, lambda tx: tx.delete("task", gone.id))
        if what == "foreign":
            await asyncio.to_thread(begin_new_epochs, shop.store)
        else:
            await asyncio.to_thread(shop.write, _forget)
            assert shop.read(lambda reader: reader.account.horizon) > cursor
        self.line.mend()
        await self.device.until(lambda: self.device.is_current)

    async def check(self) -> None:
        """Nothing is lost and nothing is left over."""
        device, shop = self.device, self.server.shop
        assert device.store.epoch == shop.epoch
        assert device.holds() == shop.fresh("member").rows


def _forget(tx: Transaction) -> None:
    """Forget every deletion so far, as a server does when they are old."""
    tx.now += 2 * TOMBSTONES_KEPT
    assert prune(tx)


@pytest_asyncio.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def play(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Play]:
    """A server on either engine, with a desktop behind a line that may have holes."""
    folder = tmp_path / "server"
    folder.mkdir()
    url = f"sqlite:///{folder / 'deskbell.db'}"
    if request.param == "postgresql":
        running_one: PostgreSQL = request.getfixturevalue("postgres")
        url = running_one.url(running_one.create())
    store = ServerStore.open(url)
    try:
        async with running(store, folder) as serving:
            holes = Holes(random.Random(chance("kept back").random()))
            with Line(int(serving.url.rpartition(":")[2]), sieve=holes.sieve) as line:
                near = Running(line.url, serving.parts, serving.shop, serving.client)
                device = Device(near, "member", tmp_path / "device")
                await device.ready()
                yield Play(serving, line, holes, device)
                await device.end()
    finally:
        store.close_now()


@pytest.mark.timeout(60 + 2 * RUNS)
async def test_every_hole_is_noticed_and_nothing_is_lost(play: Play) -> None:
    for run in range(RUNS):
        if run % 5 == 4:
            await play.while_away(AWAY[run // 5 % len(AWAY)])
        else:
            await play.with_holes()
        await play.check()
    assert len(play.taken) > RUNS // 4, "there were holes"
    assert sorted(play.taken)[int(0.95 * len(play.taken))] <= MENDED_WITHIN
