"""What keys, clicks and buttons do to a row of the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from app.models.errors import StoreError
from app.ui.center.lines import Line
from app.ui.center.row import Sort
from app.ui.center.times import Times
from app.ui.components.menu import Menu
from app.ui.keys import key_text, title
from app.ui.words import translate

if TYPE_CHECKING:
    from app.ui.center.acts import Act, Acts
    from app.ui.center.page import CenterPage
    from app.ui.center.source import CenterSource

__all__ = ["Hands"]


class Hands(QObject):
    """Acts on the rows of one page; before the store is open, acts wait for it."""

    opened = Signal(str)
    """A notification to show, by id."""
    person_opened = Signal(object)
    """The :class:`protocol.records.Ref` of a person whom a search found."""
    finished = Signal(str)
    """A notification left the list by a person's act, by id; the next row is selected."""

    failed = Signal(object)
    """A :class:`app.models.trouble.Trouble`: the disk took no writes, and nothing was done."""

    def __init__(self, page: CenterPage, times: Times) -> None:
        super().__init__(page)
        self._page, self._times = page, times
        self._acts: Acts | None = None
        self._source: CenterSource | None = None
        self._waiting: list[tuple[str, str]] = []
        self._asks: Mapping[str, Callable[[int, Line], None]] = {
            "open": self._open,
            "done": self._done,
            "snooze": self._snooze,
            "read": self._read,
            "undo": lambda _place, _line: page.undo.undo(),
            "expand": lambda place, _line: self._unfold(place, True),
            "collapse": lambda place, _line: self._unfold(place, False),
        }
        page.list.asked.connect(self.asked)
        page.list.asked_menu.connect(self._menu)

    def attach(self, acts: Acts, source: CenterSource) -> None:
        """Act from now on, first on what was asked before."""
        self._acts, self._source = acts, source
        waiting, self._waiting = self._waiting, []
        for name, key in waiting:
            place = self._page.model.place_of(key) if self._page.model else None
            if place is not None:
                self.asked(name, place)

    def detach(self) -> None:
        """Act no more, and forget what could be undone."""
        self._acts = self._source = None
        self._waiting.clear()

    def asked(self, name: str, place: int) -> None:
        """Do what the shortcut *name* says to the row at *place*."""
        if name == "undo":
            self._page.undo.undo()
            return
        line = self._page.model.line(place) if self._page.model else None
        if line is None or line.head is None:
            return
        if self._acts is None:
            self._waiting.append((name, line.key))
        elif line.sort is not Sort.PERSON:
            self._try(lambda: self._asks[name](place, line))
        elif name == "open":
            self.person_opened.emit(getattr(line.head, "ref", None))

    def read_all(self) -> None:
        """Mark as read every row there is (not only those of this tab)."""
        if self._acts is not None and self._source is not None:
            if self._page.model is not None:
                self._page.model.unpin()
            acts, source = self._acts, self._source
            self._try(lambda: acts.read(source.unread()))

    def _try(self, act: Callable[[], None]) -> None:
        """Act, or tell why nothing could be written: then nothing was done."""
        try:
            act()
        except StoreError as error:
            self.failed.emit(error.trouble)

    def _open(self, place: int, line: Line) -> None:
        assert line.head is not None
        if self._page.list.currentIndex().row() != place:
            self._page.list.select(place)
        if line.sort is Sort.GROUP and not line.opened:
            self._unfold(place, True)
        if self._page.model is not None:
            self._page.model.pin(line.key.partition("/")[0])
        self.opened.emit(line.head.id)

    def _done(self, place: int, line: Line) -> None:
        assert self._acts is not None and self._source is not None
        self._leave(place, line, self._acts.finish(self._source.of(line)))

    def _snooze(self, place: int, line: Line) -> None:
        from app.ui.center.snooze import SnoozeMenu  # not for the first paint (P1)

        assert self._source is not None
        first = self._source.of(line)[:1]
        hidden = bool(first) and first[0].snoozed_until is not None
        menu = SnoozeMenu(self._times, snoozed=hidden, parent=self._page)
        menu.picked.connect(lambda until: self._hide(line.key, until))
        area = self._page.list.place_rect(place)
        menu.drop(QPoint(area.right() - menu.sizeHint().width() - 8, area.bottom() - 4))

    def _hide(self, key: str, until: datetime | None) -> None:
        """Snooze the row called *key*, wherever it stands by now."""
        assert self._acts is not None and self._source is not None
        place = self._page.model.place_of(key) if self._page.model else None
        line = self._page.model.line(place) if self._page.model and place is not None else None
        if line is not None and place is not None:
            acts, source = self._acts, self._source
            self._try(lambda: self._leave(place, line, acts.snooze(source.of(line), until)))

    def _read(self, place: int, line: Line) -> None:
        assert self._acts is not None and self._source is not None
        self._acts.read(self._source.of(line))

    def _unfold(self, place: int, opened: bool) -> None:
        page = self._page
        line = page.model.line(place) if page.model else None
        if line is None or page.model is None:
            return
        key = line.key.partition("/")[0]
        with page.list.anchored():
            page.model.open_group(place, opened)
        head = page.model.place_of(key)
        if not opened and head is not None:
            page.list.select(head)

    def _leave(self, place: int, line: Line, act: Act | None) -> None:
        """Select the next row in place of one that goes, and offer to take it back."""
        if act is None or line.head is None:
            return
        page = self._page
        if page.list.currentIndex().row() == place:
            page.list.step(1) or page.list.step(-1)
        page.undo.offer(act.words, lambda: self._try(act.take_back))
        self.finished.emit(line.head.id)

    def _menu(self, place: int, at: QPoint) -> None:
        """Show what can be done to a row, so that nothing is on hover alone."""
        menu = Menu(translate("Center", "Row"), self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, glyph in _MENU.items():
            action = menu.add(glyph, title(name), key_text(name))
            action.triggered.connect(lambda _=False, one=name: self.asked(one, place))
        menu.popup(at)


_MENU = {"open": "external-link", "done": "check", "snooze": "clock", "read": "mail-check"}
