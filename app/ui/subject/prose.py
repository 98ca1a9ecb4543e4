"""Words of several lines that can be selected and copied, at the line height of the design."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from app.ui.components.label import PlainLabel
from app.ui.theme import theme

__all__ = ["Prose"]


class Prose(PlainLabel):
    """A plain label whose text the pointer can select: a QLabel that can do so sets lines tight."""

    def __init__(
        self,
        text: str,
        role: str = "text.primary",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role=role, weight=weight, wrap=True, parent=parent)
        self._anchor = self._end = 0
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def selection(self) -> str:
        """The selected words; empty for none."""
        first, last = sorted((self._anchor, self._end))
        return self.text()[first:last]

    def select(self, first: int, last: int) -> None:
        """Select the characters from *first* up to *last*."""
        self._anchor, self._end = first, last
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            place = self._place(event.position())
            self.select(place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.select(self._anchor, self._place(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layout = self._lines(self.width())
        place = self._place(event.position())
        words = QTextLayout.CursorMode.SkipWords
        last = layout.nextCursorPosition(place, words)
        first = layout.previousCursorPosition(last, words)
        self.select(first, first + len(self.text()[first:last].rstrip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.selection:
            QGuiApplication.clipboard().setText(self.selection)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(0, len(self.text()))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.select(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.selection:
            painter = QPainter(self)
            for area in self._selected():
                painter.fillRect(area, theme().color("accent.soft"))
            painter.end()
        super().paintEvent(event)

    def _selected(self) -> list[QRectF]:
        """Return the places of the selected words, one a line."""
        layout, height = self._lines(self.width()), theme().line(self._step)
        first, last = sorted((self._anchor, self._end))
        areas: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, stop = line.textStart(), line.textStart() + line.textLength()
            if first < stop and last > start:
                left = _x(line.cursorToX(max(first, start)))
                right = _x(line.cursorToX(min(last, stop)))
                areas.append(QRectF(left, number * height, right - left, height))
        return areas

    def _place(self, point: QPointF) -> int:
        """Return the character that *point* is at."""
        layout, height = self._lines(self.width()), theme().line(self._step)
        if not layout.lineCount():
            return 0
        number = min(max(int(point.y() // height), 0), layout.lineCount() - 1)
        return layout.lineAt(number).xToCursor(point.x())


def _x(found: object) -> float:
    """Return the x that Qt gives alone, or with the cursor it stands for."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
