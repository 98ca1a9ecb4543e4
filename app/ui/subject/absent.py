"""Records that are not in the mirror: why not, and asking the server for them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.models.health import Health, Line
from app.models.trouble import Trouble
from app.ui.outside import SearchRows
from protocol.records import Ref

__all__ = ["Absence", "Absent"]

Search = Callable[[str, Callable[[SearchRows | Trouble], None]], None]


class Absence(StrEnum):
    """Why a record is not here, as far as that is known."""

    LOADING = "loading"
    """The first copy is under way; it may be in what is to come."""
    OFFLINE = "offline"
    ASKING = "asking"
    """The server is being asked; what it finds is put into the mirror and shown."""
    FAILED = "failed"
    """The server did not answer."""
    GONE = "gone"
    """The server does not find it either: it was removed, or this person may not see it."""


class Absent(QObject):
    """Asks the server once for each record that is looked at and not here (S14)."""

    changed = Signal()
    """Something else is known of why a record is not here."""

    def __init__(self, health: Health, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._health, self._search = health, search
        self._known: dict[Ref, Absence] = {}

    def why(self, ref: Ref) -> Absence:
        """Return why the record is not here; where the server can tell, it is asked."""
        state = self._health.state
        if state.progress is not None or state.line is Line.STARTING:
            return Absence.LOADING
        if state.line is not Line.ONLINE:
            return Absence.OFFLINE
        if ref not in self._known:
            self._known[ref] = Absence.ASKING
            self._search(ref.id, lambda answer: self._answered(ref, answer))
        return self._known[ref]

    def ask_anew(self, ref: Ref) -> None:
        """Forget what was heard of *ref*: somebody opens it once more."""
        if self._known.get(ref) is not Absence.ASKING:
            self._known.pop(ref, None)

    def _answered(self, ref: Ref, answer: SearchRows | Trouble) -> None:
        failed = isinstance(answer, Trouble)
        self._known[ref] = Absence.FAILED if failed else Absence.GONE
        self.changed.emit()
