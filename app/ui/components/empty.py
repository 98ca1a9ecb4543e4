"""The empty state: what will appear here, and the one thing that brings the first one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.components.button import Button, Link, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.person import KindTile
from app.ui.theme import theme

__all__ = ["EmptyState"]

_TOP = 112


class EmptyState(QWidget):
    """A tile, a title, at most two lines, and at most one button and one link."""

    acted = Signal()
    linked = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        action: str = "",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = PlainLabel(title, "title", wrap=True)
        self._words = PlainLabel(words, "body", "text.secondary", wrap=True)
        self._tile = KindTile(icon, "neutral", 64)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, theme().scaled(_TOP), 32, 24)
        layout.setSpacing(0)
        layout.addWidget(self._tile, 0, middle)
        layout.addSpacing(20)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._words)
        for label in (self._title, self._words):
            label.setAlignment(middle)
        self.action = Button(action, Variant.SECONDARY) if action else None
        self.link = Link(link, "body") if link else None
        if self.action is not None:
            layout.addSpacing(20)
            layout.addWidget(self.action, 0, middle)
            self.action.clicked.connect(lambda: self.acted.emit())
        if self.link is not None:
            layout.addSpacing(12)
            layout.addWidget(self.link, 0, middle)
            self.link.clicked.connect(lambda: self.linked.emit())
        layout.addStretch()

    def show_words(self, icon: str, title: str, words: str) -> None:
        """Show another emptiness, such as a search that found nothing."""
        self._tile.show_kind(icon, "neutral")
        self._title.setText(title)
        self._words.setText(words)
