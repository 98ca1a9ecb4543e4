"""The value of one field: words that can be selected, and links to the records they name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.components.button import IconButton, Link
from app.ui.components.label import LineLabel, PlainLabel
from app.ui.components.person import Avatar
from app.ui.components.portions import LETTERS, portions
from app.ui.fonts import SEMIBOLD
from app.ui.subject.fields import Field, Part
from app.ui.subject.prose import Prose
from app.ui.theme import theme

__all__ = ["FieldRow", "copy_button"]

_PEOPLE: Final = frozenset({"user", "client"})

_COPIED: Final = 1_500
"""How long the tick stands in place of the copy icon, in ms."""


class FieldRow(QWidget):
    """One field of a card: its name at the left, its value, a copy button at the right."""

    followed = Signal(object)
    """A :class:`protocol.records.Ref` to show."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        row = QHBoxLayout(self)
        inset = look.scaled(6)
        row.setContentsMargins(0, inset, 0, inset)
        row.setSpacing(look.scaled(12))
        name = PlainLabel(field.label, role="text.secondary", wrap=True, parent=self)
        name.setFixedWidth(look.scaled(136))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.scaled(4))
        if field.long or len(field.text) > LETTERS:
            column.addWidget(_LongText(field.text, self))
        elif any(part.ref or part.note for part in field.parts):
            for part in field.parts:
                column.addWidget(self._part(part))
        else:
            column.addWidget(self._words(field))
        row.addLayout(column, 1)
        if field.copied:
            button = copy_button(field.label, field.text, self)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _words(self, field: Field) -> Prose:
        role = "danger.text" if field.tone == "danger" else "text.primary"
        return Prose(field.text, role, SEMIBOLD if field.strong else None, self)

    def _part(self, part: Part) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().scaled(8))
        if part.ref is not None and part.ref.type in _PEOPLE:
            row.addWidget(Avatar(part.text, part.ref.id, 20, holder))
        label = _selectable(PlainLabel(part.text, wrap=part.ref is None, parent=holder))
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addWidget(label)
        if part.note:
            note = LineLabel(part.note, "meta", "text.secondary", wrap=True, parent=holder)
            row.addWidget(note, 1)
        if part.ref is not None:
            link = Link(QCoreApplication.translate("Card", "Card"), parent=holder)
            words = QCoreApplication.translate("Card", "Card of {name}")
            link.setAccessibleName(words.format(name=part.text))
            link.clicked.connect(lambda: self.followed.emit(part.ref))
            row.addWidget(link)
        row.addStretch(1)
        return holder


class _LongText(QWidget):
    """A text of several lines: so much at first, all of it on demand."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().scaled(4))
        self._column = column
        first, *self._rest = portions(text)
        column.addWidget(_read_by_keys(first, self))
        if self._rest:
            more = Link(QCoreApplication.translate("Card", "Show all"), parent=self)
            more.clicked.connect(lambda: self._show_all(more))
            column.addWidget(more)

    def _show_all(self, link: Link) -> None:
        """Add the rest, in labels no longer than one of them may be."""
        link.hide()
        for part in self._rest:
            self._column.addWidget(_read_by_keys(part, self))


def copy_button(name: str, text: str, parent: QWidget) -> IconButton:
    """Return a button that puts *text* on the clipboard, and shows that it did."""
    words = QCoreApplication.translate("Card", "Copy: {name}").format(name=name)
    button = IconButton("copy", words, 20, parent)

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        button.set_icon("check", "success.text")
        QTimer.singleShot(_COPIED, button, lambda: button.set_icon("copy"))

    button.clicked.connect(copy)
    return button


def _read_by_keys(text: str, parent: QWidget) -> Prose:
    """Return a text that Tab stops at, to be selected and copied without a pointer."""
    prose = Prose(text, parent=parent)
    prose.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return prose


def _selectable(label: PlainLabel) -> PlainLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
