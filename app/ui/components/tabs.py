"""Tabs over a list, with counters, and the segment that picks one of a few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui.components.chip import count_words, counter_width, paint_counter
from app.ui.components.control import Control, Look
from app.ui.components.paint import fill_round, hairline, text_in, width_of
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.theme import theme

__all__ = ["Choice", "Segment", "Tabs"]


class Choice(NamedTuple):
    """One tab or part of a segment: its key for the code, its words for the person."""

    key: str
    text: str
    urgent: bool = False
    """Whether its counter is red: it counts what needs the person."""


class _Tab(Control):
    """One tab: words, and a counter beside them that never moves the words."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(choice.text)
        self._urgent = choice.urgent
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show how many are behind the tab; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(str(count) if count else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        # As wide as in the heavier weight: choosing a tab must not push its neighbours.
        words = width_of(self.text(), theme().font("body", SEMIBOLD))
        return QSize(
            words + self._count_width() + theme().scaled(16), theme().length("height.tabs")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        bright = chosen or self.look() in (Look.HOVER, Look.PRESSED)
        font = colors.font("body", SEMIBOLD if chosen else MEDIUM)
        left = colors.scaled(8)
        words = width_of(self.text(), colors.font("body", SEMIBOLD))
        color = colors.color("text.primary" if bright else "text.secondary")
        text_in(painter, QRectF(left, 0, words, self.height()), self.text(), font, color)
        if self._count:
            self._paint_count(painter, left + words + colors.scaled(6))

    def _paint_count(self, painter: QPainter, left: float) -> None:
        colors = theme()
        height = colors.length("height.counter")
        if self._urgent:
            top = (self.height() - height) / 2
            area = QRectF(left, top, counter_width(self._count), height)
            paint_counter(painter, area, self._count, True)
            return
        area = QRectF(left, 0, self._count_width(), self.height())
        color = colors.color("text.tertiary")
        text_in(painter, area, count_words(self._count), colors.font("body"), color)

    def _count_width(self) -> int:
        if not self._count:
            return 0
        gap = theme().scaled(6)
        if self._urgent:
            return gap + counter_width(self._count)
        return gap + width_of(count_words(self._count), theme().font("body"))


class _Row(QWidget):
    """Buttons of which one is chosen, moved through with the arrow keys."""

    chosen = Signal(str)

    def __init__(
        self, buttons: Sequence[Control], keys: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        self._keys = list(keys)
        self._group = QButtonGroup(self)
        for place, button in enumerate(self._buttons):
            button.setParent(self)
            self._group.addButton(button, place)
        self._group.idToggled.connect(self._toggled)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Choose by key; raises ``ValueError`` for one that is not there."""
        self._buttons[self._keys.index(key)].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self._group.checkedId() + step
        if step and 0 <= place < len(self._buttons):
            self._buttons[place].setChecked(True)
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif not step:
            super().keyPressEvent(event)

    def _toggled(self, place: int, on: bool) -> None:
        for button in self._buttons:
            reach = Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(reach)
        if on:
            self.chosen.emit(self._keys[place])


class Tabs(_Row):
    """Tabs with an underline under the chosen one; ``chosen`` tells its key."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        tabs = {choice.key: _Tab(choice) for choice in choices}
        super().__init__(list(tabs.values()), list(tabs), parent)
        self._tabs = tabs
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme().scaled(8), 0, theme().scaled(8), 0)
        layout.setSpacing(theme().scaled(4))
        for tab in self._tabs.values():
            layout.addWidget(tab)
        layout.addStretch()
        self._place = (0.0, 0.0)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._glide)
        self.choose(choices[0].key)

    def show_count(self, key: str, count: int) -> None:
        """Show how many are behind a tab; raises ``KeyError`` for one that is not there."""
        self._tabs[key].show_count(count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        foot = self.height()
        hairline(painter, 0, foot - 1, self.width(), foot, colors.color("line.hair"))
        left, width = self._goal()
        if self._slide.state() == QVariantAnimation.State.Running:
            done = float(self._slide.currentValue())
            start, wide = self._place
            left, width = start + (left - start) * done, wide + (width - wide) * done
        thick = colors.length("border.tab_underline")
        area = QRectF(left, foot - thick, width, thick)
        fill_round(painter, area, 1, colors.color("accent.fill"))

    def _goal(self) -> tuple[float, float]:
        tab = self._buttons[self._group.checkedId()]
        inset = theme().scaled(8)
        return tab.x() + inset, tab.width() - 2 * inset

    def _glide(self, place: int, on: bool) -> None:
        if on:
            duration = theme().duration("tab_underline") if self.isVisible() else 0
            self._slide.stop()
            self._slide.setDuration(duration)
            self._slide.setStartValue(0.0)
            self._slide.setEndValue(1.0)
            if duration:
                self._slide.start()
        else:
            tab, inset = self._buttons[place], theme().scaled(8)
            self._place = (tab.x() + inset, tab.width() - 2 * inset)
        self.update()

    def _slid(self, _value: float) -> None:
        self.update()


class _Part(Control):
    """One part of a segment."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = width_of(self.text(), theme().font("body", MEDIUM))
        return QSize(words + theme().scaled(24), theme().scaled(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        look = self.look()
        fill, text = None, "text.secondary"
        if look in (Look.HOVER, Look.PRESSED):
            fill, text = "bg.hover", "text.primary"
        if self.isChecked():
            fill, text = "accent.soft", "accent.text"
        if look is Look.DISABLED:
            text = "text.disabled"
        painter = QPainter(self)
        area = QRectF(self.rect())
        if fill:
            fill_round(painter, area, colors.length("radius.small_button"), colors.color(fill))
        font = colors.font("body", MEDIUM)
        text_in(painter, area, self.text(), font, colors.color(text), Qt.AlignmentFlag.AlignHCenter)


class Segment(_Row):
    """A few choices side by side in one frame; ``chosen`` tells the key of the chosen one."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        parts = [_Part(choice.text) for choice in choices]
        super().__init__(parts, [choice.key for choice in choices], parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for part in parts:
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose(choices[0].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        border = colors.color("line.strong")
        area = QRectF(self.rect())
        radius = colors.length("radius.control")
        fill_round(painter, area, radius, colors.color("bg.raised"), border)
