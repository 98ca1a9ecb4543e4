"""The cover over a window that nobody has touched for a while: a password opens it again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.components.button import Button, Link, Size, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.person import Avatar
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["LockCover"]

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly

Unlock = Callable[[str, Callable[[bool], None]], None]


class LockCover(QWidget):
    """Lies over the whole of *parent* and lets nothing through (decision 18)."""

    opened = Signal()
    switch_asked = Signal(QWidget)
    """Somebody else sits here, who is asked for under the given link."""
    sign_out_asked = Signal()
    """The password is not known: sign out, and in again."""

    def __init__(self, parent: QWidget, name: str, person_id: str, unlock: Unlock) -> None:
        """Cover *parent* until *unlock* says that the password is the person's."""
        super().__init__(parent)
        self._unlock = unlock
        self._lifted = False
        self._before = parent.focusWidget()
        below = parent.findChildren(QWidget, options=_DIRECT)
        self._off = [one for one in below if one is not self and one.isEnabledTo(parent)]
        # A screen reader looks and presses beneath any cover, but not where nothing is on.
        for one in self._off:
            one.setEnabled(False)
        self.setAccessibleName(translate("Lock", "Locked"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = Field(translate("Lock", "Password"), large=True, secret=True)
        self.button = Button(translate("Lock", "Unlock"), Variant.PRIMARY, Size.LARGE)
        self.button.clicked.connect(self.ask)
        other = Link(translate("Lock", "Somebody else"), "body")
        other.clicked.connect(lambda: self.switch_asked.emit(other))
        out = Link(translate("Lock", "Sign out"), "body")
        out.clicked.connect(self.sign_out_asked)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout()
        column.setSpacing(theme().scaled(12))
        column.addWidget(Avatar(name, person_id, 48), 0, middle)
        if name:
            column.addWidget(PlainLabel(name, "title"), 0, middle)
        column.addWidget(self.field)
        column.addWidget(self.button)
        column.addWidget(other, 0, middle)
        column.addWidget(out, 0, middle)
        holder = QWidget(self)
        holder.setLayout(column)
        holder.setFixedWidth(theme().scaled(280))
        QGridLayout(self).addWidget(holder, 0, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.field.edit.setFocus()

    def lift(self) -> None:
        """Go, and give the focus back to where it was."""
        self._lifted = True
        for one in self._off:
            if isValid(one):
                one.setEnabled(True)
        self.hide()
        self.deleteLater()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def ask(self) -> None:
        """Try the password that was typed."""
        self.field.set_problem("")
        self._unlock(self.field.text, self._answered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._lifted:
            return super().focusNextPrevChild(forward)
        # What lies beneath must stay out of reach of Tab too.
        order = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        ]
        here = self.window().focusWidget()
        step = 1 if forward else -1
        place = order.index(here) + step if here in order else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[place % len(order)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from the window beneath."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.window"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _keep_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Take the focus back from whatever opened beneath meanwhile."""
        if self._lifted or now is None or now is self or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self.raise_()
            self.field.edit.setFocus()

    def _answered(self, right: bool) -> None:
        self.field.set_text("")
        if right:
            self.opened.emit()
            return
        self.field.set_problem(translate("Lock", "This is not the password. Try again."))
        self.field.edit.setFocus()
