"""The writer: what a disk that refuses does to a group of writes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from protocol.records import Order, Record
from server.store import Store, Transaction
from tests import factory
from tests.server.shop import Shop


@pytest.fixture
def small_disk(shop: Shop) -> Iterator[Callable[[bool], None]]:
    """Makes the database as large as its disk, or gives it room again."""
    engine = shop.store.database.writing
    full = [False]

    def limit(connection: object, record: object, proxy: object) -> None:
        pages = "(SELECT page_count FROM pragma_page_count)"
        cursor = connection.cursor()  # type: ignore[attr-defined]
        count = cursor.execute(f"SELECT {pages}").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {count + 2 if full[0] else 1_000_000}")

    event.listen(engine, "checkout", limit)

    def fill(now_full: bool) -> None:
        full[0] = now_full

    yield fill
    event.remove(engine, "checkout", limit)


def _write(size: int) -> Callable[[Transaction], Record]:
    return lambda tx: tx.put(factory.order(fault="x" * size))


async def _write_many(shop: Shop) -> list[object]:
    works = [_write(7_000) for _ in range(30)]
    return list(await shop.store.write_each(shop.account_id, works))


def test_a_full_disk_loses_the_group_not_the_database(
    shop: Shop, small_disk: Callable[[bool], None]
) -> None:
    shop.put(factory.order())
    before = shop.version
    small_disk(True)
    results = asyncio.run(_write_many(shop))
    refused = [result for result in results if isinstance(result, OperationalError)]
    assert refused
    assert all("full" in str(error) for error in refused)
    kept = shop.read(lambda reader: reader.select(Order))
    assert len(kept) == 1 + len(results) - len(refused)
    assert shop.version == before + len(results) - len(refused)
    small_disk(False)
    assert all(isinstance(result, Order) for result in asyncio.run(_write_many(shop)))


def _commits(shop: Shop) -> list[object]:
    """Return a list that grows with every commit from now on."""
    commits: list[object] = []
    event.listen(shop.store.database.writing, "commit", commits.append)
    return commits


def test_many_waiting_writes_share_commits(shop: Shop) -> None:
    commits = _commits(shop)
    results = asyncio.run(_write_many(shop))
    assert len(results) == 30
    assert 1 <= len(commits) < 15


def test_a_write_without_effect_commits_nothing(shop: Shop) -> None:
    commits = _commits(shop)
    shop.write(lambda tx: tx.get("order", "17"))
    assert commits == []


async def test_a_cancelled_wait_does_not_stop_the_writer(store: Store) -> None:
    shop = Shop(store)
    waiting = [asyncio.ensure_future(store.write(shop.account_id, _write(10))) for _ in range(50)]
    await asyncio.sleep(0)
    for future in waiting[::2]:
        future.cancel()
    done = await asyncio.gather(*waiting, return_exceptions=True)
    assert all(isinstance(result, Order) for result in done[1::2])
    assert isinstance(await store.write(shop.account_id, _write(10)), Order)
