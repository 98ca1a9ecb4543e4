"""Tests of the snapshot over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from protocol.pages import SnapshotPage, heads
from server.store import Store, Transaction
from tests import factory
from tests.server.running import Running, running

EVERY = 1_500


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server whose shop has more than one page of leads."""
    async with running(store, tmp_path) as running_:

        def fill(tx: Transaction) -> None:
            for _ in range(EVERY):
                tx.put(factory.lead())

        running_.shop.write(fill)
        yield running_


async def pages(
    server: Running, who: str, query: str = "", encoding: str = "gzip"
) -> list[SnapshotPage]:
    answer = await server.ask(
        "GET", f"/v1/snapshot{query}", who=who, headers={"Accept-Encoding": encoding}
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.headers.get("content-encoding", "identity") == encoding
    lines = answer.content.splitlines()
    return [msgspec.json.decode(line, type=SnapshotPage) for line in lines]


def ids(found: list[SnapshotPage]) -> list[str]:
    return [head.id for page in found for head, _ in heads(page.records)]


async def test_it_is_everything_one_may_see_once_in_pages(server: Running) -> None:
    found = await pages(server, "member")
    assert len(found) >= 3
    assert [page.more for page in found] == [True] * (len(found) - 1) + [False]
    assert {page.epoch for page in found} == {server.shop.epoch}
    assert len(ids(found)) == len(set(ids(found))) == found[-1].done
    assert set(ids(found)) == {id_ for _, id_ in server.shop.fresh("member").rows}
    # people and what waits come first, in a small page
    assert len(found[0].records) <= 200
    assert len(ids(await pages(server, "free"))) < 20


async def test_it_goes_on_where_it_was_cut(server: Running) -> None:
    whole = await pages(server, "member")
    rest = await pages(server, "member", f"?after={whole[0].after}")
    assert ids(whole[:1]) + ids(rest) == ids(whole)


async def test_whoever_does_not_take_gzip_gets_it_plain(server: Running) -> None:
    assert ids(await pages(server, "free", encoding="identity")) == ids(await pages(server, "free"))


async def test_a_place_that_no_page_named_is_refused(server: Running) -> None:
    for place in ("zz", "00", "5b39395d"):
        answer = await server.ask("GET", f"/v1/snapshot?after={place}", who="member")
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["path"] == "after"
