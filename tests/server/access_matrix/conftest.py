"""What the access matrix runs on: SQLite and PostgreSQL alike, with everybody at the door."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from server.store import Store
from tests.server.access_matrix.callers import Town
from tests.server.running import running
from tests.services import PostgreSQL


@pytest.fixture(scope="package")
def shared_postgres_url(postgres: PostgreSQL) -> str:
    """A PostgreSQL database for the package: accounts share nothing, each test makes its own."""
    return postgres.url(postgres.create())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database of either engine."""
    lite = request.param == "sqlite"
    url: str = request.getfixturevalue("sqlite_url" if lite else "shared_postgres_url")
    return url


@pytest.fixture
async def town(open_store: Callable[[], Store], tmp_path: Path) -> AsyncIterator[Town]:
    """A server with two shops, and one of everybody who may come to its door."""
    store = open_store()
    async with running(store, tmp_path) as server:
        yield Town(server)
