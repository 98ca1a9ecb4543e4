"""The pane beside the list: the opened subject under a head that walks the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.center.times import Times
from app.ui.components.button import IconButton
from app.ui.components.label import ElidedLabel, Hairline
from app.ui.components.scroll import ScrollPlane
from app.ui.keys import key_text
from app.ui.subject.absent import Absent
from app.ui.subject.card import SubjectCard
from app.ui.subject.content import Content, content_of
from app.ui.subject.fields import Lookup
from app.ui.subject.notice import absence_of, notice_of
from app.ui.theme import theme
from protocol.records import Notification, Ref

__all__ = ["SubjectPane"]


class SubjectPane(QWidget):
    """Shows what a notification is about, and lets the person walk to the next one."""

    closed = Signal()
    stepped = Signal(int)
    """Walk the list: -1 up, 1 down."""
    linked = Signal(str)
    """The address of the record, to be opened by the opener."""
    acted = Signal(str, object)
    """A mutation's name and the :class:`Ref` it is for."""

    def __init__(
        self,
        find: Lookup,
        times: Times,
        as_of: Callable[[], datetime],
        absent: Absent,
        parent: QWidget | None = None,
    ) -> None:
        """Look records up by *find*, and *absent* ones there; *as_of*: how fresh the mirror is."""
        super().__init__(parent)
        self._find, self._times, self._as_of = find, times, as_of
        self._absent = absent
        absent.changed.connect(self.refresh)
        self._trail: list[Ref] = []
        self._notification: Notification | None = None
        self.card: SubjectCard | None = None
        """The card that is shown."""
        translate = QCoreApplication.translate
        self._back = IconButton("arrow-left", translate("Card", "Back"), parent=self)
        self._kind = ElidedLabel(role="text.secondary", parent=self)
        up = _named("chevron-up", translate("Card", "Previous row"), "previous", self)
        down = _named("chevron-down", translate("Card", "Next row"), "next", self)
        close = _named("x", translate("Card", "Close"), "back", self)
        self._back.clicked.connect(self.go_back)
        up.clicked.connect(lambda: self.stepped.emit(-1))
        down.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self._area = ScrollPlane(translate("Card", "Card"), self)
        self._lay_out([up, down, close])
        theme().changed.connect(self._restyle)

    def open(self, notification: Notification) -> None:
        """Show the subject of *notification*, or its own words where it has none."""
        self._notification = notification
        self._trail = [notification.subject] if notification.subject else []
        self._open()

    def open_ref(self, ref: Ref) -> None:
        """Show the card of a record that no notification led to."""
        self._notification = None
        self._trail = [ref]
        self._open()

    def reopen(self, notification: Notification | None, trail: tuple[Ref, ...]) -> None:
        """Show the card at the end of *trail*, as another pane did."""
        self._notification, self._trail = notification, list(trail)
        self._show()

    def follow(self, ref: Ref) -> None:
        """Show the card of *ref*, from which *Back* returns."""
        self._trail.append(ref)
        self._open()

    def go_back(self) -> bool:
        """Return to the card before; say whether there was one."""
        if len(self._trail) < 2:
            return False
        self._trail.pop()
        self._show()
        return True

    def refresh(self) -> None:
        """Read the shown record again, where the reader is on the page."""
        if self._notification is None and not self._trail:
            return
        place = self._area.verticalScrollBar().value()
        self._show()
        self._area.verticalScrollBar().setValue(place)

    def _restyle(self) -> None:
        """Make the card anew in other colours and sizes."""
        self.card = None
        self.refresh()

    def open_link(self) -> None:
        """Open the record in the system it came from, if it has an address."""
        if self.card is not None and self.card.content.url:
            self.linked.emit(self.card.content.url)

    def act(self) -> None:
        """Complete or reopen the shown task."""
        if self.card is not None and self.card.content.action:
            self.acted.emit(self.card.content.action, self.card.content.ref)

    @property
    def notification_id(self) -> str:
        """The notification that was opened; empty where none led here."""
        return self._notification.id if self._notification else ""

    @property
    def notification(self) -> Notification | None:
        """The notification that was opened; ``None`` where none led here."""
        return self._notification

    @property
    def trail(self) -> tuple[Ref, ...]:
        """The cards that led here, the shown one last."""
        return tuple(self._trail)

    @property
    def shown(self) -> Ref | None:
        """The record whose card is shown."""
        return self._trail[-1] if self._trail else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg.window"))
        head = self.rect()
        head.setHeight(theme().length("height.page_head"))
        painter.fillRect(head, theme().color("bg.surface"))

    def _lay_out(self, buttons: list[IconButton]) -> None:
        look = theme()
        head = QHBoxLayout()
        head.setContentsMargins(look.scaled(20), 0, look.scaled(10), 0)
        head.setSpacing(look.scaled(4))
        head.addWidget(self._back)
        head.addWidget(self._kind, 1)
        for button in buttons:
            head.addWidget(button)
        bar = QWidget(self)
        bar.setFixedHeight(look.length("height.page_head"))
        bar.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Hairline(parent=self))
        column.addWidget(self._area, 1)

    def _content(self) -> Content:
        ref = self.shown
        record = self._find(ref.type, ref.id) if ref else None
        if record is not None:
            return content_of(record, self._find, self._times, self._as_of())
        if self._notification is not None and len(self._trail) < 2:
            why = self._absent.why(ref) if ref is not None else None
            return notice_of(self._notification, ref, why, self._times, self._as_of())
        assert ref is not None
        return absence_of(ref, self._absent.why(ref))

    def _open(self) -> None:
        """Show what was just opened; what is not here is asked for, though it was before."""
        if self.shown is not None:
            self._absent.ask_anew(self.shown)
        self._show()

    def _show(self) -> None:
        content = self._content()
        if self.card is not None and self.card.content == content:
            return
        self.card = SubjectCard(content)
        self.card.followed.connect(self.follow)
        self.card.linked.connect(self.linked)
        self.card.acted.connect(lambda name: self.acted.emit(name, content.ref))
        holder = QWidget()
        margin = theme().scaled(20)
        column = QVBoxLayout(holder)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.card)
        column.addStretch(1)
        self._area.show_content(holder)
        self._kind.setText(content.kind)
        self._back.setVisible(len(self._trail) > 1)


def _named(icon: str, name: str, shortcut: str, parent: QWidget) -> IconButton:
    button = IconButton(icon, name, parent=parent)
    button.set_tip(f"{name}  {key_text(shortcut)}")
    return button
