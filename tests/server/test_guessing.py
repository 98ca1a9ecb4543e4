"""Tests that a session in the wrong hands is no way to guess its person's password (row 37)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from protocol.ids import new_id
from server.accounts import set_password
from server.attempts import LIMIT
from server.passwords import hash_password
from server.store import Store
from tests.factory import TickingClock
from tests.server.running import Running, running
from tests.server.shop import Shop

PASSWORD = "correct horse battery"


@pytest.fixture
async def server(store: Store, shop: Shop, tmp_path: Path) -> AsyncIterator[Running]:
    """A server whose member has a password."""
    hashed = hash_password(PASSWORD)
    shop.write(lambda tx: set_password(tx, shop.ids["member"], hashed))
    async with running(store, tmp_path, shop=shop) as running_:
        yield running_


def change(old: str, id_: str = "") -> dict[str, Any]:
    args = {"old": old, "new": "another good password"}
    return {"id": id_ or new_id(), "name": "change_password", "args": args}


async def ask(server: Running, token: str, *mutations: dict[str, Any]) -> list[str]:
    body = json.dumps({"epoch": server.shop.epoch, "mutations": mutations})
    headers = {"Content-Type": "application/json"}
    answer = await server.ask("POST", "/v1/mutations", token=token, content=body, headers=headers)
    return [result.get("reason", result["status"]) for result in answer.json()["results"]]


async def test_guesses_are_limited_within_a_batch_and_by_any_session(
    server: Running, clock: TickingClock
) -> None:
    token, other = server.token("member"), server.token("member", "another computer")
    guesses = [change(f"guess {number}") for number in range(LIMIT + 2)]
    said = await ask(server, token, *guesses)
    assert said == ["wrong-password"] * LIMIT + ["too-many-tries"] * 2
    assert await ask(server, other, change(PASSWORD)) == ["too-many-tries"]
    clock.forward(timedelta(minutes=15))
    assert await ask(server, token, change(PASSWORD)) == ["applied"]


async def test_what_was_answered_before_and_what_is_no_guess_count_not(server: Running) -> None:
    token = server.token("member")
    first = change("guess")
    for _ in range(LIMIT + 1):
        assert await ask(server, token, first) == ["wrong-password"]
        assert await ask(server, token, change("guess") | {"args": {}}) == ["bad-input"]
    assert await ask(server, token, change(PASSWORD)) == ["applied"]


async def test_whoever_knew_it_starts_afresh(server: Running) -> None:
    token = server.token("member")
    for _ in range(2):
        for _ in range(LIMIT - 1):
            await ask(server, token, change("guess"))
        back = change(PASSWORD)
        back["args"]["new"] = PASSWORD
        assert await ask(server, token, back) == ["applied"]
