"""The guard of a shared computer: covers the windows that nobody has touched for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.settings import LOCK_MINUTES
from app.ui.ground import Ground

if TYPE_CHECKING:
    from app.ui.lock_cover import LockCover

__all__ = ["Guard"]

_MINUTE = 60 * 1_000


class Guard(QObject):
    """Locks after the minutes of the setting, 0 for never; a password opens it (decision 18)."""

    switch_asked = Signal()
    """Somebody else sits here."""

    def __init__(
        self, ground: Ground, windows: Callable[[], list[QWidget]], parent: QObject
    ) -> None:
        """Guard whatever *windows* returns at the time."""
        super().__init__(parent)
        self._ground, self._windows = ground, windows
        self._covers: list[LockCover] = []
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.lock)

    @property
    def locked(self) -> bool:
        """Whether the windows are covered."""
        return bool(self._covers)

    def touched(self) -> None:
        """A person touched this computer: the time begins anew."""
        minutes = self._ground.settings[LOCK_MINUTES]
        if minutes and not self.locked:
            self._clock.start(minutes * _MINUTE)
        else:
            self._clock.stop()

    def lock(self) -> None:
        """Cover every window, if somebody is signed in."""
        if self._ground.store is not None and not self.locked:
            for window in self._windows():
                self.cover(window)

    def cover(self, window: QWidget) -> None:
        """Cover one window more, made while the others are covered."""
        from app.ui.lock_cover import LockCover  # not for the first paint (P1)

        me = self._ground.me()
        name, id_ = (me.name, me.id) if me is not None else ("", "")
        cover = LockCover(window, name, id_, self._ground.outside.unlock)
        cover.opened.connect(self.open)
        cover.switch_asked.connect(self.switch_asked)
        self._covers.append(cover)

    def open(self) -> None:
        """Take the covers away."""
        covers, self._covers = self._covers, []
        for cover in covers:
            cover.hide()
            cover.deleteLater()
        self.touched()
