"""Sync holds on PostgreSQL too, where two servers write for everybody at the same time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from server import database
from server.database import Database
from tests.machine.conftest import Count
from tests.machine.grown_machine import GrownMachine
from tests.machine.test_machine import PARTS, PATIENCE, RUNS, play_part

GROWN = RUNS // 5
"""Runs on PostgreSQL."""

pytestmark = pytest.mark.postgres


@pytest.fixture
def warm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Connections outlive the servers that had them: a cold one takes longer than all it is for."""
    made: dict[str, tuple[Engine, Engine]] = {}
    connect, close = database._grown_engines, Database.close

    def reconnect(url: str) -> tuple[Engine, Engine]:
        return made.setdefault(url, made.get(url) or connect(url))

    def keep(self: Database) -> None:
        if self.lite:
            close(self)

    monkeypatch.setattr(database, "_grown_engines", reconnect)
    monkeypatch.setattr(Database, "close", keep)
    yield
    for engines in made.values():
        for engine in engines:
            engine.dispose()


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_same_on_postgresql_with_parallel_writers(
    part: int, postgres_url: str, warm: None, count: Count
) -> None:
    """S1 to S33: pushed, repeated, pulled, posted and fired at once, on two servers."""

    class Machine(GrownMachine):
        """Counts its own runs."""

    Machine.url = postgres_url
    play_part(Machine, part, GROWN)
    count("random runs on PostgreSQL", Machine.played)
    count("storms of parallel writers in them", Machine.storms)
