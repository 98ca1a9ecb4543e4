"""A person's store in a folder of its own, beside a clock and a small account."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.store import Store
from protocol.ids import new_id
from tests.app.models.account import FakeAccount
from tests.factory import TickingClock

__all__ = ["account", "clock", "me", "store"]


@pytest.fixture
def me() -> str:
    """Return the id of the person whose store it is."""
    return new_id()


@pytest.fixture
def clock() -> TickingClock:
    """Return a clock that stands until it is told to go on."""
    return TickingClock()


@pytest.fixture
def account() -> FakeAccount:
    """Return an empty account."""
    return FakeAccount()


@pytest.fixture
def store(tmp_path: Path, me: str, clock: TickingClock) -> Iterator[Store]:
    """Return an empty store; it is closed at the end."""
    opened = Store.open(tmp_path / "files", person_id=me, clock=clock)
    yield opened
    opened.close()
