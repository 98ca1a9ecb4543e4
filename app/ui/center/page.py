"""The center as one widget, which the panel and the main window share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.models.health import HealthState
from app.ui.center.empty import emptiness
from app.ui.center.face import CenterFace, below
from app.ui.center.hands import Hands
from app.ui.center.look import Look, Order, Tab
from app.ui.center.model import CenterModel, SkeletonModel
from app.ui.center.picture import PictureSource
from app.ui.center.times import Times
from app.ui.keys import asked_by

if TYPE_CHECKING:
    from app.ui.center.acts import Acts
    from app.ui.center.source import CenterSource

__all__ = ["CenterPage", "Standing"]

_TICK: Final = 20_000
"""How often the words of time are written anew, in ms."""

_TYPED: Final = 120
"""How long after the last letter the list is searched, in ms."""


_READ_ON: Final = 25
"""How often a list is read on, at most, to find where somebody stood."""


class Standing(NamedTuple):
    """Where a person stood on a page, for the page that takes its place."""

    look: Look
    selected: str
    """The key of the selected line; empty for none."""
    top: str
    """The key of the line at the upper edge; empty while the list is at its top."""
    offset: int
    """Where that line began, in px from the upper edge."""


class CenterPage(CenterFace):
    """One list of everything that happens in the person's profile (K01).

    It knows nothing of windows: what it cannot do itself it says by a signal.
    """

    looked = Signal(object)
    """The :class:`Look` to remember; the words of a search are not to be."""
    menu_asked = Signal(str, QPoint)
    """``mute`` or ``more``: a menu wanted at a point of the screen."""
    asked = Signal(str)
    """``test``, ``sign_in``: something the page offers and others do."""
    filled = Signal(bool)
    """Whether there is a row to open."""
    left = Signal()
    """Esc, with nothing to empty or to leave on the page."""

    def __init__(self, headed: bool, times: Times, parent: QWidget | None = None) -> None:
        """Make the page, *headed* by a title as in the main window."""
        super().__init__(headed, times, parent)
        self._source: CenterSource | None = None
        self._model: CenterModel | None = None
        self._skeleton: SkeletonModel | None = None
        self._look = Look()
        self._stale = False
        self._syncing = False
        self.hands = Hands(self, times)
        self._typed = _timer(self, self._search)
        self._soon = _timer(self, self._refresh)
        self._clock = _timer(self, self._tick)
        self._keys = self._wire()
        self._show_look(self._look)

    def attach(self, source: CenterSource, acts: Acts, look: Look) -> None:
        """Show *source* from now on, as *look* says; swapped without a flash."""
        self._source = source
        self._show_look(look)
        self._load()
        self.hands.attach(acts, source)

    def detach(self) -> None:
        """Let the store go; nothing reads it after this."""
        for timer in (self._typed, self._soon, self._clock):
            timer.stop()
        self.list.stop()
        self._source = None
        self.hands.detach()

    def picture(self, source: PictureSource) -> None:
        """Show rows before the store is open; keys pressed on them wait for :meth:`attach`."""
        self._show_look(source.look)
        model = CenterModel(source, self)
        model.load()
        self._show(model)
        self.tabs.show_count(Tab.NEEDS_ME.value, source.first.needs_me)
        self.tabs.show_count(Tab.SNOOZED.value, source.first.snoozed)

    def standing(self) -> Standing:
        """Return where the person stands."""
        rows = self.list
        place = rows.rowAt(0) if rows.verticalScrollBar().value() else -1
        selected, top = rows.current(), rows.row_at(place)
        return Standing(
            self._look,
            selected.key if selected is not None else "",
            top.key if top is not None else "",
            rows.rowViewportPosition(place) if top is not None else 0,
        )

    def stand(self, standing: Standing) -> None:
        """Stand where a page before this one stood; only while a source is attached."""
        self.search.blockSignals(True)
        self.search.setText(standing.look.words)
        self.search.blockSignals(False)
        self._show_look(standing.look)
        self._load()
        selected = self._reach(standing.selected)
        if selected is not None:
            self.list.select(selected)
        top = self._reach(standing.top)
        if top is not None:
            self.list.updateGeometries()
            bar = self.list.verticalScrollBar()
            bar.setValue(bar.value() + self.list.rowViewportPosition(top) - standing.offset)

    def hold(self, id_: str) -> None:
        """Select the row of notification *id_* and keep it in its place though it is read."""
        place = self._model.place_of_id(id_) if self._model is not None else None
        line = self._model.line(place) if self._model is not None and place is not None else None
        if line is None or place is None or self._model is None:
            return
        self._model.pin(line.key.partition("/")[0])
        if self.list.currentIndex().row() != place:
            self.list.select(place)

    @property
    def model(self) -> CenterModel | None:
        """The rows that are shown."""
        return self._model

    @property
    def look(self) -> Look:
        """The tab, order and words in force."""
        return self._look

    def refresh(self) -> None:
        """Read the list again after a commit, once however many came; unseen, when it is shown."""
        self._stale = True
        if self.isVisible() and not self._soon.isActive():
            self._soon.start(0)

    def show_health(self, state: HealthState) -> None:
        """Say in the foot how the app is doing; the bell is struck through while muted."""
        self.foot.show_health(state)
        syncing = state.progress is not None
        if syncing is not self._syncing:
            self._syncing = syncing
            self.refresh()
        muted = state.muted_until is not None
        self.bell.set_icon("bell-off" if muted else "bell", "accent.text" if muted else None)

    def choose_tab(self, tab: Tab) -> None:
        """Show another tab."""
        self.tabs.choose(tab.value)

    def start_search(self) -> None:
        """Put the focus into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def search_again(self) -> None:
        """Look once more for what is being searched: the mirror holds more of it now."""
        if self._source is not None and self._look.words:
            self._load()

    def step(self, by: int) -> None:
        """Open the next row (1) or the previous one (-1)."""
        if self.list.step(by):
            self.hands.asked("open", self.list.currentIndex().row())

    def settle(self) -> None:
        """Let opened rows go where they belong; until then they keep their place."""
        if self._model is not None and self._model.unpin():
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = asked_by(event, self._keys)
        if name is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self._keys[name]()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (self._model is not None and self._model.unpin()) or self._stale:
            self._refresh()
        self._tick()

    def _wire(self) -> Mapping[str, Callable[[], None]]:
        self.tabs.chosen.connect(self._turn)
        self.order.chosen.connect(self._reorder)
        self.search.left.connect(self.list.setFocus)
        self.search.textChanged.connect(lambda _text: self._typed.start(_TYPED))
        self.foot.read_asked.connect(self.hands.read_all)
        self.foot.sign_in_asked.connect(lambda: self.asked.emit("sign_in"))
        self.bell.clicked.connect(lambda: self.menu_asked.emit("mute", below(self.bell)))
        self.more.clicked.connect(lambda: self.menu_asked.emit("more", below(self.more)))
        return {
            "find": self.start_search,
            "undo": self.undo.undo,
            "read_all": self.hands.read_all,
            "tab_needs": lambda: self.choose_tab(Tab.NEEDS_ME),
            "tab_all": lambda: self.choose_tab(Tab.ALL),
            "tab_snoozed": lambda: self.choose_tab(Tab.SNOOZED),
            "back": self._escape,
        }

    def _turn(self, key: str) -> None:
        self._see(self._look._replace(tab=Tab(key)))

    def _reorder(self, order: Order, unread_first: bool) -> None:
        self._see(self._look._replace(order=order, unread_first=unread_first))

    def _search(self) -> None:
        words = self.search.text().strip()
        if words != self._look.words:
            self._see(self._look._replace(words=words))

    def _see(self, look: Look) -> None:
        self._look = look
        self.looked.emit(look)
        self._show_order_row()
        if self._source is not None:
            self._load()

    def _show_look(self, look: Look) -> None:
        self._look = look
        self.tabs.blockSignals(True)
        self.tabs.choose(look.tab.value)
        self.tabs.blockSignals(False)
        self.order.show_order(look.order, look.unread_first)
        self._show_order_row()

    def _show_order_row(self) -> None:
        """What is found, and what is snoozed, has one order only."""
        self.order.setVisible(self._look.ordered)

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _load(self) -> None:
        """Read the list from its top, keeping the selected row where it is in it."""
        assert self._source is not None
        kept = self.list.current()
        self._source.look = self._look
        model = CenterModel(self._source, self)
        model.load()
        self._show(model)
        place = model.place_of(kept.key) if kept is not None else None
        if place is not None:
            self.list.select(place)
        self._after()

    def _reach(self, key: str) -> int | None:
        """Return where the line called *key* is, reading on for a while until it is there."""
        model, root = self._model, QModelIndex()
        if model is None or not key:
            return None
        for _ in range(_READ_ON):
            if model.place_of(key) is not None or not model.canFetchMore(root):
                break
            model.fetchMore(root)
        self.list.size_headers()
        return model.place_of(key)

    def _show(self, model: CenterModel) -> None:
        old, self._model = self._model, model
        self.list.setModel(model)
        if old is not None:
            old.deleteLater()

    def _refresh(self) -> None:
        if self._model is None or self._source is None:
            return
        self._stale = False
        with self.list.anchored():
            self._model.refresh(self.list.last_seen())
        self._after()

    def _after(self) -> None:
        """Count, and show either the rows or what teaches in their place."""
        assert self._source is not None and self._model is not None
        counts = self._source.counts()
        self.tabs.show_count(Tab.NEEDS_ME.value, counts.needs_me)
        self.tabs.show_count(Tab.SNOOZED.value, counts.snoozed)
        self.foot.show_unread(counts.unread)
        rows = self._model.rowCount()
        self.filled.emit(rows > 0)
        if rows or self._syncing:
            self._show_rows_of(self._model)
            return
        admin = self._source.is_admin()
        empty = emptiness(self._look.tab.value, self._look.words, counts.all > 0, admin)
        state = self.show_empty(empty)
        state.acted.connect(lambda: self._teach(empty.act))
        state.linked.connect(lambda: self._teach(empty.link_act))

    def _show_rows_of(self, model: CenterModel) -> None:
        """Show the rows, or while the first sync brings them the places where they will be."""
        waiting = not model.rowCount()
        if waiting and self._skeleton is None:
            self._skeleton = SkeletonModel(self)
        shown = self._skeleton if waiting else model
        if self.list.model() is not shown:
            self.list.setModel(shown)
        self.show_rows()

    def _teach(self, act: str) -> None:
        steps: Mapping[str, Callable[[], None]] = {
            "all": lambda: self.choose_tab(Tab.ALL),
            "clear": self.search.clear,
            "snooze": self._try_snooze,
            "test": lambda: self.asked.emit("test"),
            "senders": lambda: self.asked.emit("senders"),
        }
        steps[act]()

    def _try_snooze(self) -> None:
        self.choose_tab(Tab.ALL)
        if self.list.step(1):
            self.hands.asked("snooze", self.list.currentIndex().row())

    def _tick(self) -> None:
        """Write the words of time anew; a snooze that has ended is told by the store."""
        if self._model is not None:
            self._model.redraw()
        if self.isVisible():
            self._clock.start(_TICK)


def _timer(page: CenterPage, act: Callable[[], None]) -> QTimer:
    timer = QTimer(page)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
