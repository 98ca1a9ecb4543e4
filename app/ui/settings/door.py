"""The door to the settings: opens their window, and keeps it in step with the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.models.changes import Changes
from app.models.health import HealthState
from app.settings import LANGUAGE, START_WITH_SYSTEM, TEXT_SIZE, THEME
from app.ui.desk import Desk
from app.ui.theme import Choice, theme

if TYPE_CHECKING:
    from app.ui.settings.window import SettingsWindow

__all__ = ["SettingsDoor"]


class SettingsDoor(QObject):
    """The window is made when it is first asked for, and anew in another language or size."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._ground = desk, desk.ground
        self.window: SettingsWindow | None = None
        """The window, while it is open."""
        desk.settings_asked.connect(self.open)
        desk.changed.connect(self._changed)
        desk.moved.connect(self._moved)
        self._stops: list[Callable[[], None]] = [
            self._ground.health.listen(self._show_health),
            self._ground.settings.listen(self._chosen),
        ]

    def open(self, at: str = "") -> None:
        """Show the settings at a page or a setting by id; empty for where they stood."""
        if self._desk.windows.guard.locked:
            self._desk.windows.show_window()
            return
        if self.window is None:
            self.window = self._make()
        if at:
            self.window.show_setting(at)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Take the window away."""
        window, self.window = self.window, None
        if window is not None:
            if window in self._desk.windows.further:
                self._desk.windows.further.remove(window)
            self._desk.windows.guard.let_go(window)
            window.hide()
            window.deleteLater()

    def _make(self) -> SettingsWindow:
        # Nothing of it is needed before the first paint (P1).
        from app.ui.settings.window import SettingsWindow

        window = SettingsWindow(self._ground)
        over = QApplication.activeWindow()
        if over is not None:
            window.move(over.geometry().center() - window.rect().center())
        window.closed.connect(self._closed)
        self._desk.windows.adopt(window)
        self._desk.windows.further.append(window)
        return window

    def _closed(self) -> None:
        """Let a closed window go, but not from under the guard's cover."""
        if not self._desk.windows.guard.locked:
            self.close()

    def _changed(self, changes: Changes) -> None:
        if self.window is not None:
            self.window.refresh(changes)

    def _moved(self) -> None:
        """Another person, or none: what stood open was somebody else's."""
        self.close()

    def _show_health(self, state: HealthState) -> None:
        if self.window is not None:
            self.window.show_health(state)

    def _chosen(self, key: str) -> None:
        """Follow a choice that holds for every window."""
        settings = self._ground.settings
        if key in (THEME.key, TEXT_SIZE.key):
            size = settings[TEXT_SIZE]
            theme().choose(Choice(settings[THEME]), size / 100 if size else None)
        if key == TEXT_SIZE.key:
            self._desk.windows.rebuild()
        if key == START_WITH_SYSTEM.key:
            self._ground.outside.start_with_system(settings[START_WITH_SYSTEM])
        if key in (LANGUAGE.key, TEXT_SIZE.key):
            # The control that was used stands in the window: it goes once its work is done.
            QTimer.singleShot(0, self, self._renew)

    def _renew(self) -> None:
        """Make the window anew where it stood."""
        if self.window is None:
            return
        page, place = self.window.page_id, self.window.pos()
        self.close()
        self.open(page)
        if self.window is not None:
            self.window.move(place)
