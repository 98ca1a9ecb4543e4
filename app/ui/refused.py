"""Refused changes: what the server did not accept, and what the person makes of it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.changes import Rejected
from app.models.store import Store
from app.ui.center.times import Times
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.fonts import SEMIBOLD
from app.ui.refusals import refusal_words
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["RefusedSheet", "change_words"]


class RefusedSheet(Sheet):
    """Each refused change with its reason: try it again, or give it up (S21, S26)."""

    def __init__(self, parent: QWidget, store: Store, times: Times) -> None:
        super().__init__(parent, translate("Refused", "Refused changes"), 480)
        self._store, self._times = store, times
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().scaled(12))
        self._rows.setContentsMargins(0, 0, theme().scaled(8), 0)
        holder = QWidget()
        holder.setLayout(self._rows)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setMinimumHeight(theme().scaled(240))
        self.body.addWidget(area)
        self._fill()

    def _fill(self) -> None:
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.deleteLater()
        refused = self._store.files.outbox.rejected()
        for one in refused:
            self._rows.addWidget(self._row(one))
            self._rows.addWidget(Hairline())
        self._rows.addStretch(1)
        if not refused:
            self.finish()

    def _row(self, one: Rejected) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().scaled(8))
        words = QVBoxLayout()
        words.setSpacing(theme().scaled(2))
        words.addWidget(PlainLabel(change_words(one.name), weight=SEMIBOLD, wrap=True))
        words.addWidget(
            PlainLabel(refusal_words(one.reason, one.detail), "meta", "text.secondary", wrap=True)
        )
        at = self._times.short(datetime.fromtimestamp(one.at / 1000, UTC), self._times.now())
        waiting = translate("Refused", "%n later changes wait for it", "", one.behind)
        line = f"{at} · {waiting}" if one.behind else at
        words.addWidget(PlainLabel(line, "meta", "text.tertiary", wrap=True))
        row.addLayout(words, 1)
        again = Button(translate("Refused", "Try again"), Variant.SECONDARY, Size.SMALL)
        forget = Button(translate("Refused", "Give up"), Variant.QUIET, Size.SMALL)
        again.clicked.connect(lambda: self._decide(one.id, retry=True))
        forget.clicked.connect(lambda: self._decide(one.id, retry=False))
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _decide(self, mutation_id: str, *, retry: bool) -> None:
        self._store.resolve(mutation_id, retry=retry)
        self._fill()


def change_words(name: str) -> str:
    """Return what the mutation *name* was to do, in words."""
    words = {
        "read_notifications": translate("Refused", "Mark as read"),
        "finish_notification": translate("Refused", "Done"),
        "reopen_notification": translate("Refused", "Undo of done"),
        "snooze": translate("Refused", "Snooze"),
        "complete_task": translate("Refused", "Complete a task"),
        "reopen_task": translate("Refused", "Reopen a task"),
        "delete_task": translate("Refused", "Delete a task"),
        "ring_reminder": translate("Refused", "Reminder that rang here"),
        "set_preference": translate("Refused", "A choice in the settings"),
        "save_profile": translate("Refused", "Your profile"),
        "save_user": translate("Refused", "A colleague’s role or group"),
        "suspend_user": translate("Refused", "Suspend a colleague"),
        "restore_user": translate("Refused", "Lift a suspension"),
    }
    return words.get(name, translate("Refused", "Change a record"))
