"""The first sync as a card: how far it is, and what can be worked with already."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.health import Progress
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.paint import fill_round, text_in
from app.ui.components.progress import ProgressLine
from app.ui.fonts import MEDIUM
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.translation import locale
from app.ui.words import translate

__all__ = ["FirstSyncCard", "left_words", "progress_words", "step_of"]

_STEPS: Final = (
    ("people", "notifications"),
    ("conversations", "tasks"),
    ("clients",),
    ("rest",),
    ("history",),
)
"""The stages of a snapshot that one line of the card stands for, in their order."""

_TELLING: Final = 2.0
"""Seconds after which the pace says something of what is left."""


def step_of(stage: str) -> int:
    """Return the line of the card that *stage* belongs to; the first for one nobody knows."""
    return next((at for at, stages in enumerate(_STEPS) if stage in stages), 0)


def progress_words(progress: Progress) -> str:
    """Return how far it is: ``62 %, 48 200 of 77 600 records``."""
    if not progress.total:
        return translate("FirstSync", "Asking the server")
    numbers = locale()
    part = min(100, 100 * progress.done // progress.total)
    words = translate("FirstSync", "{part} %, {done} of {total} records")
    return words.format(
        part=part, done=numbers.toString(progress.done), total=numbers.toString(progress.total)
    )


def left_words(seconds: float) -> str:
    """Return how long it may still take: ``about 2 min left``."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("FirstSync", "less than a minute left")
    return translate("FirstSync", "about %n min left", "", minutes)


class _Pace:
    """How quickly records arrive, from which follows how long the rest may take."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began: tuple[float, int] | None = None

    def left(self, progress: Progress) -> float | None:
        """Return the seconds that the rest may take, ``None`` while nobody can tell."""
        if progress.paused or not progress.total:
            self._began = None  # a pause is no part of the pace
            return None
        now = self._clock()
        if self._began is None or progress.done < self._began[1]:
            self._began = (now, progress.done)
        since, done = self._began
        if now - since < _TELLING or progress.done == done:
            return None
        return (progress.total - progress.done) * (now - since) / (progress.done - done)


class FirstSyncCard(QWidget):
    """Getting your shop's data: a line, figures, and the stages one by one."""

    asked = Signal(str)
    """``pause`` or ``go_on``."""

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._pace = _Pace(clock)
        self._paused = False
        look = theme()
        title = translate("FirstSync", "Getting your shop’s data")
        self.setAccessibleName(title)
        self.setFixedWidth(look.scaled(440))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        margin = look.scaled(24)
        column.setContentsMargins(margin, margin, margin, look.scaled(16))
        column.setSpacing(look.scaled(8))
        words = translate(
            "FirstSync", "What is on the left works already. The rest arrives behind it."
        )
        column.addWidget(PlainLabel(title, "title", parent=self))
        column.addWidget(PlainLabel(words, role="text.secondary", wrap=True, parent=self))
        column.addSpacing(look.scaled(4))
        self._line = ProgressLine(title, self)
        self._words = PlainLabel("", "meta", "text.secondary", parent=self)
        self._left = PlainLabel("", "meta", "text.secondary", parent=self)
        figures = QHBoxLayout()
        figures.addWidget(self._words, 1)
        figures.addWidget(self._left)
        column.addWidget(self._line)
        column.addLayout(figures)
        column.addWidget(Hairline(parent=self))
        names = (
            translate("FirstSync", "People and unread notifications"),
            translate("FirstSync", "Open tasks"),
            translate("FirstSync", "Clients with open orders"),
            translate("FirstSync", "All records"),
            translate("FirstSync", "90 days of history"),
        )
        self._steps = [_Step(name, self) for name in names]
        for step in self._steps:
            column.addWidget(step)
        self.button = Button("", Variant.SECONDARY, Size.NORMAL, parent=self)
        self.button.clicked.connect(lambda: self.asked.emit("go_on" if self._paused else "pause"))
        column.addSpacing(look.scaled(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is; the stages before the present one are ticked."""
        self._line.show_part(progress.done, progress.total)
        self._words.setText(progress_words(progress))
        self._paused = progress.paused
        pause, go_on = translate("FirstSync", "Pause"), translate("FirstSync", "Go on")
        self.button.setText(go_on if progress.paused else pause)
        self.button.updateGeometry()
        left = self._pace.left(progress)
        words = left_words(left) if left is not None else ""
        self._left.setText(translate("FirstSync", "paused") if progress.paused else words)
        present = step_of(progress.stage)
        for at, step in enumerate(self._steps):
            step.show_state(at - present)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        ground, line = look.color("bg.surface"), look.color("line.hair")
        radius = look.length("radius.card")
        fill_round(QPainter(self), QRectF(self.rect()), radius, ground, line)


class _Step(QWidget):
    """One stage: done, under way, or to come."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._ahead = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, ahead: int) -> None:
        """Show it as done (below 0), under way (0) or to come."""
        self._ahead = ahead
        done = translate("FirstSync", "{stage}, here").format(stage=self._name)
        self.setAccessibleName(done if ahead < 0 else self._name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().scaled(200), theme().scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        icon, tint, role = _LOOKS[(self._ahead > 0) - (self._ahead < 0)]
        side = look.scaled(18)
        paint_icon(painter, icon, tint, 0, (self.height() - side) // 2, side)
        font = look.font("body", MEDIUM if self._ahead == 0 else None)
        area = QRectF(look.scaled(30), 0, self.width() - look.scaled(30), self.height())
        text_in(painter, area, self._name, font, look.color(role))


_LOOKS: Final = {
    -1: ("circle-check", "success.text", "text.primary"),
    0: ("download", "accent.text", "text.primary"),
    1: ("circle", "text.tertiary", "text.tertiary"),
}
"""Icon, its tint, and the colour of the words, for what is done, under way and to come."""
