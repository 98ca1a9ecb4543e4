"""Caps Lock, noticed from what is typed: no toolkit tells its state on every system."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

__all__ = ["CapsLock"]


class CapsLock(QObject):
    """Watches the keys of one widget; before the first letter nobody can tell."""

    changed = Signal(bool)
    """On or off, as far as that is known."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._on: bool | None = None
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._typed(event)
        elif event.type() is QEvent.Type.FocusIn:
            self._set(None)  # it may have been pressed elsewhere meanwhile
        return False

    def _typed(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._on is not None:
            self._set(not self._on)
        elif len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set(letter.isupper() is not shift)

    def _set(self, on: bool | None) -> None:
        was, self._on = self._on, on
        if bool(was) is not bool(on):
            self.changed.emit(bool(on))
