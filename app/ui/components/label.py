"""Words on a plane: labels that take every text literally, and the hairline between planes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.components.paint import cut
from app.ui.components.portions import portion
from app.ui.components.tips import set_tip
from app.ui.theme import theme

__all__ = ["ElidedLabel", "Hairline", "LineLabel", "PlainLabel"]

_LONG: Final = 600
"""Characters from which a text fills more than four lines of the width that Qt prefers."""

_PREFERRED: Final = 80
_LEAST: Final = 12
"""Characters of that width, and of the least one."""


class PlainLabel(QLabel):
    """A label that shows any text as it is, in one step of the type scale."""

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        role: str = "text.primary",
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
        *,
        typed: bool = False,
    ) -> None:
        """Say *text*; *typed*: in the typewriter face."""
        super().__init__(parent)
        self._typed = typed
        self._step = step
        self._role = role
        self._weight = weight
        self._laid: QTextLayout | None = None
        self._laid_at = -1
        self._made_for: tuple[object, ...] = ()
        self._counts: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.restyle()
        theme().changed.connect(self.restyle)

    def setText(self, text: str) -> None:
        shown = portion(text)
        super().setText(text if shown == text else f"{shown.rstrip()}…")

    def set_role(self, role: str) -> None:
        """Write in another colour of the theme."""
        if role != self._role:
            self._role = role
            self.restyle()

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        look = theme()
        font = look.typed(self._step) if self._typed else look.font(self._step, self._weight)
        self.setFont(font)
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, theme().color(self._role))
        self.setPalette(palette)
        self.setMinimumHeight(theme().line(self._step))

    def heightForWidth(self, width: int) -> int:
        if not self._spaced():
            return super().heightForWidth(width)
        return self._line_count(width) * theme().line(self._step)

    def sizeHint(self) -> QSize:
        if not self._spaced():
            return super().sizeHint()
        if self._long():  # Qt would lay it out three times to find the same
            width = self.fontMetrics().averageCharWidth() * _PREFERRED
        else:
            width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not (self._spaced() and self._long()):
            return super().minimumSizeHint()
        # Qt would make room for its longest word, which may be all of it; we break that too.
        width = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(width, theme().line(self._step))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._spaced():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._lines(self.width())
        height = theme().line(self._step)
        free = self.height() - lines.lineCount() * height
        parts = {Qt.AlignmentFlag.AlignTop: 0, Qt.AlignmentFlag.AlignBottom: free}
        top = parts.get(self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask, free // 2)
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            inset = (height - line.height()) / 2
            # The layout has laid its lines close; each is drawn at its own place here.
            place = QPointF(0, max(0, top) + number * height + inset - line.y())
            line.draw(painter, place)

    def _long(self) -> bool:
        return len(self.text()) > _LONG

    def _spaced(self) -> bool:
        """Whether we lay the lines out ourselves, at the line height that QLabel has not."""
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        return self.wordWrap() and not self.textInteractionFlags() & selectable

    def _lines(self, width: int) -> QTextLayout:
        """Return the text in lines of *width*; what shaped its letters is kept for other widths."""
        made_for = (self.text(), self.font(), self.alignment())
        if self._laid is None or made_for != self._made_for:
            self._laid, self._made_for = self._unbroken(), made_for
            self._laid_at = -1
            self._counts.clear()
        if width != self._laid_at:
            _break(self._laid, max(1, width))
            self._laid_at = width
            self._counts[width] = self._laid.lineCount()
        return self._laid

    def _line_count(self, width: int) -> int:
        """Return how many lines of *width* there are; a layout asks again and again."""
        made_for = (self.text(), self.font(), self.alignment())
        if made_for == self._made_for and width in self._counts:
            return self._counts[width]
        return self._lines(width).lineCount()

    def _unbroken(self) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        return layout


def _break(layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()


class LineLabel(PlainLabel):
    """A text in one line where there is room for it, otherwise in as many as it needs."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where there is no room, with all of it in the tooltip."""

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        role: str = "text.primary",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._full = text
        super().__init__(text, step, role, weight, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full[:_LONG])
        return QSize(width + 1, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self._full.replace("\n", " ")
        shown = cut(line, self.font(), self.width())
        if shown != self.text():
            super().setText(shown)
        set_tip(self, self._full if shown != line else "")


class Hairline(QWidget):
    """A line of 1 px between two planes, lying or standing."""

    def __init__(self, standing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("line.hair"))
