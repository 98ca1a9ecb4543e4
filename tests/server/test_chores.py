"""Tests of the chores: that each is declared, and does what it is for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec

from protocol.frames import MutationsFrame
from protocol.ids import new_id
from protocol.records import Notification, Task
from server.app import create_parts
from server.chores import Chores
from server.store import Store
from server.tables import login_failure
from tests import factory
from tests.factory import TickingClock
from tests.server.running import running, settings_for, until
from tests.server.shop import Shop


def test_every_loop_is_declared(store: Store, tmp_path: Path) -> None:
    parts = create_parts(settings_for(tmp_path, backups=True), store, metrics_token="x")
    Chores(parts).declare()
    assert set(parts.background._loops) == {
        "backups",
        "pings",
        "presence",
        "prune",
        "sessions",
        "timers",
        "versions",
    }


async def test_a_due_timer_fires_by_itself(
    store: Store, clock: TickingClock, tmp_path: Path
) -> None:
    async with running(store, tmp_path) as server:
        shop = server.shop
        async with server.desk("member") as member:
            due = clock() + timedelta(hours=2)
            save = shop.mutation(
                "save_task",
                id=new_id(),
                create=True,
                title="Call",
                due_at=due,
                assignee_id=shop.ids["member"],
            )
            await member.say(MutationsFrame(epoch=shop.epoch, mutations=[save]))
            await member.hear()
            await member.hear()
            clock.forward(timedelta(hours=1, minutes=46))
            assert b"task.reminder" in msgspec.json.encode(await member.hear())


async def test_backups_are_made_by_themselves(store: Store, shop: Shop, tmp_path: Path) -> None:
    async with running(store, tmp_path, shop=shop, backups=True):
        await until(lambda: len(list((tmp_path / "backups").glob("*.db"))) == 2)


async def test_what_is_old_is_pruned_at_start(
    store: Store, shop: Shop, clock: TickingClock, tmp_path: Path
) -> None:
    task = shop.put(factory.task())
    shop.write(lambda tx: tx.delete("task", task.id))
    old = {"id": task.id, "email_key": "a", "address": "b", "failed_at": 1}
    store.write_bare_now(lambda bare: bare.execute(login_failure.insert(), old))
    clock.forward(timedelta(days=91))
    async with running(store, tmp_path, shop=shop):
        await until(lambda: shop.read(lambda reader: reader.account.horizon) > 0)
        assert store.read_bare_now(lambda bare: bare.execute(login_failure.select()).all()) == []
    assert shop.find(Task, task.id) is None
    assert shop.find(Notification, task.id) is None
