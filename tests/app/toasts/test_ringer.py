"""The ringer: reminders while the server is out of reach, snoozes at their time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.models.health import Health, Line
from app.models.store import Store
from app.toasters import Toasters
from app.toasts import ringer as module
from app.toasts.notifier import Notifier
from app.toasts.ringer import LONGEST, Ringer
from protocol.ids import new_id
from protocol.mutations import Snooze
from protocol.records import Notification
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.toasts.counter import Deeds, Screen, Words
from tests.factory import TickingClock


class Offline:
    """A device with a task that is due in an hour."""

    def __init__(self, folder: Path) -> None:
        self.clock = TickingClock()
        self.me = new_id()
        self.account = FakeAccount()
        self.health = Health()
        self.task = factory.task(
            author_id=new_id(), assignee_id=self.me, due_at=self.clock() + timedelta(hours=1)
        )
        self.account.put(factory.user(id=self.me), self.task)
        self.store = Store.open(folder, person_id=self.me, clock=self.clock)
        self.store.apply(self.account.page(0))
        toasters = Toasters((Screen(),))
        self.notifier = Notifier(self.store, self.health, toasters, Words(), Deeds())
        self.notifier.note_online()
        self.ringer = Ringer(self.store, self.health, self.notifier)

    def go_offline(self, line: Line = Line.OFFLINE) -> None:
        self.health.change(line=line)
        self.ringer.look()
        self.ringer._lost_at = -module.PATIENCE  # it has been so for a while

    @property
    def rung(self) -> list[Notification]:
        from app.models import queries

        found = queries.all_of(self.store, Notification)
        return [one for one in found if one.kind == "task.reminder"]


@pytest.fixture
def offline(tmp_path: Path) -> Iterator[Offline]:
    """A device whose reminder comes fifteen minutes before the task is due."""
    made = Offline(tmp_path / "files")
    yield made
    made.store.close()


def test_a_reminder_rings_offline_once(offline: Offline) -> None:
    """S31."""
    offline.go_offline()
    assert offline.rung == []
    offline.clock.forward(timedelta(minutes=45, seconds=1))
    for _ in range(3):
        offline.ringer.look()
    assert len(offline.rung) == 1
    assert [one.name for one in offline.store.unsettled()] == ["ring_reminder"]


def test_a_reminder_rings_while_the_server_does_not_know_the_session(offline: Offline) -> None:
    """After a restore the seat stays while the password is asked for."""
    offline.go_offline(Line.SIGNED_OUT)
    offline.clock.forward(timedelta(minutes=45, seconds=1))
    offline.ringer.look()
    assert len(offline.rung) == 1


def test_online_the_server_rings(offline: Offline) -> None:
    offline.health.change(line=Line.ONLINE)
    offline.clock.forward(timedelta(minutes=46))
    offline.ringer.look()
    assert offline.rung == []


def test_right_after_a_sleep_the_server_gets_its_chance(offline: Offline) -> None:
    offline.health.change(line=Line.OFFLINE)
    offline.clock.forward(timedelta(minutes=46))
    assert offline.ringer.look() <= module.PATIENCE
    assert offline.rung == []
    offline.ringer._lost_at = -module.PATIENCE
    offline.ringer.look()
    assert len(offline.rung) == 1


async def test_a_lost_line_is_looked_at_at_once(offline: Offline) -> None:
    """Else the wait before a ring would begin up to half a minute late."""
    offline.health.change(line=Line.ONLINE)
    task = asyncio.create_task(offline.ringer.run(lambda **_: None))
    await asyncio.sleep(0)
    offline.health.change(line=Line.OFFLINE)
    async with asyncio.timeout(5):
        while offline.ringer._lost_at is None:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait({task})


def test_what_was_due_before_the_line_was_lost_does_not_ring_here(offline: Offline) -> None:
    offline.clock.forward(timedelta(minutes=50))
    offline.notifier.note_online()
    offline.go_offline()
    offline.ringer.look()
    assert offline.rung == []


def test_it_looks_again_at_the_very_time(offline: Offline) -> None:
    offline.go_offline()
    offline.clock.forward(timedelta(minutes=44, seconds=50))
    assert offline.ringer.look() == pytest.approx(10, abs=0.1)
    offline.clock.forward(timedelta(hours=2))
    offline.ringer.look()
    assert offline.ringer.look() == LONGEST


def test_a_snooze_ends_at_its_time(offline: Offline) -> None:
    one = factory.notification(user_id=offline.me)
    offline.account.put(one)
    offline.store.apply(offline.account.page(offline.store.cursor))
    until = offline.clock() + timedelta(seconds=20)
    offline.store.submit("snooze", Snooze(id=one.id, until=until))
    woken: list[Notification] = []
    offline.store.listen(lambda changes: woken.extend(changes.woken))
    assert offline.ringer.look() == pytest.approx(20, abs=0.1)
    assert woken == []
    offline.clock.forward(timedelta(seconds=20))
    offline.ringer.look()
    assert [back.id for back in woken] == [one.id]
