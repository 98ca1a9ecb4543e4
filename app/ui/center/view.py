"""The list itself: rows of one height, the pointer upon them, and the keys that act on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QToolTip,
    QWidget,
)

from app.ui.center.delegate import Pointed, RowDelegate
from app.ui.center.row import ACTIONS, Action, Row, Sort, boxes
from app.ui.components.focus import keyboard_used
from app.ui.components.tips import as_plain
from app.ui.keys import asked_by, key_text, title
from app.ui.theme import theme

__all__ = ["CenterList"]


class CenterList(QTableView):
    """A table of one column; rows are :class:`Row` objects of a :class:`CenterModel`."""

    asked = Signal(str, int)
    """What a key, a click or a button wants of the line at a place; the id of a shortcut."""
    asked_menu = Signal(int, QPoint)
    """A menu for the line at a place, at a point of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed = Pointed()
        self._pressed: tuple[str, Action | None, QPoint] | None = None
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._read_on)
        self._brush = RowDelegate(self, self._pointed, self._tell)
        self.setItemDelegate(self._brush)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the heights and colours of the theme."""
        self.verticalHeader().setDefaultSectionSize(theme().length("height.list_row"))
        self.verticalScrollBar().setSingleStep(theme().length("height.list_row"))
        self.size_headers()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme().color("bg.surface"))
        self.setPalette(palette)
        self.viewport().update()

    def size_headers(self) -> None:
        """Give headings their own height; after every change of the list."""
        model = self.model()
        place = getattr(model, "header_at", None)
        if place is not None:
            self.verticalHeader().resizeSection(place, theme().length("height.section_head"))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._point(-1, None)
        self.size_headers()

    def row_at(self, place: int) -> Row | None:
        """Return the line at *place*, or ``None`` where there is none yet."""
        model = self.model()
        if model is None or not 0 <= place < model.rowCount():
            return None
        row = model.index(place, 0).data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Row) else None

    def current(self) -> Row | None:
        """Return the selected line."""
        rows = self.selectionModel().selectedRows() if self.selectionModel() else []
        return self.row_at(rows[0].row()) if rows else None

    def select(self, place: int) -> None:
        """Select the line at *place* and bring it into sight."""
        index = self.model().index(place, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def step(self, by: int) -> bool:
        """Select the next line (1) or the previous one (-1) that is no heading."""
        index = self.currentIndex()
        place = index.row() + by if index.isValid() else 0
        while (row := self.row_at(place)) is not None:
            if row.sort is not Sort.HEADER:
                self.select(place)
                return True
            place += by
        return False

    def last_seen(self) -> int:
        """Return the place of the last line in sight."""
        place = self.rowAt(self.viewport().height() - 1)
        return place if place >= 0 else self.model().rowCount() if self.model() else 0

    @contextmanager
    def anchored(self) -> Iterator[None]:
        """Keep what is read where it is while lines come and go; a list at its top stays there."""
        bar = self.verticalScrollBar()
        place = self.rowAt(0)
        row = self.row_at(place) if bar.value() > 0 else None
        offset = self.rowViewportPosition(place)
        yield
        self.size_headers()
        now = self._place_of(row.key) if row is not None else None
        if now is not None:
            self.updateGeometries()
            bar.setValue(bar.value() + self.rowViewportPosition(now) - offset)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; what is read on before the end is reached is read after the paint."""
        super().scrollContentsBy(dx, dy)
        bar = self.verticalScrollBar()
        if dy < 0 and bar.maximum() - bar.value() < _AHEAD * bar.pageStep():
            self._ahead.start()

    def stop(self) -> None:
        """Read nothing more: the store is let go."""
        self._ahead.stop()
        self.setModel(None)

    def _read_on(self) -> None:
        model = self.model()
        if model is not None and model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
            self.size_headers()

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; the search field finds."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # walks the list from wherever the focus is
            return
        self._brush.ringed = True
        name = asked_by(event, _KEYS)
        if name is None:
            super().keyPressEvent(event)
            self.viewport().update()
            return
        event.accept()
        self.asked.emit(name, self.currentIndex().row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, action = self._under(event.position().toPoint())
        self._point(place, action)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._brush.ringed = False
        point = event.position().toPoint()
        place, action = self._under(point)
        self._point(place, action)
        row = self.row_at(place)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = (row.key, action, point) if left and row is not None else None
        if action is not None and left:
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        key, action, since = pressed
        point = event.position().toPoint()
        place = self._place_of(key)
        still = (point - since).manhattanLength() < QApplication.startDragDistance()
        # Rows may have moved under a pointer that did not: what was pressed is what is meant.
        if place is not None and (still or self._under(point) == (place, action)):
            self.asked.emit(action.name.lower() if action else "open", place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._point(-1, None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._brush.ringed = keyboard_used(self)
        if not self.currentIndex().isValid() and event.reason() in _BY_KEY:
            self.step(1)
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.indexAt(event.pos()).row()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.currentIndex().row()
        row = self.row_at(place)
        if row is not None and row.sort is not Sort.HEADER:
            self.asked_menu.emit(place, event.globalPos())

    def place_rect(self, place: int) -> QRect:
        """Return where the line at *place* lies on the screen."""
        area = self.visualRect(self.model().index(place, 0))
        return QRect(self.viewport().mapToGlobal(area.topLeft()), area.size())

    def _tell(self, event: QHelpEvent) -> None:
        """Show what a button does, or the whole text of a line that is cut."""
        place, action = self._under(event.pos())
        row = self.row_at(place)
        if action is not None:
            name = action.name.lower()
            QToolTip.showText(event.globalPos(), as_plain(f"{title(name)}  {key_text(name)}"))
        elif row is not None and row.sort is not Sort.HEADER:
            QToolTip.showText(event.globalPos(), as_plain(f"{row.title}\n{row.line}"))
        else:
            QToolTip.hideText()

    def _place_of(self, key: str) -> int | None:
        """Return where the line called *key* stands now; places that wait for rows have none."""
        found = getattr(self.model(), "place_of", None)
        place: int | None = found(key) if found is not None else None
        return place

    def _under(self, point: QPoint) -> tuple[int, Action | None]:
        index = self.indexAt(point)
        row = self.row_at(index.row())
        if row is None or row.sort is Sort.HEADER:
            return -1, None
        if row.sort is Sort.PERSON:
            return index.row(), None
        rect = self.visualRect(index)
        inside = point - rect.topLeft()
        indent = row.sort is Sort.MEMBER
        areas = boxes((rect.width(), rect.height()), theme().text_scale, indent).buttons
        pairs = zip(ACTIONS, areas, strict=True)
        return index.row(), next((act for act, area in pairs if area.contains(inside)), None)

    def _point(self, place: int, action: Action | None) -> None:
        if (place, action) == (self._pointed.row, self._pointed.action):
            return
        self._pointed.row, self._pointed.action = place, action
        self.viewport().update()


_KEYS: Final = ("open", "done", "snooze", "read", "undo", "expand", "collapse")
"""Shortcuts that work while the list has the focus."""

_AHEAD: Final = 3
"""Pages under the last one in sight that are kept read."""

_BY_KEY: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
