"""Words on a plane: labels that take every text literally, and the hairline between planes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
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
    ) -> None:
        super().__init__(parent)
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
        self.setFont(theme().font(self._step, self._weight))
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, theme().color(self._role))
        self.setPalette(palette)
        self.setMinimumHeight(theme().line(self._step))


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
