"""Tests of what the server says about itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from server.background import STALE_AFTER
from server.bus import AnyHint, Bus, LocalBus
from server.store import Store
from tests.server.running import METRICS_TOKEN, running


class DeadBus(LocalBus):
    """A bus whose line is cut."""

    def healthy(self) -> bool:
        """Say that it is not."""
        return False

    async def start(self, receive: Callable[[AnyHint], None]) -> None:
        """Hear nothing."""


async def test_alive_and_ready(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        assert (await server.ask("GET", "/healthz")).json() == {"status": "alive"}
        assert (await server.ask("GET", "/readyz")).json() == {"status": "ready"}


async def test_a_dead_bus_is_told_and_work_goes_on(store: Store, tmp_path: Path) -> None:
    bus: Bus = DeadBus()
    async with running(store, tmp_path, bus=bus) as server:
        answer = await server.ask("GET", "/readyz")
        assert (answer.status_code, answer.json()["detail"]) == (503, "not working: bus")
        assert (await server.ask("GET", "/healthz")).status_code == 200
        assert (await server.ask("GET", "/v1/changes?since=0", who="member")).status_code == 200


async def test_a_stuck_loop_is_told(store: Store, tmp_path: Path) -> None:
    """Row 31."""
    async with running(store, tmp_path) as server:
        loop = server.parts.background.add("stuck", 1.0, server.parts.live.ping)
        loop.beaten_at -= STALE_AFTER + 2
        answer = await server.ask("GET", "/readyz")
        assert (answer.status_code, answer.json()["detail"]) == (503, "not working: stuck")


async def test_a_database_that_is_gone_is_told(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        await server.parts.background.stop()
        store._readers.shutdown()
        answer = await server.ask("GET", "/readyz")
        assert (answer.status_code, answer.json()["detail"]) == (503, "not working: database")


async def test_metrics_want_their_token(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        assert (await server.ask("GET", "/metrics")).status_code == 401
        assert (await server.ask("GET", "/metrics", who="admin")).status_code == 401
        await server.ask("GET", "/v1/search?q=Marta%20Nowak", who="member")
        answer = await server.ask("GET", "/metrics", token=METRICS_TOKEN)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/plain")
        assert 'deskbell_requests_total{method="GET",route="/v1/search"' in answer.text
        assert "deskbell_heartbeat_age_seconds" in answer.text
        assert "Marta" not in answer.text
