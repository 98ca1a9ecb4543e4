"""A real server in the test's own loop, and a desktop's sync beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from server.store import Store as ServerStore
from tests.app.sync.device import Device
from tests.server.running import Running, running

__all__ = ["device", "server"]


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it, on a port of this computer."""
    folder = tmp_path / "server"
    folder.mkdir()
    store = ServerStore.open(f"sqlite:///{folder / 'deskbell.db'}")
    try:
        async with running(store, folder) as serving:
            yield serving
    finally:
        store.close_now()


@pytest_asyncio.fixture
async def device(server: Running, tmp_path: Path) -> AsyncIterator[Device]:
    """The member's device, which has not started to sync."""
    made = Device(server, "member", tmp_path / "device")
    yield made
    await made.end()
