"""A shop for every test of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.rules.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A shop with six people and a CRM, at noon."""
    with open_shop(tmp_path) as opened:
        yield opened
