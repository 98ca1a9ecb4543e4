"""The desk: everything the person sees, joined to what is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, QTimer, Signal

from app.links import is_join, link_target
from app.models.changes import Changes
from app.models.first_screen import FirstScreen
from app.models.health import Health, HealthState
from app.models.instants import Clock, utc_now
from app.models.trouble import Trouble
from app.settings import Settings
from app.ui.asks import Asks
from app.ui.ground import Ground
from app.ui.opener import Opener, open_url
from app.ui.outside import Outside
from app.ui.tray import Tray
from app.ui.windows import Windows
from protocol.records import Ref

if TYPE_CHECKING:
    from app.models.store import Store

__all__ = ["Desk"]

_FAR = 24 * 60 * 60 * 1_000
"""Snoozes further ahead than this are looked at again by then, in ms."""


class Desk(QObject):
    """It knows no sync and no loop: it listens to the store, and submits to it.

    Its life: :meth:`start` paints the first screen; :meth:`attach` joins the store once it is
    open; :meth:`detach` lets it go when the person signs out; :meth:`ask_sign_in` asks who is
    there; :meth:`close` leaves the screen.
    """

    settings_asked = Signal(str)
    """The settings dialog, opened at a section by id, or empty."""
    changed = Signal(object)
    """The :class:`Changes` of a commit, after everything here shows it."""
    moved = Signal()
    """Another store, or none, is shown from now on."""

    def __init__(
        self,
        settings: Settings,
        health: Health,
        outside: Outside,
        *,
        clock: Clock = utc_now,
        opener: Opener = open_url,
        parent: QObject | None = None,
    ) -> None:
        """Stand on *settings*, *health* and *outside*; theme and language are installed before."""
        super().__init__(parent)
        self.ground = Ground(settings, health, outside, clock, opener)
        self.tray = Tray(clock, people=outside.profiles, parent=self)
        self.windows = Windows(self.ground, self.tray, self)
        self.asks = Asks(self.ground, self.windows, self)
        self._stops: list[Callable[[], None]] = [health.listen(self._show_health)]
        self._leave_store: Callable[[], None] | None = None
        self._link = ""
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self._wake_due)
        self._wire()

    def start(self, *, hidden: bool = False, first: FirstScreen | None = None) -> None:
        """Appear in the tray and, unless *hidden*, as the window with the *first* screen in it.

        Nothing here touches a database: it is the first paint (P1).
        """
        self.tray.show()
        if not hidden or not Tray.available():
            self.windows.show_picture(first)
            self.windows.show_window()

    def attach(self, store: Store) -> None:
        """Show *store* from now on; the rows take the place of the first screen's."""
        if self.ground.store is not None:
            self.detach()
        self.ground.store = store
        self._leave_store = store.listen(self._changed)
        self._take_person()
        self.windows.join()
        self.ground.draw_first()
        first_run = self.windows.sign_in is not None and not store.cursor
        self.windows.close_sign_in()
        self._changed(Changes(center=True, outbox=True))
        self.moved.emit()
        if first_run:
            self.windows.welcome()
        if self._link:
            self.open_link(self._link)

    def detach(self) -> None:
        """Let the store go: its rows leave the screen."""
        if self._leave_store is not None:
            self._leave_store()
            self._leave_store = None
        self._wake.stop()
        self.ground.store = None
        self.ground.health.change(notices=())
        self.moved.emit()
        self.windows.forget()

    def close(self) -> None:
        """Leave the screen before the program ends; the window's place is remembered."""
        self.detach()
        self.windows.close_sign_in()
        for stop in self._stops:
            stop()
        self.tray.hide()

    def open_notification(self, id_: str) -> None:
        """Show what notification *id_* is about, in the main window."""
        self.windows.open_notification(id_)

    def open_ref(self, ref: Ref) -> None:
        """Show the card of a record in the main window."""
        self.windows.open_ref(ref)

    def open_link(self, link: str) -> None:
        """Follow a ``deskbell://`` link; one that leads nowhere brings the window up.

        One that comes before there is a store, as when it starts the program, waits for it.
        """
        if self.windows.guard.locked:
            self.windows.guard.later(lambda: self.open_link(link))
            self.windows.show_window()
            return
        target, self._link = link_target(link), ""
        if is_join(link):
            self.windows.ask_sign_in(invitation=link)
        elif target is not None and self.ground.store is not None:
            self.windows.open_ref(target)
        else:
            self._link = link if target is not None else ""
            self.windows.show_window()

    def ask_sign_in(self, trouble: Trouble | None = None) -> None:
        """Ask who is there, saying why where there is a *trouble*."""
        self.windows.ask_sign_in(trouble)

    def show_window(self) -> None:
        """Bring the main window up, as a second start of the program does."""
        self.windows.show_window()

    def _wire(self) -> None:
        self.asks.settings_asked.connect(self.settings_asked)
        self.windows.asks = self.asks
        guard = self.windows.guard
        guard.switch_asked.connect(self.asks.show_people)
        guard.sign_out_asked.connect(lambda: self.asks.ask("sign_out"))
        guard.changed.connect(lambda: self.tray.show_locked(guard.locked))
        self.tray.show_locked(guard.locked)
        self.tray.center_asked.connect(self.windows.toggle_panel)
        self.tray.window_asked.connect(self.windows.show_window)
        self.tray.settings_asked.connect(lambda: self.asks.ask("settings"))
        self.tray.quit_asked.connect(lambda: self.asks.ask("quit"))
        self.tray.person_asked.connect(self.asks.ask)
        self.tray.sign_in_asked.connect(lambda: self.asks.ask("sign_in"))
        self.tray.mute_asked.connect(self.asks.mute)
        self.tray.unmute_asked.connect(lambda: self.asks.mute(None))
        self.tray.mute_until_asked.connect(self.asks.pick_mute)
        self._stops.append(self.ground.settings.listen(self.asks.setting_changed))
        self._show_health(self.ground.health.state)

    def _show_health(self, state: HealthState) -> None:
        self.tray.show_state(state)
        self.windows.show_health(state)

    def _changed(self, changes: Changes) -> None:
        """Bring everything shown up to date with a commit."""
        from app.models import queries

        store = self.ground.store
        if store is None:
            return
        outbox = store.files.outbox
        self.ground.health.change(notices=tuple(store.files.notices))
        if changes.outbox:
            self.ground.health.change(
                waiting=outbox.waiting_count(), rejected=outbox.rejected_count()
            )
        if changes.center or changes.everything:
            counts = queries.counts(store)
            self.ground.health.change(needs_me=counts.needs_me, unread=counts.unread)
            self._plan_wake()
        if "user" in changes.types or changes.everything:
            self._take_person()
        self.windows.show_changes(changes)
        self.changed.emit(changes)

    def _take_person(self) -> None:
        """Take the person's name and time zone; without one of their own, this computer's."""
        me = self.ground.me()
        self.ground.times.move_to(_zone(me.zone) if me is not None else None)
        if me is not None:
            self.windows.show_person(me.name, me.id)

    def _plan_wake(self) -> None:
        """Look again when the next snoozed row is to come back (B8)."""
        from app.models import queries

        store = self.ground.store
        at = queries.next_wake(store) if store is not None else None
        if at is None:
            self._wake.stop()
            return
        ahead = (at - self.ground.clock()).total_seconds() * 1_000
        self._wake.start(min(max(int(ahead) + 1, 1), _FAR))

    def _wake_due(self) -> None:
        if self.ground.store is not None:
            self.ground.store.wake_due()
            self._plan_wake()


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # "Europe" may be found, as a folder
        return None
