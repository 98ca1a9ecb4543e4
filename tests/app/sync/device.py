"""One device of a test: real files, real sync, and a witness that notes what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.models.health import Health
from app.models.store import Store
from app.sync.address import parse_address
from app.sync.api import Api
from app.sync.errors import SyncError
from app.sync.live import Live
from app.sync.push import QuickRoad
from app.sync.sync import Session, Sync
from protocol.frames import HelloFrame, ServerFrame
from protocol.mutations import SaveProfile
from tests.server.running import Running, until

__all__ = ["Device", "closed_road"]


def closed_road(api: Api) -> QuickRoad:
    """Return the quick road of a device whose socket never opens: all goes over HTTP."""
    live = Live(api.address, api.token, lambda: HelloFrame(cursor=0, epoch=""), _Nobody())
    return QuickRoad(live)


class _Nobody:
    """Hears nothing."""

    def opened(self) -> None: ...

    def heard(self, frame: ServerFrame) -> None: ...

    def lost(self, error: SyncError) -> None: ...


class Device:
    """Somebody's device; it may start and stop syncing several times."""

    def __init__(self, server: Running, who: str, folder: Path) -> None:
        self.server = server
        self.who = who
        self.token = server.token(who, device=folder.name)
        self.health = Health()
        self.store = Store.open(folder, person_id=server.shop.ids[who])
        self.told: list[str] = []
        self.sync: Sync | None = None
        self.task: asyncio.Task[None] | None = None

    def catching_up(self) -> None:
        """Note it."""
        self.told.append("catching up")

    def caught_up(self) -> None:
        """Note it."""
        self.told.append("caught up")

    def line_lost(self) -> None:
        """Note it."""
        self.told.append("lost")

    def slept(self, seconds: float) -> None:
        """Note it."""
        self.told.append("slept")

    def start(self, *, chance: Callable[[], float] = lambda: 0.0) -> Sync:
        """Sync from now on."""
        session = Session(address=parse_address(self.server.url), token=self.token)
        self.sync = Sync(session, self.store, self.health, self, chance=chance)
        self.task = asyncio.create_task(self.sync.run())
        return self.sync

    async def ready(self) -> Sync:
        """Sync until caught up over an open socket."""
        sync = self.sync or self.start()
        await self.until(lambda: self.is_current)
        return sync

    @property
    def is_current(self) -> bool:
        """Whether the mirror is whole, at the account's version, with the socket open."""
        return (
            self.store.whole
            and self.store.cursor == self.server.shop.version
            and self.sync is not None
            and self.sync.is_live
        )

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so; fail with what ended the sync, if something did."""

        def look() -> bool:
            if self.task is not None and self.task.done():
                self.task.result()
            return true()

        await until(look)

    async def stop(self) -> None:
        """Stop syncing; the files stay open."""
        task, self.task, self.sync = self.task, None, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def end(self) -> None:
        """Stop and close the files."""
        await self.stop()
        self.store.close()

    @contextmanager
    def busy(self) -> Iterator[list[str]]:
        """Let the person do the next thing the moment that the last one has its verdict.

        Yields the mutations so far: there is always one that waits.
        """
        done: list[str] = []

        def act() -> None:
            if not self.store.unsettled(1):
                args = SaveProfile(status=f"number {len(done)}")
                done.append(self.store.submit("save_profile", args))

        stop = self.store.listen(lambda changes: act() if changes.outbox else None)
        act()
        try:
            yield done
        finally:
            stop()

    def holds(self) -> dict[tuple[str, str], bytes]:
        """Return the mirror's records as the server sent them."""
        from protocol.records import RECORD_TYPES

        return {
            (type_, row[0]): bytes(row[1])
            for type_ in RECORD_TYPES
            for row in self.store.read(
                lambda connection, type_=type_: connection.exec_driver_sql(  # type: ignore[misc]
                    f'SELECT id, body FROM "{type_}"'
                ).all()
            )
        }
