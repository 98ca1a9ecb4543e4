"""The first picture of the main window: its planes, and the rows that were on top last (P1)."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.center.brush import UNTOUCHED, Brush
from app.ui.center.lines import compose
from app.ui.center.picture import PictureSource
from app.ui.center.room import place_of_rows
from app.ui.center.row import Row, Sort
from app.ui.theme import theme

__all__ = ["FirstPicture"]


class FirstPicture(QWidget):
    """Paints what the list will show, with the list's own brush, while the parts are made."""

    def __init__(self, source: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._brush = Brush()
        heads = source.heads(None, len(source.first.rows))
        self._rows = [source.row(line) for line in compose(heads, {}, source.parted())]

    @property
    def rows(self) -> list[Row]:
        """What it shows."""
        return self._rows

    @property
    def place(self) -> QRect:
        """Where the rows stand."""
        return place_of_rows(self.width(), self.height(), self.source.look.ordered)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("bg.window"))
        place = self.place
        plane = QRect(place.left(), 0, place.width(), self.height())
        painter.fillRect(plane, look.color("bg.surface"))
        for line in (place.left() - 1, place.right() + 1):
            painter.fillRect(line, 0, 1, self.height(), look.color("line.hair"))
        painter.setClipRect(place)
        top = place.top()
        for row in self._rows:
            head = row.sort is Sort.HEADER
            high = look.length("height.section_head" if head else "height.list_row")
            painter.save()
            painter.translate(place.left(), top)
            self._brush.paint(painter, QRect(0, 0, place.width(), high), row, UNTOUCHED)
            painter.restore()
            top += high
