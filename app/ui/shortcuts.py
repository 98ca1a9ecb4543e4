"""The list of shortcuts under F1."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.ui.components.field import KeyCap
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.fonts import SEMIBOLD
from app.ui.keys import SHORTCUTS, sections, title, written
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["ShortcutSheet"]

_WIDTH: Final = 480


class ShortcutSheet(Sheet):
    """Every action with its keys, by where it works; made from the table of keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("Keys", "Shortcuts"), _WIDTH)
        look = theme()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, look.scaled(8), 0)
        grid.setHorizontalSpacing(look.scaled(16))
        grid.setVerticalSpacing(look.scaled(6))
        grid.setColumnStretch(0, 1)
        row = 0
        for section, heading in sections().items():
            grid.addWidget(
                PlainLabel(heading, "meta", "text.secondary", SEMIBOLD, parent=holder), row, 0, 1, 2
            )
            grid.setRowMinimumHeight(row, look.scaled(28))
            for shortcut in (one for one in SHORTCUTS if one.section == section):
                row += 1
                grid.addWidget(PlainLabel(title(shortcut.id), parent=holder), row, 0)
                grid.addWidget(_caps(shortcut.keys, holder), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        self.body.addWidget(holder)


def _caps(keys: tuple[str, ...], parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().scaled(4))
    # Enter of the number pad goes by the same name as the other one.
    names = {written(key): key for key in keys if key.rpartition("+")[2] != "Enter"}
    for key in names.values():
        row.addWidget(KeyCap(key, holder))
    return holder
