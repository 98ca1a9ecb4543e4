"""The one soft shadow, painted around what floats above a window."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from app.ui.theme import theme
from app.ui.tokens import tokens

__all__ = ["paint_shadow", "shadow_margins"]

_CORNER: Final = 40
"""Px of each of the nine patches that are not stretched."""


def shadow_margins() -> QMargins:
    """Return how far the shadow reaches beyond what casts it."""
    cast = tokens().shadow
    return QMargins(cast.blur, cast.blur - cast.y, cast.blur, cast.blur + cast.y)


def paint_shadow(painter: QPainter, area: QRectF) -> None:
    """Paint the shadow of a rounded *area* that is painted over it next."""
    cast = tokens().shadow
    alpha = cast.dark if theme().dark else cast.light
    patch = _patch(cast.blur, round(alpha * 255), theme().length("radius.float"))
    reach = float(cast.blur)
    outer = area.adjusted(-reach, -reach + cast.y, reach, reach + cast.y)
    side, corner = patch.width(), _CORNER
    middle = side - 2 * corner
    rows = (
        (outer.top(), corner, 0, corner),
        (outer.top() + corner, outer.height() - 2 * corner, corner, middle),
        (outer.bottom() - corner, corner, side - corner, corner),
    )
    columns = (
        (outer.left(), corner, 0, corner),
        (outer.left() + corner, outer.width() - 2 * corner, corner, middle),
        (outer.right() - corner, corner, side - corner, corner),
    )
    for top, height, source_top, source_height in rows:
        for left, width, source_left, source_width in columns:
            source = QRect(source_left, source_top, source_width, source_height)
            painter.drawPixmap(QRectF(left, top, width, height), patch, QRectF(source))


@cache
def _patch(blur: int, alpha: int, radius: int) -> QPixmap:
    """Return the shadow of a small square, to be stretched by its middle."""
    side = 2 * _CORNER + 8
    patch = QPixmap(side, side)
    patch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(patch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    # Rings laid over each other add up to a fall that is steep near the edge and long outside.
    for step in range(blur):
        share = (step + 1) / blur
        color = QColor(0, 0, 0)
        color.setAlphaF(min(1.0, alpha / 255 * 2.2 * share * share / blur))
        inset = float(step)
        path = QPainterPath()
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        path.addRoundedRect(box, radius + blur - inset, radius + blur - inset)
        painter.fillPath(path, color)
    painter.end()
    return patch
