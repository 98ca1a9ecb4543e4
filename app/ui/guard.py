"""The guard of a shared computer: covers the windows that nobody has touched for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.settings import LOCK_MINUTES, PERSON_ID, PERSON_NAME
from app.ui.ground import Ground

if TYPE_CHECKING:
    from app.ui.lock_cover import LockCover

__all__ = ["Guard"]

_MINUTE = 60 * 1_000


class Guard(QObject):
    """Locks after the minutes of the setting, 0 for never; a password opens it (decision 18).

    Where a lock is set, a start is locked too: whoever quits somebody's program, or begins it for
    them, sees no more than they did before.
    """

    switch_asked = Signal(QWidget)
    """Somebody else sits here, who is asked for under the given link."""
    sign_out_asked = Signal()
    """Whose windows these are cannot open them: they sign in again."""
    changed = Signal()
    """Locked, or open again."""

    def __init__(
        self, ground: Ground, windows: Callable[[], list[QWidget]], parent: QObject
    ) -> None:
        """Guard whatever *windows* returns at the time."""
        super().__init__(parent)
        self._ground, self._windows = ground, windows
        self._locked = ground.settings.starts_locked
        self._covers: list[LockCover] = []
        self._touched_at: datetime | None = None
        self._later: Callable[[], None] | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.lock)

    @property
    def locked(self) -> bool:
        """Whether a password is wanted before anything is shown or done."""
        return self._locked

    def touched(self) -> None:
        """A person touched this computer: the time begins anew, unless it was over.

        A computer that slept stops no clock of its own: the wall's says how long nobody was there.
        """
        minutes = self._ground.settings[LOCK_MINUTES]
        now, before = self._ground.clock(), self._touched_at
        self._touched_at = now
        if minutes and before is not None and now - before >= timedelta(minutes=minutes):
            self.lock()
        if minutes and not self.locked and self._ground.store is not None:
            self._clock.start(minutes * _MINUTE)
        else:
            self._clock.stop()

    def lock(self) -> None:
        """Cover every window, if somebody is signed in."""
        if self._ground.store is None or self.locked:
            return
        self._locked = True
        self._later = None
        _close_popups()
        for window in self._windows():
            self.cover(window)
        self.changed.emit()

    def cover(self, window: QWidget) -> None:
        """Cover one window more, made while the others are covered."""
        from app.ui.lock_cover import LockCover  # not for the first paint (P1)

        settings = self._ground.settings
        me = self._ground.me()
        name, id_ = (me.name, me.id) if me else (settings[PERSON_NAME], settings[PERSON_ID])
        cover = LockCover(window, name, id_, self._ground.outside.unlock)
        cover.opened.connect(self.open)
        cover.switch_asked.connect(self.switch_asked)
        cover.sign_out_asked.connect(self.sign_out_asked)
        self._covers.append(cover)

    def let_go(self, window: QWidget) -> None:
        """Forget the cover of *window*, which goes; what is made in its place is covered too."""
        self._covers = [cover for cover in self._covers if cover.parentWidget() is not window]

    def open(self) -> None:
        """The password was said: show everything again, and do what waited for that."""
        later = self._later
        self.forget()
        if later is not None:
            later()

    def forget(self) -> None:
        """Nobody is signed in any more: there is nothing to guard."""
        was, self._locked = self._locked, False
        self._later = self._touched_at = None
        covers, self._covers = self._covers, []
        for cover in covers:
            cover.lift()
        self.touched()
        if was:
            self.changed.emit()

    def later(self, deed: Callable[[], None]) -> None:
        """Do *deed* once the password was said, in place of what waited before."""
        self._later = deed


def _close_popups() -> None:
    """Close menus and pop-ups: they are windows of their own, over any cover."""
    seen: list[QWidget] = []
    while (popup := QApplication.activePopupWidget()) is not None and popup not in seen:
        seen.append(popup)
        popup.close()
