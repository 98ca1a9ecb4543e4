"""The delegate of the list: what the view asks of the brush."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.center.brush import Brush, Touch
from app.ui.center.row import Action, Row
from app.ui.theme import theme

__all__ = ["Pointed", "RowDelegate"]


@dataclass
class Pointed:
    """What the pointer is on: a line, and perhaps one of its buttons."""

    row: int = -1
    action: Action | None = None


class RowDelegate(QStyledItemDelegate):
    """Draws :class:`Row` objects, which the model gives as ``Qt.ItemDataRole.UserRole``."""

    def __init__(
        self, parent: QWidget, pointed: Pointed, tell: Callable[[QHelpEvent], None]
    ) -> None:
        """Draw for *parent*; *pointed* is kept up to date by the view, which *tell* asks."""
        super().__init__(parent)
        self.tell = tell
        self._pointed = pointed
        self._brush = Brush()
        self.ringed = False
        """Whether the current row has a focus ring: after a key, never after the pointer."""
        theme().changed.connect(self._brush.clear)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme().length("width.tray_panel"), theme().length("height.list_row"))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        painter.save()
        painter.translate(rect.topLeft())
        rect = QRect(0, 0, rect.width(), rect.height())
        if isinstance(row, Row):
            state: QStyle.StateFlag = option.state
            self._brush.paint(painter, rect, row, self._touch(index.row(), state))
        else:
            self._brush.skeleton(painter, rect, index.row())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Leave the tooltip to the view, which knows what is under the pointer."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        self.tell(event)
        return True

    def _touch(self, place: int, state: QStyle.StateFlag) -> Touch:
        hovered = self._pointed.row == place
        return Touch(
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=hovered,
            action=self._pointed.action if hovered else None,
            ringed=bool(state & QStyle.StateFlag.State_HasFocus) and self.ringed,
        )
