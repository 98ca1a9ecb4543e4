"""A shop for every test of the senders, on either engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.rules.shop import Shop, open_shop
from tests.services import PostgreSQL


@pytest.fixture(scope="package")
def shared_postgres_url(postgres: PostgreSQL) -> str:
    """A PostgreSQL database for all these tests: each has an account of its own."""
    return postgres.url(postgres.create())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def shop(request: pytest.FixtureRequest) -> Iterator[Shop]:
    """A shop with six people and a CRM, at noon."""
    lite = request.param == "sqlite"
    url: str = request.getfixturevalue("sqlite_url" if lite else "shared_postgres_url")
    with open_shop(url) as opened:
        yield opened
