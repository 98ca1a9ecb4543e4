"""The switch, and its small sister the check box."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.components.control import Control, Look
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.theme import theme

__all__ = ["CheckBox", "Switch"]


class _Skin(NamedTuple):
    fill: str | None
    border: str | None
    knob: str


_ON: Final = {
    Look.REST: _Skin("accent.fill", None, "text.on_fill"),
    Look.HOVER: _Skin("accent.hover", None, "text.on_fill"),
    Look.PRESSED: _Skin("accent.pressed", None, "text.on_fill"),
    Look.DISABLED: _Skin("line.control", None, "text.on_fill"),
}
_HOLLOW: Final = {
    Look.REST: _Skin(None, "line.control", "line.control"),
    Look.HOVER: _Skin("bg.hover", "line.control", "line.control"),
    Look.PRESSED: _Skin("bg.pressed", "line.control", "line.control"),
    Look.DISABLED: _Skin("bg.disabled", "line.strong", "line.control"),
}
_REFUSED: Final = _Skin("danger.soft", "danger.text", "danger.text")

_KNOB_ON: Final = 12
_KNOB_OFF: Final = 10


class Switch(Control):
    """Turns one thing on or off at once; *name* is what a screen reader calls it.

    A *refused* switch stands at the left in red and cannot be flipped at a stroke: it only emits
    ``clicked``, so that whoever shows it can offer the ways out.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refused = False
        self._place = 0.0
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._moved)
        self.toggled.connect(self._toggled)

    def set_refused(self, refused: bool) -> None:
        """Show that somebody said no, or end that."""
        self._refused = refused
        if refused:
            self.setChecked(False)
        self.update()

    def nextCheckState(self) -> None:
        if not self._refused:
            super().nextCheckState()

    def ring_radius(self) -> float:
        return theme().length("radius.switch")

    def sizeHint(self) -> QSize:
        return QSize(theme().length("width.switch"), theme().length("height.switch"))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        skin = (_ON if self.isChecked() else _HOLLOW)[self.look()]
        if self._refused and self.look() is not Look.DISABLED:
            skin = _REFUSED
        painter = QPainter(self)
        fill = colors.color(skin.fill) if skin.fill else None
        border = colors.color(skin.border) if skin.border else None
        fill_round(painter, QRectF(self.rect()), self.ring_radius(), fill, border)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.color(skin.knob))
        painter.setBrush(colors.color(skin.knob))
        half = self.height() / 2
        sliding = self._slide.state() == QVariantAnimation.State.Running
        place = self._place if sliding else float(self.isChecked())
        middle = half + place * (self.width() - 2 * half)
        radius = colors.scaled(_KNOB_ON if self.isChecked() else _KNOB_OFF) / 2 - 0.5
        painter.drawEllipse(QPointF(middle, half), radius, radius)

    def _toggled(self, on: bool) -> None:
        duration = theme().duration("switch") if self.isVisible() else 0
        self._slide.stop()
        if duration:
            self._slide.setDuration(duration)
            self._slide.setStartValue(float(not on))
            self._slide.setEndValue(float(on))
            self._slide.start()

    def _moved(self, place: float) -> None:
        self._place = place
        self.update()


_BOX_ON: Final = {
    Look.REST: "accent.fill",
    Look.HOVER: "accent.hover",
    Look.PRESSED: "accent.pressed",
    Look.DISABLED: "line.control",
}
_BOX_OFF: Final = {
    Look.REST: "bg.field",
    Look.HOVER: "bg.hover",
    Look.PRESSED: "bg.pressed",
    Look.DISABLED: "bg.disabled",
}
_GAP: Final = 8

_TICK: Final = (QPointF(0.25, 0.52), QPointF(0.43, 0.70), QPointF(0.76, 0.33))
"""Its corners, as parts of the box."""


def _tick(painter: QPainter, box: QRectF, color: QColor) -> None:
    pen = QPen(color, box.width() / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    corners = [box.topLeft() + corner * box.width() for corner in _TICK]
    painter.drawPolyline(QPolygonF(corners))
    painter.restore()


class CheckBox(Control):
    """A box of 16 px with words beside it, or with a *name* for screen readers alone."""

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> float:
        return theme().length("radius.check_box")

    def sizeHint(self) -> QSize:
        side = theme().length("height.check_box")
        if not self.text():
            return QSize(side, side)
        words = width_of(self.text(), theme().font())
        return QSize(side + theme().scaled(_GAP) + words, theme().line())

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        look = self.look()
        side = colors.length("height.check_box")
        top = (self.height() - side) // 2
        box = QRectF(0, top, side, side)
        role = (_BOX_ON if self.isChecked() else _BOX_OFF)[look]
        border: QColor | None = None
        if not self.isChecked():
            border = colors.color("line.strong" if look is Look.DISABLED else "line.control")
        painter = QPainter(self)
        fill_round(painter, box, self.ring_radius(), colors.color(role), border)
        if self.isChecked():
            _tick(painter, box, colors.color("text.on_fill"))
        if self.text():
            left = side + colors.scaled(_GAP)
            text = colors.color("text.disabled" if look is Look.DISABLED else "text.primary")
            area = QRectF(left, 0, self.width() - left, self.height())
            text_in(painter, area, self.text(), colors.font(), text)
