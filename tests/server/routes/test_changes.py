"""Tests of pages and digests over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from protocol.pages import decode_page
from server.store import Store
from tests import factory
from tests.server.running import Running, running
from tests.server.shop import Mirror


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


async def test_pages_make_the_mirror_that_the_database_says(server: Running) -> None:
    shop = server.shop
    for _ in range(7):
        shop.put(factory.lead())
    for who in ("admin", "member", "own", "free"):
        token, mirror, more = server.token(who), Mirror(), True
        while more:
            query = {"since": mirror.cursor, "limit": 3, "epoch": mirror.epoch}
            answer = await server.ask("GET", "/v1/changes", token=token, params=query)
            page = decode_page(answer.content)
            mirror.apply(page)
            more = page.more
        assert mirror.rows == shop.fresh(who).rows


async def test_a_foreign_epoch_or_a_cursor_of_the_future_is_410(server: Running) -> None:
    epoch = server.shop.epoch
    for query in ("since=1", "since=1&epoch=another", f"since=10000&epoch={epoch}"):
        answer = await server.ask("GET", f"/v1/changes?{query}", who="member")
        assert (answer.status_code, answer.json()["type"]) == (410, "urn:deskbell:reset-needed")
    answer = await server.ask("GET", "/v1/changes?since=0&epoch=another", who="member")
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("", "since"),
        ("since=-1", "since"),
        ("since=soon", "since"),
        ("since=0&limit=0", "limit"),
        ("since=0&limit=1001", "limit"),
        ("since=0&since=1", "since"),
        (f"since=0&epoch={'x' * 65}", "epoch"),
    ],
)
async def test_a_wrong_parameter_is_named(server: Running, query: str, path: str) -> None:
    answer = await server.ask("GET", f"/v1/changes?{query}", who="member")
    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == [path]


async def test_digests_are_of_what_one_may_see(server: Running) -> None:
    server.shop.put(factory.lead())
    cursor = server.shop.version
    found = {}
    for who in ("member", "free"):
        answer = await server.ask("GET", f"/v1/digest?cursor={cursor}", who=who)
        found[who] = answer.json()
        assert found[who]["cursor"] == cursor
        assert found[who]["epoch"] == server.shop.epoch
    assert "lead" in found["member"]["digests"]
    assert "lead" not in found["free"]["digests"]
    assert found["free"]["digests"]["user"] == found["member"]["digests"]["user"]
