"""The row of one person in the table of users."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.center.times import Times
from app.ui.components.button import IconButton
from app.ui.components.chip import Chip, chip_width
from app.ui.components.label import ElidedLabel
from app.ui.components.paint import hairline, width_of
from app.ui.components.picture import paint_avatar
from app.ui.fonts import MEDIUM
from app.ui.icons import paint_icon
from app.ui.settings.choice import INSET, Dropdown
from app.ui.settings.crew import Crew, Standing, standing, time_left
from app.ui.settings.page import PADDING
from app.ui.settings.roles import ROLES, role_key, role_name, role_options
from app.ui.theme import theme
from app.ui.words import translate
from protocol.records import User

__all__ = ["Cell", "Columns", "PersonRow", "TableRow", "columns"]

_SIDE = 28


class Columns(NamedTuple):
    """Px of the columns after the person's, which takes the rest."""

    role: int
    groups: int
    status: int


def columns() -> Columns:
    """Return widths in which no role and no chip is cut, in whatever language."""
    look = theme()
    words = max(width_of(role_name(key), look.font()) for key in ROLES)
    role = max(look.scaled(158), words + look.scaled(32))
    chips = (chip_width(_suspended(), "ban"), chip_width(_over()))
    status = max(look.scaled(120), *chips)
    grown = role + status - look.scaled(158 + 120)
    return Columns(role, max(look.scaled(88), look.scaled(136) - grown), status)


class TableRow(QWidget):
    """44 px with a hairline below, lighter under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.setFixedHeight(look.scaled(44))
        self.cells = QHBoxLayout(self)
        pad = look.scaled(PADDING)
        self.cells.setContentsMargins(pad, 0, look.scaled(16), 1)
        self.cells.setSpacing(look.scaled(8))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().color("bg.hover"))
        foot = self.height()
        hairline(painter, 0, foot - 1, self.width(), foot, theme().color("line.hair"))


class PersonRow(TableRow):
    """Who it is, what they may do, in which groups, and a menu."""

    role_chosen = Signal(str, str)
    """A person's id, and the key of a role."""
    menu_asked = Signal(str, QWidget)
    """A person's id, and the button that the menu goes under."""

    def __init__(self, user: User, own: bool) -> None:
        super().__init__()
        look, widths = theme(), columns()
        self.user = user
        self._own = own
        self._face = _Face()
        self._name = ElidedLabel("", weight=MEDIUM)
        self._email = ElidedLabel("", "meta", "text.secondary")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addLayout(self._first_line())
        words.addWidget(self._email)
        words.addStretch()
        self.role: Dropdown | None = None
        self._role_cell = Cell(widths.role)
        self._groups = ElidedLabel("", role="text.secondary")
        self._status = Cell(widths.status)
        self.more = IconButton("ellipsis", translate("Settings", "More"), 28)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.user.id, self.more))
        groups = Cell(widths.groups)
        groups.cell.addWidget(self._groups, 1)
        self.cells.addWidget(self._face)
        self.cells.addSpacing(look.scaled(4))
        self.cells.addLayout(words, 1)
        for cell in (self._role_cell, groups, self._status):
            self.cells.addWidget(cell)
        self.cells.addWidget(self.more)

    def show_person(self, user: User, crew: Crew, now: datetime, times: Times) -> None:
        """Show *user* as they now are."""
        self.user = user
        stands = standing(user)
        quiet = stands is Standing.SUSPENDED
        self._face.show_person(user, stands)
        self._name.setText(user.name)
        self._name.set_role("text.tertiary" if quiet else "text.primary")
        self._email.setText(user.email)
        self._groups.setText(", ".join(one.name for one in crew.groups_of(user.id)) or "–")
        self._show_role(user, stands)
        self._show_status(user, stands, now, times)
        name = translate("Settings", "More for {name}").format(name=user.name)
        self.more.setAccessibleName(name)

    def _first_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme().scaled(6))
        if self._own:
            self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(self._name)
            line.addWidget(Chip(translate("Settings", "You")))
            line.addStretch()
        else:
            line.addWidget(self._name, 1)
        return line

    def _show_role(self, user: User, stands: Standing) -> None:
        """Show the role, to be chosen in the cell: never one's own, never of the suspended."""
        key = role_key(user)
        fixed = self._own or stands is Standing.SUSPENDED
        if self.role is not None and not fixed:
            self.role.choose(key)
            return
        self._role_cell.empty()
        self.role = None
        if fixed:
            tint = "text.primary" if self._own else "text.tertiary"
            self._role_cell.cell.addSpacing(theme().scaled(INSET))
            self._role_cell.cell.addWidget(ElidedLabel(role_name(key), role=tint), 1)
            return
        name = translate("Settings", "Role of {name}").format(name=user.name)
        self.role = Dropdown(name, role_options(), key)
        self.role.chosen.connect(lambda chosen: self.role_chosen.emit(self.user.id, chosen))
        self._role_cell.cell.addWidget(self.role)
        self._role_cell.cell.addStretch()

    def _show_status(self, user: User, stands: Standing, now: datetime, times: Times) -> None:
        self._status.empty()
        self._status.cell.addWidget(_status_of(user, stands, now, times))
        if stands is not Standing.ACTIVE:
            self._status.cell.addStretch()


def _status_of(user: User, stands: Standing, now: datetime, times: Times) -> QWidget:
    if stands is Standing.SUSPENDED:
        return Chip(_suspended(), "danger", "ban")
    if stands is Standing.INVITED:
        left = time_left(user, now)
        if not left:
            return Chip(_over(), "danger")
        span = times.span(timedelta(seconds=left))
        return Chip(translate("Settings", "{span} left").format(span=span), "warning")
    return ElidedLabel(user.status, "meta", "text.secondary")


def _suspended() -> str:
    return translate("Settings", "Suspended")


def _over() -> str:
    return translate("Settings", "Link is over")


class Cell(QWidget):
    """A column's place in a row."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.cell = QHBoxLayout(self)
        self.cell.setContentsMargins(0, 0, 0, 0)
        self.cell.setSpacing(0)
        self.setFixedWidth(width)

    def empty(self) -> None:
        """Take out what stands in it."""
        while (place := self.cell.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _Face(QWidget):
    """A person's disc, or while they are only invited a dashed circle with a letter in it."""

    def __init__(self) -> None:
        super().__init__()
        self._user: User | None = None
        self._stands = Standing.ACTIVE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, user: User, stands: Standing) -> None:
        """Show somebody."""
        self._user, self._stands = user, stands
        self.setAccessibleName(user.name)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().scaled(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._user is None:
            return
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._stands is not Standing.INVITED:
            paint_avatar(painter, area, self._user.name, self._user.id)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line.control"), 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
        side = theme().length("icon.inline")
        inset = (area.width() - side) / 2
        paint_icon(painter, "mail", "text.secondary", inset, inset, side)
