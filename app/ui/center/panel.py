"""The panel that drops from the tray: the center in 420 by 720, gone at the first click outside."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.center.corners import cut_corners
from app.ui.center.page import CenterPage
from app.ui.center.times import Times
from app.ui.components.paint import fill_round
from app.ui.compositing import can_be_translucent
from app.ui.theme import theme
from app.ui.tokens import tokens
from app.ui.words import translate

__all__ = ["TrayPanel", "panel_place"]

_SHADOW: Final = 28
"""Room around the panel for its shadow."""

_GAP: Final = 8

_AGAIN: Final = 0.3
"""A click on the tray that has just closed the panel must not open it again, in seconds."""


def panel_place(size: QSize, icon: QRect, space: QRect) -> QPoint:
    """Return the upper left corner of a panel of *size* near *icon*, within *space*.

    An icon in the upper half drops it below, one in the lower half raises it above; without a
    place of the icon it stands in the corner where trays are, the lower right one.
    """
    if icon.isEmpty():
        icon = QRect(space.bottomRight(), QSize(1, 1))
    x = icon.center().x() - size.width() // 2
    above = icon.center().y() > space.center().y()
    y = icon.top() - _GAP - size.height() if above else icon.bottom() + 1 + _GAP
    x = max(space.left() + _GAP, min(x, space.right() + 1 - _GAP - size.width()))
    y = max(space.top() + _GAP, min(y, space.bottom() + 1 - _GAP - size.height()))
    return QPoint(x, y)


class TrayPanel(QWidget):
    """A frameless window that closes when it loses the focus, by Esc, and when a row is opened."""

    hidden = Signal()

    def __init__(self, times: Times, parent: QWidget | None = None) -> None:
        flags = (
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        super().__init__(parent, flags)
        self.setWindowTitle(translate("Center", "Center – Deskbell"))
        self.page = CenterPage(headed=False, times=times, parent=self)
        self._left_at = 0.0
        self._margin = _SHADOW if can_be_translucent() else 0
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, bool(self._margin))
        column = QVBoxLayout(self)
        inset = self._margin + 1
        column.setContentsMargins(inset, inset, inset, inset)
        column.addWidget(self.page)
        self.page.left.connect(self.hide)
        theme().changed.connect(self.update)

    def drop(self, icon: QRect) -> None:
        """Show the panel at the tray's *icon*, whose place may be unknown."""
        if monotonic() - self._left_at < _AGAIN:
            return
        point = icon.center() if not icon.isEmpty() else QCursor.pos()
        screen = QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
        space = screen.availableGeometry()
        wanted = QSize(theme().length("width.tray_panel"), theme().scaled(720))
        size = wanted.boundedTo(QSize(space.width() - 2 * _GAP, space.height() - 2 * _GAP))
        place = panel_place(size, icon, space)
        around = self._margin
        frame = QRect(place, size).adjusted(-around, -around, around, around)
        self.setGeometry(frame)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._maybe_hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        margin = self._margin
        area = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        radius = look.length("radius.float")
        if margin:
            paint_shadow(painter, area, radius)
        fill_round(painter, area, radius, look.color("bg.surface"), look.color("line.strong"))

    def _maybe_hide(self) -> None:
        """Hide, unless it is a menu or a pop-up of ours that has the focus now."""
        if QApplication.activePopupWidget() is None and self.isVisible():
            self._left_at = monotonic()
            self.hide()


def paint_shadow(painter: QPainter, area: QRectF, radius: float) -> None:
    """Paint the one soft shadow under *area*: rings that grow fainter, drawn outside it only."""
    shadow = tokens().shadow
    strength = shadow.dark if theme().dark else shadow.light
    painter.save()
    rings = shadow.blur
    for ring in range(rings, 0, -2):
        share = (1 - ring / rings) ** 2
        color = QColor(0, 0, 0)
        color.setAlphaF(strength * share / 3)
        grown = area.adjusted(-ring, -ring + shadow.y, ring, ring + shadow.y / 2)
        fill_round(painter, grown, radius + ring, color)
    painter.restore()
