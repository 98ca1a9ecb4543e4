"""The focus ring, which shows only after a key was used."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.components.paint import ring
from app.ui.theme import theme

__all__ = ["FocusRing", "Ringed", "forget_keyboard", "keyboard_used", "note_keyboard", "watch"]

_OUTSET = 3
"""The ring is 2 px wide and 1 px off."""


@runtime_checkable
class Ringed(Protocol):
    """A widget around which the ring is drawn."""

    def ring_radius(self) -> float:
        """Return the radius of the widget's own corners in px."""
        ...


def keyboard_used(widget: QWidget) -> bool:
    """Say whether a key was what last moved about in the widget's window."""
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def note_keyboard(widget: QWidget) -> None:
    """Remember that a key was used in the widget's window, and show the ring."""
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, True)
    for found in _RINGS:
        found.surround(widget)


def forget_keyboard(widget: QWidget) -> None:
    """Remember that the pointer was used in the widget's window, and hide the ring."""
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    for found in _RINGS:
        found.leave()


class _Overlay(QWidget):
    """The drawn ring, lying over the neighbours of what has the focus."""

    def __init__(self, parent: QWidget, radius: float) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ring(painter, QRectF(self.rect()), self._radius, theme().color("line.focus"))


class FocusRing(QObject):
    """Follows the focus of the application with one ring."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._target: QWidget | None = None
        self._overlay: _Overlay | None = None
        application.focusChanged.connect(self._moved)

    def surround(self, widget: QWidget) -> None:
        """Draw the ring around *widget*, if it wants one."""
        parent = widget.parentWidget()
        if widget is self._target:
            return
        self.leave()
        if parent is None or not isinstance(widget, Ringed) or not widget.hasFocus():
            return
        self._target = widget
        self._overlay = _Overlay(parent, widget.ring_radius() + _OUTSET)
        widget.installEventFilter(self)
        self._place()
        self._overlay.show()

    def leave(self) -> None:
        """Take the ring away."""
        target, overlay = self._target, self._overlay
        self._target = self._overlay = None
        # Either may already be gone with the window it stood in.
        if target is not None and isValid(target):
            target.removeEventFilter(self)
        if overlay is not None and isValid(overlay):
            overlay.hide()
            overlay.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.leave()
        return False

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self.leave()
        if new is not None and keyboard_used(new):
            self.surround(new)

    def _place(self) -> None:
        if self._target is not None and self._overlay is not None:
            area = self._target.geometry()
            self._overlay.setGeometry(area.adjusted(-_OUTSET, -_OUTSET, _OUTSET, _OUTSET))
            self._overlay.raise_()


_RINGS: list[FocusRing] = []


def watch() -> None:
    """Start following the focus; once for the life of the application."""
    application = QApplication.instance()
    if not _RINGS and isinstance(application, QApplication):
        _RINGS.append(FocusRing(application))
