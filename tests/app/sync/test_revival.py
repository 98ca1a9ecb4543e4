"""Sync on Qt's loop, as in the program: whatever kills its task, it is started again (row 52)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest
import qasync
from pytestqt.qtbot import QtBot

from app.sync import live, sync
from app.sync.round import Round
from app.sync.supervisor import Beat, supervise
from app.sync.sync import Sync
from protocol.mutations import SaveProfile
from protocol.records import User
from tests.app.sync.conftest import serving
from tests.app.sync.device import Device
from tests.server.running import until

SILENCE = 5.0
"""Seconds after which a task counts as dead here; the wake-up watch beats every two."""


class Life:
    """The tasks that sync was worked by, one after the other, and what the next push meets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tasks: list[asyncio.Task[None]] = []
        self.meets: Callable[[], Awaitable[None]] | None = None
        self.freed = asyncio.Event()
        work, push = Sync._work, Round.push

        async def working(one: Sync, beat: Beat) -> None:
            task = asyncio.current_task()
            assert task is not None
            self.tasks.append(task)
            await work(one, beat)

        async def pushing(one: Round, beat: Beat) -> int:
            meets, self.meets = self.meets, None
            if meets is not None:
                beat()  # whatever it was allowed before
                await meets()
            return await push(one, beat)

        monkeypatch.setattr(Sync, "_work", working)
        monkeypatch.setattr(Round, "push", pushing)

    async def fall(self) -> None:
        """Fall by a mistake of ours."""
        raise ValueError("broken")

    async def freeze(self) -> None:
        """Stand still and not even end when cancelled, as after a nested loop."""
        while not self.freed.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await self.freed.wait()

    async def end(self) -> None:
        """End as if somebody had cancelled it."""
        self.tasks[-1].cancel()
        await asyncio.sleep(0)


@pytest.fixture
def life(monkeypatch: pytest.MonkeyPatch) -> Life:
    monkeypatch.setattr(sync, "supervise", partial(supervise, silence=SILENCE))
    for module in (sync, live):
        monkeypatch.setattr(module, "IDLE_BEAT", SILENCE / 10)
    return Life(monkeypatch)


@contextlib.asynccontextmanager
async def at_work(folder: Path, life: Life) -> AsyncIterator[Device]:
    """A device that is up to date.

    Begun and ended within the test: between fixtures pytest-qt lets Qt work without asyncio, and
    a server that lives then finds no loop.
    """
    async with serving(folder / "server") as server:
        device = Device(server, "member", folder / "device")
        try:
            await device.ready()
            yield device
        finally:
            life.freed.set()
            await device.end()


@pytest.mark.parametrize("death", ["fall", "freeze", "end"])
async def test_a_killed_sync_is_started_again_and_goes_on(
    qtbot: QtBot,
    tmp_path: Path,
    life: Life,
    caplog: pytest.LogCaptureFixture,
    death: str,
) -> None:
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)
    async with at_work(tmp_path, life) as device:
        (first,) = life.tasks
        with caplog.at_level(logging.ERROR, "app.sync.supervisor"):
            life.meets = getattr(life, death)
            device.store.submit("save_profile", SaveProfile(status="Back at nine"))
            await until(lambda: len(life.tasks) > 1, 60)
        said = [one.getMessage() for one in caplog.records if one.name == "app.sync.supervisor"]
        assert [line for line in said if line.startswith("sync ") and "started again" in line]
        assert life.tasks[1] is not first
        shop = device.server.shop
        await until(lambda: shop.get(User, shop.ids["member"]).status == "Back at nine", 60)
        await until(lambda: not device.store.files.outbox.waiting_count(), 60)
        assert device.task is not None and not device.task.done()
