"""The row of one setting: its title, one line of help, and its control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.components.label import Hairline, PlainLabel
from app.ui.settings.topics import words_of
from app.ui.theme import theme

__all__ = ["SettingRow"]


class SettingRow(QWidget):
    """The setting *id_* of the table, with *control*; a hairline parts it from the next."""

    def __init__(self, id_: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, line = words_of(id_)
        look = theme()
        self.title = PlainLabel(title, wrap=True)
        self.line = PlainLabel(line, "meta", "text.secondary", wrap=True)
        self.line.setVisible(bool(line))
        words = QVBoxLayout()
        words.setSpacing(look.scaled(2))
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(0, look.scaled(10), 0, look.scaled(10))
        row.setSpacing(look.scaled(24))
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())

    def set_line(self, line: str, role: str = "text.secondary") -> None:
        """Say something else under the title."""
        self.line.setText(line)
        self.line.set_role(role)
        self.line.setVisible(bool(line))
