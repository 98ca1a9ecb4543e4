"""The place beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from app.models.health import Progress
from app.ui.components.empty import EmptyState
from app.ui.words import translate

if TYPE_CHECKING:
    from app.ui.first_sync import FirstSyncCard
    from app.ui.subject.pane import SubjectPane

__all__ = ["Side"]


class Side(QStackedWidget):
    """The place beside the list: a subject, the first sync, or the hint of what comes here."""

    asked = Signal(str)
    """``pause`` or ``go_on``: what the card of the first sync offers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.subject_open = False
        self._pane: SubjectPane | None = None
        self._card: FirstSyncCard | None = None
        self._sync: QWidget | None = None
        self._idle = EmptyState(
            "app-window",
            translate("Window", "Nothing is open"),
            translate("Window", "Click a row, or press Enter on it, and it opens here."),
        )
        self._blank = QWidget()
        self._hinting = True
        self.addWidget(self._idle)
        self.addWidget(self._blank)

    def show_hint(self, on: bool) -> None:
        """Say how something is opened, but not where there is nothing to open."""
        self._hinting = on
        self._choose()

    def show_subject(self, pane: SubjectPane) -> None:
        """Show *pane*."""
        if self._pane is None:
            self._pane = pane
            self.addWidget(pane)
        self.subject_open = True
        self._choose()

    def close_subject(self) -> None:
        """Show what stands here while nothing is open."""
        self.subject_open = False
        self._choose()

    def show_progress(self, progress: Progress | None) -> None:
        """Show the first sync while it runs and nothing is open."""
        if progress is not None:
            self._card_of_sync().show_progress(progress)
        elif self._sync is not None:
            self.removeWidget(self._sync)
            self._sync.deleteLater()
            self._sync = self._card = None
        self._choose()

    def _card_of_sync(self) -> FirstSyncCard:
        if self._card is None:
            from app.ui.first_sync import FirstSyncCard

            self._card = FirstSyncCard()
            self._card.asked.connect(self.asked)
            self._sync = QWidget()
            grid = QGridLayout(self._sync)
            grid.addWidget(self._card, 0, 0, Qt.AlignmentFlag.AlignCenter)
            self.addWidget(self._sync)
        return self._card

    def _choose(self) -> None:
        shown = self._pane if self.subject_open else self._sync
        self.setCurrentWidget(shown or (self._idle if self._hinting else self._blank))
