"""The sheet of changes: a row for each that has not reached the server, kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.store import Store
from app.ui.center.times import Times
from app.ui.change_words import change_words
from app.ui.components.button import Button
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.fonts import SEMIBOLD
from app.ui.ground import Ground
from app.ui.theme import theme
from app.ui.words import join

__all__ = ["ChangeSheet", "Told"]

_WIDTH: Final = 480


class Told(NamedTuple):
    """One change, and what is said of it."""

    name: str
    args: bytes
    at: int
    """When the person did it, in milliseconds."""
    reason: str = ""
    """Why it is where it is."""
    note: str = ""
    """What follows from that, quietly."""
    buttons: Sequence[Button] = ()


class ChangeSheet(Sheet):
    """Lists what :meth:`told` returns, oldest first, and closes once that is nothing."""

    def __init__(self, parent: QWidget, title: str, ground: Ground, store: Store) -> None:
        super().__init__(parent, title, _WIDTH)
        self.store = store
        self._ground = ground
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().scaled(12))
        self._rows.setContentsMargins(0, 0, theme().scaled(8), 0)
        self.body.addLayout(self._rows)
        self._stop: Callable[[], None] = store.listen(self._committed)
        self.destroyed.connect(self._stop)
        self.fill()

    def told(self) -> Sequence[Told]:
        """Return what is to be listed now."""
        raise NotImplementedError

    def fill(self) -> None:
        """List anew."""
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = self.told()
        for one in told:
            self._rows.addWidget(self._row(one))
            self._rows.addWidget(Hairline())
        self._rows.addStretch(1)
        if not told and self.isVisible():
            self.finish()

    def finish(self) -> None:
        self._stop()
        super().finish()

    def _committed(self, changes: Changes) -> None:
        if changes.outbox:
            self.fill()

    def _row(self, one: Told) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().scaled(8))
        column = QVBoxLayout()
        column.setSpacing(theme().scaled(2))
        words = change_words(
            one.name, one.args, self.store.person_id, self._ground.find, self._times
        )
        column.addWidget(PlainLabel(words.deed, weight=SEMIBOLD, wrap=True))
        for line in (words.record, words.values):
            if line:
                column.addWidget(PlainLabel(line, wrap=True))
        if one.reason:
            column.addWidget(PlainLabel(one.reason, "meta", "text.secondary", wrap=True))
        at = self._times.short(datetime.fromtimestamp(one.at / 1000, UTC), self._times.now())
        column.addWidget(PlainLabel(join(at, one.note), "meta", "text.tertiary", wrap=True))
        row.addLayout(column, 1)
        for button in one.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    @property
    def _times(self) -> Times:
        return self._ground.times
