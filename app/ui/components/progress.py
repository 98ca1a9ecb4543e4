"""How far something has come: a line of 4 px."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.ui.components.paint import fill_round
from app.ui.theme import theme

__all__ = ["ProgressLine"]


class ProgressLine(QProgressBar):
    """A progress bar without words; *name* is what a screen reader calls it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, whole: int) -> None:
        """Show *done* of *whole*; an unknown whole (0) shows an empty track."""
        self.setRange(0, max(1, whole))
        self.setValue(min(done, whole) if whole else 0)

    def sizeHint(self) -> QSize:
        return QSize(120, theme().length("height.progress"))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, theme().length("height.progress"))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = area.height() / 2
        fill_round(painter, area, radius, colors.color("bg.pressed"))
        part = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        if part > 0:
            area.setWidth(max(area.height(), area.width() * part))
            fill_round(painter, area, radius, colors.color("accent.fill"))
