"""The select: one choice of several, shown in a menu below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.components.control import Control, Look
from app.ui.components.menu import Menu, literal
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["Option", "Select"]

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

_FILLS: Final = {
    Look.REST: "bg.field",
    Look.HOVER: "bg.field",
    Look.PRESSED: "bg.pressed",
    Look.DISABLED: "bg.disabled",
}
_COMPACT_FILLS: Final = {
    Look.REST: "bg.raised",
    Look.HOVER: "bg.hover_raised",
    Look.PRESSED: "bg.pressed",
    Look.DISABLED: "bg.disabled",
}


class Option(NamedTuple):
    """One choice: its key for the code, its words for the person, and an icon if it has one."""

    key: str
    text: str
    icon: str = ""


class Select(Control):
    """A field that opens its choices; Up and Down change it without opening.

    *compact* makes it 26 high, as in a table's cell.
    """

    chosen = Signal(str)
    """The person chose; setting :meth:`choose` from code says nothing."""

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._options = list(options)
        self._place = 0
        self._compact = compact
        self._menu = Menu(parent=self)
        for place, option in enumerate(self._options):
            action = self._menu.add(option.icon, literal(option.text))
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, place=place: self._take(place))
        self.clicked.connect(self._open)
        policy = QSizePolicy.Policy.Minimum if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def key(self) -> str:
        """The key of the choice."""
        return self._options[self._place].key

    def choose(self, key: str) -> None:
        """Show the choice with this key; raises ``ValueError`` for one that is not there."""
        self._place = [option.key for option in self._options].index(key)
        self._say()

    def ring_radius(self) -> float:
        return theme().length("radius.control")

    def sizeHint(self) -> QSize:
        words = max(width_of(option.text, theme().font()) for option in self._options)
        icons = 24 if any(option.icon for option in self._options) else 0
        height = theme().scaled(26) if self._compact else theme().length("height.field")
        return QSize(words + theme().scaled(44 + icons), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._compact else QSize(theme().scaled(80), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        place = self._place + step
        if step and not self.reason and 0 <= place < len(self._options):
            self._take(place)
        elif not step:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        look = self.look()
        off = look is Look.DISABLED
        fill = (_COMPACT_FILLS if self._compact else _FILLS)[look]
        line = fill if off else ("line.strong" if self._compact else "line.control")
        painter = QPainter(self)
        area = QRectF(self.rect())
        fill_round(painter, area, self.ring_radius(), colors.color(fill), colors.color(line))
        side = colors.length("icon.small")
        top = (self.height() - side) // 2
        left = colors.scaled(8 if self._compact else 11)
        option = self._options[self._place]
        tint = "text.disabled" if off else "text.secondary"
        if option.icon:
            paint_icon(painter, option.icon, tint, left, top, side)
            left += side + colors.scaled(6)
        right = self.width() - side - colors.scaled(7)
        paint_icon(painter, "chevron-down", tint, right, top, side)
        words = QRectF(left, 0, right - left - 2, self.height())
        color = colors.color("text.disabled" if off else "text.primary")
        text_in(painter, words, option.text, colors.font(), color)

    def _open(self) -> None:
        for place, action in enumerate(self._menu.actions()):
            action.setChecked(place == self._place)
        self._menu.open_below(self)

    def _take(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self._say()
            self.chosen.emit(self.key)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._options[self._place].text}")
        self.update()
