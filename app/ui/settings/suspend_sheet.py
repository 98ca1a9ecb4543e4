"""The sheet that asks once before somebody is suspended, and says what that does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.words import translate

__all__ = ["SuspendSheet"]


class SuspendSheet(Sheet):
    """Emits ``agreed`` when the person goes on."""

    agreed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, translate("Settings", "Suspend {name}").format(name=name), 400)
        line = translate(
            "Settings",
            "Signed out of every device at once. Tasks and records stay as they are; what was not "
            "sent yet waits on the device.",
        )
        lift = translate("Settings", "Can be lifted at any time.")
        self.body.addWidget(PlainLabel(line, wrap=True))
        self.body.addWidget(PlainLabel(lift, "meta", "text.secondary", wrap=True))
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(Button(translate("Settings", "Suspend"), Variant.DANGER))
        self.button.clicked.connect(self._agree)

    def _agree(self) -> None:
        self.finish()
        self.agreed.emit()
