"""Sync on Qt's loop in a process of its own: its task is killed, and has to go on (row 52)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from app.sync import live, sync
from app.sync.round import Round
from app.sync.supervisor import Beat, supervise
from app.sync.sync import Sync
from protocol.mutations import SaveProfile
from protocol.records import User
from tests.app.sync.conftest import serving
from tests.app.sync.device import Device
from tests.server.running import until

__all__ = ["DEATHS", "WENT_ON"]

SILENCE = 5.0
"""Seconds after which a task counts as dead here; the wake-up watch beats every two."""

WENT_ON = "went on"
"""What is said when all was well; what the log told stands above it."""


class Life:
    """The tasks that sync was worked by, one after the other, and what the next push meets."""

    def __init__(self) -> None:
        self.tasks: list[asyncio.Task[None]] = []
        self.meets: Callable[[], Awaitable[None]] | None = None
        self.freed = asyncio.Event()

    def take_part(self) -> None:
        """Stand beside every task of sync in this process from now on."""
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

        Sync._work, Round.push = working, pushing  # type: ignore[method-assign, assignment]
        sync.supervise = partial(supervise, silence=SILENCE)  # type: ignore[attr-defined]
        for module in (sync, live):
            module.IDLE_BEAT = SILENCE / 10  # type: ignore[attr-defined]

    async def fall(self) -> None:
        """Fall by a mistake of ours."""
        raise ValueError("broken")

    async def freeze(self) -> None:
        """Stand still and not even end when cancelled, as after a nested loop."""
        while not self.freed.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await self.freed.wait()
        raise asyncio.CancelledError

    async def end(self) -> None:
        """End as if somebody had cancelled it."""
        self.tasks[-1].cancel()
        await asyncio.sleep(0)


DEATHS = ("fall", "freeze", "end")


@contextlib.asynccontextmanager
async def _at_work(folder: Path, life: Life) -> AsyncIterator[Device]:
    async with serving(folder / "server") as server:
        device = Device(server, "member", folder / "device")
        try:
            await device.ready()
            yield device
        finally:
            life.freed.set()
            await device.end()


async def _die(folder: Path, death: str) -> None:
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)
    life = Life()
    life.take_part()
    async with _at_work(folder, life) as device:
        (first,) = life.tasks
        life.meets = getattr(life, death)
        device.store.submit("save_profile", SaveProfile(status="Back at nine"))
        await until(lambda: len(life.tasks) > 1, 60)
        assert life.tasks[1] is not first
        shop = device.server.shop
        await until(lambda: shop.get(User, shop.ids["member"]).status == "Back at nine", 60)
        await until(lambda: not device.store.files.outbox.waiting_count(), 60)
        assert device.task is not None and not device.task.done()


def main() -> None:
    """Die as the first argument says."""
    logging.basicConfig(format="%(name)s: %(message)s", stream=sys.stdout, level=logging.ERROR)
    application = QApplication(["revival"])
    loop = qasync.QEventLoop(application)
    with tempfile.TemporaryDirectory() as folder, loop:
        loop.run_until_complete(_die(Path(folder), sys.argv[1]))
    sys.stdout.write(WENT_ON)


if __name__ == "__main__":
    main()
