"""The page of the settings: a head that stays, a body that scrolls, and a foot where one is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.control import Control
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.scroll import ScrollPlane
from app.ui.components.tips import set_tip
from app.ui.fonts import SEMIBOLD
from app.ui.settings.row import SettingRow
from app.ui.settings.scene import Scene
from app.ui.settings.topics import help_of
from app.ui.theme import theme

__all__ = ["PADDING", "Foot", "Page", "heading"]

PADDING = 24
"""Px between the edge of a page and what stands on it."""


class Page(QWidget):
    """One page; what belongs on it goes into ``head``, ``fixed`` and ``body``.

    A page is told of commits and of health by its window, and reads again what it shows.
    """

    def __init__(self, scene: Scene, title: str, line: str) -> None:
        super().__init__()
        self.scene = scene
        self._foot: Foot | None = None
        self.places: dict[str, QWidget] = {}
        """The control of each setting on this page, by the setting's id."""
        look = theme()
        pad = look.scaled(PADDING)
        self._line = PlainLabel(line, role="text.secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(title, "title"))
        words.addWidget(self._line)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(pad, look.scaled(16), pad, look.scaled(12))
        self.head.setSpacing(look.scaled(8))
        self.head.addLayout(words, 1)
        self.fixed = QVBoxLayout()
        self.fixed.setSpacing(0)
        self._holder = QWidget()
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(pad, 0, pad, look.scaled(16))
        self.body.setSpacing(0)
        self.area = ScrollPlane(title, self)
        self.area.show_content(self._holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self.head)
        self._column.addLayout(self.fixed)
        self._column.addWidget(self.area, 1)
        self.setAccessibleName(title)

    def set_line(self, line: str) -> None:
        """Say something else under the title."""
        self._line.setText(line)

    def add_foot(self) -> Foot:
        """Add a foot under the body and return it."""
        self._foot = Foot()
        self._column.addWidget(self._foot)
        return self._foot

    @property
    def foot_height(self) -> int:
        """How high the foot is; 0 where there is none."""
        return self._foot.height() if self._foot is not None else 0

    def point(self, id_: str) -> None:
        """Bring the setting *id_* into sight and give it the focus."""
        control = self.places.get(id_)
        if control is not None:
            self.area.ensureWidgetVisible(control, 0, theme().scaled(80))
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def explain(self) -> None:
        """Give its line of help, as a tooltip, to each setting that has no row to say it in."""
        for id_, control in self.places.items():
            help_ = help_of(id_)
            if not help_ or _in_a_row(control):
                continue
            if isinstance(control, Control):
                control.set_tip(help_)
            else:
                set_tip(control, help_)

    def enter(self) -> None:
        """The page comes into sight."""

    def refresh(self, changes: Changes) -> None:
        """A commit may have changed what stands here."""

    def show_health(self, state: HealthState) -> None:
        """The app is doing differently."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.surface"))


def _in_a_row(control: QWidget) -> bool:
    parent = control.parentWidget()
    while parent is not None and not isinstance(parent, SettingRow):
        parent = parent.parentWidget()
    return parent is not None


class Foot(QWidget):
    """A band under a page: words at the left, a button at the right; it never moves the page."""

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.words = PlainLabel("", role="text.secondary", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(look.scaled(PADDING), 0, look.scaled(PADDING), 0)
        self.row.setSpacing(look.scaled(12))
        self.row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(self.row, 1)
        self.setFixedHeight(look.length("height.dialog_footer"))

    def show_words(self, words: str, role: str = "text.secondary") -> None:
        """Say something else."""
        self.words.setText(words)
        self.words.set_role(role)


def heading(text: str) -> PlainLabel:
    """Return the heading of a section."""
    label = PlainLabel(text, "meta", "text.secondary", SEMIBOLD)
    label.setFixedHeight(theme().length("height.section_head"))
    return label
