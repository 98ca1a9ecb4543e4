"""The snooze menu: presets with the time they mean, and a moment of one's own."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.ui.center.picker import MomentPicker
from app.ui.center.presets import label, presets
from app.ui.center.times import Times
from app.ui.components.menu import Menu
from app.ui.words import translate

__all__ = ["SnoozeMenu"]


class SnoozeMenu(Menu):
    """Offers moments to come; what was picked comes back by ``picked``."""

    picked = Signal(object)
    """A :class:`datetime.datetime`, or ``None``: wake it now."""

    def __init__(self, times: Times, snoozed: bool = False, parent: QWidget | None = None) -> None:
        """Build the menu for the present moment; *snoozed* adds *Wake it now*."""
        super().__init__(translate("Snooze", "Snooze"), parent)
        self._times, self._parent = times, parent
        self._at = QPoint()
        now = times.now()
        if snoozed:
            self._offer("bell-ring", translate("Snooze", "Wake it now"), "", None)
            self.addSeparator()
        for preset in presets(now):
            today = preset.until.date() == now.date()
            beside = times.clock(preset.until) if today else times.weekday(preset.until)
            self._offer(preset.icon, label(preset), beside, preset.until)
        self.addSeparator()
        own = self.add("calendar-clock", translate("Snooze", "Pick a time…"))
        own.triggered.connect(self._ask)

    def drop(self, at: QPoint) -> None:
        """Show the menu at a point of the screen; returns at once."""
        self._at = at
        self.popup(at)
        self.setActiveAction(self.actions()[0])

    def _offer(self, glyph: str, words: str, beside: str, until: datetime | None) -> None:
        action = self.add(glyph, words, beside)
        action.triggered.connect(lambda: self.picked.emit(until))

    def _ask(self) -> None:
        picker = MomentPicker(translate("Snooze", "Snooze"), self._times, self._parent)
        picker.picked.connect(self._chosen)
        picker.drop(self._at)

    def _chosen(self, moment: datetime) -> None:
        self.picked.emit(moment)
