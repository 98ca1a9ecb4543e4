"""A real server in the test's own loop, and a desktop's sync beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest_asyncio

from server.store import Store as ServerStore
from tests.app.sync.device import Device
from tests.server.running import Running, running

__all__ = ["device", "server", "serving"]


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[Running]:
    """A server with a shop in it, on a port of this computer, while the block lasts."""
    store = _open(folder)
    try:
        async with running(store, folder) as server:
            yield server
    finally:
        store.close_now()


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Running]:
    """A server of this test."""
    async with serving(tmp_path / "server") as begun:
        yield begun


@pytest_asyncio.fixture
async def device(server: Running, tmp_path: Path) -> AsyncIterator[Device]:
    """The member's device, which has not started to sync."""
    made = Device(server, "member", tmp_path / "device")
    yield made
    await made.end()


def _open(folder: Path) -> ServerStore:
    folder.mkdir()
    return ServerStore.open(f"sqlite:///{folder / 'deskbell.db'}")
