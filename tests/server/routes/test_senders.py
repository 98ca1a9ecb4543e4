"""Tests of what became of a sender's events, as an admin asks it over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from protocol.ids import new_id
from server.inbound.diary import KEPT
from server.links import new_key
from server.store import Store
from tests import factory
from tests.factory import TickingClock
from tests.server.running import Running, running

BATCH = "application/cloudevents-batch+json"


class Crm:
    """An outside system with its key."""

    def __init__(self, server: Running) -> None:
        self.server = server
        self.sender = server.shop.put(factory.sender(name="crm"))
        self.key = server.shop.write(
            lambda tx: new_key(tx.connection, tx.account_id, self.sender.id, tx.now)
        )

    async def post(self, body: object, media: str = BATCH, **headers: str) -> int:
        """Post whatever it is; return the status of the answer."""
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
        given = {"Content-Type": media, **headers}
        answer = await self.server.ask(
            "POST", "/v1/events", token=self.key, content=content, headers=given
        )
        return answer.status_code

    async def told(self) -> list[dict[str, Any]]:
        """Return what an admin is told of it."""
        params = {"sender_id": self.sender.id}
        answer = await self.server.ask("GET", "/v1/senders/events", who="admin", params=params)
        assert answer.status_code == 200
        events: list[dict[str, Any]] = answer.json()["events"]
        return events


@pytest.fixture
async def crm(store: Store, tmp_path: Path) -> AsyncIterator[Crm]:
    """A CRM that posts to a server."""
    async with running(store, tmp_path) as server:
        yield Crm(server)


def event(type_: str = "deskbell.lead.created", **more: Any) -> dict[str, Any]:
    return {"specversion": "1.0", "id": new_id(), "source": "/crm", "type": type_, **more}


async def test_taken_repeated_and_refused_are_told_apart(crm: Crm, clock: TickingClock) -> None:
    assert await crm.told() == []
    once = event()
    assert await crm.post([once, event("com.acme.rang")]) == 202
    clock.forward(timedelta(minutes=1))
    assert await crm.post([once]) == 202
    assert await crm.post([event(data={"lead": {"title": 5}})]) == 400
    assert await crm.post(b"{", "application/cloudevents+json") == 400
    last, wrong, again, second, first = await crm.told()
    assert (first["type"], first["verdict"]) == ("deskbell.lead.created", "taken")
    assert (second["type"], second["verdict"]) == ("com.acme.rang", "taken")
    assert (again["type"], again["verdict"]) == ("deskbell.lead.created", "repeated")
    assert first["received_at"] < again["received_at"] == clock().isoformat().replace("+00:00", "Z")
    assert (wrong["type"], wrong["verdict"]) == ("deskbell.lead.created", "refused")
    assert (wrong["problem"], wrong["path"]) == ("bad-input", "[0].data.lead.title")
    assert (last["type"], last["problem"], last["path"]) == ("", "bad-input", "")


async def test_a_refused_one_in_binary_mode_is_told_by_its_header(crm: Crm) -> None:
    given = {"ce-id": "1", "ce-source": "/crm", "ce-type": "com.acme.rang"}
    assert await crm.post(b"", "text/plain", **given) == 400
    (told,) = await crm.told()
    assert (told["type"], told["problem"]) == ("com.acme.rang", "foreign-event")
    assert told["path"] == "ce-specversion"


async def test_only_the_newest_are_kept(crm: Crm) -> None:
    await crm.post([event(f"com.acme.n{place}") for place in range(KEPT + 3)])
    await crm.post([event("com.acme.last")])
    told = await crm.told()
    assert len(told) == KEPT
    assert (told[0]["type"], told[-1]["type"]) == ("com.acme.last", f"com.acme.n{4}")


async def test_what_was_refused_changes_no_version(crm: Crm) -> None:
    """Nobody is told of it: it is there for whoever asks."""
    before = crm.server.shop.version
    assert await crm.post([event(id="")]) == 400
    assert await crm.post([]) == 202
    assert crm.server.shop.version == before
    assert len(await crm.told()) == 1
