"""Refused changes: what the server did not accept, and what the person makes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.models.changes import Rejected
from app.models.errors import StoreError
from app.models.store import Store
from app.ui.change_sheet import ChangeSheet, Told
from app.ui.components.bars import UndoBar
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import PlainLabel
from app.ui.ground import Ground
from app.ui.refusals import refusal_words
from app.ui.troubles import trouble_words
from app.ui.words import translate

__all__ = ["RefusedSheet"]


class RefusedSheet(ChangeSheet):
    """Each refused change with its reason: try it again, or give it up (S21, S26)."""

    def __init__(self, parent: QWidget, ground: Ground, store: Store, later: UndoBar) -> None:
        """Offer to take back what was given up here, and once this is closed in *later*."""
        super().__init__(parent, translate("Refused", "Refused changes"), ground, store)
        self.undo = UndoBar(self)
        self._later = later
        self._trouble = PlainLabel("", role="danger.text", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)

    def told(self) -> Sequence[Told]:
        return [self._told(one) for one in self.store.files.outbox.rejected()]

    def finish(self) -> None:
        super().finish()
        self.undo.hand_to(self._later)

    def _told(self, one: Rejected) -> Told:
        again = Button(translate("Refused", "Try again"), Variant.SECONDARY, Size.SMALL)
        forget = Button(translate("Refused", "Give up"), Variant.QUIET, Size.SMALL)
        again.clicked.connect(lambda: self._retry(one.id))
        forget.clicked.connect(lambda: self._give_up(one.id))
        waiting = translate("Refused", "%n later changes wait for it", "", one.behind)
        return Told(
            name=one.name,
            args=one.args,
            at=one.at,
            reason=refusal_words(one.reason, one.detail),
            note=waiting if one.behind else "",
            buttons=(again, forget),
        )

    def _retry(self, mutation_id: str) -> None:
        self._try(lambda: self.store.resolve(mutation_id, retry=True))

    def _give_up(self, mutation_id: str) -> None:
        refusal = self.store.files.outbox.entry(mutation_id)
        if refusal is None or not self._try(lambda: self.store.resolve(mutation_id)):
            return
        words, store = translate("Refused", "Given up"), self.store
        bar = self.undo if self.isVisible() else self._later
        bar.offer(words, lambda: store.unresolve(refusal))

    def _try(self, act: Callable[[], None]) -> bool:
        """Do it, or say why the disk does not take it: then nothing was done."""
        try:
            act()
        except StoreError as error:
            words = trouble_words(error.trouble)
            self._trouble.setText(f"{words.title}. {words.message}")
            self._trouble.show()
            return False
        self._trouble.hide()
        return True
