"""What the tests of the server start from: a store on a file of its own, with a shop in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.store import Store
from tests.factory import TickingClock
from tests.server.shop import Shop


@pytest.fixture
def clock() -> TickingClock:
    """A clock that stands still."""
    return TickingClock()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty, migrated SQLite database, to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    Store.open(f"sqlite:///{folder / 'deskbell.db'}").close_now()
    return folder


@pytest.fixture
def sqlite_url(empty_database: Path, tmp_path: Path) -> str:
    """The address of an empty SQLite database."""
    shutil.copytree(empty_database, tmp_path, dirs_exist_ok=True)
    return f"sqlite:///{tmp_path / 'deskbell.db'}"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The address of the database that this test is about."""
    return sqlite_url


@pytest.fixture
def open_store(database_url: str, clock: TickingClock) -> Iterator[Callable[[], Store]]:
    """Opens the database as often as asked, each time as another server process would."""
    opened: list[Store] = []

    def opening() -> Store:
        opened.append(Store.open(database_url, clock=clock))
        return opened[-1]

    yield opening
    for store in opened:
        store.close_now()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """A store on an empty database."""
    return open_store()


@pytest.fixture
def shop(store: Store) -> Shop:
    """An account with a person of every sort."""
    return Shop(store)
