"""What waits: every change that the server has not heard of yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.models.outbox import EntryState
from app.models.store import Store
from app.ui.change_sheet import ChangeSheet, Told
from app.ui.components.label import PlainLabel
from app.ui.ground import Ground
from app.ui.words import translate

__all__ = ["WaitingSheet"]


class WaitingSheet(ChangeSheet):
    """The changes in the order in which they leave (S22)."""

    def __init__(self, parent: QWidget, ground: Ground, store: Store) -> None:
        super().__init__(parent, translate("Waiting", "What waits"), ground, store)
        line = translate("Waiting", "It leaves by itself, in this order, as soon as it can.")
        self.body.insertWidget(0, PlainLabel(line, role="text.secondary", wrap=True))

    def told(self) -> Sequence[Told]:
        held = translate("Waiting", "It waits for your decision on a refused change before it.")
        return [
            Told(
                name=one.name,
                args=one.args,
                at=one.at,
                reason=held if one.state is EntryState.HELD else "",
            )
            for one in self.store.files.outbox.unsent()
        ]
