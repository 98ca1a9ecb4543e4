"""Stalls of the window's thread, told in the log: nothing is drawn or heard meanwhile."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimerEvent

__all__ = ["STALL", "StallMeter", "StallWatch"]

STALL: Final = 0.25
"""Seconds from which standing still is told (row 52)."""

_TICK_MS: Final = 100
_QUIET: Final = 3
"""Ticks on end with nothing else to do, after which there are none: idle costs nothing (P2)."""

log = logging.getLogger(__name__)


class StallWatch:
    """Decides from two clocks for how long a loop stood still.

    A tick that comes late tells of a wait as well as of work; but there are ticks only while things
    happen. What the first thing after a rest does is told by its thread's own clock, which goes on
    only while it works.
    """

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        worked: Callable[[], float] = time.thread_time,
    ) -> None:
        self._monotonic, self._worked = monotonic, worked
        self._looked, self._work = monotonic(), worked()

    def rest(self) -> None:
        """Begin anew: nothing was expected until now."""
        self._looked, self._work = self._monotonic(), self._worked()

    def tick(self) -> float:
        """Return for how many seconds the loop stood still since the last look, 0 for not long."""
        stood = self._monotonic() - self._looked
        self.rest()
        return stood if stood > STALL else 0.0

    def turn(self) -> float:
        """Return for how many seconds one turn of the loop worked, 0 for not long."""
        before, self._work = self._work, self._worked()
        worked = self._work - before
        if worked <= STALL:
            return 0.0
        self.rest()
        return worked


class StallMeter(QObject):
    """Logs each stall of the thread it was made in, by its length and nothing else.

    It ticks while the loop has other things to do, and rests when it has none.
    """

    def __init__(self, parent: QObject | None = None, watch: StallWatch | None = None) -> None:
        super().__init__(parent)
        self._watch = watch or StallWatch()
        self._timer = 0
        self._turns = 0
        self._quiet = 0
        QAbstractEventDispatcher.instance().awake.connect(self._turned)

    @property
    def ticking(self) -> bool:
        """Whether it ticks just now."""
        return bool(self._timer)

    def timerEvent(self, event: QTimerEvent) -> None:
        _tell(self._watch.tick())
        # a turn of the loop is ours where nothing else woke it
        self._quiet = self._quiet + 1 if self._turns <= 1 else 0
        self._turns = 0
        if self._quiet >= _QUIET:
            self.killTimer(self._timer)
            self._timer = 0

    def _turned(self) -> None:
        self._turns += 1
        _tell(self._watch.turn())
        if not self._timer and self._turns > 1:
            self._quiet = self._turns = 0
            self._watch.rest()
            self._timer = self.startTimer(_TICK_MS, Qt.TimerType.CoarseTimer)


def _tell(seconds: float) -> None:
    if seconds:
        log.warning("the window stood still for %.2f s", seconds)
