"""Searching beyond the mirror: the server is asked for what this computer does not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.models.health import Health, HealthState, Line
from app.models.trouble import Trouble
from app.ui.center.look import Look
from app.ui.center.page import CenterPage
from app.ui.outside import SearchRows
from app.ui.words import translate

__all__ = ["Beyond"]

_LEAST: Final = 2
"""Letters from which on the server is asked."""

_TYPED: Final = 400
"""How long after the last letter, in ms: what is here is found at once, the server is not asked
for each letter."""

Search = Callable[[str, Callable[[SearchRows | Trouble], None]], None]


class Beyond(QObject):
    """Follows the search of one page; what the server finds is put into the mirror (S14, K38)."""

    def __init__(self, page: CenterPage, health: Health, search: Search) -> None:
        super().__init__(page)
        self._page, self._health, self._search = page, health, search
        self._words = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPED)
        self._soon.timeout.connect(self._ask)
        page.looked.connect(self._looked)
        stop = health.listen(self._health_changed)
        page.destroyed.connect(lambda: stop())
        self._online = health.state.online

    def _looked(self, look: Look) -> None:
        if look.words == self._words:
            return
        self._words = look.words
        self._soon.stop()
        self._page.show_note("")
        if len(self._words) >= _LEAST:
            self._say_or_wait()

    def _say_or_wait(self) -> None:
        if self._health.state.line is Line.ONLINE:
            self._soon.start()
            return
        offline = translate("Center", "Offline: only what is on this computer was searched.")
        self._page.show_note(offline)

    def _health_changed(self, state: HealthState) -> None:
        """Ask once the server is back for what was looked for without it."""
        was, self._online = self._online, state.online
        if state.online is not was and len(self._words) >= _LEAST:
            self._say_or_wait()

    def _ask(self) -> None:
        words = self._words
        self._page.show_note(translate("Center", "Searching on the server…"))
        self._search(words, lambda answer: self._answered(words, answer))

    def _answered(self, words: str, answer: SearchRows | Trouble) -> None:
        if words != self._words:
            return  # an answer to what nobody looks for any more
        if isinstance(answer, Trouble):
            failed = translate("Center", "The server did not answer: this computer was searched.")
            self._page.show_note(failed)
            return
        self._page.search_again()
        self._page.show_note(translate("Center", "This computer and the server were searched."))
