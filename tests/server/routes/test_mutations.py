"""Tests of mutations over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from protocol.ids import new_id
from protocol.records import User
from server.accounts import set_password
from server.passwords import hash_password
from server.store import Store
from tests.factory import TickingClock
from tests.server.running import Running, running


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


def one(name: str, /, **args: Any) -> dict[str, Any]:
    return {"id": new_id(), "name": name, "args": args}


async def push(server: Running, *mutations: Any, **how: Any) -> httpx.Response:
    body = {"epoch": how.pop("epoch", server.shop.epoch), "mutations": list(mutations)}
    return await server.ask("POST", "/v1/mutations", json=body, **{"who": "member", **how})


async def test_each_stands_alone_and_is_answered_in_order(server: Running) -> None:
    task = new_id()
    answer = await push(
        server,
        one("save_task", id=task, create=True, title="Call back"),
        one("save_task", id=new_id(), title="of nothing"),
        one("fly_away"),
        one("complete_task", id=task, at="2026-11-23T10:00:00Z"),
    )
    assert answer.status_code == 200
    results = answer.json()["results"]
    assert [result["status"] for result in results] == [
        "applied",
        "rejected",
        "rejected",
        "applied",
    ]
    assert [result.get("reason") for result in results][1:3] == ["not-found", "unknown-mutation"]


async def test_a_known_one_gets_its_first_verdict_again(
    server: Running, clock: TickingClock
) -> None:
    """S21, rejections too."""
    good, bad = one("save_profile", status="Lunch"), one("delete_task", id=new_id())
    first = (await push(server, good, bad)).json()["results"]
    clock.forward(timedelta(days=1))
    again = (await push(server, good, bad)).json()["results"]
    assert [result.pop("repeated") for result in again] == [True, True]
    assert again == first


async def test_a_foreign_epoch_applies_nothing(server: Running) -> None:
    answer = await push(server, one("save_profile", status="Lunch"), epoch="another")
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:deskbell:foreign-epoch")
    assert server.shop.get(User, server.shop.ids["member"]).status == ""


async def test_more_than_500_are_refused_and_500_are_taken(server: Running) -> None:
    many = [one("save_profile", status=str(number)) for number in range(501)]
    answer = await push(server, *many)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "mutations"
    answer = await push(server, *many[:500])
    assert {result["status"] for result in answer.json()["results"]} == {"applied"}
    assert server.shop.get(User, server.shop.ids["member"]).status == "499"


async def test_a_new_password_ends_the_other_sessions(server: Running) -> None:
    shop = server.shop
    hashed = hash_password("correct horse battery")
    shop.write(lambda tx: set_password(tx, shop.ids["member"], hashed))
    mine, other = server.token(device="laptop"), server.token(device="counter")
    change = one("change_password", old="correct horse battery", new="a better password")
    answer = await push(server, change, token=mine)
    assert answer.json()["results"][0]["status"] == "applied"
    assert (await server.ask("GET", "/v1/sessions", token=mine)).status_code == 200
    assert (await server.ask("GET", "/v1/sessions", token=other)).status_code == 401
    assert "better" not in str(server.parts.metrics.text())


async def test_an_invitation_answers_its_link_once(server: Running) -> None:
    invite = one("invite_user", id=new_id(), email="new@example.com", name="New")
    first = (await push(server, invite, who="admin")).json()["results"][0]
    assert first["secret"]
    again = (await push(server, invite, who="admin")).json()["results"][0]
    assert "secret" not in again


async def test_verdicts_are_counted_by_name(server: Running) -> None:
    await push(server, one("save_profile", status="Lunch"), one("<script>"))
    count = server.parts.metrics.mutations
    assert count.labels("save_profile", "applied")._value.get() == 1
    assert count.labels("unknown", "rejected")._value.get() == 1
