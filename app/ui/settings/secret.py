"""A secret that is shown once: a line to copy it from."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.paint import width_of
from app.ui.fonts import MEDIUM
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["SecretLine"]


class SecretLine(QWidget):
    """A label, the text in a field that only reads, and Copy."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        look = theme()
        self.edit = QLineEdit(text)
        self.edit.setReadOnly(True)
        self.edit.setAccessibleName(label)
        self.edit.setCursorPosition(0)
        self.edit.setFixedHeight(look.length("height.field"))
        self.copy = Button(translate("Settings", "Copy"), Variant.SECONDARY, icon="copy")
        self.copy.setAccessibleName(translate("Settings", "Copy: {name}").format(name=label))
        self.copy.setMinimumWidth(_widest(self.copy, translate("Settings", "Copied")))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(look.scaled(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length("spacing.label_to_field"))
        column.addWidget(PlainLabel(label, "meta", "text.secondary", MEDIUM))
        column.addLayout(row)

    @property
    def text(self) -> str:
        """What is to be copied."""
        return self.edit.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.edit.text())
        self.copy.setText(translate("Settings", "Copied"))
        self.copy.set_icon("check")


def _widest(button: Button, later: str) -> int:
    """Return how wide *button* has to be so that nothing moves when it says *later*."""
    font = theme().font("body", MEDIUM)
    longer = width_of(later, font) - width_of(button.text(), font)
    return button.sizeHint().width() + max(0, longer)
