"""Tests of the application as a whole: what it counts, allows, starts and stops."""

from __future__ import annotations

from pathlib import Path

from server.app import create_app, create_parts
from server.store import Store
from tests import factory
from tests.server.running import running, settings_for


async def test_every_method_of_an_address_is_named(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        for method in ("OPTIONS", "PATCH"):
            answer = await server.ask(method, "/v1/sessions")
            assert set(answer.headers["allow"].split(", ")) == {"GET", "OPTIONS", "POST"}
        answer = await server.ask("OPTIONS", f"/v1/files/{'0' * 64}")
        assert (answer.status_code, answer.headers["allow"]) == (204, "GET, OPTIONS, PUT")


async def test_answers_are_counted_by_route_and_status(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        await server.ask("GET", "/v1/changes?since=0", who="member")
        await server.ask("GET", "/v1/changes?since=0")
        await server.ask("GET", "/v1/nowhere/Marta")
        requests = server.parts.metrics.requests
        assert requests.labels("/v1/changes", "GET", "200")._value.get() == 1
        assert requests.labels("/v1/changes", "GET", "401")._value.get() == 1
        assert b"Marta" not in server.parts.metrics.text()


async def test_commits_after_the_end_harm_nobody(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        shop = server.shop
    assert shop.put(factory.lead()).version == shop.version


def test_nothing_runs_before_the_process_does(store: Store, tmp_path: Path) -> None:
    parts = create_parts(settings_for(tmp_path), store, metrics_token="x")
    create_app(parts)
    assert parts.background._loops == {}
    assert parts.live.rooms == {}
