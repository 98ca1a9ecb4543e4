"""The sheet: a panel over a dimmed window, which is shown and left by signals alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.components.button import Button, IconButton
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round, hairline
from app.ui.components.scroll import FlowingPlane
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["Sheet"]

P = ParamSpec("P")

_MARGIN = 24


class _Panel(QWidget):
    """The sheet's own plane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.foot = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = colors.length("radius.float")
        fill_round(painter, area, radius, colors.color("bg.window"))
        if self.foot:
            painter.setClipRect(QRect(0, 0, self.width(), self.height() - self.foot))
        fill_round(painter, area, radius, colors.color("bg.surface"))
        painter.setClipping(False)
        if self.foot:
            top = self.height() - self.foot
            hairline(painter, 0, top, self.width(), top + 1, colors.color("line.hair"))
        fill_round(painter, area, radius, None, colors.color("line.strong"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click on the plane from reaching the scrim."""


class Sheet(QWidget):
    """A titled panel over the whole of *parent*; ``left`` tells that it was closed unfinished.

    Put widgets into ``body``; :meth:`add_button` fills the foot from the left. Esc and a click
    beside the panel leave it.
    """

    left = Signal()
    closed = Signal()
    """It was left or it is finished; it cannot be opened again."""

    def __init__(self, parent: QWidget, title: str, width: int = 440) -> None:
        super().__init__(parent)
        self._host = parent
        self._width = width
        self._before: QWidget | None = None
        self._panel = _Panel(self)
        self._title = PlainLabel(title, "title", wrap=True)
        close = IconButton("x", translate("Sheet", "Close"), 28)
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 14, 4)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(20, 4, 20, 20)
        self.body.setSpacing(14)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(20, 0, 20, 0)
        self._foot.setSpacing(theme().length("spacing.gap_buttons"))
        self._foot.addStretch()
        self._foot_place = QWidget()
        self._foot_place.setLayout(self._foot)
        self._foot_place.hide()
        self._column = column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(FlowingPlane(title, content), 1)
        column.addWidget(self._foot_place)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        parent.installEventFilter(self)
        self._panel.installEventFilter(self)
        theme().changed.connect(self._place)
        self.hide()

    def set_title(self, title: str) -> None:
        """Give the sheet another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_button(self, button: Button) -> Button:
        """Add a button to the foot, right of those there are, and return it."""
        self._foot.addWidget(button)
        self._foot_place.show()
        self._lay_foot()
        return button

    def open(self) -> None:
        """Show the sheet and give the focus to its first field."""
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    def finish(self) -> None:
        """Close the sheet because its work is done; the focus goes back where it was.

        The sheet is let go, with whatever was shown in it only once.
        """
        self.hide()
        self.deleteLater()
        before, self._before = self._before, None
        # Opened before its window was active, it knows no widget to give the keyboard back to.
        back = before if before is not None and before.isVisible() else self._host
        back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def heard(self, told: Callable[P, None]) -> Callable[P, None]:
        """Return *told* for an answer that may come later than the sheet is closed."""

        def hear(*given: P.args, **named: P.kwargs) -> None:
            if isValid(self):
                told(*given, **named)

        return hear

    def leave(self) -> None:
        """Close the sheet without doing what it is for."""
        if self.isVisible():
            self.finish()
            self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.isVisible():
            return super().focusNextPrevChild(forward)  # Qt looks for where the focus goes
        # Tab goes round within the panel: what lies under the scrim is out of reach.
        current = self.window().focusWidget()
        chain = [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        ]
        chain = [widget for widget in chain if widget.isEnabled()]
        if not chain:
            return True
        order = chain if forward else chain[::-1]
        place = order.index(current) + 1 if current in order else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[place % len(order)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            # Nothing typed here may reach the window beneath.
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().scrim())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        grown = watched is self._panel and event.type() == QEvent.Type.LayoutRequest
        moved = watched is self._host and event.type() == QEvent.Type.Resize
        if self.isVisible() and (grown or moved):
            self._place()
        return False

    def _lay_foot(self) -> None:
        """Put the buttons in a row, or where they are too long for one, above each other."""
        places = map(self._foot.itemAt, range(self._foot.count()))
        widgets = [place.widget() for place in places if place is not None]
        shown = [one for one in widgets if one is not None and not one.isHidden()]
        if not shown:
            return
        gap = self._foot.spacing()
        long = sum(one.sizeHint().width() + gap for one in shown) + 40 > self._panel.width()
        self._foot.setDirection(
            QBoxLayout.Direction.TopToBottom if long else QBoxLayout.Direction.LeftToRight
        )
        self._panel.foot = theme().length("height.dialog_footer")
        if long:
            self._panel.foot = sum(one.sizeHint().height() + gap for one in shown) + 2 * gap
        self._foot_place.setFixedHeight(self._panel.foot)

    def _place(self) -> None:
        parent = self._host
        self.setGeometry(parent.rect())
        width = min(theme().scaled(self._width), parent.width() - 2 * _MARGIN)
        self._panel.setFixedWidth(width)
        self._lay_foot()
        wanted = self._panel.sizeHint().height()
        if self._column.hasHeightForWidth():
            wanted = self._column.heightForWidth(width)
        height = min(wanted, parent.height() - 2 * _MARGIN)
        top = max(_MARGIN, min((parent.height() - height) // 3, 96))
        self._panel.setGeometry((parent.width() - width) // 2, top, width, height)
