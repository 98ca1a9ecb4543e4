"""The wall clock of a program under test: it runs on by itself, and jumps when a story says so.

``python -m tests.e2e.clock FILE MODULE …`` runs a module of ours, unchanged, by such a clock. The
monotonic clock is left alone, as a sleep and a person who sets the time leave it.
"""

from __future__ import annotations

import contextlib
import runpy
import sys
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import time_machine

__all__ = ["StoryClock", "main"]

LOOK_EVERY: Final = 0.02


class StoryClock:
    """How far the programs that look at its file are ahead of the real time."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.ahead = timedelta()
        self.forward(timedelta())

    @property
    def now(self) -> datetime:
        """The moment at which the programs are."""
        return datetime.now(UTC) + self.ahead

    def forward(self, step: timedelta) -> None:
        """Let every program under this clock jump by *step*, within 20 ms or so."""
        self.ahead += step
        draft = self.file.with_suffix(".new")
        draft.write_text(str(self.ahead.total_seconds()))
        draft.replace(self.file)
        time.sleep(3 * LOOK_EVERY)

    def command(self, module: str, *arguments: str) -> list[str]:
        """Return the command that runs *module* by this clock."""
        return [sys.executable, "-m", __name__, str(self.file), module, *arguments]


def main(arguments: Sequence[str]) -> None:
    """Run a module by the clock in a file."""
    file, module, *rest = arguments
    with time_machine.travel(datetime.now(UTC), tick=True) as traveller:
        ahead = 0.0

        def look() -> None:
            nonlocal ahead
            with contextlib.suppress(OSError, ValueError):
                wanted = float(Path(file).read_text())
                if wanted != ahead:
                    traveller.shift(timedelta(seconds=wanted - ahead))
                    ahead = wanted

        def follow() -> None:
            pause = threading.Event()
            while not pause.wait(LOOK_EVERY):
                look()

        look()
        threading.Thread(target=follow, name="clock", daemon=True).start()
        sys.argv = [module, *rest]
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
