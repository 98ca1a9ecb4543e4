"""Tests of the devices somebody is signed in on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from protocol.frames import CLOSE_REVOKED
from protocol.ids import new_id
from server.store import Store
from tests.factory import TickingClock
from tests.server.running import Running, running


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


async def listed(server: Running, token: str, query: str = "") -> dict[str, str]:
    answer = await server.ask("GET", f"/v1/sessions{query}", token=token)
    assert answer.status_code == 200
    return {one["device"]["id"]: one["id"] for one in answer.json()["sessions"]}


async def test_ones_own_devices_are_listed(server: Running) -> None:
    laptop = server.token(device="laptop")
    server.token(device="counter")
    server.token("admin")
    answer = await server.ask("GET", "/v1/sessions", token=laptop)
    sessions = answer.json()["sessions"]
    assert {one["device"]["id"]: one["current"] for one in sessions} == {
        "laptop": True,
        "counter": False,
    }
    assert sessions[0]["created_at"].endswith("Z")


async def test_signing_out_ends_this_session_and_its_socket(server: Running) -> None:
    token = server.token(device="laptop")
    other = server.token(device="counter")
    async with server.socket(token) as desk:
        await desk.say({"frame": "hello", "cursor": 0})
        await desk.hear()
        assert (await server.ask("DELETE", "/v1/sessions/current", token=token)).status_code == 204
        assert await desk.end() == (CLOSE_REVOKED, "revoked")
    refused = await server.ask("GET", "/v1/sessions", token=token)
    assert refused.status_code == 401
    assert refused.json()["type"] == "urn:deskbell:session-revoked"
    assert list(await listed(server, other)) == ["counter"]


async def test_another_device_is_signed_out_and_wiped(server: Running) -> None:
    mine, lost = server.token(device="laptop"), server.token(device="lost")
    lost_id = (await listed(server, mine))["lost"]
    async with server.socket(lost) as desk:
        await desk.say({"frame": "hello", "cursor": 0})
        await desk.hear()
        answer = await server.ask("DELETE", f"/v1/sessions/{lost_id}?wipe=true", token=mine)
        assert answer.status_code == 204
        async with asyncio.timeout(5):
            assert await desk.end() == (CLOSE_REVOKED, "wipe")
    refused = await server.ask("GET", "/v1/changes?since=0", token=lost)
    assert (refused.status_code, refused.json()["wipe"]) == (401, True)


async def test_somebody_elses_device_is_not_there_for_them(server: Running) -> None:
    theirs = (await listed(server, server.token("admin", "office")))["office"]
    answer = await server.ask("DELETE", f"/v1/sessions/{theirs}", who="member")
    assert answer.status_code == 404
    answer = await server.ask("DELETE", f"/v1/sessions/{new_id()}", who="member")
    assert answer.status_code == 404


async def test_an_admin_lists_and_ends_anybodys(server: Running) -> None:
    token = server.token("member", "laptop")
    admin = server.token("admin")
    member_id = server.shop.ids["member"]
    theirs = await listed(server, admin, f"?user_id={member_id}")
    answer = await server.ask("DELETE", f"/v1/sessions/{theirs['laptop']}", token=admin)
    assert answer.status_code == 204
    assert (await server.ask("GET", "/v1/sessions", token=token)).status_code == 401


async def test_nobody_else_lists_somebody_elses(server: Running) -> None:
    for who in ("manager", "member", "free"):
        admin_id = server.shop.ids["admin"]
        answer = await server.ask("GET", f"/v1/sessions?user_id={admin_id}", who=who)
        assert answer.status_code == 403


async def test_what_is_no_id_is_named(server: Running) -> None:
    answer = await server.ask("DELETE", "/v1/sessions/x", who="member")
    assert answer.json()["errors"][0]["path"] == "session_id"
    answer = await server.ask("DELETE", f"/v1/sessions/{new_id()}?wipe=perhaps", who="member")
    assert answer.json()["errors"][0]["path"] == "wipe"


async def test_its_last_use_is_told(server: Running, clock: TickingClock) -> None:
    token = server.token(device="laptop")
    clock.forward(timedelta(hours=3))
    await server.ask("GET", "/v1/changes?since=0", token=token)
    answer = await server.ask("GET", "/v1/sessions", token=token)
    (session,) = answer.json()["sessions"]
    assert session["last_used_at"] > session["created_at"]
