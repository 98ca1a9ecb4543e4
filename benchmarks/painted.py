"""The desktop, watched from inside: says when its rows were painted, then how smoothly it went on.

Prints ``painted`` when the paint that drew the rows has returned; three seconds later
``gap MS key YES|NO``: the longest time between two ticks of the interface, and whether a key that
was pressed at the paint was acted on by the list. Then it ends.
"""

from __future__ import annotations

# isort: off
from app.__main__ import main  # before everything else, as when the program starts by itself

# isort: on
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.window import MainWindow

if TYPE_CHECKING:
    from app.ui.center.first import FirstPicture
    from app.ui.center.picture import PictureSource

__all__ = ["Watch"]

TICK_MS = 5
LASTING_MS = 3_000


class Watch(QObject):
    """Ticks from the first paint on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        QTimer.singleShot(LASTING_MS, self._end)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(window.focusWidget() or window, key)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _end(self) -> None:
        # Imported here: the figure is about what the program itself imports.
        from app.ui.center.view import CenterList

        lists = self._window.findChildren(CenterList)
        acted = any(rows.isVisible() and rows.current() is not None for rows in lists)
        sys.stdout.write(f"gap {self._longest * 1000:.1f} key {'yes' if acted else 'no'}\n")
        sys.stdout.flush()
        os._exit(0)


_show_first = MainWindow.show_first


def _watched(window: MainWindow, source: PictureSource) -> FirstPicture:
    """Show the picture, and start to watch once it has painted rows."""
    picture = _show_first(window, source)
    paint = picture.paintEvent
    watches: list[Watch] = []

    def painting(event: QPaintEvent) -> None:
        paint(event)
        if picture.rows and not watches:
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            watches.append(Watch(window))

    picture.paintEvent = painting  # type: ignore[method-assign]
    return picture


if __name__ == "__main__":
    MainWindow.show_first = _watched  # type: ignore[method-assign,assignment]
    sys.exit(main(sys.argv[1:]))
