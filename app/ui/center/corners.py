"""Round corners of a frameless window on a desktop that cannot show through it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from app.ui.compositing import can_be_translucent
from app.ui.theme import theme

__all__ = ["cut_corners"]


def cut_corners(window: QWidget) -> None:
    """Cut the corners of *window* off where they would be black; call it at every new size."""
    if can_be_translucent():
        return
    corner = theme().length("radius.float")
    path = QPainterPath()
    path.addRoundedRect(QRectF(window.rect()), corner, corner)
    window.setMask(QRegion(path.toFillPolygon().toPolygon()))
