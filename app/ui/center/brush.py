"""The brush of the list: paints one row, for the list and for the picture before it."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from app.ui.center.row import ACTIONS, Action, Boxes, Row, Sort, boxes
from app.ui.components.paint import CENTRED, LEFT, ONE_LINE, cut, fill_round, ring
from app.ui.components.picture import paint_avatar, paint_badge, paint_tile
from app.ui.components.portions import LETTERS
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["UNTOUCHED", "Brush", "Touch"]

_HOURGLASS: Final = 14
_GAP: Final = 8

_CACHED: Final = 600
"""Cut texts that are kept; about twenty screens of rows."""


class Touch(NamedTuple):
    """What the person's pointer and keys do to a row while it is painted."""

    selected: bool = False
    hovered: bool = False
    action: Action | None = None
    """The button under the pointer."""
    ringed: bool = False


UNTOUCHED: Final = Touch()


class Brush:
    """Paints rows whose upper left corner is the painter's origin; remembers how texts are cut."""

    def __init__(self) -> None:
        self._cut: dict[tuple[str, str, int], str] = {}

    def clear(self) -> None:
        """Forget how texts were cut: the fonts have changed."""
        self._cut.clear()

    def paint(self, painter: QPainter, rect: QRect, row: Row, touch: Touch) -> None:
        """Paint one line of the list."""
        if row.sort is Sort.HEADER:
            self._header(painter, rect, row)
        else:
            self._row(painter, rect, row, touch)

    def skeleton(self, painter: QPainter, rect: QRect, place: int) -> None:
        """Draw a row whose words have not arrived: first sync, never a spinner."""
        look = theme()
        fill = look.color("bg.pressed")
        box = boxes((rect.width(), rect.height()), look.text_scale)
        painter.fillRect(rect, look.color("bg.surface"))
        fill_round(painter, QRectF(box.avatar), box.avatar.width() / 2, fill)
        longer, shorter = (0.44, 0.62) if place % 2 else (0.52, 0.72)
        for area, share in ((box.line1, longer), (box.line2, shorter)):
            bar = QRectF(area.left(), area.center().y() - 4, area.width() * share, 8)
            fill_round(painter, bar, 3, fill)

    def _row(self, painter: QPainter, rect: QRect, row: Row, touch: Touch) -> None:
        look = theme()
        ground = look.color(_ground(touch.selected, touch.hovered))
        painter.fillRect(rect, ground)
        size = (rect.width(), rect.height())
        box = boxes(size, look.text_scale, row.sort is Sort.MEMBER, not row.line)
        if touch.selected:
            fill_round(painter, QRectF(box.bar), 1.5, look.color("accent.fill"))
        if row.unread:
            fill_round(painter, QRectF(box.dot), box.dot.width() / 2, look.color("accent.fill"))
        _picture(painter, box, row, ground)
        acting = touch.hovered and row.sort is not Sort.PERSON
        if acting:
            _buttons(painter, box, touch)
        end = box.buttons[0].left() - 4 if acting else None
        self._texts(painter, box, row, end)
        if touch.ringed:
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
        if row.sort is not Sort.GROUP or row.stands_for < 2:
            return right
        look = theme()
        font = look.font("meta", MEDIUM)
        text = look_count(row.stands_for)
        width = QFontMetrics(font).horizontalAdvance(text) + look.scaled(14)
        height = look.length("height.chip")
        area = QRectF(right - width, box.line1.center().y() - height / 2 + 1, width, height)
        fill = look.color("bg.pressed" if row.opened else "neutral.soft")
        fill_round(painter, area, 5, fill)
        painter.setFont(font)
        painter.setPen(look.color("text.secondary"))
        painter.drawText(area, CENTRED, text)
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
            one_line = " ".join(text[:LETTERS].split())
            found = self._cut[key] = cut(one_line, font, max(width, 0))
        return found

    def _header(self, painter: QPainter, rect: QRect, row: Row) -> None:
        look = theme()
        painter.fillRect(rect, look.color("bg.surface"))
        painter.setFont(look.font("caption", SEMIBOLD))
        painter.setPen(look.color("text.secondary"))
        painter.drawText(rect.adjusted(look.scaled(16), 0, 0, 0), _FLAGS, row.title)


_FLAGS: Final = LEFT | ONE_LINE

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


def _buttons(painter: QPainter, box: Boxes, touch: Touch) -> None:
    look = theme()
    side = look.scaled(18)
    for action, area in zip(ACTIONS, box.buttons, strict=True):
        on = touch.action is action
        if on:
            fill = look.color("bg.surface" if touch.selected else "bg.pressed")
            fill_round(painter, QRectF(area), 6, fill)
        tint = "text.primary" if on else "text.secondary"
        x, y = area.center().x() - side // 2 + 1, area.center().y() - side // 2 + 1
        paint_icon(painter, action.value, tint, x, y, side)
