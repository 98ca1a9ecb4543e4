"""The worker thread that fills the mirror, and the first copy of the whole account."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import msgspec

from app.models.bulk import Bulk
from app.models.changes import Applied, Outcome
from app.models.health import Health, Progress
from app.models.store import Store
from app.sync.api import Api
from app.sync.errors import ForeignEpoch, ServerBroken
from app.sync.supervisor import Beat
from protocol.pages import Page, SnapshotPage

__all__ = ["Worker", "copy_account"]

log = logging.getLogger(__name__)


class Worker:
    """One thread with its own connection, so that long pages do not stall the window (P8)."""

    def __init__(self, store: Store) -> None:
        self._bulk = Bulk(store)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mirror")

    async def apply(self, page: Page) -> Applied:
        """Apply a pulled page and tell the store's listeners."""
        return await self._run(lambda: self._bulk.apply(page))

    async def apply_line(self, line: bytes) -> tuple[SnapshotPage, Applied]:
        """Decode one line of a snapshot, apply it, and tell the store's listeners.

        Raises ``ServerBroken`` when it is no page of a snapshot.
        """
        pages: list[SnapshotPage] = []

        def work() -> Applied:
            pages.append(msgspec.json.decode(line, type=SnapshotPage))
            return self._bulk.apply_snapshot(pages[0])

        try:
            applied = await self._run(work)
        except msgspec.DecodeError as error:
            raise ServerBroken() from error
        return pages[0], applied

    async def sound(self) -> bool:
        """Say whether the mirror's file is undamaged; reads all of it (row 24)."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._bulk.sound)

    def close(self) -> None:
        """Close the connection once what runs has ended; does not wait for it."""
        self._thread.submit(self._bulk.close)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[], Applied]) -> Applied:
        loop = asyncio.get_running_loop()
        applied = await loop.run_in_executor(self._thread, work)
        self._bulk.announce(applied)
        return applied


async def copy_account(api: Api, store: Store, worker: Worker, health: Health, beat: Beat) -> None:
    """Fill the mirror from ``GET /v1/snapshot``, resuming where one was interrupted (S12).

    Progress stands in *health* until the end. The mirror is whole only after the pull that
    follows. Raises a :class:`~app.sync.errors.SyncError`.
    """
    after = store.begin_snapshot()
    health.change(progress=Progress(0, 0))
    try:
        async for lines in api.snapshot(after):
            for line in lines:
                beat(allow=60)
                page, applied = await worker.apply_line(line)
                if applied.outcome is Outcome.FOREIGN:
                    store.reset()
                    raise ForeignEpoch()
                health.change(progress=Progress(page.done, page.total, page.stage))
            beat(allow=60)
        if store.snapshot is not None or not store.cursor:
            raise ServerBroken()  # it ended without its last page: the next try resumes
    finally:
        health.change(progress=None)
