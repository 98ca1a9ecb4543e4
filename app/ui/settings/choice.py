"""Choices drawn as lines: a row of a list of which one is taken, and words that open a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from app.ui.components.control import Control, Look
from app.ui.components.menu import Menu, literal
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.components.select import Option
from app.ui.fonts import MEDIUM
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["INSET", "ChoiceRow", "Dropdown"]

INSET = 6
"""Px between the edge of a drop-down and its words."""

_HEIGHT = 40


class ChoiceRow(Control):
    """A line of 40 px: an icon, words, something beside, and a tick while it is the choice."""

    def __init__(self, icon: str, words: str, beside: str = "", tick: bool = False) -> None:
        super().__init__()
        self._icon, self._beside = icon, beside
        self.setText(words)
        self.setCheckable(tick)
        self._name()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_beside(self, beside: str) -> None:
        """Say something else at the right."""
        self._beside = beside
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._beside}" if self._beside else self.text())

    def sizeHint(self) -> QSize:
        look = theme()
        words = width_of(self.text(), look.font()) + width_of(self._beside, look.font("meta"))
        return QSize(words + look.scaled(100), look.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, look = theme(), self.look()
        painter = QPainter(self)
        fills = {Look.HOVER: "bg.hover", Look.PRESSED: "bg.pressed"}
        if self.isChecked():
            fills[Look.REST] = "bg.selected"
        fill = fills.get(look)
        area = QRectF(self.rect())
        if fill:
            fill_round(painter, area, self.ring_radius(), colors.color(fill))
        off = look is Look.DISABLED
        side = colors.length("icon.small")
        left = colors.scaled(12)
        top = (self.height() - side) / 2
        tint = "text.disabled" if off else "text.secondary"
        paint_icon(painter, self._icon, tint, left, top, side)
        right = self.width() - colors.scaled(12)
        if self.isChecked():
            paint_icon(painter, "check", "accent.text", right - side, top, side)
        if self.isCheckable():
            right -= side + colors.scaled(12)
        beside = width_of(self._beside, colors.font("meta")) + 1
        place = QRectF(right - beside, 0, beside, self.height())
        meta = colors.color("text.disabled" if off else "text.secondary")
        text_in(painter, place, self._beside, colors.font("meta"), meta)
        start = left + side + colors.scaled(12)
        place = QRectF(start, 0, right - beside - colors.scaled(8) - start, self.height())
        color = colors.color("text.disabled" if off else "text.primary")
        text_in(painter, place, self.text(), colors.font(), color)


class Dropdown(Control):
    """Words with a small arrow, as in a table's cell, that open their choices in a menu."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[Option], key: str, accent: bool = False
    ) -> None:
        super().__init__()
        self._name, self._accent = name, accent
        self._options = list(options)
        self._menu = Menu(name, self)
        for option in self._options:
            action = self._menu.add(option.icon, literal(option.text))
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, key=option.key: self._take(key))
        self.clicked.connect(self._open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose(key)

    @property
    def key(self) -> str:
        """The key of the choice."""
        return self._options[self._place].key

    def choose(self, key: str) -> None:
        """Show the choice with this key; raises ``ValueError`` for one that is not there."""
        self._place = [option.key for option in self._options].index(key)
        self.setText(self._options[self._place].text)
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        words = width_of(self.text(), self._font())
        return QSize(words + look.scaled(30), look.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, look = theme(), self.look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        fills = {Look.HOVER: "bg.hover", Look.PRESSED: "bg.pressed"}
        if look in fills:
            fill_round(painter, area, colors.scaled(5), colors.color(fills[look]))
        role = "accent.text" if self._accent else "text.primary"
        tint = role if self._accent else "text.secondary"
        if look is Look.DISABLED:
            role = tint = "text.disabled"
        side = colors.scaled(14)
        left = colors.scaled(INSET)
        width = self.width() - left - side - colors.scaled(8)
        place = QRectF(left, 0, width, self.height())
        text_in(painter, place, self.text(), self._font(), colors.color(role))
        right = self.width() - side - colors.scaled(5)
        paint_icon(painter, "chevron-down", tint, right, (self.height() - side) / 2, side)

    def _font(self) -> QFont:
        return theme().font("meta", MEDIUM) if self._accent else theme().font()

    def _open(self) -> None:
        for place, action in enumerate(self._menu.actions()):
            action.setChecked(place == self._place)
        self._menu.open_below(self)

    def _take(self, key: str) -> None:
        if key != self.key:
            self.choose(key)
            self.chosen.emit(key)
