"""The list at the left of the settings: every page, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.components.control import Control, Look
from app.ui.components.field import SearchField
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.fonts import SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.settings.catalogue import Entry, group_name, page_name
from app.ui.settings.topics import Topic, found
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["Nav", "NavRow"]

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NavRow(Control):
    """A page of 32 px, or a found setting of 44 with its page below it."""

    def __init__(self, icon: str, words: str, below: str = "") -> None:
        super().__init__()
        self._icon, self._below = icon, below
        self.setText(words)
        self.setCheckable(not below)
        self.setAccessibleName(f"{words}, {below}" if below else words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        high = look.scaled(44) if self._below else look.length("height.settings_nav_row")
        return QSize(width_of(self.text(), look.font("body", SEMIBOLD)) + look.scaled(48), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, look = theme(), self.look()
        painter = QPainter(self)
        chosen = self.isChecked()
        fill = {Look.HOVER: "bg.hover", Look.PRESSED: "bg.pressed"}.get(look)
        if chosen:
            fill = "accent.soft"
        area = QRectF(self.rect())
        if fill:
            fill_round(painter, area, self.ring_radius(), colors.color(fill))
        role = "accent.text" if chosen else "text.primary"
        side = colors.length("icon.small")
        left = colors.scaled(10)
        tint = role if chosen else "text.secondary"
        paint_icon(painter, self._icon, tint, left, (self.height() - side) / 2, side)
        left += side + colors.scaled(12)
        width = self.width() - left - colors.scaled(8)
        font = colors.font("body", SEMIBOLD if chosen else None)
        if not self._below:
            place = QRectF(left, 0, width, self.height())
            text_in(painter, place, self.text(), font, colors.color(role))
            return
        top = (self.height() - colors.line() - colors.line("meta")) / 2
        place = QRectF(left, top, width, colors.line())
        text_in(painter, place, self.text(), font, colors.color(role))
        place = QRectF(left, top + colors.line(), width, colors.line("meta"))
        color = colors.color("text.secondary")
        text_in(painter, place, self._below, colors.font("meta"), color)


class _NavSearch(SearchField):
    """The search, bordered as on the darker plane of the list."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            area = QRectF(self.rect())
            radius = theme().length("radius.control")
            painter = QPainter(self)
            fill_round(painter, area, radius, None, theme().color("line.control"))


class Nav(QWidget):
    """232 px: a search over the list; Up and Down go through it."""

    chosen = Signal(str)
    """A page, or a setting that was found, by id."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        look = theme()
        self._entries = list(entries)
        self._rows: dict[str, NavRow] = {}
        self.search = _NavSearch(translate("Settings", "Find a setting"), "Ctrl+F")
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._take_first)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.scaled(12)] * 4)
        column.setSpacing(look.scaled(4))
        column.addWidget(self.search)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setFixedWidth(look.length("width.settings_nav"))
        self._page = ""
        self._fill()

    @property
    def rows(self) -> dict[str, NavRow]:
        """The rows that are shown, by the id each one chooses."""
        return self._rows

    def choose(self, page: str) -> None:
        """Mark the page that is shown."""
        self._page = page
        for id_, row in self._rows.items():
            with QSignalBlocker(row):  # what the program marks, nobody has chosen
                row.setChecked(id_ == page)
            row.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        rows = list(self._rows.values())
        if not step or not rows:
            super().keyPressEvent(event)
            return
        here = next((place for place, row in enumerate(rows) if row.hasFocus()), None)
        place = (0 if step > 0 else len(rows) - 1) if here is None else here + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            if rows[place].isCheckable():
                rows[place].click()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.window"))

    def _look(self, text: str) -> None:
        """Show what *text* finds, or every page where it is empty."""
        self._clear()
        if not text.strip():
            self._fill()
            return
        pages = {entry.id: entry for entry in self._entries}
        topics = found(text, frozenset(pages))
        names = [entry for entry in self._entries if _named(entry, text)]
        for entry in names:
            self._add(entry.id, NavRow(entry.icon, page_name(entry.id)))
        for topic in topics:
            self._add(topic.id, _found_row(topic, pages[topic.page]))
        if not names and not topics:
            words = translate("Settings", "No setting is called so.")
            self._list.addWidget(self._note(words))

    def _take_first(self) -> None:
        first = next(iter(self._rows), None)
        if first is not None and self.search.text():
            self.chosen.emit(first)

    def _fill(self) -> None:
        group = ""
        for entry in self._entries:
            if entry.group != group:
                group = entry.group
                self._list.addWidget(self._heading(group_name(group)))
            self._add(entry.id, NavRow(entry.icon, page_name(entry.id)))
        self.choose(self._page)

    def _add(self, id_: str, row: NavRow) -> None:
        # A screen reader toggles what can be checked, and does not click it.
        pressed = row.toggled if row.isCheckable() else row.clicked
        pressed.connect(lambda _on=False: self.chosen.emit(id_))
        self._rows[id_] = row
        self._list.addWidget(row)

    def _heading(self, words: str) -> PlainLabel:
        label = PlainLabel(words, "caption", "text.secondary", SEMIBOLD)
        label.setFixedHeight(theme().scaled(32))
        label.setContentsMargins(theme().scaled(10), theme().scaled(6), 0, 0)
        return label

    def _note(self, words: str) -> PlainLabel:
        label = PlainLabel(words, "meta", "text.secondary", wrap=True)
        label.setContentsMargins(theme().scaled(10), theme().scaled(8), 0, 0)
        return label

    def _clear(self) -> None:
        self._rows.clear()
        while (place := self._list.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _found_row(topic: Topic, entry: Entry) -> NavRow:
    row = NavRow(entry.icon, topic.title, page_name(entry.id))
    row.set_tip(topic.help)
    return row


def _named(entry: Entry, text: str) -> bool:
    name = page_name(entry.id).casefold()
    return all(word in name for word in text.casefold().split())
