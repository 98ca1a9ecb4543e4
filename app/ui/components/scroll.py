"""The scrolled plane: more than there is room for, reached by the keyboard as by the wheel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollArea, QSizePolicy, QWidget

from app.ui.components.focus import keyboard_used
from app.ui.components.paint import ring
from app.ui.theme import theme

__all__ = ["FlowingPlane", "ScrollPlane"]

_STEPS: Final = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
"""Beside the arrows and the page keys, which Qt knows itself."""

_LEAST: Final = 96
"""Px that are always in sight."""


class _Ring(QWidget):
    """The focus ring of a plane, inside its edges: around it there is no room."""

    def __init__(self, plane: QWidget) -> None:
        super().__init__(plane)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        ring(QPainter(self), area, theme().length("radius.control"), theme().color("line.focus"))


class ScrollPlane(QScrollArea):
    """Scrolls up and down; while it has something to scroll, Tab stops at it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Call it *name* for screen readers."""
        super().__init__(parent)
        self._ring = _Ring(self)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._offer_focus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def show_content(self, content: QWidget) -> None:
        """Show *content*, in place of what was shown; what lies beneath shows through."""
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        bar = self.verticalScrollBar()
        if step is None or not bar.maximum():
            super().keyPressEvent(event)
            return
        event.accept()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if back and step is QAbstractSlider.SliderAction.SliderPageStepAdd:
            step = QAbstractSlider.SliderAction.SliderPageStepSub
        bar.triggerAction(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.setVisible(keyboard_used(self))
        self._ring.raise_()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def _offer_focus(self, _least: int, most: int) -> None:
        held = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(held)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what the keyboard has gone to."""
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            if keyboard_used(now):
                self.ensureWidgetVisible(now, 0, theme().scaled(24))


class FlowingPlane(ScrollPlane):
    """As high as its content wants to be, and scrolled only where less room is given."""

    def __init__(self, name: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_content(content)
        content.installEventFilter(self)

    def heightForWidth(self, width: int) -> int:
        content = self.widget()
        if content is None:
            return 0
        if content.hasHeightForWidth():
            return content.heightForWidth(width)
        return content.sizeHint().height()

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        wanted = content.minimumSizeHint() if content is not None else QSize()
        return QSize(wanted.width(), min(wanted.height(), theme().scaled(_LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
