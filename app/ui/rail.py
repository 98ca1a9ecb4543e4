"""The rail at the left of the main window: the rooms there are, and the person at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.models.health import HealthState
from app.ui.components.chip import counter_width, paint_counter
from app.ui.components.control import Control, Look
from app.ui.components.paint import fill_round, hairline, text_in
from app.ui.components.picture import paint_avatar
from app.ui.fonts import SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["ROOMS", "PersonButton", "Rail", "Room"]

_LABELS_FROM: Final = 640
"""Lower windows, and texts at 200 %, leave the labels to the tooltips."""


class Room(NamedTuple):
    """One room of the main window."""

    id: str
    icon: str


ROOMS: Final[Sequence[Room]] = (Room("center", "bell"),)
"""The rooms that exist; one that is not built is not here."""


def room_name(id_: str) -> str:
    """Return the words of a room; raises ``KeyError`` for one that does not exist."""
    return {"center": translate("Rail", "Center")}[id_]


class _RoomButton(Control):
    """An icon over a label, with a counter at the icon's upper right."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._count = 0
        self.labelled = True
        self.setCheckable(True)
        self.setText(room_name(room.id))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> float:
        return theme().scaled(8)

    def show_count(self, count: int) -> None:
        """Show how many need the person."""
        self._count = count
        words = translate("Rail", "%n need you", "", count) if count else ""
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().length("width.rail_item"), theme().length("height.rail_item"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        on, under = self.isChecked(), self.look() in (Look.HOVER, Look.PRESSED)
        if on or under:
            fill = look.color("accent.soft" if on else "bg.pressed")
            fill_round(painter, QRectF(self.rect()), look.scaled(8), fill)
        tint = "accent.text" if on else "text.secondary"
        side = look.length("icon.rail")
        top = look.scaled(8) if self.labelled else (self.height() - side) // 2
        left = (self.width() - side) // 2
        paint_icon(painter, self._room.icon, tint, left, top, side)
        if self.labelled:
            area = QRectF(0, top + side + look.scaled(3), self.width(), look.scaled(14))
            font = look.font("caption", SEMIBOLD if on else None)
            middle = Qt.AlignmentFlag.AlignHCenter
            text_in(painter, area, self.text(), font, look.color(tint), middle)
        if self._count:
            height = look.length("height.counter")
            place = QRectF(left + side - 7, top - 5, counter_width(self._count), height)
            paint_counter(painter, place, self._count, urgent=True)


class PersonButton(Control):
    """The initials of the person whose window this is; opens the person’s menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._id = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_person("", "")

    def ring_radius(self) -> float:
        return self.width() / 2

    def show_person(self, name: str, id_: str) -> None:
        """Show whose window this is."""
        self._name, self._id = name, id_
        words = translate("Rail", "You: {name}").format(name=name)
        self.setAccessibleName(words if name else translate("Rail", "You"))
        self.set_tip(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().length("avatar.list")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().length("avatar.menu")
        inset = (self.width() - side) // 2
        area = QRectF(inset, inset, side, side)
        painter = QPainter(self)
        if self.look() is not Look.REST:
            fill_round(
                painter, QRectF(self.rect()), self.ring_radius(), theme().color("bg.pressed")
            )
        paint_avatar(painter, area, self._name, self._id)


class Rail(QWidget):
    """80 px of the window plane with a hairline at its right."""

    chosen = Signal(str)
    """A room, by id."""
    person_asked = Signal(QWidget)
    """The person's menu, over the given button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {room.id: _RoomButton(room, self) for room in ROOMS}
        self.person = PersonButton(self)
        self.person.clicked.connect(lambda: self.person_asked.emit(self.person))
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 12)
        column.setSpacing(theme().length("height.rail_gap"))
        middle = Qt.AlignmentFlag.AlignHCenter
        for id_, button in self._buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _=False, one=id_: self.chosen.emit(one))
            column.addWidget(button, 0, middle)
        column.addStretch(1)
        column.addWidget(self.person, 0, middle)
        self.choose(ROOMS[0].id)
        theme().changed.connect(self.restyle)
        self.restyle()

    def choose(self, id_: str) -> None:
        """Mark a room as the one that is shown; raises ``KeyError`` for one that is not there."""
        self._buttons[id_].setChecked(True)

    def show_health(self, state: HealthState) -> None:
        """Count what needs the person."""
        self._buttons["center"].show_count(state.needs_me)

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.setFixedWidth(theme().length("width.rail"))
        self.fit(self.window().height())

    def fit(self, height: int) -> None:
        """Leave the labels away where there is no room for them."""
        labelled = height >= _LABELS_FROM and theme().text_scale < 2.0
        for button in self._buttons.values():
            button.labelled = labelled
            button.set_tip("" if labelled else button.text())
            button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("bg.window"))
        right = self.width()
        hairline(painter, right - 1, 0, right, self.height(), look.color("line.hair"))
        for button in self._buttons.values():
            if button.isChecked():
                bar = QRectF(0, 0, look.scaled(3), look.scaled(24))
                bar.moveTop(button.geometry().center().y() - bar.height() / 2)
                fill_round(painter, bar, 1.5, look.color("accent.fill"))
