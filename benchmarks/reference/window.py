"""A bare PySide6 window: prints ``painted`` when its first paint has returned, then ends."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

__all__ = ["main"]


class Window(QMainWindow):
    """Says once that it was painted."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then say so."""
        super().paintEvent(event)
        if not self.told:
            self.told = True
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QTimer.singleShot(0, QApplication.quit)


def main() -> None:
    """Show the window."""
    application = QApplication(sys.argv)
    window = Window()
    window.resize(420, 720)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
