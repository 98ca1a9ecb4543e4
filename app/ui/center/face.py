"""The face of the center: its parts laid out, with no behaviour of their own."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.center.empty import Emptiness
from app.ui.center.foot import Foot
from app.ui.center.look import Tab
from app.ui.center.order import OrderRow
from app.ui.center.times import Times
from app.ui.center.view import CenterList
from app.ui.components.bars import UndoBar
from app.ui.components.button import IconButton
from app.ui.components.empty import EmptyState
from app.ui.components.field import SearchField
from app.ui.components.label import PlainLabel
from app.ui.components.tabs import Choice, Tabs
from app.ui.keys import key_text, title
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["CenterFace", "below"]


class CenterFace(QWidget):
    """Search, tabs, order, rows or what stands in their place, foot, undo bar."""

    def __init__(self, headed: bool, times: Times, parent: QWidget | None = None) -> None:
        """Lay the parts out, *headed* by a title as in the main window."""
        super().__init__(parent)
        self._headed = headed
        self.search = SearchField(translate("Center", "Find user or client"), "Ctrl+F", self)
        self.tabs = Tabs(
            [
                Choice(Tab.NEEDS_ME.value, translate("Center", "Needs me"), urgent=True),
                Choice(Tab.ALL.value, translate("Center", "All")),
                Choice(Tab.SNOOZED.value, translate("Center", "Snoozed")),
            ],
            self,
        )
        self.order = OrderRow(self)
        self.list = CenterList(self)
        self.list.setAccessibleName(translate("Center", "Notifications"))
        self.foot = Foot(times, headed, self)
        self.bell = IconButton("bell", title("mute"), parent=self)
        self.bell.set_tip(f"{title('mute')}  {key_text('mute')}")
        self.more = IconButton("ellipsis", translate("Center", "More"), parent=self)
        self._empty: EmptyState | None = None
        self._note: PlainLabel | None = None
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._lay_out(headed)
        self.undo = UndoBar(self, self.foot.height)
        theme().changed.connect(self.update)

    def show_note(self, words: str) -> None:
        """Say over the rows, in the place of their order, how far a search has gone."""
        if self._note is None and words:
            self._note = PlainLabel("", "meta", "text.secondary", parent=self)
            self._note.setContentsMargins(theme().scaled(16), 0, theme().scaled(12), 0)
            self._note.setFixedHeight(self.order.height())
            self._column.insertWidget(self._column.indexOf(self.order) + 1, self._note)
        if self._note is not None:
            self._note.setText(words)
            self._note.setVisible(bool(words))

    def show_rows(self) -> None:
        """Show the rows."""
        self._pages.setCurrentWidget(self.list)

    def show_empty(self, empty: Emptiness) -> EmptyState:
        """Show *empty* in place of the rows; the widget says when its button or link is used."""
        old, self._empty = self._empty, EmptyState(*empty[:4], empty.link)
        self._pages.addWidget(self._empty)
        self._pages.setCurrentWidget(self._empty)
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        return self._empty

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._headed:  # the panel has a plane of its own, with round corners
            QPainter(self).fillRect(self.rect(), theme().color("bg.surface"))

    def _lay_out(self, headed: bool) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if headed:
            column.addWidget(self._head())
        column.addWidget(self._search_row(headed))
        column.addWidget(self.tabs)
        column.addWidget(self.order)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
        self.setMinimumWidth(theme().scaled(320))

    def _head(self) -> QWidget:
        look = theme()
        holder = QWidget(self)
        holder.setFixedHeight(look.length("height.page_head"))
        row = QHBoxLayout(holder)
        row.setContentsMargins(look.scaled(16), 0, look.scaled(8), 0)
        row.setSpacing(0)
        row.addWidget(PlainLabel(translate("Center", "Center"), "title", parent=holder), 1)
        row.addWidget(self.bell)
        row.addWidget(self.more)
        return holder

    def _search_row(self, headed: bool) -> QWidget:
        look = theme()
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setSpacing(look.scaled(4))
        row.addWidget(self.search, 1)
        if headed:
            holder.setFixedHeight(look.scaled(40))
            row.setContentsMargins(look.scaled(16), 0, look.scaled(12), look.scaled(8))
            return holder
        holder.setFixedHeight(look.length("height.panel_head"))
        row.setContentsMargins(look.scaled(12), 0, look.scaled(8), 0)
        row.addWidget(self.bell)
        row.addWidget(self.more)
        return holder


def below(widget: QWidget) -> QPoint:
    """Return the point of the screen under the left end of *widget*, for its menu."""
    return widget.mapToGlobal(QPoint(0, widget.height()))
