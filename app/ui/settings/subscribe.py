"""The sheet that asks for an event of a type nobody declared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.words import kind_name, translate
from protocol.kinds import KINDS

__all__ = ["SubscribeSheet"]

_PREFIX = "deskbell."
"""What stands before a kind in the type of an event; senders of their own types have none."""


class SubscribeSheet(Sheet):
    """``named`` tells the type as the sender writes it; events of it arrive from then on."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("Settings", "Ask for another event"), 440)
        line = translate(
            "Settings",
            "Your other systems may send events of their own types. "
            "Write the type exactly as the system sends it, and its events reach you too.",
        )
        self.body.addWidget(PlainLabel(line, role="text.secondary", wrap=True))
        self.field = Field(translate("Settings", "Type of the event"), "com.example.printer.ink")
        self.field.edit.setMaxLength(120)
        self.field.edit.returnPressed.connect(self.take)
        self.field.edit.textEdited.connect(lambda: self.field.set_problem(""))
        self.body.addWidget(self.field)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        button = self.add_button(Button(translate("Settings", "Ask for it"), Variant.PRIMARY))
        button.clicked.connect(self.take)

    def take(self) -> None:
        """Tell the type, or say what is wrong with it."""
        kind = self.field.text.strip()
        bare = kind.removeprefix(_PREFIX)
        if not kind or not kind.isprintable() or " " in kind:
            words = translate("Settings", "A type is one word, such as com.example.printer.ink.")
            self.field.set_problem(words)
        elif bare in KINDS:
            words = translate("Settings", "“{name}” is in the table already.")
            self.field.set_problem(words.format(name=kind_name(bare)))
        else:
            self.finish()
            self.named.emit(kind)
