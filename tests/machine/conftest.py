"""What the machine plays against, and how much it played."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from tests.conftest import COUNTED

__all__ = ["Count", "count"]

Count: TypeAlias = Callable[[str, int], None]
"""Adds to a number that is printed when all tests are over."""


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Add to the numbers at the end of the report."""
    return lambda what, number: record_property(f"{COUNTED}{what}", number)
