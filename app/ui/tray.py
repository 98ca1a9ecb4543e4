"""The tray: an icon that says how the app is, and a menu that leads everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimeZone, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from app.models.health import HealthState, Line
from app.ui.center.times import Times
from app.ui.components.menu import HeadAction, Menu
from app.ui.keys import key_text
from app.ui.menus import add_people
from app.ui.outside import Profile
from app.ui.status import status_words
from app.ui.theme import theme
from app.ui.tray_icon import bar_is_dark, shape_of, show_in_dock, tray_icon
from app.ui.words import translate
from protocol.quiet import tomorrow_morning

__all__ = ["Entry", "Tray", "entries"]


class Entry(NamedTuple):
    """One row of the tray's menu."""

    id: str
    """Names its words in :func:`_words`, and the signal it emits."""
    icon: str
    shortcut: str = ""
    """The id of its key in :mod:`app.ui.keys`."""
    parted: bool = False
    """Whether a line stands above it."""


_ENTRIES: Final = (
    Entry("sign_in", "log-in", parted=True),
    Entry("center", "bell"),
    Entry("window", "app-window"),
    Entry("mute", "bell-off"),
    Entry("settings", "settings", "settings", parted=True),
    Entry("people", "users"),
    Entry("quit", "log-out", "quit"),
)

_MUTE: Final = (
    Entry("unmute", "bell"),
    Entry("half_hour", "clock"),
    Entry("hour", "clock"),
    Entry("tomorrow", "sunrise"),
    Entry("until", "calendar-clock"),
)

_LITERAL: Final = str.maketrans({"<": "‹", "&": "＆"})
_LINE: Final = 120


def entries() -> tuple[Entry, ...]:
    """Return the rows of the menu, in order; the rows of *Mute* are its own."""
    return _ENTRIES


def _as_line(text: str) -> str:
    """Return *text* for the tray's tooltip, which some desktops read as rich text.

    A server's words may stand in it, and nothing that a tag or an entity begins with stays (38).
    """
    return text.translate(_LITERAL)[:_LINE]


def _words(id_: str) -> str:
    words = {
        "sign_in": translate("Tray", "Sign in"),
        "center": translate("Tray", "Open center"),
        "window": translate("Tray", "Main window"),
        "mute": translate("Tray", "Mute"),
        "unmute": translate("Tray", "Unmute"),
        "half_hour": translate("Tray", "30 minutes"),
        "hour": translate("Tray", "1 hour"),
        "tomorrow": translate("Tray", "Until tomorrow morning"),
        "until": translate("Tray", "Until…"),
        "settings": translate("Tray", "Settings"),
        "people": translate("Tray", "Switch person"),
        "quit": translate("Tray", "Quit"),
    }
    return words[id_]


def _system_zone() -> ZoneInfo:
    return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC")


class Tray(QObject):
    """The icon beside the clock; it decides nothing and says by signals what was asked."""

    center_asked = Signal()
    """The icon was clicked, or *Open center* chosen."""
    window_asked = Signal()
    sign_in_asked = Signal()
    settings_asked = Signal()
    quit_asked = Signal()
    mute_asked = Signal(object)
    """Until when, a ``datetime``."""
    mute_until_asked = Signal()
    """The person wants to pick the moment."""
    unmute_asked = Signal()
    person_asked = Signal(str)
    """``person:<profile>`` or ``new_person``: somebody else sits here now."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        zone: ZoneInfo | None = None,
        people: Callable[[], Sequence[Profile]] = tuple,
        parent: QObject | None = None,
    ) -> None:
        """*people* tells who works at this computer whenever the menu is opened."""
        super().__init__(parent)
        self._clock = clock
        self._people = people
        self._zone = zone or _system_zone()
        self._state = HealthState()
        self._balloon: Callable[[], None] | None = None
        self._drawn: object = None
        self._shown = self._locked = False
        self.menu = Menu()
        self._head = HeadAction(self.menu)
        self.menu.addAction(self._head)
        self._actions: dict[str, QAction] = {}
        self._submenus: dict[str, Menu] = {}
        self._build()
        self._list_people()
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._balloon_clicked)
        self.menu.aboutToShow.connect(self.refresh)
        self.menu.aboutToShow.connect(self._list_people)
        theme().changed.connect(self._redraw)

    @staticmethod
    def available() -> bool:
        """Say whether this desktop has a tray at all."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Appear in the tray; before that nothing is drawn, because the center goes first (P1)."""
        self._shown = True
        self.refresh()
        self.icon.show()

    def hide(self) -> None:
        """Leave the tray, before the program ends."""
        self.icon.hide()

    def show_state(self, state: HealthState) -> None:
        """Draw and say a new state of health."""
        self._state = state
        if self._shown:
            self.refresh()

    def show_locked(self, locked: bool) -> None:
        """Offer only what needs no password while the windows are locked."""
        self._locked = locked
        if self._shown:
            self.refresh()

    def balloon(self, title: str, body: str, clicked: Callable[[], None]) -> None:
        """Show the icon's own balloon, the last resort of toasts; it never fails."""
        self._balloon = clicked
        self.icon.showMessage(title, body, self.icon.icon())

    def refresh(self) -> None:
        """Say everything again, because time, state or language may have changed."""
        now = self._clock()
        times = Times(self._zone)
        status = status_words(self._state, now, times)
        self._head.show_words(status.icon, status.tone, status.title, status.detail)
        self.icon.setToolTip(_as_line(f"Deskbell\n{status.line}"))
        needs = str(self._state.needs_me) if self._state.needs_me else ""
        for entry in (*_ENTRIES, *_MUTE):
            action = self._actions[entry.id]
            beside = key_text(entry.shortcut) if entry.shortcut else ""
            action.setText(_words(entry.id))
            self.menu.set_beside(action, needs if entry.id == "center" else beside)
        morning = tomorrow_morning(now, self._zone)
        self._submenus["mute"].set_beside(self._actions["tomorrow"], times.coming(morning, now))
        self._actions["unmute"].setVisible(self._muted(now))
        signed_in = self._state.line is not Line.SIGNED_OUT
        self._actions["sign_in"].setVisible(not signed_in)
        self._actions["mute"].setVisible(signed_in and not self._locked)
        self._actions["settings"].setVisible(not self._locked)
        self._redraw()

    def _build(self) -> None:
        """Build the menu from the table."""
        for entry in _ENTRIES:
            if entry.parted:
                self.menu.addSeparator()
            if entry.id in ("mute", "people"):
                below = self.menu.add_submenu(entry.icon, _words(entry.id))
                self._submenus[entry.id] = below
                self._actions[entry.id] = below.menuAction()
            else:
                self._actions[entry.id] = self.menu.add(entry.icon, _words(entry.id))
        for entry in _MUTE:
            self._actions[entry.id] = self._submenus["mute"].add(entry.icon, _words(entry.id))
        for id_, ask in self._asks().items():
            self._actions[id_].triggered.connect(ask)

    def _list_people(self) -> None:
        """List who works at this computer by now."""
        people = self._submenus["people"]
        people.clear()
        add_people(people, self._people(), self.person_asked.emit)

    def _asks(self) -> dict[str, Callable[[], None]]:
        return {
            "center": lambda: self.center_asked.emit(),
            "sign_in": lambda: self.sign_in_asked.emit(),
            "window": lambda: self.window_asked.emit(),
            "settings": lambda: self.settings_asked.emit(),
            "quit": lambda: self.quit_asked.emit(),
            "unmute": lambda: self.unmute_asked.emit(),
            "until": lambda: self.mute_until_asked.emit(),
            "half_hour": lambda: self.mute_asked.emit(self._clock() + timedelta(minutes=30)),
            "hour": lambda: self.mute_asked.emit(self._clock() + timedelta(hours=1)),
            "tomorrow": lambda: self.mute_asked.emit(tomorrow_morning(self._clock(), self._zone)),
        }

    def _muted(self, now: datetime) -> bool:
        until = self._state.muted_until
        return until is not None and until > now

    def _redraw(self) -> None:
        if not self._shown:
            return
        shape = shape_of(self._state, self._muted(self._clock()))
        wanted = (shape, min(self._state.needs_me, 100), bar_is_dark())
        if wanted != self._drawn:
            self._drawn = wanted
            self.icon.setIcon(tray_icon(*wanted))
        show_in_dock(self._state.needs_me)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.center_asked.emit()

    def _balloon_clicked(self) -> None:
        clicked, self._balloon = self._balloon, None
        if clicked is not None:
            clicked()
