"""Delays between two tries: full jitter, so that a thousand desktops do not come back at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

__all__ = ["BASE", "CAP", "Delays", "full_jitter"]

BASE: Final = 1.0
"""Seconds the first delay may have at most."""

CAP: Final = 20.0
"""Seconds any delay may have at most."""


def full_jitter(attempt: int, chance: Callable[[], float] = random.random) -> float:
    """Return the delay in seconds before try number *attempt*, counted from 0 (row 10)."""
    return chance() * min(CAP, BASE * 2.0 ** min(attempt, 10))


class Delays:
    """The delays of one thing that is tried for ever; it never runs out."""

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        self._chance = chance
        self._attempt = 0
        self._least = 0.0

    def next(self) -> float:
        """Return the next delay in seconds."""
        delay = self._least + full_jitter(self._attempt, self._chance)
        self._attempt += 1
        self._least = 0.0
        return delay

    def at_least(self, seconds: float) -> None:
        """The other side asked to wait *seconds*; heed it once, a minute at most."""
        self._least = max(0.0, min(seconds, 60.0))

    def reset(self) -> None:
        """It worked: start from the shortest delay again."""
        self._attempt = 0
