"""A quiet background under the windows, so that a picture looks like somebody's desk."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["Wallpaper", "main"]

COLOURS = {"light": "#d5ddec", "dark": "#141922"}
"""One colour a theme: a gradient would eat the palette of a picture."""


class Wallpaper(QWidget):
    """Fills the screen with one colour, below everything."""

    def __init__(self, theme: str) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDesktop)
        self.setWindowTitle("wallpaper")
        self._colour = QColor(COLOURS[theme])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()


def main(theme: str) -> int:
    """Show it until the process is ended."""
    application = QApplication(sys.argv)
    wallpaper = Wallpaper(theme)
    wallpaper.setGeometry(application.primaryScreen().geometry())
    wallpaper.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
