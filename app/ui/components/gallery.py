"""The gallery: every control in every state on one page, to be looked at."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.components.bars import UndoBar
from app.ui.components.button import Button, IconButton, Variant
from app.ui.components.chip import Chip, Counter
from app.ui.components.control import Control, Look
from app.ui.components.field import Field, SearchField
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round, ring, text_in
from app.ui.components.picture import CHANNELS, paint_avatar, paint_badge
from app.ui.components.select import Option, Select
from app.ui.components.switch import CheckBox, Switch
from app.ui.fonts import MEDIUM, SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.theme import Choice, install, theme

__all__ = ["Gallery", "main"]

_COLUMNS: Final = (144, 248, 352, 456, 560)
_LOOKS: Final = (Look.REST, Look.HOVER, Look.PRESSED, None, Look.DISABLED)
"""What stands in each column; ``None`` is the keyboard's focus."""

_STATES: Final = (
    ("clock", "text.secondary", "Waiting"),
    ("check", "text.secondary", "Sent"),
    ("check-check", "text.secondary", "Delivered"),
    ("check-check", "accent.text", "Read"),
    ("circle-alert", "danger.text", "Failed"),
    ("hand", "warning.text", "Held"),
    ("circle-question-mark", "violet.text", "Unclear"),
    ("timer", "text.secondary", "Lease left"),
)
_NAMES: Final = ("WhatsApp", "Viber", "Telegram", "SMS", "E-mail", "Call", "Team", "Web chat")
_CHIPS: Final = (
    ("Diagnosis", "neutral", ""),
    ("New", "accent", ""),
    ("In repair", "warning", ""),
    ("Ready", "success", ""),
    ("Waiting for part", "violet", ""),
    ("Overdue", "danger", ""),
    ("Failed", "danger", "circle-alert"),
    ("Held", "warning", "hand"),
    ("Unclear", "violet", "circle-question-mark"),
)


def _box(left: float, top: float, width: float, height: float) -> QRectF:
    """Return a place of the page at the text size."""
    scale = theme().text_scale
    return QRectF(left * scale, top * scale, width * scale, height * scale)


def _glyph(painter: QPainter, name: str, role: str, left: int, top: int, side: int) -> None:
    grow = theme().scaled
    paint_icon(painter, name, role, grow(left), grow(top), grow(side))


class Gallery(QWidget):
    """The page of the design's picture 14, of the real controls."""

    def __init__(self) -> None:
        super().__init__()
        self._ringed: list[Control] = []
        self.resize(theme().scaled(1280), theme().scaled(800))
        self._head("Buttons and switches", 32, 24)
        for text, left in zip(
            ("Rest", "Hover", "Pressed", "Focus", "Disabled"), _COLUMNS, strict=True
        ):
            self._put(PlainLabel(text, "meta", "text.secondary"), left, 56)
        self._buttons()
        self._switches()
        self._fields()
        self._chips()
        self._bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg.surface"))
        for control in self._ringed:
            area = QRectF(control.geometry()).adjusted(-3, -3, 3, 3)
            ring(painter, area, control.ring_radius() + 3, theme().color("line.focus"))
        _Rows().paint(painter)
        self._glyphs(painter)
        tip = _box(720, 728, 260, 44)
        fill_round(painter, tip, theme().scaled(6), theme().color("bg.tooltip"))
        lines = (
            "Viber: the client was not asked yet.",
            "Record consent on the card to write here.",
        )
        for place, line in enumerate(lines):
            area = _box(730, 734 + 16 * place, 245, 16)
            text_in(painter, area, line, theme().font("meta"), theme().color("text.on_tooltip"))

    def _put(self, widget: QWidget, left: int, top: int) -> None:
        widget.setParent(self)
        widget.move(theme().scaled(left), theme().scaled(top))
        widget.adjustSize()

    def _head(self, text: str, left: int, top: int) -> None:
        self._put(PlainLabel(text, "message", weight=SEMIBOLD), left, top)

    def _row(self, name: str, top: int, make: Callable[[], Control], looks: Sequence[int]) -> None:
        self._put(PlainLabel(name, "meta", "text.secondary"), 32, top + 8)
        for column in looks:
            control = make()
            self._put(control, _COLUMNS[column], top)
            control.resize(control.sizeHint())
            grow = theme().scaled
            middle = grow(top) + (grow(32) - control.height()) // 2
            control.move(grow(_COLUMNS[column]), middle)
            look = _LOOKS[column]
            control.pose(look or Look.REST)
            if look is None:
                self._ringed.append(control)

    def _buttons(self) -> None:
        every = range(5)
        self._row("Primary", 82, lambda: Button("Send", Variant.PRIMARY), every)
        self._row("Secondary", 126, lambda: Button("Cancel"), every)
        self._row("Quiet", 170, lambda: Button("Export", Variant.QUIET), every)
        self._row("Icon", 214, lambda: IconButton("reply", "Reply"), every)
        self._row("Danger", 258, lambda: Button("Block", Variant.DANGER), every)

    def _switches(self) -> None:
        def on() -> Switch:
            switch = Switch("On")
            switch.setChecked(True)
            return switch

        def refused() -> Switch:
            switch = Switch("Refused")
            switch.set_refused(True)
            return switch

        def box() -> CheckBox:
            made = CheckBox(name="Box")
            made.setChecked(True)
            return made

        self._row("Switch on", 302, on, range(5))
        self._row("Switch off", 346, lambda: Switch("Off"), range(5))
        self._row("Refused", 390, refused, (0, 3))
        self._row("Check box", 434, box, (0, 1, 3))
        self._row("", 434, lambda: CheckBox(name="Box"), (4,))
        empty = CheckBox(name="Box")
        self._put(empty, 167, 442)

    def _fields(self) -> None:
        self._head("Fields", 32, 492)
        samples = (("Rest", "Main street 4"), ("Focus", "Main street 4"), ("Error", "Main street"))
        for column, (label, text) in enumerate(samples):
            field = Field(label)
            field.set_text(text)
            field.setParent(self)
            if label == "Focus":
                line = theme().color("line.focus").name()
                field.edit.setStyleSheet(f"border: 2px solid {line}; padding: 0 7px;")
            if label == "Error":
                field.set_problem("House number is missing")
            field.setFixedWidth(theme().scaled(176))
            field.adjustSize()
            field.move(theme().scaled(32 + 188 * column), theme().scaled(520))
        self._put(PlainLabel("Search", "meta", "text.secondary", MEDIUM), 32, 606)
        search = SearchField("Find")
        self._put(search, 32, 628)
        search.resize(theme().scaled(176), theme().scaled(32))
        locked = Field("Disabled, with its reason")
        locked.set_reason("Set by the server")
        locked.setParent(self)
        locked.setFixedWidth(theme().scaled(176))
        locked.adjustSize()
        locked.move(theme().scaled(220), theme().scaled(606))
        self._put(PlainLabel("List", "meta", "text.secondary", MEDIUM), 408, 606)
        choice = Select("List", [Option("anyone", "Anyone")])
        self._put(choice, 408, 628)
        choice.resize(theme().scaled(176), theme().scaled(32))

    def _chips(self) -> None:
        self._head("Rows, 56 px", 720, 24)
        self._head("Chips and counters", 720, 354)
        left, top, scale = 720, 382, theme().text_scale
        for text, tone, icon in _CHIPS:
            chip = Chip(text, tone, icon)
            width = round(chip.sizeHint().width() / scale)
            if left + width > 1248:
                left, top = 720, 408
            self._put(chip, left, top)
            left += width + 6
        for count, urgent in ((6, True), (2, False)):
            counter = Counter("Counter", urgent)
            counter.show_count(count)
            self._put(counter, left, top + 2)
            left += round(counter.sizeHint().width() / scale) + 6
        self._head("Message states", 720, 448)
        self._head("Channels, badge and tint", 720, 544)
        self._head("Undo bar, 10 s, and tooltip with reason", 720, 648)

    def _bar(self) -> None:
        frame = QWidget(self)
        frame.setGeometry(_box(720, 660, 360, 72).toRect())
        bar = UndoBar(frame)
        bar.offer("Snoozed until tomorrow, 9:00")
        bar.setGeometry(_box(0, 16, 360, 40).toRect())

    def _glyphs(self, painter: QPainter) -> None:
        font, color = theme().font(), theme().color("text.primary")
        for place, (icon, role, text) in enumerate(_STATES):
            left, top = 720 + 132 * (place % 4), 480 + 28 * (place // 4)
            _glyph(painter, icon, role, left, top + 3, 14)
            text_in(painter, _box(left + 20, top, 100, 20), text, font, color)
        for place, (channel, text) in enumerate(zip(CHANNELS, _NAMES, strict=True)):
            left, top = 720 + 132 * (place % 4), 577 + 30 * (place // 4)
            look = CHANNELS[channel]
            fill_round(
                painter, _box(left, top + 2, 16, 16), theme().scaled(5), theme().color(look.fill)
            )
            _glyph(painter, look.icon, "text.on_fill", left + 3, top + 5, 10)
            _glyph(painter, look.icon, look.tint, left + 22, top + 2, 16)
            text_in(painter, _box(left + 44, top, 90, 20), text, font, color)


class _Rows:
    """The five states of a list row."""

    def paint(self, painter: QPainter) -> None:
        """Paint them one below the other in their frame."""
        colors = theme()
        frame = _box(720, 52, 528, 281)
        fill_round(painter, frame, colors.scaled(8), None, colors.color("line.hair"))
        for place, name in enumerate(("Read", "Unread", "Hover", "Selected", "Keyboard focus")):
            area = _box(721, 53 + 56 * place, 526, 56)
            back = {"Hover": "bg.hover", "Selected": "bg.selected"}.get(name, "bg.surface")
            if back != "bg.surface":
                painter.fillRect(area, colors.color(back))
            if name == "Selected":
                bar = _box(721, 61 + 56 * place, 3, 40)
                painter.fillRect(bar, colors.color("accent.fill"))
            if name == "Keyboard focus":
                ring(painter, area, colors.scaled(6), colors.color("line.focus"))
            self._words(painter, 53 + 56 * place, name, back)

    def _words(self, painter: QPainter, top: int, name: str, back: str) -> None:
        colors = theme()
        if name in ("Unread", "Hover", "Selected"):
            fill_round(
                painter, _box(726, top + 25, 6, 6), colors.scaled(3), colors.color("accent.fill")
            )
        avatar = _box(737, top + 10, 36, 36)
        paint_avatar(painter, avatar, "Zofia Pawlak", "3")
        paint_badge(painter, avatar, "whatsapp", colors.color(back))
        weight = MEDIUM if name == "Read" else SEMIBOLD
        first, second = _box(785, top + 10, 400, 20), _box(785, top + 30, 400, 16)
        text_in(painter, first, name, colors.font("body", weight), colors.color("text.primary"))
        words = "Proszę o zdjęcie uszkodzenia"
        text_in(painter, second, words, colors.font("meta"), colors.color("text.secondary"))
        clock, right = _box(1135, top + 10, 100, 20), Qt.AlignmentFlag.AlignRight
        text_in(painter, clock, "09:12", colors.font("meta"), colors.color("text.tertiary"), right)


def main(arguments: list[str]) -> int:
    """Save a picture of the gallery."""
    parser = argparse.ArgumentParser(prog="python -m app.ui.components.gallery")
    parser.add_argument("--theme", choices=[c.value for c in Choice], default=Choice.LIGHT.value)
    parser.add_argument("--scale", type=float, default=1.0, help="text size, 1.0 to 2.0")
    parser.add_argument("--shot", metavar="FILE", required=True, help="where the picture goes")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([sys.argv[0]])
    install(application, Choice(chosen.theme), chosen.scale, still=True)
    gallery = Gallery()
    gallery.show()
    return 0 if gallery.grab().save(chosen.shot) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
