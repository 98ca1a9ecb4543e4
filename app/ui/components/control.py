"""What every painted button shares: its looks, its keys, and the reason why it is off."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.components import focus
from app.ui.components.tips import set_tip, show_tip
from app.ui.theme import theme

__all__ = ["Control", "Look"]

_PRESSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Look(StrEnum):
    """How a control stands under the pointer."""

    REST = "rest"
    HOVER = "hover"
    PRESSED = "pressed"
    DISABLED = "disabled"


class Control(QAbstractButton):
    """A button painted by us.

    A control that is off because of a *reason* can still be pointed at and reached by Tab: then it
    says the reason. It never fires.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        focus.watch()
        self._reason = ""
        self._tip = ""
        self._posed: Look | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme().changed.connect(self.restyle)

    @property
    def reason(self) -> str:
        """Why this is off, or empty."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Turn this off, saying why and the way out; empty turns it on again."""
        self._reason = reason
        # A screen reader presses without pointer or key; it must not get further than they do.
        self.blockSignals(bool(reason))
        self.setAccessibleDescription(reason)
        set_tip(self, reason or self._tip)
        self.update()

    def set_tip(self, tip: str) -> None:
        """Set the words shown over the control while it is on."""
        self._tip = tip
        if not self._reason:
            set_tip(self, tip)

    def pose(self, look: Look | None) -> None:
        """Stand still in one look, for a picture; ``None`` ends it."""
        self._posed = look
        self.update()

    def look(self) -> Look:
        """Return how the control is to be painted now."""
        if self._posed is not None:
            return self._posed
        if self._reason or not self.isEnabled():
            return Look.DISABLED
        if self.isDown():
            return Look.PRESSED
        return Look.HOVER if self.underMouse() else Look.REST

    def ring_radius(self) -> float:
        """Return the radius of the control's corners, for the focus ring."""
        return theme().length("radius.control")

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return not self._reason and self.rect().contains(pos)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        focus.forget_keyboard(self)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus.note_keyboard(self)
        if event.key() in _ARROWS:
            # Left to whoever holds the control: Qt would move the focus by geometry.
            event.ignore()
        elif event.key() not in _PRESSING:
            super().keyPressEvent(event)
        elif self._reason:
            show_tip(self, self._reason)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._reason and event.reason() in _BY_KEY:
            show_tip(self, self._reason)
