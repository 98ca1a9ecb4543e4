"""Story: a desktop that missed much has it within seconds, its loop turning all the while (row 4).

The loop is the one that draws the window; what drawing adds to it, the benchmark P8 measures.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from benchmarks.measure import percentile
from server.move import move
from server.store import Store, Transaction
from tests import factory
from tests.e2e.headless import Headless
from tests.e2e.server import ServerProcess
from tests.soak import times

MISSED: Final = 2_000
"""Events, each at a version of its own, while the desktop was away."""

ITEMS: Final = times(6_000, 20_000)
"""Records of a copy that is fetched from nothing."""

CAUGHT_UP_WITHIN: Final = 5.0
COPIED_WITHIN: Final = 20.0
"""Seconds, for twenty thousand."""

TICK: Final = 0.005
STALL: Final = 100.0
"""Milliseconds within which the loop turns, 99 times of 100."""


class Shop:
    """A server on either engine, which is filled while it does not run."""

    def __init__(self, process: ServerProcess, url: str) -> None:
        self.process = process
        self._url = url

    def fill(self, person_id: str, count: int, *, at_once: int) -> None:
        """Give somebody *count* notifications, *at_once* of them at each version."""
        self.process.stop()
        store = Store.open(self._url)
        account_id = store.accounts()[0]

        def work(tx: Transaction) -> None:
            for _ in range(at_once):
                tx.put(factory.notification(user_id=person_id))

        asyncio.run(store.write_each(account_id, [work] * (count // at_once)))
        store.close_now()
        self.process.start()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def shop(
    request: pytest.FixtureRequest, tmp_path: Path, made_server: ServerProcess
) -> Iterator[Shop]:
    """A server on either engine."""
    process = made_server.copy(tmp_path / "server")
    url = f"sqlite:///{process.data / 'deskbell.db'}"
    if request.param == "postgresql":
        grown = request.getfixturevalue("postgres_url")
        move(url, grown)
        url = process.env["DATABASE_URL"] = grown
    with process:
        yield Shop(process, url)


class Ticks:
    """Ticks every few milliseconds on the loop, and keeps how long each tick was in coming."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        """In milliseconds."""
        self._loop = asyncio.get_running_loop()
        self._last = time.perf_counter()
        self._next = self._loop.call_later(TICK, self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1_000)
        self._last = now
        self._next = self._loop.call_later(TICK, self._tick)

    def stop(self) -> list[float]:
        """End; return the gaps."""
        self._next.cancel()
        return self.gaps


async def _synced(device: Headless, count: int) -> tuple[float, list[float]]:
    """Let *device* sync until it has *count* notifications; return seconds and gaps."""
    ticks = Ticks()
    begun = time.monotonic()
    device.start()
    await _until(lambda: device.quiet and _rows(device) == count)
    return time.monotonic() - begun, ticks.stop()


def _rows(device: Headless) -> int:
    ((count,),) = device.store.read(
        lambda connection: connection.exec_driver_sql("SELECT count(*) FROM notification").all()
    )
    return int(count)


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(120):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.02)


@pytest.mark.timeout(300)
async def test_much_that_was_missed_and_all_of_it_anew(shop: Shop, tmp_path: Path) -> None:
    session: dict[str, Any] = shop.process.sign_in()
    device = Headless(tmp_path / "device", shop.process.url, session)
    device.start()
    await _until(lambda: device.quiet)
    known = _rows(device)
    await device.close()

    await asyncio.to_thread(shop.fill, session["user_id"], MISSED, at_once=1)
    device = Headless(tmp_path / "device", shop.process.url, session)
    taken, gaps = await _synced(device, known + MISSED)
    await device.close()
    assert taken <= CAUGHT_UP_WITHIN
    assert percentile(gaps, 99) <= STALL

    await asyncio.to_thread(shop.fill, session["user_id"], ITEMS - MISSED, at_once=100)
    fresh = Headless(tmp_path / "fresh", shop.process.url, session)
    taken, gaps = await _synced(fresh, known + ITEMS)
    await fresh.close()
    assert taken <= COPIED_WITHIN
    assert percentile(gaps, 99) <= STALL
