"""The sheet that asks for a person's name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.sheet import Sheet
from app.ui.words import translate

__all__ = ["NameSheet"]


class NameSheet(Sheet):
    """``named`` tells the name that was written, if it is another one."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, name: str) -> None:
        super().__init__(parent, title, 400)
        self._written = name
        self.field = Field(translate("Person", "Name"))
        self.field.set_text(name)
        self.field.edit.setMaxLength(200)
        self.field.edit.returnPressed.connect(self.take)
        self.field.edit.textEdited.connect(lambda: self.field.set_problem(""))
        self.body.addWidget(self.field)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(Button(translate("Settings", "Save"), Variant.PRIMARY))
        self.button.clicked.connect(self.take)

    def take(self) -> None:
        """Tell the name, or say that there is none."""
        name = self.field.text.strip()
        if not name:
            self.field.set_problem(translate("Settings", "Colleagues need a name to call them by."))
            return
        self.finish()
        if name != self._written:
            self.named.emit(name)
