"""How often a random test runs: some hundreds on every change, thousands at night."""

from __future__ import annotations

import os

__all__ = ["runs"]


def runs(commit: int, night: int) -> int:
    """Return how many runs are asked for: *night* under ``scripts/soak``, otherwise *commit*."""
    return night if os.environ.get("DESKBELL_SOAK") else commit
