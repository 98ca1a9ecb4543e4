"""Story: a server is gone for a while, and its desktops come back spread out and all of them."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Final

from app.sync.address import parse_address
from app.sync.errors import SyncError
from app.sync.live import Live
from app.sync.supervisor import Beat
from protocol.frames import HelloFrame, ServerFrame
from tests.e2e.server import ServerProcess
from tests.soak import times

DESKTOPS: Final = times(100, 500)
GONE: Final = times(12.0, 30.0)
"""Seconds without a server."""

MOST: Final = times(25, 60)
"""How many may come in one second (row 10: 60 of 500; fewer of a smaller crowd vary more)."""

BACK_WITHIN: Final = 30.0


class Ears:
    """When each desktop got a socket."""

    def __init__(self) -> None:
        self.opened_at: list[float] = []
        self.is_open = False

    def opened(self) -> None:
        self.opened_at.append(time.monotonic())
        self.is_open = True

    def heard(self, frame: ServerFrame) -> None:
        pass

    def lost(self, error: SyncError) -> None:
        self.is_open = False


async def test_desktops_come_back_spread_out_and_every_one(server: ServerProcess) -> None:
    """Row 10, with real sockets to a real process that is killed."""
    token = server.sign_in()["token"]
    page = server.ask("GET", "/v1/changes?since=0", token).json()
    hello = HelloFrame(cursor=0, epoch=page.get("epoch", ""))
    crowd = [Ears() for _ in range(DESKTOPS)]
    address = parse_address(server.url)
    tasks = [
        asyncio.create_task(Live(address, token, lambda: hello, ears).run(Beat())) for ears in crowd
    ]
    try:
        await _all(crowd, here=True)
        await asyncio.to_thread(server.kill)
        await _all(crowd, here=False)
        await asyncio.sleep(GONE)
        for ears in crowd:
            ears.opened_at.clear()
        await asyncio.to_thread(server.start)
        begin = time.monotonic()
        await _all(crowd, here=True)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    came = [ears.opened_at[0] - begin for ears in crowd]
    assert all(len(ears.opened_at) == 1 for ears in crowd), "and nobody is thrown out again"
    assert max(came) <= BACK_WITHIN
    seconds = Counter(int(moment) for moment in came)
    assert max(seconds.values()) <= MOST, sorted(seconds.items())


async def _all(crowd: list[Ears], *, here: bool) -> None:
    async with asyncio.timeout(60):
        while not all(ears.is_open is here for ears in crowd):  # noqa: ASYNC110 - sockets tell none
            await asyncio.sleep(0.05)
