"""A page of the icon in the tray: every state, on a light and on a dark bar, at each size."""

from __future__ import annotations

import sys
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.components.paint import fill_round, text_in
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.theme import Choice, install, theme
from app.ui.tray_icon import Shape, draw

__all__ = ["Page", "main"]


class State(NamedTuple):
    """One look of the icon."""

    shape: Shape
    needs_me: int
    name: str
    words: str


STATES: Final = (
    State(Shape.ONLINE, 0, "Online", "Solid bell"),
    State(Shape.ONLINE, 3, "3 need me", "Bell, number in a square"),
    State(Shape.ONLINE, 12, "12 need me", "Two digits, 99 is the most"),
    State(Shape.OFFLINE, 0, "Offline", "Hollow bell, warning triangle"),
    State(Shape.OFFLINE, 3, "Offline, 3 need me", "Hollow bell and the number"),
    State(Shape.MUTED, 0, "Muted", "Bell with a stroke through"),
    State(Shape.SIGNED_OUT, 0, "Signed out", "Hollow bell, padlock"),
)
SIZES: Final = (16, 24, 32)
BARS: Final = (("Light bar", "#E9ECF2", False), ("Dark bar", "#1A1D23", True))

LEFT, TOP, WORDS, BAR, ROW, GAP = 160, 88, 280, 308, 64, 16


class Page(QWidget):
    """As large as the screen, without a frame."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName("Tray icon")
        self.setWindowTitle("Tray icon")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads and a row for each state."""
        painter = QPainter(self)
        look = theme()
        painter.fillRect(self.rect(), look.color("bg.window"))
        title, meta = look.font("title"), look.font("meta", MEDIUM)
        text_in(
            painter, QRectF(LEFT, TOP, WORDS, 24), "Tray icon", title, look.color("text.primary")
        )
        sizes = ", ".join(str(size) for size in SIZES)
        for number, (name, _, _) in enumerate(BARS):
            area = QRectF(self._bar(number), TOP + 44, BAR, 16)
            words = f"{name}: {sizes} px"
            text_in(painter, area, words, meta, look.color("text.secondary"))
        for number, state in enumerate(STATES):
            self._row(painter, state, TOP + 72 + number * (ROW + GAP))

    def _bar(self, number: int) -> int:
        return LEFT + WORDS + number * (BAR + GAP)

    def _row(self, painter: QPainter, state: State, top: int) -> None:
        look = theme()
        name, words = QRectF(LEFT, top + 12, WORDS, 20), QRectF(LEFT, top + 33, WORDS, 16)
        text_in(painter, name, state.name, look.font("body", SEMIBOLD), look.color("text.primary"))
        text_in(painter, words, state.words, look.font("meta"), look.color("text.secondary"))
        for number, (_, ground, dark) in enumerate(BARS):
            area = QRectF(self._bar(number), top, BAR, ROW)
            fill_round(painter, area, look.scaled(8), QColor(ground))
            for place, size in enumerate(SIZES):
                middle = area.left() + BAR * (2 * place + 1) / (2 * len(SIZES))
                spot = QRectF(middle - size / 2, top + (ROW - size) / 2, size, size)
                self._icon(painter, state, size, dark, spot)

    def _icon(self, painter: QPainter, state: State, size: int, dark: bool, spot: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        picture = draw(state.shape, state.needs_me, round(size * ratio), dark)
        painter.drawPixmap(spot.toRect(), picture)


def main(scheme: str) -> int:
    """Show it until the process is ended."""
    application = QApplication([sys.argv[0]])
    install(application, Choice(scheme), None, still=True)
    page = Page()
    page.setGeometry(application.primaryScreen().geometry())
    page.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
