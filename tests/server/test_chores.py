"""Tests of the chores: that each is declared, and does what it is for."""

from __future__ import annotations

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Table, func, select

from protocol.frames import MutationsFrame
from protocol.ids import new_id
from protocol.mutations import MutationBatch
from protocol.records import Notification, Sender, Task
from server.app import create_parts
from server.chores import Chores
from server.links import new_key, new_link, revoke_keys
from server.store import Store
from server.tables import event_seen, link, login_failure, sender_key, timer
from tests import factory
from tests.factory import TickingClock
from tests.server.running import Running, running, settings_for, until
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


def rows(store: Store, table: Table) -> int:
    """Return how many rows a table has."""
    query = select(func.count()).select_from(table)
    return store.read_bare_now(lambda bare: bare.execute(query).scalar_one())


async def post_event(server: Running, key: str) -> int:
    """Post the same event as ever; return how many of its sender were counted."""
    event = {"specversion": "1.0", "id": "1", "source": "/crm", "type": "com.acme.rang"}
    headers = {"Content-Type": "application/cloudevents+json"}
    answer = await server.ask("POST", "/v1/events", token=key, headers=headers, json=event)
    assert answer.status_code == 202
    return max(one.event_count for one in server.shop.read(lambda reader: reader.select(Sender)))


async def pruned(server: Running, step: timedelta, clock: TickingClock) -> None:
    """Let *step* pass, and the daily round be over."""
    again = server.parts.background._loops["prune"]
    beaten = again.beaten_at
    clock.forward(step)
    server.parts.background.hurry("prune")
    await until(lambda: again.beaten_at > beaten)


async def test_what_only_grew_is_forgotten_after_its_time(
    store: Store, shop: Shop, clock: TickingClock, tmp_path: Path
) -> None:
    """A repeated event goes on being counted once for 400 days, as a mutation does."""
    sender, old = shop.put(factory.sender(name="crm")), shop.put(factory.sender(name="old"))
    key = shop.write(lambda tx: new_key(tx.connection, tx.account_id, sender.id, tx.now))
    shop.write(lambda tx: new_key(tx.connection, tx.account_id, old.id, tx.now))
    shop.write(lambda tx: revoke_keys(tx.connection, tx.account_id, old.id, tx.now))
    shop.write(lambda tx: new_link(tx.connection, tx.account_id, shop.ids["member"], tx.now))
    shop.write(lambda tx: new_link(tx.connection, tx.account_id, shop.ids["free"], tx.now))
    day, soon = timedelta(days=1), clock() + timedelta(hours=2)
    async with running(store, tmp_path, shop=shop) as server:
        mine = {"title": "Call", "due_at": soon, "assignee_id": shop.ids["member"]}
        save = shop.mutation("save_task", id=new_id(), create=True, **mine)
        body = msgspec.json.encode(MutationBatch(epoch=shop.epoch, mutations=[save]))
        await server.ask("POST", "/v1/mutations", who="member", content=body)
        assert await post_event(server, key) == 1
        clock.forward(timedelta(hours=3))
        await until(lambda: _fired(store) == rows(store, timer) > 0)
        await pruned(server, 29 * day, clock)
        kept = {table.name: rows(store, table) for table in (timer, link, sender_key, event_seen)}
        assert kept == {"timer": kept["timer"], "link": 2, "sender_key": 2, "event_seen": 1}
        assert kept["timer"] > 0
        await pruned(server, 3 * day, clock)
        assert [rows(store, table) for table in (timer, link, sender_key)] == [0, 0, 1]
        await pruned(server, 367 * day, clock)
        assert await post_event(server, key) == 1
        await pruned(server, 2 * day, clock)
        assert rows(store, event_seen) == 0
        assert await post_event(server, key) == 2


def _fired(store: Store) -> int:
    query = select(func.count()).where(timer.c.done_at.is_not(None))
    return store.read_bare_now(lambda bare: bare.execute(query).scalar_one())


async def test_files_that_no_record_names_are_forgotten_after_a_week(
    store: Store, shop: Shop, tmp_path: Path, clock: TickingClock
) -> None:
    async with running(store, tmp_path, shop=shop) as server:
        files = server.parts.files
        named, unnamed, fresh = (hashlib.sha256(text).hexdigest() for text in (b"1", b"2", b"3"))
        shop.put(factory.document(file=named))
        week_ago = (clock() - timedelta(days=7, minutes=1)).timestamp()
        for hash_, at in ((named, week_ago), (unnamed, week_ago), (fresh, clock().timestamp())):
            arriving = files.begin(shop.account_id, hash_)
            place = files.place(shop.account_id, hash_, "text/plain")
            arriving._file.close()
            arriving.path.rename(place)
            os.utime(place, (at, at))
        broken = files.begin(shop.account_id, named)
        broken._file.close()
        os.utime(broken.path, (week_ago, week_ago))
        await pruned(server, timedelta(), clock)
        kept = {path.stem for path in files.root.rglob("*") if path.is_file()}
        assert kept == {named, fresh}
