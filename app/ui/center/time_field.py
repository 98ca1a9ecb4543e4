"""The field for a time of day, which takes what people type and steps with the arrow keys."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.words import translate

__all__ = ["TimeField", "read_time"]

_STEP: Final = 15
"""Minutes that an arrow key moves."""

_FORM: Final = re.compile(r"\s*(\d{1,2})(?:[:.h\s]?(\d{2}))?\s*([ap])?\.?m?\.?\s*", re.IGNORECASE)


def read_time(text: str) -> time | None:
    """Return the time of day in *text*: ``9``, ``9:30``, ``0930``, ``9.30 pm``; else ``None``."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeField(QLineEdit):
    """Shows a time of day as the person's locale writes it."""

    changed = Signal()

    def __init__(self, at: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = at
        self.setAccessibleName(translate("Picker", "Time of day"))
        self.setMaxLength(12)
        self.textEdited.connect(self._typed)
        self._write()

    @property
    def value(self) -> time:
        """The time of day; what cannot be read leaves the one before."""
        return self._value

    def set_time(self, at: time) -> None:
        """Show another time."""
        self._value = at
        self._write()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        minutes = (self._value.hour * 60 + self._value.minute + step) % (24 * 60)
        self.set_time(time(minutes // 60, minutes % 60))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._write()

    def _typed(self, text: str) -> None:
        found = read_time(text)
        if found is not None:
            self._value = found
            self.changed.emit()

    def _write(self) -> None:
        at = QTime(self._value.hour, self._value.minute)
        self.setText(QLocale().toString(at, QLocale.FormatType.ShortFormat))
