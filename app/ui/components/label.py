"""Words on a plane: labels that take every text literally, and the hairline between planes."""

from __future__ import annotations

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

from app.ui.components.tips import set_tip
from app.ui.theme import theme

__all__ = ["ElidedLabel", "Hairline", "PlainLabel"]

_SHOWN: int = 4_000
"""So many characters of an outside text are laid out; more would stall (reliability, 38)."""


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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.restyle()
        theme().changed.connect(self.restyle)

    def setText(self, text: str) -> None:
        super().setText(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")

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
        return self._lines(width).lineCount() * theme().line(self._step)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self._spaced() else hint

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

    def _spaced(self) -> bool:
        """Whether we lay the lines out ourselves, at the line height that QLabel has not."""
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        return self.wordWrap() and not self.textInteractionFlags() & selectable

    def _lines(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


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
        width = self.fontMetrics().horizontalAdvance(self._full)
        return QSize(width + 1, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self._full.replace("\n", " ")[:_SHOWN]
        cut = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        if cut != self.text():
            super().setText(cut)
        set_tip(self, self._full if cut != line else "")


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
