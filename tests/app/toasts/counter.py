"""A person at the counter with a device, and a screen, words and deeds that note everything."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import Path

from app.models import attention
from app.models.health import Health, Heard
from app.models.store import Store
from app.models.toast_log import Stand
from app.sync.supervisor import Beat
from app.toasters import Toasters
from app.toasts.notifier import Notifier
from app.toasts.toast import SUMMARY, Toast
from protocol.ids import new_id
from protocol.records import Notification
from tests import factory
from tests.app.models.account import FakeAccount
from tests.factory import TickingClock

__all__ = ["Counter", "Deeds", "Screen", "Words"]


class Screen:
    """A toaster that shows everything, and notes it; it outlives the runs of the program."""

    name = "screen"

    def __init__(self) -> None:
        self.shown: list[Toast] = []
        self.open: dict[str, Toast] = {}
        self.closed = False
        self.daemon = "the first"
        self.broken = False
        """Whether it can show nothing."""
        self.deaf = False
        """Whether toasts of an earlier run answer only once they are shown again."""

    async def show(self, toast: Toast) -> bool:
        if self.broken:
            return False
        self.shown.append(toast)
        self.open[toast.id] = toast
        return True

    async def allowed(self) -> bool:
        return not self.broken

    def stand(self, toast_id: str) -> Stand | None:
        return (
            Stand(self.daemon, list(self.open).index(toast_id)) if toast_id in self.open else None
        )

    async def adopt(self, stands: Mapping[str, Stand]) -> Mapping[str, bool]:
        same = (id_ for id_, stand in stands.items() if stand.daemon == self.daemon)
        return {id_: not self.deaf for id_ in same if id_ in self.open}

    async def withdraw(self, toast_id: str) -> None:
        self.open.pop(toast_id, None)

    def close(self) -> None:
        self.closed = True


class Words:
    """The barest words."""

    def toast(self, toast: attention.Toast) -> Toast:
        return Toast(id=toast.notification.id, title=toast.notification.title)

    def summary(self, summary: attention.Summary) -> Toast:
        return Toast(id=SUMMARY, title=f"{len(summary.ids)} while away {summary.absence}")


class Deeds:
    """Notes what a click asked for."""

    def __init__(self) -> None:
        self.done: list[tuple[str, object]] = []

    def open(self, notification_id: str) -> None:
        self.done.append(("open", notification_id))

    def open_center(self) -> None:
        self.done.append(("center", None))

    def finish(self, ids: Iterable[str]) -> None:
        self.done.append(("finish", list(ids)))

    def snooze(self, ids: Iterable[str]) -> None:
        self.done.append(("snooze", list(ids)))


class Counter:
    """A person at the counter: their device, and the account it copies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TickingClock()
        self.me = new_id()
        self.account = FakeAccount()
        self.screen = Screen()
        self.deeds = Deeds()
        self.health = Health()
        self.rings = 0
        self.enabled = True
        self.open_files()

    def open_files(self) -> None:
        self.store = Store.open(self.folder, person_id=self.me, clock=self.clock)
        self.notifier = Notifier(
            self.store,
            self.health,
            Toasters((self.screen,)),
            Words(),
            self.deeds,
            play=self.ring,
            enabled=lambda: self.enabled,
        )
        self.task = asyncio.create_task(self.notifier.run(Beat()))

    async def restart(self) -> None:
        await self.stop()
        self.open_files()
        await self.settle()

    async def stop(self) -> None:
        self.task.cancel()
        await asyncio.wait({self.task})
        self.store.close()

    async def ring(self) -> Heard:
        self.rings += 1
        return Heard.PLAYED

    def happens(self, **fields: object) -> Notification:
        defaults = {"user_id": self.me, "created_at": self.clock(), "topic": f"client:{new_id()}"}
        one = factory.notification(**{**defaults, **fields})
        self.account.put(one)
        return one

    def pull(self) -> None:
        self.store.apply(self.account.page(self.store.cursor))

    async def arrives(self, **fields: object) -> Notification:
        one = self.happens(**fields)
        self.pull()
        await self.settle()
        return one

    async def settle(self) -> None:
        """Wait until what came is gathered, decided and shown, or was not to be."""
        done = asyncio.Event()

        async def reached() -> None:
            done.set()

        async with asyncio.timeout(30):
            while self.notifier._gathering is not None:  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.01)
            self.notifier._jobs.put_nowait(reached)  # behind everything that was asked for
            await done.wait()

    async def reconnect(self, away: timedelta) -> None:
        self.notifier.line_lost()
        self.clock.forward(away)
        self.notifier.catching_up()
        self.pull()
        self.notifier.caught_up()
        await self.settle()

    @property
    def titles(self) -> list[str]:
        return [toast.title for toast in self.screen.shown]
