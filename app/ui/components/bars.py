"""Bars that tell without stopping anybody: the offline banner and the undo bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.components.button import Button, Size
from app.ui.components.control import Control
from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.paint import fill_round, hairline, text_in, width_of
from app.ui.fonts import SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["Banner", "UndoBar"]


class Banner(QWidget):
    """A band of 40 px over a page: an icon, a title, a sentence, and what can be done."""

    def __init__(
        self, icon: str = "wifi-off", tone: str = "warning", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._title = PlainLabel("", "body", "text.primary", SEMIBOLD)
        self._sentence = ElidedLabel("", "body", "text.primary")
        self._note = PlainLabel("", "meta", "text.secondary")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()
        theme().changed.connect(self.restyle)

    def show_words(self, title: str, sentence: str = "", note: str = "") -> None:
        """Say something else: a title, one sentence, and at the right the time of the next try."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._note.setText(note)
        self.setAccessibleName(" ".join(part for part in (title, sentence, note) if part))

    def add_action(self, text: str) -> Button:
        """Add a button at the right and return it."""
        button = Button(text, size=Size.TINY)
        self._row.addWidget(button)
        return button

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.setFixedHeight(theme().length("height.offline_banner"))
        self._row.setContentsMargins(theme().scaled(40), 0, theme().scaled(12), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors.color(f"{self._tone}.soft"))
        side = colors.length("icon.small")
        top = (self.height() - side) // 2
        paint_icon(painter, self._icon, f"{self._tone}.text", colors.scaled(16), top, side)
        foot = self.height()
        hairline(painter, 0, foot - 1, self.width(), foot, colors.color("line.hair"))


class _UndoWord(Control):
    """The word Undo on the bar."""

    def sizeHint(self) -> QSize:
        words = width_of(self.text(), theme().font("body", SEMIBOLD))
        return QSize(words + theme().scaled(24), theme().scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme().font("body", SEMIBOLD)
        color = theme().color("text.on_tooltip")
        align = Qt.AlignmentFlag.AlignHCenter
        text_in(painter, QRectF(self.rect()), self.text(), font, color, align)


class UndoBar(QWidget):
    """Says what was done and offers to undo it for 10 s; the time stops under the pointer."""

    undone = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget, foot: Callable[[], int] = lambda: 0) -> None:
        """Float over *parent*, above its *foot*, which is so many px high at the time."""
        super().__init__(parent)
        self._host, self._foot = parent, foot
        self._words = ElidedLabel("", "body", "text.on_tooltip")
        self._undo = _UndoWord(self)
        self._undo.setText(translate("UndoBar", "Undo"))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._expire)
        self._left = 0
        self._take_back: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().scaled(14), 0, theme().scaled(4), 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._undo.clicked.connect(self.undo)
        parent.installEventFilter(self)
        self.hide()

    def offer(self, words: str, take_back: Callable[[], None] | None = None) -> None:
        """Say *words* and wait; *take_back* is called if the person undoes it."""
        if self.isVisible():
            self.expired.emit()
        self._offer(words, take_back, theme().duration("undo_bar_stay"))

    def hand_to(self, other: UndoBar) -> None:
        """Have *other* offer what is offered here, for as long as is left of its time."""
        if self.isHidden():
            return
        left = self._clock.remainingTime() if self._clock.isActive() else self._left
        words, take_back = self.accessibleName(), self._take_back
        self._clock.stop()
        self._expire()
        other._offer(words, take_back, left)

    def _offer(self, words: str, take_back: Callable[[], None] | None, left: int) -> None:
        self._take_back = take_back
        self._words.setText(words)
        self.setAccessibleName(words)
        self._left = left
        self._clock.start(self._left)
        self._place()
        self.show()
        self.raise_()

    def undo(self) -> None:
        """Undo, as the button and the shortcut do; nothing happens when nothing is offered."""
        if not self.isVisible():
            return
        self._clock.stop()
        self.hide()
        take_back, self._take_back = self._take_back, None
        if take_back is not None:
            take_back()
        self.undone.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._left = min(self._left, max(0, self._clock.remainingTime()))
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._clock.start(self._left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        fill_round(QPainter(self), area, theme().length("radius.card"), theme().color("bg.tooltip"))

    def _place(self) -> None:
        parent = self._host
        # no narrower than a glance takes in, and no wider than the words are
        words = self._words.fontMetrics().horizontalAdvance(self.accessibleName())
        needed = words + self._undo.sizeHint().width() + theme().scaled(14 + 4 + 16)
        width = min(max(theme().scaled(360), needed), parent.width() - theme().scaled(32))
        height = theme().length("height.undo_bar")
        left = (parent.width() - width) // 2
        top = parent.height() - self._foot() - height - theme().scaled(16)
        self.setGeometry(left, top, width, height)

    def _expire(self) -> None:
        self.hide()
        self._take_back = None
        self.expired.emit()
