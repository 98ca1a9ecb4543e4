"""The main window: the rail, the center with what is open beside it, and one band over both."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.center.room import LEAST, WIDTH, is_narrow
from app.ui.theme import theme

if TYPE_CHECKING:
    from app.models.health import HealthState
    from app.ui.center.first import FirstPicture
    from app.ui.center.page import CenterPage, Standing
    from app.ui.center.picture import PictureSource
    from app.ui.center.times import Times
    from app.ui.components.bars import Banner
    from app.ui.components.button import Button
    from app.ui.notices import Notice
    from app.ui.rail import Rail
    from app.ui.subject.absent import Absent
    from app.ui.subject.fields import Lookup
    from app.ui.subject.pane import SubjectPane
    from protocol.records import Notification, Ref

__all__ = ["MainWindow", "WindowStanding"]

_SMALLEST: Final = (720, 560)
"""The window must still fit a small screen when the text is twice as large."""

_SECOND: Final = 1_000


class WindowStanding(NamedTuple):
    """What a person had before them, for the window that takes the place of this one."""

    page: Standing
    opened: bool
    """Whether something stood open beside the list."""
    notification: Notification | None
    trail: tuple[Ref, ...]


class MainWindow(QWidget):
    """One window; closing it is up to whoever hears ``close_asked``.

    It stands on the screen before its parts are made: :meth:`show_first` paints a picture of the
    rows, and :meth:`furnish` makes the parts, a slice at a time, and puts them in its place (P1).
    What the picture does not need is imported only then.
    """

    rail: Rail
    page: CenterPage

    close_asked = Signal()
    person_asked = Signal(QWidget)
    """The person's menu, over the given button."""
    asked = Signal(str)
    """What the band offers: ``sync``, ``sign_in``, …"""
    linked = Signal(str)
    """An address to be opened by the opener."""
    acted = Signal(str, object)
    """A mutation's name and the :class:`Ref` it is for."""
    shown_ref = Signal()
    """:attr:`focused_ref` may be another one now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.furnished = False
        """Whether the parts are there."""
        self._offline = False
        self._first: FirstPicture | None = None
        self._pressed: list[QKeyEvent] = []
        self._pane: SubjectPane | None = None
        self.banner_button: Button | None = None
        """The button of the band, where there is one."""
        self._notice: Notice | None = None
        self._seconds = QTimer(self)
        self._title()
        self.setMinimumSize(self.minimumSizeHint())
        self.resize(theme().scaled(1180), theme().scaled(760))

    def show_first(self, source: PictureSource) -> FirstPicture:
        """Paint the rows of *source* until the parts are made."""
        from app.ui.center.first import FirstPicture

        self._first = FirstPicture(source, self)
        self._first.resize(self.size())
        self._first.show()
        return self._first

    def furnish(
        self, times: Times, find: Lookup, as_of: Callable[[], datetime], absent: Absent
    ) -> Iterator[None]:
        """Make the parts, a slice a step, and show them once all are there.

        Records are looked up by *find*, *absent* knows of others; *as_of*: how fresh the mirror is.
        """
        from app.models.health import HealthState
        from app.ui.center.page import CenterPage
        from app.ui.rail import Rail
        from app.ui.side import Side

        self._times, self._find, self._as_of = times, find, as_of
        self._absent = absent
        self._state = HealthState()
        self.rail = Rail(self)
        self._side = Side(self)
        yield
        self.page = CenterPage(headed=True, times=times, parent=self)
        yield
        self._lay_out()
        self._keys = self._wire()
        self.furnished = True
        self._take_over()

    def _take_over(self) -> None:
        """Put the parts in the place of the picture, between two paints; act on the keys."""
        self.rail.fit(self.height())
        self._fit()
        picture, self._first = self._first, None
        if picture is None:
            return
        self.page.picture(picture.source)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.page.list.setFocus()
        picture.hide()
        picture.deleteLater()
        pressed, self._pressed = self._pressed, []
        for event in pressed:
            QCoreApplication.postEvent(self.page.list, event)

    @property
    def pane(self) -> SubjectPane:
        """The pane beside the list, made when something is first opened (P1)."""
        if self._pane is None:
            self._pane = self._make_pane()
        return self._pane

    def restore(self, geometry: str) -> None:
        """Stand where the window stood, as :meth:`geometry_text` told it."""
        from PySide6.QtCore import QByteArray

        if geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))

    def geometry_text(self) -> str:
        """Return where the window stands, for the settings."""
        return base64.b64encode(self.saveGeometry().data()).decode()

    def show_health(self, state: HealthState) -> None:
        """Say how the app is doing, wherever this window says it."""
        from app.models.health import Line

        self._state = state
        self.rail.show_health(state)
        self.page.show_health(state)
        self._side.show_progress(state.progress)
        self.refresh_subject()  # why something is not here may be another reason now
        self._show_notice()
        self._offline = state.line is Line.OFFLINE
        self._title()

    def standing(self) -> WindowStanding:
        """Return what the person had before them."""
        pane = self._pane if self.subject_open else None
        return WindowStanding(
            self.page.standing(),
            self.subject_open,
            pane.notification if pane else None,
            pane.trail if pane else (),
        )

    def stand(self, standing: WindowStanding) -> None:
        """Show what the window before this one showed."""
        self.page.stand(standing.page)
        if standing.opened:
            self.pane.reopen(standing.notification, standing.trail)
            self._open()

    def open_notification(self, notification: Notification) -> None:
        """Show the subject of *notification* beside the list."""
        self.pane.open(notification)
        self._open()

    def open_ref(self, ref: Ref) -> None:
        """Show a record beside the list."""
        self.pane.open_ref(ref)
        self._open()

    def refresh_subject(self) -> None:
        """Read what stands open again, after a commit."""
        if self._pane is not None:
            self._pane.refresh()

    def close_subject(self) -> None:
        """Close what is open; the list has the focus again."""
        self._side.close_subject()
        self._fit()
        self.page.settle()
        self.page.list.setFocus()
        self.shown_ref.emit()

    @property
    def focused_ref(self) -> Ref | None:
        """What stands open with the focus: it is not toasted."""
        here = self.subject_open and self.isActiveWindow()
        return self._pane.shown if here and self._pane else None

    @property
    def subject_open(self) -> bool:
        """Whether something is open beside the list."""
        return self._side.subject_open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from app.ui.keys import asked_by

        if not self.furnished:
            self._pressed.append(event.clone())
            return
        name = asked_by(event, self._keys)
        if name is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self._keys[name]()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_asked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.furnished and event.type() == QEvent.Type.ActivationChange:
            self.shown_ref.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._first is not None:
            self._first.resize(self.size())
        if self.furnished:
            self.rail.fit(self.height())
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme().scaled(480), _SMALLEST[0]), min(theme().scaled(420), _SMALLEST[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.window"))

    def _lay_out(self) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

        from app.ui.components.label import Hairline

        self._band = QVBoxLayout()
        rooms = QHBoxLayout()
        rooms.setContentsMargins(0, 0, 0, 0)
        rooms.setSpacing(0)
        self._line = Hairline(standing=True, parent=self)
        rooms.addWidget(self.page)
        rooms.addWidget(self._line)
        rooms.addWidget(self._side, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._band)
        column.addLayout(rooms, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _wire(self) -> Mapping[str, Callable[[], None]]:
        self.rail.person_asked.connect(self.person_asked)
        self.page.left.connect(self._back)
        self._side.asked.connect(self.asked)
        self.page.filled.connect(self._side.show_hint)
        self._seconds.timeout.connect(self._show_notice)
        return {
            "back": self._back,
            "previous": lambda: self.page.step(-1),
            "next": lambda: self.page.step(1),
            "link": lambda: self.pane.open_link(),
            "complete": lambda: self.pane.act(),
            "find": self.page.start_search,
            "undo": self.page.undo.undo,
        }

    def _make_pane(self) -> SubjectPane:
        from app.ui.subject.pane import SubjectPane

        pane = SubjectPane(self._find, self._times, self._as_of, self._absent, self)
        pane.closed.connect(self.close_subject)
        pane.stepped.connect(self.page.step)
        pane.linked.connect(self.linked)
        pane.acted.connect(self.acted)
        return pane

    def _back(self) -> None:
        if self.subject_open and not self.pane.go_back():
            self.close_subject()

    def _open(self) -> None:
        self._side.show_subject(self.pane)
        self._fit()
        self.shown_ref.emit()

    def _fit(self) -> None:
        """Give the list its width, or all of it where list and subject take turns."""
        look = theme()
        room = self.width() - self.rail.width()
        narrow = is_narrow(room)
        self.page.setVisible(not (narrow and self.subject_open))
        self._side.setVisible(not narrow or self.subject_open)
        self._line.setVisible(not narrow)
        self.page.setMaximumWidth(16_777_215 if narrow else look.scaled(WIDTH))
        self.page.setMinimumWidth(look.scaled(LEAST) if narrow else look.scaled(WIDTH))

    def _title(self) -> None:
        words = QCoreApplication.translate("Window", "Center – Deskbell")
        if self._offline:
            words = QCoreApplication.translate("Window", "Center (offline) – Deskbell")
        self.setWindowTitle(words)

    def _show_notice(self) -> None:
        """Show the band, tell the seconds in it, or take it away."""
        from app.ui.notices import notice_of

        notice = notice_of(self._state, datetime.now(UTC), self._times)
        if notice is None or self._notice is None or _parts(notice) != _parts(self._notice):
            self._lay_band(notice)
        banner = self.band
        if banner is not None and notice is not None:
            banner.show_words(notice.title, notice.sentence, notice.note)
        counting = notice is not None and bool(notice.note)
        if counting and not self._seconds.isActive():
            self._seconds.start(_SECOND)
        elif not counting:
            self._seconds.stop()
        self._notice = notice

    @property
    def band(self) -> Banner | None:
        """The band that is shown, if one is."""
        from app.ui.components.bars import Banner

        place = self._band.itemAt(0)
        widget = place.widget() if place is not None else None
        return widget if isinstance(widget, Banner) else None

    def _lay_band(self, notice: Notice | None) -> None:
        old = self.band
        if old is not None:
            self._band.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.banner_button = None
        if notice is None:
            return
        from app.ui.components.bars import Banner

        banner = Banner(notice.icon, notice.tone, self)
        if notice.other:
            other = banner.add_action(notice.other_words)
            other.clicked.connect(lambda: self.asked.emit(notice.other))
        if notice.action:
            self.banner_button = banner.add_action(notice.words)
            self.banner_button.clicked.connect(lambda: self.asked.emit(notice.action))
        self._band.addWidget(banner)


def _parts(notice: Notice) -> tuple[str, ...]:
    """Return what a band is made of anew for; its sentence and its note only change words."""
    return (notice.icon, notice.tone, notice.title, notice.action, notice.other)
