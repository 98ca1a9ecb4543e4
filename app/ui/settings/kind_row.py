"""The row of one kind in the table of notifications: its name, and how it appears here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.paint import hairline
from app.ui.components.select import Option, Select
from app.ui.components.tips import set_tip
from app.ui.settings.choice import Dropdown
from app.ui.settings.page import PADDING
from app.ui.settings.topics import kind_help
from app.ui.theme import theme
from app.ui.words import kind_name, translate
from protocol.kinds import Desktop
from protocol.reminders import OFFSETS

__all__ = ["OFF", "KindRow", "choice_help"]

OFF: Final = "off"
"""Ends a subscription; only undeclared kinds, which nobody gets unasked, have this choice."""

_ICONS: Final = {Desktop.SILENT: "list", Desktop.TOAST: "app-window", Desktop.STICKY: "pin"}


class KindRow(QWidget):
    """32 px; the choice of the desktop is 26 high, the reminder's minutes stand by the name."""

    chosen = Signal(str, str)
    """A kind, and its choice for the desktop."""
    minutes_chosen = Signal(int)

    def __init__(self, kind: str, *, reminds: bool = False, asked_for: bool = False) -> None:
        """Show *kind*; *reminds*: with the minutes ahead; *asked_for*: it can be given up."""
        super().__init__()
        look = theme()
        name = kind_name(kind)
        self.kind = kind
        self.select = Select(name, _options(asked_for), compact=True)
        self.select.chosen.connect(lambda key: self.chosen.emit(kind, key))
        self.minutes: Dropdown | None = None
        self._help = ElidedLabel("", "meta", "text.tertiary")
        first = QWidget()
        first.setFixedWidth(self.name_width())
        words = QHBoxLayout(first)
        words.setContentsMargins(0, 0, look.scaled(8), 0)
        words.setSpacing(look.scaled(4))
        if reminds:
            label = PlainLabel(name)
            set_tip(label, kind_help(kind))
            words.addWidget(label)
            self.minutes = self._minutes(name)
            words.addWidget(self.minutes)
            words.addStretch()
        else:
            words.addWidget(ElidedLabel(name), 1)
            set_tip(first, kind_help(kind))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.scaled(PADDING), 0, look.scaled(PADDING), 0)
        row.setSpacing(0)
        row.addWidget(first)
        row.addWidget(self.select)
        row.addSpacing(look.scaled(16))
        row.addWidget(self._help, 1)
        self.setFixedHeight(look.length("height.table_row"))

    @staticmethod
    def name_width() -> int:
        """Return how wide the column of names is, in px."""
        return theme().scaled(288)

    def show_choice(self, choice: str, minutes: int) -> None:
        """Show what is chosen."""
        self.select.choose(choice)
        self._help.setText(choice_help(choice))
        if self.minutes is not None:
            self.minutes.choose(str(minutes))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().color("bg.hover"))
        foot = self.height()
        hairline(painter, 0, foot - 1, self.width(), foot, theme().color("line.hair"))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def _minutes(self, name: str) -> Dropdown:
        options = [
            Option(str(one), translate("Settings", "{count} min before").format(count=one))
            for one in OFFSETS
        ]
        drop = Dropdown(name, options, options[0].key, accent=True)
        drop.chosen.connect(lambda key: self.minutes_chosen.emit(int(key)))
        return drop


def choice_help(choice: str) -> str:
    """Return one line on what a choice does."""
    return {
        Desktop.SILENT: translate("Settings", "In the list only"),
        Desktop.TOAST: translate("Settings", "Pops up for a few seconds"),
        Desktop.STICKY: translate("Settings", "Stays until you answer it"),
        OFF: translate("Settings", "Does not reach you"),
    }[choice]


def _options(asked_for: bool) -> list[Option]:
    words = {
        Desktop.SILENT: translate("Settings", "Silent"),
        Desktop.TOAST: translate("Settings", "Toast"),
        Desktop.STICKY: translate("Settings", "Sticky"),
    }
    options = [Option(choice.value, words[choice], _ICONS[choice]) for choice in Desktop]
    off = Option(OFF, translate("Settings", "Not at all"), "bell-off")
    return [*options, off] if asked_for else options
