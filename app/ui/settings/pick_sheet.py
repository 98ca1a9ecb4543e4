"""The sheet in which some of a list are ticked, such as the members of a group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.scroll import ScrollPlane
from app.ui.components.sheet import Sheet
from app.ui.components.switch import CheckBox
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["PickSheet"]


class PickSheet(Sheet):
    """Boxes for *choices* (key and words), with a name to write over them where *named*.

    ``picked`` tells the name and the keys that are ticked.
    """

    picked = Signal(str, list)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        choices: Sequence[tuple[str, str]],
        ticked: Sequence[str],
        *,
        name: str = "",
        named: bool = False,
        empty: str = "",
    ) -> None:
        super().__init__(parent, title, 400)
        look = theme()
        self.name = Field(translate("Settings", "Name"))
        self.name.set_text(name)
        self.name.edit.setMaxLength(200)
        self.name.edit.textEdited.connect(lambda: self.name.set_problem(""))
        self.name.edit.returnPressed.connect(self.take)
        self._named = named
        if named:
            self.body.addWidget(self.name)
        self.boxes: dict[str, CheckBox] = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(look.scaled(12))
        for key, words in choices:
            box = CheckBox(words[:120])
            box.setChecked(key in ticked)
            self.boxes[key] = box
            column.addWidget(box)
        if not choices:
            column.addWidget(PlainLabel(empty, role="text.secondary", wrap=True))
        column.addStretch(1)
        area = ScrollPlane(title)
        area.show_content(holder)
        area.setMinimumHeight(min(look.scaled(300), holder.sizeHint().height()))
        self.body.addWidget(area)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(Button(translate("Settings", "Save"), Variant.PRIMARY))
        self.button.clicked.connect(self.take)

    def take(self) -> None:
        """Tell what is ticked; a name that is asked for must be there."""
        name = self.name.text.strip()
        if self._named and not name:
            self.name.set_problem(translate("Settings", "A group needs a name."))
            self.name.edit.setFocus()
            return
        self.finish()
        self.picked.emit(name, [key for key, box in self.boxes.items() if box.isChecked()])
