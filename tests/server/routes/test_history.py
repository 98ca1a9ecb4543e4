"""Tests of what lies beyond a mirror."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from protocol.ids import new_id
from protocol.records import Party
from server.store import Store
from tests import factory
from tests.server.running import Running, running


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


async def test_search_finds_what_one_may_see_with_its_version(server: Running) -> None:
    lead = server.shop.put(factory.lead(title="Łódź laptop"))
    answer = await server.ask("GET", "/v1/search", who="member", params={"q": "lodz LAP"})
    body = answer.json()
    assert [record["id"] for record in body["records"]] == [lead.id]
    assert (body["epoch"], body["as_of"]) == (server.shop.epoch, server.shop.version)
    answer = await server.ask("GET", "/v1/search", who="free", params={"q": "lodz"})
    assert answer.json()["records"] == []


async def test_a_query_is_needed_and_not_a_book(server: Running) -> None:
    for query in ("", f"?q={'x' * 201}"):
        answer = await server.ask("GET", f"/v1/search{query}", who="member")
        assert answer.json()["errors"][0]["path"] == "q"


async def test_older_messages_come_newest_first(server: Running) -> None:
    shop = server.shop
    chat = shop.put(factory.conversation(member_ids=[shop.ids["member"]]))
    said = [
        shop.put(
            factory.message(
                conversation_id=chat.id,
                sequence=number,
                author=Party("user", shop.ids["member"]),
            )
        )
        for number in range(1, 6)
    ]
    path = f"/v1/conversations/{chat.id}/messages"
    answer = await server.ask("GET", f"{path}?before=5&limit=2", who="member")
    assert [record["id"] for record in answer.json()["records"]] == [said[3].id, said[2].id]
    assert answer.json()["as_of"] == shop.version
    assert (await server.ask("GET", path, who="admin")).status_code == 404
    elsewhere = f"/v1/conversations/{new_id()}/messages"
    assert (await server.ask("GET", elsewhere, who="member")).status_code == 404
    wrong = await server.ask("GET", f"{path}?limit=0", who="member")
    assert wrong.json()["errors"][0]["path"] == "limit"
