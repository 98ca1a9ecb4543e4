"""The desktop, watched from inside: says when its list was painted, then how smoothly it went on.

Prints ``painted`` when the paint of a list with rows has returned; three seconds later
``gap MS key YES|NO``: the longest time between two ticks of the interface, and whether a key that
was pressed at the paint was acted on. Then it ends.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from app.__main__ import main
from app.ui.center.view import CenterList

__all__ = ["Watch"]

TICK_MS = 5
LASTING_MS = 3_000


class Watch(QObject):
    """Ticks from the first paint on."""

    def __init__(self, rows: CenterList) -> None:
        super().__init__(rows)
        self._rows = rows
        self._before = rows.currentIndex().row()
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        QTimer.singleShot(LASTING_MS, self._end)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(rows, key)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _end(self) -> None:
        acted = self._rows.currentIndex().row() != self._before
        sys.stdout.write(f"gap {self._longest * 1000:.1f} key {'yes' if acted else 'no'}\n")
        sys.stdout.flush()
        os._exit(0)


_paint = CenterList.paintEvent


def _painting(rows: CenterList, event: QPaintEvent) -> None:
    _paint(rows, event)
    model = rows.model()
    if model is not None and model.rowCount() and not hasattr(rows, "watch"):
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        rows.watch = Watch(rows)  # type: ignore[attr-defined]


if __name__ == "__main__":
    CenterList.paintEvent = _painting  # type: ignore[method-assign,assignment]
    sys.exit(main(sys.argv[1:]))
