"""The picker of a moment to come: a month, a time of day, one button."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLocale,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.center.corners import cut_corners
from app.ui.center.presets import MORNING
from app.ui.center.time_field import TimeField
from app.ui.center.times import Times
from app.ui.components.button import Button, IconButton, Size, Variant
from app.ui.components.focus import keyboard_used, note_keyboard
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round, ring, text_in
from app.ui.compositing import can_be_translucent
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.theme import theme

__all__ = ["MomentPicker", "MonthGrid"]

_CELL: Final = 36
_WEEKS: Final = 6
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthGrid(QWidget):
    """The days of one month; arrows move by a day or a week, the wheel by nothing."""

    picked = Signal(object)
    """A :class:`datetime.date` was chosen."""
    turned = Signal()
    """Another month is shown."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.day = today
        """The chosen day."""
        self._shown = today.replace(day=1)
        self._hovered: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._announce()

    def choose(self, day: date) -> None:
        """Choose *day* and show its month; days before today are left alone."""
        if day < self._today:
            return
        self.day = day
        self.show_month(day)
        self._announce()
        self.picked.emit(day)

    def show_month(self, day: date) -> None:
        """Show the month of *day*."""
        self._shown = day.replace(day=1)
        self.update()
        self.turned.emit()

    def turn(self, months: int) -> None:
        """Show another month, *months* away."""
        number = self._shown.year * 12 + self._shown.month - 1 + months
        self.show_month(date(number // 12, number % 12 + 1, 1))

    @property
    def month(self) -> str:
        """The shown month in words."""
        name = QLocale().standaloneMonthName(self._shown.month)
        return f"{name[:1].upper()}{name[1:]} {self._shown.year}"

    def sizeHint(self) -> QSize:
        cell = theme().scaled(_CELL)
        return QSize(cell * 7, theme().scaled(24) + cell * _WEEKS)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_keyboard(self)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self.day + timedelta(days=step))
        elif event.key() == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self.turn(1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position().toPoint())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().toPoint())
        if day is not None:
            self.choose(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        center = Qt.AlignmentFlag.AlignHCenter
        cell = theme().scaled(_CELL)
        first = QLocale().firstDayOfWeek().value
        for column in range(7):
            name = QLocale().dayName((first + column - 1) % 7 + 1, QLocale.FormatType.NarrowFormat)
            area = QRectF(column * cell, 0, cell, theme().scaled(20))
            tint = theme().color("text.tertiary")
            text_in(painter, area, name, theme().font("caption", MEDIUM), tint, center)
        for day, area in self._days():
            self._paint_day(painter, day, area)

    def _paint_day(self, painter: QPainter, day: date, area: QRectF) -> None:
        look = theme()
        chosen = day == self.day
        inner = area.adjusted(2, 2, -2, -2)
        role = "text.primary" if day >= self._today else "text.disabled"
        if chosen:
            fill_round(painter, inner, 6, look.color("accent.fill"))
            role = "text.on_fill"
        elif day == self._hovered and day >= self._today:
            fill_round(painter, inner, 6, look.color("bg.hover_raised"))
        if day == self._today and not chosen:
            role = "accent.text"
        weight = SEMIBOLD if chosen or day == self._today else None
        font = look.font("body", weight)
        center = Qt.AlignmentFlag.AlignHCenter
        text_in(painter, area, str(day.day), font, look.color(role), center)
        if chosen and self.hasFocus() and keyboard_used(self):
            ring(painter, area, 8, look.color("line.focus"))

    def _days(self) -> list[tuple[date, QRectF]]:
        cell, top = theme().scaled(_CELL), theme().scaled(24)
        calendar = Calendar(QLocale().firstDayOfWeek().value - 1)
        days = list(calendar.itermonthdates(self._shown.year, self._shown.month))
        return [
            (day, QRectF(place % 7 * cell, top + place // 7 * cell, cell, cell))
            for place, day in enumerate(days)
            if day.month == self._shown.month
        ]

    def _at(self, point: QPoint) -> date | None:
        return next((day for day, area in self._days() if area.contains(point)), None)

    def _announce(self) -> None:
        text = QLocale().toString(
            QDate(self.day.year, self.day.month, self.day.day), QLocale.FormatType.LongFormat
        )
        self.setAccessibleName(text)


class MomentPicker(QFrame):
    """A pop-up that asks for a moment; it is never modal and closes by Esc or a click outside."""

    picked = Signal(object)
    """The chosen moment, a :class:`datetime.datetime` in the person's zone."""

    def __init__(self, verb: str, times: Times, parent: QWidget | None = None) -> None:
        """Ask with *verb* on the button; *times* gives the present moment and the words."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, can_be_translucent())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._times = times
        now = times.now()
        self._now = now
        self.grid = MonthGrid(now.date(), self)
        self.time = TimeField(MORNING, self)
        self.button = Button(verb, Variant.PRIMARY, Size.NORMAL, parent=self)
        self._month = PlainLabel(weight=SEMIBOLD, parent=self)
        self._summary = PlainLabel(step="meta", role="text.secondary", parent=self)
        self._build()
        self.grid.picked.connect(self._changed)
        self.grid.turned.connect(self._changed)
        self.time.changed.connect(self._changed)
        self.button.clicked.connect(self._take)
        self.grid.choose(now.date() + timedelta(days=1))

    def drop(self, at: QPoint) -> None:
        """Show the pop-up with its upper left corner near *at*, wholly on that screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        space = screen.availableGeometry()
        x = max(space.left(), min(at.x(), space.right() - self.width()))
        y = max(space.top(), min(at.y(), space.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def moment(self) -> datetime:
        """The moment as it stands."""
        return datetime.combine(self.grid.day, self.time.value, tzinfo=self._now.tzinfo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        ground, line = look.color("bg.raised"), look.color("line.strong")
        radius = look.length("radius.float")
        fill_round(QPainter(self), QRectF(self.rect()), radius, ground, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def _build(self) -> None:
        translate = QCoreApplication.translate
        back = IconButton("chevron-left", translate("Picker", "Month before"), 28, self)
        on = IconButton("chevron-right", translate("Picker", "Month after"), 28, self)
        back.clicked.connect(lambda: self.grid.turn(-1))
        on.clicked.connect(lambda: self.grid.turn(1))
        head = QHBoxLayout()
        head.addWidget(self._month, 1)
        head.addWidget(back)
        head.addWidget(on)
        self.time.setFixedWidth(theme().scaled(92))
        foot = QHBoxLayout()
        foot.setSpacing(theme().scaled(8))
        foot.addWidget(PlainLabel(translate("Picker", "at"), role="text.secondary", parent=self))
        foot.addWidget(self.time)
        foot.addStretch(1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        margin = theme().scaled(16)
        column.setContentsMargins(margin, margin - 4, margin, margin)
        column.setSpacing(theme().scaled(10))
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(self._summary)
        column.addLayout(foot)

    def _changed(self) -> None:
        self._month.setText(self.grid.month)
        self._summary.setText(self._times.full(self.moment))
        late = self.moment <= self._times.now()
        reason = QCoreApplication.translate("Picker", "This moment has passed. Choose a later one.")
        self.button.set_reason(reason if late else "")

    def _take(self) -> None:
        moment = self.moment
        self.close()
        self.picked.emit(moment)
