"""How far a proof goes: a part in ``scripts/test``, whole and by other chances in the soak."""

from __future__ import annotations

import os
import random
from typing import Final, TypeVar

__all__ = ["SEED", "SOAK", "chance", "times"]

T = TypeVar("T", int, float)

SOAK: Final = os.environ.get("DESKBELL_SOAK", "") not in ("", "0")
"""Whether this is the long run of the night."""

SEED: Final = int(os.environ.get("DESKBELL_SEED") or 0)
"""What every chance begins from: ``scripts/soak`` draws and prints it; else the same each time."""


def times(part: T, whole: T) -> T:
    """Return how often, or how much: *part* of the proof, or in the long run the *whole*."""
    return whole if SOAK else part


def chance(name: str) -> random.Random:
    """Return the chances of the proof *name*: the same for the same seed."""
    return random.Random(f"{SEED}:{name}")
