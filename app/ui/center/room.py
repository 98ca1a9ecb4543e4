"""The room of the list in the main window, known before the list is made (P1)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect

from app.ui.theme import theme

__all__ = ["LEAST", "WIDTH", "is_narrow", "place_of_rows"]

_NARROW: Final = 860
"""Under this room beside the rail, list and subject take turns."""

WIDTH: Final = 468
"""Of the list, where it does not have all the room."""

LEAST: Final = 320
"""Of the list, in the smallest window."""


def is_narrow(room: int) -> bool:
    """Say whether a window with *room* px beside the rail shows list or subject, not both."""
    look = theme()
    return room < look.scaled(_NARROW) and room < 2 * look.scaled(WIDTH)


def place_of_rows(width: int, height: int, ordered: bool) -> QRect:
    """Return where the rows stand in a main window of *width* and *height* px.

    *ordered*: with the row that tells the order above them.
    """
    look = theme()
    left = look.length("width.rail")
    top = look.length("height.page_head") + look.scaled(40) + look.length("height.tabs")
    if ordered:
        top += look.length("height.order_row")
    room = width - left
    wide = max(room, look.scaled(LEAST)) if is_narrow(room) else look.scaled(WIDTH)
    return QRect(left, top, wide, height - top - look.length("height.status_bar"))
