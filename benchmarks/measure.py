"""How a figure is taken: interleaved runs, medians, and a ratio to a reference."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

__all__ = [
    "ROOT",
    "SEEDS",
    "Result",
    "interleaved",
    "kept",
    "median",
    "offscreen",
    "percentile",
    "until_line",
]

ROOT: Final = Path(__file__).resolve().parent.parent

SEEDS: Final = ROOT / ".bench"
"""Where seeded files are kept between runs; making them is not counted."""


@dataclass(frozen=True)
class Result:
    """What one benchmark measured."""

    ratio: float
    """Ours against the reference; its one figure."""
    figures: Mapping[str, str] = field(default_factory=dict)
    """What else was seen, in words."""
    remarks: Sequence[str] = ()
    """What holds it back, or what makes the figure count for less."""


def kept(place: Path, make: Callable[[Path], None]) -> Path:
    """Return *place*, which *make* makes under another name first, unless it is there.

    Benchmarks may run side by side: each makes its own, and the first that is whole is kept. How
    long it took is printed, for that is not counted.
    """
    if place.exists():
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(
        prefix=f"{place.name}.", suffix=".unfinished", dir=place.parent
    ) as folder:
        unfinished = Path(folder, place.name)
        make(unfinished)
        try:
            unfinished.rename(place)
        except OSError:
            if not place.exists():
                raise
    print(f"seeded {place.name}: {time.perf_counter() - began:.1f} s", flush=True)
    return place


def median(values: Sequence[float]) -> float:
    """Return the median of *values*."""
    return statistics.median(values)


def percentile(values: Sequence[float], rank: float) -> float:
    """Return the value that *rank* per cent of *values* do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(len(ordered) * rank / 100) - 1)]


def interleaved(repeats: int, **runs: Callable[[], float]) -> dict[str, list[float]]:
    """Run each of *runs* in turn, *repeats* times over; return what each returned.

    In turn, so that a machine that slows down slows all of them. At least three times.
    """
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(max(3, repeats)):
        for name, run in runs.items():
            taken[name].append(run())
    return taken


@contextmanager
def offscreen() -> Iterator[None]:
    """Have an application without a screen for as long as the block lasts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["benchmark"])
    yield
    application.processEvents()


def until_line(command: Sequence[str], word: str, env: Mapping[str, str]) -> tuple[float, str]:
    """Start *command*; return the seconds until it printed a line with *word*, and the rest.

    Raises ``RuntimeError`` with its words when it ends without that line.
    """
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable if part == "python" else part for part in command],
        env=dict(env),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    taken = -1.0
    for line in process.stdout:
        if word in line:
            taken = time.perf_counter() - began
            break
    rest, errors = process.communicate(timeout=60)
    if taken < 0:
        raise RuntimeError(f"{' '.join(command)} never said {word}: {errors[-2000:]}")
    return taken, rest
