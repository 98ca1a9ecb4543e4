"""What keys, clicks and buttons do to a row of the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from app.models.errors import StoreError
from app.ui.center.lines import Line
from app.ui.center.row import Sort
from app.ui.center.times import Times
from app.ui.components.menu import Menu
from app.ui.keys import key_text, title
from app.ui.words import translate
from protocol.records import NotificationState

if TYPE_CHECKING:
    from app.ui.center.acts import Act, Acts
    from app.ui.center.page import CenterPage
    from app.ui.center.source import CenterSource
    from protocol.records import Notification

__all__ = ["Hands"]


class Aim(NamedTuple):
    """What an act is for, by name: rows move and fold while a menu is open or a button is down."""

    line: Line
    """The line as it was when it was chosen."""
    ids: tuple[str, ...] = ()
    """Every notification it stood for then; empty while the store is not open."""

    @property
    def id(self) -> str:
        """The notification on top; empty for a person."""
        return self.line.head.id if self.line.head is not None else ""


class Hands(QObject):
    """Acts on the rows of one page; before the store is open, acts wait for it."""

    opened = Signal(str)
    """A notification to show, by id."""
    person_opened = Signal(object)
    """The :class:`protocol.records.Ref` of a person whom a search found."""
    finished = Signal(str)
    """A notification left the list by a person's act, by id; the next row is selected."""

    failed = Signal(object, object)
    """A :class:`app.models.trouble.Trouble`, for the disk took no writes and nothing was done; and
    the callable that tries it again."""

    def __init__(self, page: CenterPage, times: Times) -> None:
        super().__init__(page)
        self._page, self._times = page, times
        self._acts: Acts | None = None
        self._source: CenterSource | None = None
        self._waiting: list[tuple[str, str]] = []
        self._asks: Mapping[str, Callable[[Aim], None]] = {
            "open": self._open,
            "done": self._done,
            "snooze": self._snooze,
            "read": self._read,
            "expand": lambda aim: self._unfold(aim, True),
            "collapse": lambda aim: self._unfold(aim, False),
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
        aim = self._aim(place)
        if aim is not None:
            self._do(name, aim)

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
            self.failed.emit(error.trouble, lambda: self._try(act))

    def _aim(self, place: int) -> Aim | None:
        """Take aim at the line that stands at *place* now."""
        line = self._page.model.line(place) if self._page.model else None
        if line is None or line.head is None:
            return None
        found = self._source.of(line) if self._source is not None else []
        return Aim(line, tuple(one.id for one in found))

    def _do(self, name: str, aim: Aim) -> None:
        if self._acts is None:
            self._waiting.append((name, aim.line.key))
        elif aim.line.sort is not Sort.PERSON:
            self._try(lambda: self._asks[name](aim))
        elif name == "open":
            self.person_opened.emit(getattr(aim.line.head, "ref", None))

    def _place(self, aim: Aim) -> int | None:
        """Return where the line stands by now, ``None`` when it left the list."""
        return self._page.model.place_of(aim.line.key) if self._page.model else None

    def _meant(self, aim: Aim) -> list[Notification]:
        """Return what was aimed at, less what was finished meanwhile."""
        assert self._source is not None
        ids = aim.ids or tuple(one.id for one in self._source.of(aim.line))
        found = self._source.notifications(ids)
        return [one for one in found if one.state is not NotificationState.DONE]

    def _open(self, aim: Aim) -> None:
        place = self._place(aim)
        if place is not None and self._page.list.currentIndex().row() != place:
            self._page.list.select(place)
        if aim.line.sort is Sort.GROUP and not aim.line.opened:
            self._unfold(aim, True)
        if self._page.model is not None and place is not None:
            self._page.model.pin(aim.line.key.partition("/")[0])
        self.opened.emit(aim.id)

    def _done(self, aim: Aim) -> None:
        assert self._acts is not None
        self._leave(aim, self._acts.finish(self._meant(aim)))

    def _snooze(self, aim: Aim) -> None:
        from app.ui.center.snooze import SnoozeMenu  # not for the first paint (P1)

        meant = self._meant(aim)
        if not meant:
            return
        hidden = meant[0].snoozed_until is not None
        menu = SnoozeMenu(self._times, snoozed=hidden, parent=self._page)
        menu.picked.connect(lambda until: self._try(lambda: self._hide(aim, until)))
        place = self._place(aim)
        area = self._page.list.place_rect(0 if place is None else place)
        menu.drop(QPoint(area.right() - menu.sizeHint().width() - 8, area.bottom() - 4))

    def _hide(self, aim: Aim, until: datetime | None) -> None:
        assert self._acts is not None
        self._leave(aim, self._acts.snooze(self._meant(aim), until))

    def _read(self, aim: Aim) -> None:
        assert self._acts is not None
        self._acts.read(self._meant(aim))

    def _unfold(self, aim: Aim, opened: bool) -> None:
        page, place = self._page, self._place(aim)
        if page.model is None or place is None:
            return
        with page.list.anchored():
            page.model.open_group(place, opened)
        head = page.model.place_of(aim.line.key.partition("/")[0])
        if not opened and head is not None:
            page.list.select(head)

    def _leave(self, aim: Aim, act: Act | None) -> None:
        """Select the next row in place of one that goes, and offer to take it back."""
        if act is None:
            return
        page = self._page
        if page.list.currentIndex().row() == self._place(aim):
            page.list.step(1) or page.list.step(-1)
        page.undo.offer(act.words, lambda: self._try(act.take_back))
        self.finished.emit(aim.id)

    def _menu(self, place: int, at: QPoint) -> None:
        """Show what can be done to a row, so that nothing is on hover alone."""
        aim = self._aim(place)
        if aim is None:
            return
        menu = Menu(translate("Center", "Row"), self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, glyph in _MENU.items():
            if name != "open" and aim.line.sort is Sort.PERSON:
                continue
            action = menu.add(glyph, title(name), key_text(name))
            action.triggered.connect(lambda _=False, one=name: self._do(one, aim))
        menu.popup(at)


_MENU = {"open": "external-link", "done": "check", "snooze": "clock", "read": "mail-check"}
