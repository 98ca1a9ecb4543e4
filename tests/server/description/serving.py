"""A served town: a real server on a thread of its own, for clients that know no loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from protocol.records import User
from server.accounts import set_password
from server.passwords import hash_password
from server.store import Store
from tests.loops import new_loop
from tests.server.access_matrix.asking import PASSWORD
from tests.server.access_matrix.callers import Town
from tests.server.running import running

__all__ = ["serving"]


@contextmanager
def serving(store: Store, folder: Path) -> Iterator[Town]:
    """Serve a town until the block is left; everybody in it has the same password."""
    ready = threading.Event()
    towns: list[Town] = []
    ends: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        async with running(store, folder) as server:
            towns.append(Town(server))
            ends.append((asyncio.get_running_loop(), asyncio.Event()))
            ready.set()
            await ends[0][1].wait()

    def run() -> None:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run, name="server", daemon=True)
    thread.start()
    assert ready.wait(30), "the server did not start"
    town = towns[0]
    hashed = hash_password(PASSWORD)
    for user in town.shop.read(lambda reader: reader.select(User)):
        town.shop.write(partial(set_password, user_id=user.id, hashed=hashed))
    try:
        yield town
    finally:
        loop, end = ends[0]
        loop.call_soon_threadsafe(end.set)
        thread.join(30)
        assert not thread.is_alive(), "the server did not end"
