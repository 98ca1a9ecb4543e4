"""Touches: every real input on a window, which tells that a person is at this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

__all__ = ["Touches"]

_INPUT = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Touches(QObject):
    """Calls *touched* for each key, click and turn of the wheel on the windows it watches.

    It listens where input enters a window, once per input; on the application it would be called
    for every event of every widget.
    """

    def __init__(self, touched: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._touched = touched

    def watch(self, window: QWidget) -> None:
        """Listen to the input of the top-level *window*."""
        window.winId()  # makes the native window, which the input enters by
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._touched()
        return False
