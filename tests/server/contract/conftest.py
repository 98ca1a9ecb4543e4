"""What every suite of the contract runs on: SQLite and PostgreSQL alike."""

from __future__ import annotations

import pytest

from tests.services import PostgreSQL


@pytest.fixture(scope="package")
def shared_postgres_url(postgres: PostgreSQL) -> str:
    """A PostgreSQL database for all suites: accounts share nothing, so each test makes its own."""
    return postgres.url(postgres.create())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database of either engine."""
    lite = request.param == "sqlite"
    url: str = request.getfixturevalue("sqlite_url" if lite else "shared_postgres_url")
    return url
