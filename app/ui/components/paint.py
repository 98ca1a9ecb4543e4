"""Strokes of the brush that every painted control shares.

Nothing here names ``Qt`` before it must: to make that name, PySide6 makes each of its enums, which
takes a tenth of the time to the first paint (P1).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

__all__ = [
    "CENTRED",
    "LEFT",
    "ONE_LINE",
    "cut",
    "fill_round",
    "hairline",
    "ring",
    "text_in",
    "width_of",
]

CENTRED: Final = 0x84
"""Of ``Qt.AlignmentFlag``: the middle, both ways."""

ONE_LINE: Final = 0x180
"""Of ``Qt.AlignmentFlag`` and ``Qt.TextFlag``: the middle of the height, and no line breaks."""

LEFT: Final = 0x1

_JOINERS: Final = "\u200d\ufe0e\ufe0f"
"""What binds the signs before and after it into one picture, or chooses its form."""


def fill_round(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded rectangle whose border lies inside *area*, so that it stays crisp."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if border is not None:
        half = width / 2
        area = area.adjusted(half, half, -half, -half)
        radius = max(0.0, radius - half)
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    if fill is not None:
        painter.fillPath(path, QBrush(fill))
    if border is not None:
        painter.strokePath(path, QPen(border, width))
    painter.restore()


def hairline(painter: QPainter, x1: float, y1: float, x2: float, y2: float, color: QColor) -> None:
    """Paint a line of one px between two points, never blurred over two rows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(QPointF(x1, y1), QPointF(max(x2, x1 + 1), max(y2, y1 + 1))), color)
    painter.restore()


def ring(painter: QPainter, area: QRectF, radius: float, color: QColor) -> None:
    """Paint the focus ring of 2 px inside *area*."""
    fill_round(painter, area, radius, None, color, 2.0)


def text_in(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag | None = None,
) -> None:
    """Paint one line of plain text in *area*, cut at its end with an ellipsis if it must be."""
    painter.setFont(font)
    painter.setPen(color)
    flags = ONE_LINE | (LEFT if align is None else align.value)
    painter.drawText(area, flags, cut(text, font, int(area.width())))


def cut(text: str, font: QFont, width: int) -> str:
    """Return *text*, or as much of it as fits into *width* px with an ellipsis at its end.

    Of what takes no room, such as a thousand accents on one letter, there is no more than of
    letters: all of it would be painted (row 38).
    """
    metrics = QFontMetrics(font)
    short = text[: max(width, 0) + 1]
    if len(short) == len(text) and metrics.horizontalAdvance(text) <= width:
        return text
    text = short
    fits, least = 0, len(text)
    while fits < least - 1:
        middle = (fits + least) // 2
        if metrics.horizontalAdvance(f"{text[:middle]}…") <= width:
            fits = middle
        else:
            least = middle
    while fits and (_bound(text[fits]) or text[fits - 1] in _JOINERS[:1]):
        fits -= 1
    return f"{text[:fits]}…"


def _bound(sign: str) -> bool:
    """Say whether *sign* belongs to the one before it."""
    return bool(unicodedata.combining(sign)) or sign in _JOINERS


def width_of(text: str, font: QFont) -> int:
    """Return how wide *text* is in px, as one line."""
    return QFontMetrics(font).horizontalAdvance(text)
