"""Strokes of the brush that every painted control shares."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

__all__ = ["fill_round", "hairline", "ring", "text_in", "width_of"]


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
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(border, width))
        half = width / 2
        area = area.adjusted(half, half, -half, -half)
        radius = max(0.0, radius - half)
    painter.drawRoundedRect(area, radius, radius)
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
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of plain text in *area*, cut at its end with an ellipsis if it must be."""
    painter.setFont(font)
    painter.setPen(color)
    shown = text
    if QFontMetrics(font).horizontalAdvance(text) > area.width():
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    flags = align | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), shown)


def width_of(text: str, font: QFont) -> int:
    """Return how wide *text* is in px, as one line."""
    return QFontMetrics(font).horizontalAdvance(text)
