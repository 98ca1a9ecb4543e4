"""The keys that work anywhere: heard in every window, whatever stands in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.keys import SHORTCUTS, asked_by

__all__ = ["ANYWHERE", "Anywhere"]

ANYWHERE: Final = tuple(
    one.id for one in SHORTCUTS if one.section == "anywhere" and one.id != "back"
)
"""*Back* too works everywhere, but leads somewhere else in each window."""


class Anywhere(QObject):
    """Says what a key asks for that nothing nearer to the focus took for itself."""

    asked = Signal(str, QWidget)
    """The id of a shortcut, and the window in which it was pressed."""

    def watch(self, window: QWidget) -> None:
        """Listen in the top-level *window*."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        id_ = asked_by(event, ANYWHERE)
        if id_ is None or not isinstance(watched, QWidget):
            return False
        event.accept()
        self.asked.emit(id_, watched)
        return True
