"""Tests of events over HTTP: who may send them, what is refused whole."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from protocol.ids import new_id
from protocol.records import Lead, Notification, Sender
from server.links import new_key, revoke_keys
from server.store import Store, Transaction
from tests import factory
from tests.server.running import Running, running

STRUCTURED = "application/cloudevents+json"


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


@pytest.fixture
def key(server: Running) -> str:
    """The key of the sender ``crm``."""
    sender = factory.sender(name="crm")

    def add(tx: Transaction) -> str:
        tx.put(sender)
        return new_key(tx.connection, tx.account_id, sender.id, tx.now)

    return server.shop.write(add)


def event(**more: Any) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": new_id(),
        "source": "/crm",
        "type": "deskbell.lead.created",
        "data": {"lead": {"external_id": "L-1", "title": "Notebook"}},
        **more,
    }


async def post(server: Running, body: Any, token: str, media: str = STRUCTURED) -> httpx.Response:  # noqa: ANN401
    content = body if isinstance(body, bytes) else msgspec.json.encode(body)
    headers = {"Content-Type": media}
    return await server.ask("POST", "/v1/events", content=content, token=token, headers=headers)


def counts(server: Running) -> tuple[int, int]:
    return server.shop.read(
        lambda reader: (len(reader.select(Lead)), len(reader.select(Notification)))
    )


async def test_an_event_is_taken_once_however_often_it_comes(server: Running, key: str) -> None:
    told = event()
    for _ in range(5):
        answer = await post(server, told, key)
        assert (answer.status_code, answer.content) == (202, b"")
    leads, notifications = counts(server)
    assert leads == 1
    assert notifications > 0
    sender = server.shop.read(lambda reader: reader.select(Sender)[0])
    assert sender.event_count == 1


async def test_it_crosses_the_socket(server: Running, key: str) -> None:
    async with server.desk("member") as member:
        await post(server, event(), key)
        frame = await member.hear()
        assert b"Notebook" in msgspec.json.encode(frame)


async def test_nothing_of_a_batch_with_a_wrong_one_is_stored(server: Running, key: str) -> None:
    wrong = event()
    del wrong["source"]
    batch = "application/cloudevents-batch+json"
    answer = await post(server, [event(), wrong], key, batch)
    assert answer.status_code == 400
    assert "source" in answer.json()["errors"][0]["path"]
    assert counts(server) == (0, 0)


async def test_a_wrong_type_of_a_field_is_named(server: Running, key: str) -> None:
    told = event(data={"lead": {"external_id": "L-1", "title": 7}})
    answer = await post(server, told, key)
    assert answer.json()["errors"][0]["path"] == "data.lead.title"
    assert counts(server) == (0, 0)


async def test_over_1_mb_is_413_and_1_mb_is_not(server: Running, key: str) -> None:
    told = msgspec.json.encode(event())
    answer = await post(server, told.ljust(1_000_001), key)
    assert answer.status_code == 413
    assert answer.json()["errors"] == [{"path": "", "detail": "at most 1,000,000 bytes"}]
    assert counts(server) == (0, 0)
    assert (await post(server, told.ljust(1_000_000), key)).status_code == 202


async def test_only_a_key_that_is_known_sends(server: Running, key: str) -> None:
    assert (await post(server, event(), "")).json()["type"] == "urn:deskbell:sign-in-needed"
    for token in ("dbk_unknown", "x" * 300, server.token("admin")):
        answer = await post(server, event(), token)
        assert (answer.status_code, answer.json()["type"]) == (401, "urn:deskbell:key-unknown")
    sender = server.shop.read(lambda reader: reader.select(Sender)[0])
    server.shop.write(lambda tx: revoke_keys(tx.connection, tx.account_id, sender.id, tx.now))
    assert (await post(server, event(), key)).status_code == 401
    assert counts(server) == (0, 0)


async def test_the_key_of_a_revoked_sender_is_of_no_use(server: Running, key: str) -> None:
    sender = server.shop.read(lambda reader: reader.select(Sender)[0])
    server.shop.put(msgspec.structs.replace(sender, revoked_at=factory.NOW))
    assert (await post(server, event(), key)).status_code == 401
