"""The chip, the pill and the counter: small words and numbers on a soft ground."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.components.control import Control, Look
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.components.picture import TONES
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = [
    "Chip",
    "Counter",
    "Pill",
    "chip_width",
    "count_words",
    "counter_width",
    "paint_chip",
    "paint_counter",
]

_PADDING: Final = 7
_GLYPH: Final = 12
_GAP: Final = 4
_MOST: Final = 99


def chip_width(text: str, icon: str = "") -> int:
    """Return how wide a chip is in px."""
    glyph = _GLYPH + _GAP if icon else 0
    return width_of(text, theme().font("meta", MEDIUM)) + theme().scaled(2 * _PADDING + glyph)


def paint_chip(painter: QPainter, area: QRectF, text: str, tone: str, icon: str = "") -> None:
    """Paint a chip that fills *area*; it is made :func:`chip_width` wide and 20 high."""
    colors = theme()
    roles = TONES.get(tone, TONES["neutral"])
    fill_round(painter, area, colors.length("radius.chip"), colors.color(roles.soft))
    left = area.x() + colors.scaled(_PADDING)
    if icon:
        side = colors.scaled(_GLYPH)
        paint_icon(painter, icon, roles.text, left, area.y() + (area.height() - side) / 2, side)
        left += side + colors.scaled(_GAP)
    words = QRectF(left, area.y(), area.right() - left, area.height())
    text_in(painter, words, text, colors.font("meta", MEDIUM), colors.color(roles.text))


def count_words(count: int) -> str:
    """Return a count as a counter shows it: 99 is the most."""
    return str(count) if count <= _MOST else f"{_MOST}+"


def counter_width(count: int) -> int:
    """Return how wide a counter is in px: a disc for one digit, longer for more."""
    font = theme().font("caption", SEMIBOLD)
    height = theme().length("height.counter")
    return max(height + theme().scaled(2), width_of(count_words(count), font) + theme().scaled(10))


def paint_counter(painter: QPainter, area: QRectF, count: int, urgent: bool) -> None:
    """Paint a counter: red for what needs the person, neutral for the rest."""
    colors = theme()
    fill = colors.color("danger.fill" if urgent else "neutral.soft")
    text = colors.color("text.on_fill" if urgent else "text.secondary")
    fill_round(painter, area, area.height() / 2, fill)
    painter.setFont(colors.font("caption", SEMIBOLD))
    painter.setPen(text)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), count_words(count))


class Chip(QWidget):
    """A status in words; a problem is a chip, a good outcome is plain text."""

    def __init__(
        self, text: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_status(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Show other words."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._icon), theme().length("height.chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QRectF(self.rect()), self._text, self._tone, self._icon)


class Counter(QWidget):
    """How many, as a widget; *name* is what a screen reader says of it."""

    def __init__(self, name: str, urgent: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._urgent = urgent
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)
        theme().changed.connect(self.updateGeometry)

    def show_count(self, count: int) -> None:
        """Show another count; nothing is painted for 0, and the place is kept."""
        self._count = count
        self.setAccessibleName(f"{self._name}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(counter_width(self._count), theme().length("height.counter"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._count:
            paint_counter(QPainter(self), QRectF(self.rect()), self._count, self._urgent)


class Pill(Control):
    """A saved filter or another quick choice: 28 high, filled while chosen."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> float:
        return theme().length("radius.pill")

    def sizeHint(self) -> QSize:
        width = width_of(self.text(), theme().font("body", MEDIUM)) + theme().scaled(24)
        return QSize(width, theme().length("height.pill"))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        look = self.look()
        fills = {Look.HOVER: "bg.hover", Look.PRESSED: "bg.pressed", Look.DISABLED: "bg.disabled"}
        fill, text, border = fills.get(look, "bg.surface"), "text.secondary", "line.strong"
        if self.isChecked():
            fill, text, border = "accent.soft", "accent.text", "accent.soft"
        if look is Look.DISABLED:
            text, border = "text.disabled", fill
        painter = QPainter(self)
        area = QRectF(self.rect())
        fill_round(painter, area, self.ring_radius(), colors.color(fill), colors.color(border))
        font = colors.font("body", MEDIUM)
        text_in(painter, area, self.text(), font, colors.color(text), Qt.AlignmentFlag.AlignHCenter)
