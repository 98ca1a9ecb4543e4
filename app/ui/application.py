"""The Qt application, which hears of links the way macOS tells of them: as an event of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

__all__ = ["Application"]


class Application(QApplication):
    """One for each process."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._came: list[str] = []
        self._asked: Callable[[str], None] | None = None

    def listen(self, asked: Callable[[str], None]) -> None:
        """Call *asked* with each link that the system opens with us; first those that waited.

        The one that started the program comes long before anything is loaded.
        """
        self._asked = asked
        came, self._came = self._came, []
        for link in came:
            asked(link)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        link = event.url().toString()
        if self._asked is None:
            self._came.append(link)
        else:
            self._asked(link)
        return True
