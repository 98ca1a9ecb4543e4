"""The brush of the list: draws one row, sizes cached per width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.center.row import ACTIONS, Action, Boxes, Row, Sort, boxes
from app.ui.components.paint import fill_round, ring
from app.ui.components.person import paint_avatar, paint_badge, paint_tile
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["Pointed", "RowDelegate"]

_HOURGLASS: Final = 14
_GAP: Final = 8
_NAME: Final = 12
"""Characters of a name that are kept whatever stands beside it."""

_CACHED: Final = 600
"""Cut texts that are kept; about twenty screens of rows."""


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
        self._cut: dict[tuple[str, str, int], str] = {}
        self.ringed = False
        """Whether the current row has a focus ring: after a key, never after the pointer."""
        theme().changed.connect(self._cut.clear)

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
        if not isinstance(row, Row):
            painter.save()
            self._skeleton(painter, rect, index.row())
            painter.restore()
            return
        painter.save()
        painter.translate(rect.topLeft())
        rect = QRect(0, 0, rect.width(), rect.height())
        if row.sort is Sort.HEADER:
            self._header(painter, rect, row)
        else:
            state: QStyle.StateFlag = option.state
            self._row(painter, rect, row, index.row(), state)
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

    def _row(
        self, painter: QPainter, rect: QRect, row: Row, place: int, state: QStyle.StateFlag
    ) -> None:
        look = theme()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = self._pointed.row == place
        ground = look.color(_ground(selected, hovered))
        painter.fillRect(rect, ground)
        box = boxes((rect.width(), rect.height()), look.text_scale, row.sort is Sort.MEMBER)
        if selected:
            fill_round(painter, QRectF(box.bar), 1.5, look.color("accent.fill"))
        if row.unread:
            fill_round(painter, QRectF(box.dot), box.dot.width() / 2, look.color("accent.fill"))
        _picture(painter, box, row, ground)
        acting = hovered and row.sort is not Sort.PERSON
        if acting:
            self._buttons(painter, box, selected)
        end = box.buttons[0].left() - 4 if acting else None
        self._texts(painter, box, row, end)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if focused and self.ringed:
            ring(painter, QRectF(rect).adjusted(1, 1, -1, -1), 6, look.color("line.focus"))

    def _texts(self, painter: QPainter, box: Boxes, row: Row, end: int | None) -> None:
        """Draw both lines; before *end*, where buttons stand in place of the time."""
        right = box.text.right() + 1 if end is None else end
        line1 = right if end is not None else self._time(painter, box, row, right)
        line1 = self._extras(painter, box, row, line1)
        look = theme()
        font = look.font("body", SEMIBOLD if row.unread else MEDIUM)
        width = max(line1 - box.line1.left(), 0)
        self._line(painter, box.line1, width, row.title, font, look.color("text.primary"))
        width = right - box.line2.left()
        meta = look.font("meta")
        self._line(painter, box.line2, width, row.line, meta, look.color("text.secondary"))

    def _time(self, painter: QPainter, box: Boxes, row: Row, right: int) -> int:
        """Draw the right column, which is never cut; return where the space before it ends."""
        look = theme()
        color = look.color(_TIMES.get(row.tone) or _quiet(row))
        font = look.font("meta", SEMIBOLD if row.tone else None)
        width = QFontMetrics(font).horizontalAdvance(row.time)
        area = QRect(right - width, box.line1.top(), width, box.line1.height())
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(area, _FLAGS, row.time)
        if not row.tone:
            return area.left() - _GAP
        side = look.scaled(_HOURGLASS)
        top = area.center().y() - side // 2
        paint_icon(painter, "hourglass", color, area.left() - side - 4, top, side)
        return area.left() - side - 4 - _GAP

    def _extras(self, painter: QPainter, box: Boxes, row: Row, right: int) -> int:
        """Draw the chip that says how many are folded; return where the name must end."""
        if row.sort is not Sort.GROUP or row.count < 2:
            return right
        look = theme()
        font = look.font("meta", MEDIUM)
        text = look_count(row.count)
        width = QFontMetrics(font).horizontalAdvance(text) + look.scaled(14)
        height = look.length("height.chip")
        area = QRectF(right - width, box.line1.center().y() - height / 2 + 1, width, height)
        fill = look.color("bg.pressed" if row.opened else "neutral.soft")
        fill_round(painter, area, 5, fill)
        painter.setFont(font)
        painter.setPen(look.color("text.secondary"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
        return int(area.left()) - _GAP

    def _line(
        self, painter: QPainter, area: QRect, width: int, text: str, font: QFont, color: QColor
    ) -> None:
        shown = self._elided(text, font, width)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QRect(area.left(), area.top(), width, area.height()), _FLAGS, shown)

    def _elided(self, text: str, font: QFont, width: int) -> str:
        key = (text, f"{font.pixelSize()}/{font.weight()}", width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _CACHED:
                self._cut.clear()
            one_line = " ".join(text.split())
            metrics = QFontMetrics(font)
            found = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, max(width, 0))
            self._cut[key] = found
        return found

    def _buttons(self, painter: QPainter, box: Boxes, selected: bool) -> None:
        look = theme()
        side = look.scaled(18)
        for action, area in zip(ACTIONS, box.buttons, strict=True):
            on = self._pointed.action is action
            if on:
                fill = look.color("bg.surface" if selected else "bg.pressed")
                fill_round(painter, QRectF(area), 6, fill)
            tint = "text.primary" if on else "text.secondary"
            x, y = area.center().x() - side // 2 + 1, area.center().y() - side // 2 + 1
            paint_icon(painter, action.value, tint, x, y, side)

    def _header(self, painter: QPainter, rect: QRect, row: Row) -> None:
        look = theme()
        painter.fillRect(rect, look.color("bg.surface"))
        painter.setFont(look.font("caption", SEMIBOLD))
        painter.setPen(look.color("text.secondary"))
        painter.drawText(rect.adjusted(look.scaled(16), 0, 0, 0), _FLAGS, row.title)

    def _skeleton(self, painter: QPainter, rect: QRect, place: int) -> None:
        """Draw a row whose words have not arrived: first sync, never a spinner."""
        look = theme()
        fill = look.color("bg.pressed")
        box = boxes((rect.width(), rect.height()), look.text_scale)
        painter.fillRect(rect, look.color("bg.surface"))
        painter.translate(rect.topLeft())
        fill_round(painter, QRectF(box.avatar), box.avatar.width() / 2, fill)
        longer, shorter = (0.44, 0.62) if place % 2 else (0.52, 0.72)
        for area, share in ((box.line1, longer), (box.line2, shorter)):
            bar = QRectF(area.left(), area.center().y() - 4, area.width() * share, 8)
            fill_round(painter, bar, 3, fill)


_FLAGS: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)

_TIMES: Final = {"warning": "warning.text", "danger": "danger.text"}


def look_count(count: int) -> str:
    """Return how many are folded, at most three figures wide."""
    return str(count) if count < 1000 else "999+"


def _quiet(row: Row) -> str:
    return "text.secondary" if row.unread else "text.tertiary"


def _ground(selected: bool, hovered: bool) -> str:
    if selected:
        return "bg.selected"
    return "bg.hover" if hovered else "bg.surface"


def _picture(painter: QPainter, box: Boxes, row: Row, ground: QColor) -> None:
    area = QRectF(box.avatar)
    if row.person:
        paint_avatar(painter, area, row.person, row.person_id)
        if row.badge:
            paint_badge(painter, area, row.badge, ground)
        return
    paint_tile(painter, area, row.icon, row.icon_tone)
