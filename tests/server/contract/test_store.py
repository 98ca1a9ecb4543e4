"""The store: writes, versions and pointers, on both engines."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select

from protocol.ids import new_id
from protocol.records import (
    RECORD_TYPES,
    Client,
    External,
    Notification,
    Order,
    Record,
    Task,
    encode_record,
)
from server.database import Database
from server.store import Commit, Reader, Store, Transaction, UnknownAccount
from server.tables import RECORD_TABLES, pointer
from tests import factory
from tests.factory import BUILDERS, NOW, TickingClock
from tests.server.shop import Shop

SQLITE_FULL = 2


def _pointers(shop: Shop, id_: str) -> dict[str, tuple[int, bool]]:
    query = select(pointer.c.scope, pointer.c.version, pointer.c.deleted).where(
        pointer.c.account_id == shop.account_id, pointer.c.id == id_
    )
    rows = shop.store.read_bare_now(lambda connection: connection.execute(query).all())
    return {scope: (version, bool(deleted)) for scope, version, deleted in rows}


def test_what_is_confirmed_is_on_the_disk(shop: Shop) -> None:
    """Row 22: asked on the connection that writes."""
    lite = shop.store.database.lite
    asked = "PRAGMA synchronous" if lite else "SHOW synchronous_commit"
    set_to = shop.write(lambda tx: tx.connection.exec_driver_sql(asked).scalar())
    assert set_to == (SQLITE_FULL if lite else "on")


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_a_record_of_every_type_comes_back_as_it_was_written(shop: Shop, type_: str) -> None:
    record = BUILDERS[type_](external=External(sender="CRM", id="17", url="https://crm/17"))
    written = shop.put(record)
    expected = msgspec.structs.replace(record, version=shop.version, updated_at=NOW)
    assert written == expected == shop.get(type(record), record.id)
    assert shop.read(lambda reader: reader.find_external(type_, "CRM", "17")) == expected
    assert shop.read(lambda reader: reader.find_external(type_, "POS", "17")) is None


def test_the_stored_body_is_what_travels(shop: Shop) -> None:
    written = shop.put(factory.order())
    table = RECORD_TABLES["order"]
    query = select(table.c.body).where(table.c.id == written.id)
    body = shop.store.read_bare_now(lambda connection: connection.execute(query).scalar())
    assert body == encode_record(written)


def test_a_write_takes_one_version_for_all_it_changes(shop: Shop) -> None:
    before = shop.version
    client = factory.client()
    order = shop.put(factory.order(), client)
    assert order.version == shop.get(Client, client.id).version == shop.version == before + 1


def test_a_write_that_changes_nothing_takes_no_version(shop: Shop) -> None:
    order = shop.put(factory.order())
    before = shop.version
    assert shop.put(order) == order
    assert shop.version == before
    shop.write(lambda tx: tx.touch("order", order.id))
    assert shop.get(Order, order.id).version == shop.version == before + 1


def test_updated_at_is_the_clock_of_the_server(shop: Shop, clock: TickingClock) -> None:
    order = shop.put(factory.order())
    later = clock.forward(timedelta(minutes=5))
    changed = shop.put(msgspec.structs.replace(order, status="ready"))
    assert (changed.created_at, changed.updated_at) == (NOW, later)


def test_pointers_follow_a_record_through_its_scopes(shop: Shop) -> None:
    """S1: live in every scope it has now, deleted in every scope it lost."""
    ann, ben = shop.ids["member"], shop.ids["manager"]
    task = shop.put(factory.task(author_id=ann, assignee_id=ben))
    made = shop.version
    assert _pointers(shop, task.id) == {
        "staff": (made, False),
        f"user:{ann}": (made, False),
        f"user:{ben}": (made, False),
    }
    task = shop.put(msgspec.structs.replace(task, private=True, assignee_id=ann))
    now = shop.version
    assert _pointers(shop, task.id) == {
        "staff": (now, True),
        f"user:{ann}": (now, False),
        f"user:{ben}": (now, True),
    }
    shop.write(lambda tx: tx.delete("task", task.id))
    assert shop.find(Task, task.id) is None
    assert _pointers(shop, task.id)[f"user:{ann}"] == (shop.version, True)


def test_two_changes_in_one_write_leave_the_pointers_of_the_last(shop: Shop) -> None:
    def work(tx: Transaction) -> str:
        task = tx.put(factory.task(author_id=shop.ids["own"], private=True))
        tx.put(msgspec.structs.replace(task, author_id=shop.ids["admin"]))
        return task.id

    found = _pointers(shop, shop.write(work))
    assert found == {
        f"user:{shop.ids['own']}": (shop.version, True),
        f"user:{shop.ids['admin']}": (shop.version, False),
    }


def test_add_never_overwrites(shop: Shop) -> None:
    """S32: a timer that fires twice must not unread what was read."""
    told = shop.put(factory.notification())
    again = factory.notification(id=told.id, title="Once more")
    assert shop.write(lambda tx: tx.add(again)) is False
    assert shop.get(Notification, told.id) == told


def test_a_work_that_raises_leaves_nothing(shop: Shop) -> None:
    before = shop.version

    def work(tx: Transaction) -> None:
        tx.put(factory.order())
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        shop.write(work)
    assert shop.version == before
    assert shop.read(lambda reader: reader.select(Order)) == []


async def test_works_of_one_group_stand_or_fall_alone(store: Store) -> None:
    shop = Shop(store)

    def work(number: int) -> Callable[[Transaction], Record]:
        def write(tx: Transaction) -> Record:
            order = tx.put(factory.order(number=str(number)))
            if number % 3 == 0:
                raise ValueError(number)
            return order

        return write

    before = shop.version
    results = await store.write_each(shop.account_id, [work(n) for n in range(12)])
    assert [isinstance(result, ValueError) for result in results] == [n % 3 == 0 for n in range(12)]
    versions = [result.version for result in results if isinstance(result, Record)]
    assert versions == list(range(before + 1, before + 9))
    assert shop.version == before + 8


def test_an_attempt_that_fails_leaves_the_write_as_it_was(shop: Shop) -> None:
    order, lost = factory.order(), factory.order()

    def work(tx: Transaction) -> None:
        tx.put(order)

        def attempt() -> None:
            tx.put(lost)
            tx.delete("order", order.id)
            raise KeyError

        with pytest.raises(KeyError):
            tx.attempt(attempt)
        assert tx.get("order", lost.id) is None

    shop.write(work)
    assert shop.find(Order, order.id) is not None
    assert shop.find(Order, lost.id) is None
    assert _pointers(shop, lost.id) == {}


def test_listeners_hear_of_durable_commits_only_and_in_order(shop: Shop) -> None:
    heard: list[Commit] = []
    seen_by_others: list[bool] = []

    def listen(commit: Commit) -> None:
        heard.append(commit)
        found = shop.find(Task, commit.changes[0].id)
        seen_by_others.append(found is not None)

    shop.store.listen(listen)
    task = shop.put(factory.task(assignee_id=shop.ids["own"]))
    with pytest.raises(ZeroDivisionError):
        shop.write(lambda tx: (tx.put(factory.task()), 1 / 0))
    shop.put(task)
    assert [commit.version for commit in heard] == [task.version]
    assert seen_by_others == [True]
    (change,) = heard[0].changes
    assert change.record == task
    assert change.body == encode_record(task)
    assert change.scopes == {"staff", f"user:{shop.ids['own']}"}
    assert heard[0].get("task", task.id) == task
    assert heard[0].epoch == shop.epoch


def test_a_listener_that_fails_stops_nobody(shop: Shop) -> None:
    heard: list[int] = []

    def fail(commit: Commit) -> None:
        raise RuntimeError("deaf")

    shop.store.listen(fail)
    shop.store.listen(lambda commit: heard.append(commit.version))
    shop.put(factory.order())
    shop.put(factory.order())
    assert heard == [shop.version - 1, shop.version]


def test_a_listener_may_not_write(shop: Shop) -> None:
    caught: list[str] = []

    def listen(commit: Commit) -> None:
        with pytest.raises(RuntimeError) as error:
            shop.put(factory.order())
        caught.append(str(error.value))

    shop.store.listen(listen)
    shop.put(factory.order())
    assert caught == ["a listener must not write: it runs in the writer's own thread"]


def test_an_account_that_is_not_there(store: Store) -> None:
    with pytest.raises(UnknownAccount):
        store.write_now(new_id(), lambda tx: tx.put(factory.order()))
    with pytest.raises(UnknownAccount):
        store.read_now(new_id(), lambda reader: reader.account)


def test_accounts_share_nothing(store: Store) -> None:
    one, other = Shop(store), Shop(store)
    order = one.put(factory.order())
    assert other.find(Order, order.id) is None
    other.put(msgspec.structs.replace(order, status="theirs"))
    assert one.get(Order, order.id) == order
    assert {one.account_id, other.account_id} <= set(store.accounts())


def test_a_snapshot_does_not_move_under_its_reader(shop: Shop) -> None:
    """S5: between two reads another writer commits, and this reader does not see it."""
    order = shop.put(factory.order())
    began, written = threading.Event(), threading.Event()

    def write() -> None:
        began.wait(10)
        shop.put(msgspec.structs.replace(order, status="ready"), factory.order())
        written.set()

    thread = threading.Thread(target=write)
    thread.start()

    def read(reader: Reader) -> None:
        before = reader.account.version
        began.set()
        assert written.wait(10)
        assert reader.get("order", order.id) == order
        again = Reader(reader.connection, shop.account_id, NOW)
        assert again.account.version == before

    shop.read(read)
    thread.join()
    assert shop.get(Order, order.id).status == "ready"


def test_a_reader_cannot_write(shop: Shop) -> None:
    with pytest.raises(Exception, match=r"read-?only"):
        shop.read(lambda reader: reader.connection.execute(pointer.delete()))


def _count_up(tx: Transaction) -> None:
    order = tx.find(Notification, COUNTER)
    assert order is not None
    tx.put(msgspec.structs.replace(order, priority=order.priority + 1))


COUNTER = new_id()


def _race(open_store: Callable[[], Store]) -> tuple[int, int, Shop]:
    """Let two servers add to one number; return how often they did, and how much came of it."""
    stores = [open_store(), open_store()]
    shop = Shop(stores[0])
    shop.put(factory.notification(id=COUNTER, user_id=shop.ids["member"]))
    before = shop.version

    async def add() -> None:
        works = [store.write(shop.account_id, _count_up) for _ in range(40) for store in stores]
        await asyncio.gather(*works, return_exceptions=True)

    asyncio.run(add())
    return shop.version - before, shop.get(Notification, COUNTER).priority, shop


def test_parallel_servers_lose_no_update_and_no_version(open_store: Callable[[], Store]) -> None:
    """S7, S8: two servers on one database, one account."""
    versions, counted, _ = _race(open_store)
    assert (versions, counted) == (80, 80)


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_without_the_lock_updates_are_lost(
    open_store: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """S8: the lock removed, the same race loses, so the test above can fail."""
    monkeypatch.setattr(Database, "lock", lambda self, connection, account_id: True)
    versions, counted, _ = _race(open_store)
    assert counted < 80 or versions < 80


async def test_a_closed_store_says_so(open_store: Callable[[], Store]) -> None:
    store = open_store()
    shop = Shop(store)
    waiting = [
        asyncio.ensure_future(store.write(shop.account_id, lambda tx: tx.put(factory.order())))
        for _ in range(20)
    ]
    await asyncio.sleep(0)
    await store.close()
    assert len(await asyncio.gather(*waiting)) == 20
    with pytest.raises(RuntimeError, match="closed"):
        await store.write(shop.account_id, lambda tx: None)
