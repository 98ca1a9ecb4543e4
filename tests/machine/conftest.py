"""What the machine plays against, and how much it played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from tests.conftest import COUNTED
from tests.machine.forks import Forks

__all__ = ["Count", "count", "forks"]

Count: TypeAlias = Callable[[str, int], None]
"""Adds to a number that is printed when all tests are over."""


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Server processes at no cost, for this test process alone."""
    with Forks() as running:
        yield running


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Add to the numbers at the end of the report."""
    return lambda what, number: record_property(f"{COUNTED}{what}", number)
