"""Fields: one line to write in, with its label, its error, and the search field."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.components.button import IconButton, Link
from app.ui.components.caps import CapsLock
from app.ui.components.focus import keyboard_used
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.components.tips import set_tip, show_tip
from app.ui.fonts import MEDIUM
from app.ui.icons import paint_icon
from app.ui.keys import written
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["Field", "KeyCap", "SearchField"]


class Field(QWidget):
    """A label, a line edit and, when something is wrong, one sentence below that says what.

    ``edit`` is the line edit itself. The place of the sentence is kept only while there is one.
    """

    way_out_asked = Signal()
    """The link beside what is wrong was used."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        large: bool = False,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._large = large
        self._reason = ""
        self.label = PlainLabel(label, "meta", "text.secondary", MEDIUM, wrap=True)
        self.edit = QLineEdit()
        self.edit.setProperty("large", large)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(label)
        self.label.setBuddy(self.edit)
        self._problem = PlainLabel("", "meta", "danger.text", wrap=True)
        self._problem.hide()
        self._way_out: Link | None = None
        self._mark: _Mark | None = None
        self._wrong = QHBoxLayout()
        self._wrong.setSpacing(theme().scaled(8))
        self._wrong.addWidget(self._problem, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().length("spacing.label_to_field"))
        layout.addWidget(self.label)
        layout.addWidget(self.edit)
        layout.addLayout(self._wrong)
        if secret:
            self._hide_letters()
            layout.addWidget(self._caps_note())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._say_why)
        self.restyle()
        theme().changed.connect(self.restyle)

    @property
    def text(self) -> str:
        """What is written in it."""
        return self.edit.text()

    @property
    def problem(self) -> str:
        """What is wrong, or empty."""
        return self._problem.text()

    def set_text(self, text: str) -> None:
        """Write *text* into it."""
        self.edit.setText(text)

    def set_problem(self, sentence: str, way_out: str = "") -> None:
        """Say what is wrong with what is written, with a link to a *way_out*; empty: nothing is."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if way_out and self._way_out is None:
            self._way_out = Link(way_out, "meta", self)
            self._way_out.clicked.connect(self.way_out_asked)
            self._wrong.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignTop)
        if self._way_out is not None:
            self._way_out.setText(way_out or self._way_out.text())
            self._way_out.setVisible(bool(way_out))
        self.edit.setAccessibleDescription(sentence)
        self.edit.setProperty("problem", bool(sentence))
        self._polish()

    def show_mark(self, icon: str, words: str) -> None:
        """Say something good of what is written, at the right within it; empty takes it away."""
        if self._mark is None:
            if not words:
                return
            self._mark = _Mark(self.edit)
        self._mark.show_words(icon, words)
        room = self._mark.sizeHint().width() + theme().scaled(16) if words else 0
        self.edit.setTextMargins(0, 0, room, 0)
        self.edit.setAccessibleDescription(words)

    def set_reason(self, reason: str) -> None:
        """Let nobody write in it, saying why; empty lets it be written in again.

        It can still be pointed at, reached by Tab and copied from.
        """
        self._reason = reason
        self.edit.setReadOnly(bool(reason))
        self.edit.setAccessibleDescription(reason)
        set_tip(self.edit, reason)
        self.edit.setProperty("off", bool(reason))
        self._polish()
        if reason:
            self.edit.setPlaceholderText(reason)

    def _say_why(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Say why nothing can be written, to whom the keyboard has brought here."""
        if now is self.edit and self._reason and keyboard_used(self.edit):
            show_tip(self.edit, self._reason)

    def _polish(self) -> None:
        """Have the style sheet look at the properties of the edit again."""
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        name = "height.field_sign_in" if self._large else "height.field"
        self.edit.setFixedHeight(theme().length(name))
        self.edit.setFont(theme().font("message" if self._large else "body"))

    def _caps_note(self) -> PlainLabel:
        """Return the line that says that Caps Lock is on, shown while it is."""
        words = translate("Field", "Caps Lock is on.")
        note = PlainLabel(words, "meta", "warning.text", wrap=True, parent=self)
        note.hide()
        CapsLock(self.edit).changed.connect(note.setVisible)
        return note

    def _hide_letters(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        eye = IconButton("eye", translate("Field", "Show the password"), 28)
        eye.setCheckable(True)
        row = QHBoxLayout(self.edit)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch()
        row.addWidget(eye)
        self.edit.setTextMargins(0, 0, 32, 0)

        def reveal(shown: bool) -> None:
            mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
            self.edit.setEchoMode(mode)
            eye.set_icon("eye-off" if shown else "eye")
            eye.set_name(
                translate("Field", "Hide the password")
                if shown
                else translate("Field", "Show the password")
            )

        eye.toggled.connect(reveal)


class _Mark(QWidget):
    """An icon with a word or two, at the right within a line edit."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._icon, self._words = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(edit)
        row.setContentsMargins(0, 0, theme().scaled(10), 0)
        row.addStretch()
        row.addWidget(self)

    def show_words(self, icon: str, words: str) -> None:
        """Say something else; empty says nothing."""
        self._icon, self._words = icon, words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = width_of(self._words, theme().font("meta", MEDIUM))
        return QSize(words + theme().scaled(18), theme().scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        side = look.scaled(14)
        paint_icon(painter, self._icon, "success.text", 0, (self.height() - side) // 2, side)
        left = look.scaled(18)
        area = QRectF(left, 0, self.width() - left, self.height())
        font = look.font("meta", MEDIUM)
        text_in(painter, area, self._words, font, look.color("success.text"))


class KeyCap(QWidget):
    """A key's name in its frame, such as Esc."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = written(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = width_of(self._text, theme().font("caption", MEDIUM))
        return QSize(words + theme().scaled(12), theme().scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        area = QRectF(self.rect())
        fill_round(painter, area, colors.scaled(4), None, colors.color("line.strong"))
        font, color = colors.font("caption", MEDIUM), colors.color("text.tertiary")
        text_in(painter, area, self._text, font, color, Qt.AlignmentFlag.AlignHCenter)


_LEFT: Final = 33


class SearchField(QLineEdit):
    """A sunken field to search in, with the key that leads to it; Esc empties it, then leaves."""

    left = Signal()
    """Esc was pressed while there was nothing to empty."""

    def __init__(self, hint: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = KeyCap(keys) if keys else None
        self._clear = IconButton("x", translate("Field", "Clear the search"), 24)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setProperty("bare", True)
        self.setFrame(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch()
        if self._cap is not None:
            row.addWidget(self._cap)
        row.addWidget(self._clear)
        self.textChanged.connect(self._turn)
        self.restyle()
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        colors = theme()
        self.setFixedHeight(colors.length("height.field"))
        self.setFont(colors.font())
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, colors.color("text.tertiary"))
        self.setPalette(palette)
        right = self._cap.sizeHint().width() + 16 if self._cap is not None else 36
        self.setTextMargins(colors.scaled(_LEFT), 0, right, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().length("height.field"))

    def minimumSizeHint(self) -> QSize:
        # The style sheet sets no least height for a bare field, and would lift a fixed one.
        return QSize(theme().scaled(80), theme().length("height.field"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = colors.length("radius.control")
        border = colors.color("line.focus") if self.hasFocus() else None
        fill_round(painter, area, radius, colors.color("bg.sunken"), border, 2)
        side = colors.length("icon.small")
        top = (self.height() - side) / 2
        paint_icon(painter, "search", "text.secondary", colors.scaled(11), top, side)
        painter.end()
        super().paintEvent(event)

    def _turn(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._cap is not None:
            self._cap.setVisible(not text)
