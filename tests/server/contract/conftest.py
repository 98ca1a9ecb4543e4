"""What every suite of the contract runs on: SQLite and PostgreSQL alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services import PostgreSQL


@pytest.fixture(scope="package")
def shared_postgres_url(postgres: PostgreSQL) -> str:
    """A PostgreSQL database for all suites: accounts share nothing, so each test makes its own."""
    return postgres.url(postgres.create())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of either engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'deskbell.db'}"
    url: str = request.getfixturevalue("shared_postgres_url")
    return url
