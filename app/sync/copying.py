"""The worker thread that fills the mirror, and the first copy of the whole account."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Final

import msgspec

from app.models.bulk import Bulk
from app.models.changes import Applied, Outcome
from app.models.health import Health, Progress
from app.models.store import Store
from app.sync.api import Api
from app.sync.errors import ForeignEpoch, ServerBroken
from app.sync.supervisor import Beat
from protocol.pages import Page, SnapshotPage

__all__ = ["CopyPaused", "Worker", "copy_account"]

AHEAD: Final = 4
"""Lines of a snapshot that are received while one is applied; each is up to half a megabyte."""

log = logging.getLogger(__name__)


class CopyPaused(Exception):
    """The person has the copy wait; the next one goes on where it stopped (S12)."""


class Worker:
    """One thread with its own connection, so that long pages do not stall the window (P8)."""

    def __init__(self, store: Store) -> None:
        self._bulk = Bulk(store)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mirror")

    async def apply(self, page: Page) -> Applied:
        """Apply a pulled page and tell the store's listeners."""
        loop = asyncio.get_running_loop()
        applied = await loop.run_in_executor(self._thread, self._bulk.apply, page)
        self._bulk.announce(applied.changes)
        return applied

    async def apply_line(self, line: bytes) -> tuple[SnapshotPage, Applied]:
        """Apply one line of a snapshot, and tell the store's listeners.

        Raises ``ServerBroken`` when it is no page of a snapshot.
        """
        loop = asyncio.get_running_loop()
        try:
            page, applied = await loop.run_in_executor(self._thread, self._bulk.apply_line, line)
        except msgspec.DecodeError as error:
            raise ServerBroken() from error
        self._bulk.announce(applied.changes)
        return page, applied

    async def sound(self) -> bool:
        """Say whether the mirror's file is undamaged; reads all of it (row 24)."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._bulk.sound)

    async def forget_history(self) -> None:
        """Remove from the mirror what was done too long ago, and tell the store's listeners."""
        loop = asyncio.get_running_loop()
        forgotten = True
        while forgotten:
            changes = await loop.run_in_executor(self._thread, self._bulk.forget_history)
            self._bulk.announce(changes)
            forgotten = bool(changes.types)

    async def close(self) -> None:
        """Close the connection once what runs has ended: whoever deletes the files waits for it."""
        closed = asyncio.get_running_loop().run_in_executor(self._thread, self._bulk.close)
        self._thread.shutdown(wait=False)
        await closed


async def copy_account(
    api: Api,
    store: Store,
    worker: Worker,
    health: Health,
    beat: Beat,
    paused: Callable[[], bool],
) -> None:
    """Fill the mirror from ``GET /v1/snapshot``, resuming where one was interrupted (S12).

    Progress stands in *health* until the end. The mirror is whole only after the pull that
    follows. Raises a :class:`~app.sync.errors.SyncError`; :class:`CopyPaused` between two pages,
    once *paused* says so.
    """
    after = store.begin_snapshot()
    progress = msgspec.structs.replace(health.state.progress or Progress(0, 0), paused=False)
    health.change(progress=progress)
    try:
        beat(allow=60)
        async with aclosing(_ahead(api.snapshot(after))) as lines:
            async for line in lines:
                if paused():
                    raise CopyPaused()
                page, applied = await worker.apply_line(line)
                if applied.outcome is Outcome.FOREIGN:
                    store.reset()
                    raise ForeignEpoch()
                progress = Progress(page.done, page.total, page.stage)
                health.change(progress=progress)
                beat(allow=60)
        if store.snapshot is not None or not store.cursor:
            raise ServerBroken()  # it ended without its last page: the next try resumes
    except CopyPaused:
        health.change(progress=msgspec.structs.replace(progress, paused=True))
        raise
    except BaseException:
        health.change(progress=None)
        raise
    health.change(progress=None)


async def _ahead(parts: AsyncIterator[list[bytes]]) -> AsyncGenerator[bytes, None]:
    """Yield line by line what arrives, while the next few lines are being received (P7)."""
    arrived: asyncio.Queue[bytes | None] = asyncio.Queue()
    room = asyncio.Semaphore(AHEAD)

    async def receive() -> None:
        try:
            async for lines in parts:
                for line in lines:
                    await room.acquire()
                    arrived.put_nowait(line)
        finally:
            arrived.put_nowait(None)

    receiving = asyncio.create_task(receive())
    try:
        while (line := await arrived.get()) is not None:
            room.release()
            yield line
        await receiving
    finally:
        receiving.cancel()
        await asyncio.wait({receiving})
