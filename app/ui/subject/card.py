"""The plain card of one record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.components.button import Button, Size, Variant
from app.ui.components.chip import Chip
from app.ui.components.label import Hairline, LineLabel, PlainLabel
from app.ui.components.paint import fill_round
from app.ui.components.person import Avatar, KindTile
from app.ui.components.picture import TONES
from app.ui.fonts import SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.subject.content import Banner, Content
from app.ui.subject.value import FieldRow
from app.ui.theme import theme

__all__ = ["SubjectCard"]


class SubjectCard(QFrame):
    """Shows one :class:`Content`; it is made anew for another one."""

    followed = Signal(object)
    """A :class:`protocol.records.Ref` whose card is wanted."""
    linked = Signal(str)
    """The address of the record, to be opened by the opener."""
    acted = Signal(str)
    """What is to be done: ``complete_task``, ``reopen_task`` or ``show_devices``."""

    def __init__(self, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.setAccessibleName(f"{content.kind}: {content.title}")
        self.setMaximumWidth(theme().scaled(680))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._open: Button | None = None
        """The way to the record in the system that it came from."""
        self._places: tuple[QBoxLayout, QBoxLayout]
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Hairline(parent=self))
        column.addWidget(self._body())
        column.addWidget(Hairline(parent=self))
        column.addWidget(self._foot())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ground, line = look.color("bg.surface"), look.color("line.hair")
        fill_round(painter, QRectF(self.rect()), look.length("radius.card"), ground, line)

    def _head(self) -> QWidget:
        look, content = theme(), self.content
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(*(look.scaled(side) for side in (20, 16, 20, 16)))
        column.setSpacing(look.scaled(12))
        row = QHBoxLayout()
        row.setSpacing(look.scaled(12))
        column.addLayout(row)
        if content.person:
            row.addWidget(Avatar(content.person, content.ref.id, 36, holder))
        else:
            row.addWidget(KindTile(content.icon, content.tone, 36, content.kind, holder))
        words = QHBoxLayout()
        words.setSpacing(look.scaled(8))
        words.addWidget(_Title(content.title, holder))
        if content.chip:
            words.addWidget(Chip(content.chip, content.chip_tone, parent=holder))
        words.addStretch(1)
        row.addLayout(words, 1)
        if content.url:
            self._places = (row, column)
            self._open = self._link(holder)
            row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the way out under the title where there is no room beside it."""
        super().resizeEvent(event)
        if self._open is None:
            return
        beside, under = self._places
        if self.width() >= theme().scaled(_BESIDE):
            beside.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        else:
            under.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().scaled(_LEAST), super().minimumSizeHint().height())

    def _link(self, parent: QWidget) -> Button:
        translate = QCoreApplication.translate
        sender = self.content.sender
        words = translate("Card", "Open in {sender}").format(sender=sender)
        if len(sender) > _SENDER:
            words = translate("Card", "Open in its system")
        button = Button(words, Variant.SECONDARY, Size.NORMAL, "external-link", parent)
        button.setObjectName("open_link")
        button.clicked.connect(lambda: self.linked.emit(self.content.url))
        return button

    def _body(self) -> QWidget:
        look = theme()
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(*(look.scaled(side) for side in (20, 10, 20, 10)))
        column.setSpacing(0)
        if self.content.banner is not None:
            column.addWidget(_BannerStrip(self.content.banner, holder))
            column.addSpacing(look.scaled(6))
        for field in self.content.fields:
            row = FieldRow(field, holder)
            row.followed.connect(self.followed)
            column.addWidget(row)
        if not self.content.fields:
            words = QCoreApplication.translate("Card", "Nothing else is known of it.")
            column.addWidget(PlainLabel(words, role="text.secondary", parent=holder))
        return holder

    def _foot(self) -> QWidget:
        look = theme()
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(*(look.scaled(side) for side in (20, 12, 20, 12)))
        row.setSpacing(look.scaled(8))
        if self.content.action:
            row.addWidget(self._action(holder))
        else:
            holder.setMinimumHeight(look.scaled(44))
        foot = LineLabel(self.content.foot, "meta", "text.secondary", wrap=True, parent=holder)
        foot.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(foot, 1)
        return holder

    def _action(self, parent: QWidget) -> Button:
        translate = QCoreApplication.translate
        name = self.content.action
        words, variant, icon = {
            "complete_task": (translate("Card", "Complete"), Variant.PRIMARY, "check"),
            "show_devices": (translate("Card", "Your devices"), Variant.PRIMARY, "monitor"),
            "reopen_task": (translate("Card", "Reopen"), Variant.SECONDARY, "rotate-ccw"),
        }[name]
        button = Button(words, variant, Size.SMALL, icon, parent)
        button.setObjectName(name)
        button.clicked.connect(lambda: self.acted.emit(name))
        return button


_LEAST = 320
"""Pixels below which the card does not go."""

_BESIDE = 520
"""Pixels of width from which a title has room for a button beside it."""

_SENDER = 24
"""Characters of a sender's name that a button can hold."""


class _Title(LineLabel):
    """The name of what stands open, which can be selected."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, "title", wrap=True, parent=parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class _BannerStrip(QFrame):
    """One strip for what is wrong: glyph, a few strong words, one sentence."""

    def __init__(self, banner: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        self._banner = banner
        look = theme()
        self.setAccessibleName(f"{banner.title} {banner.sentence}")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.scaled(side) for side in (36, 6, 12, 6)))
        row.setSpacing(look.scaled(6))
        strong = PlainLabel(banner.title, "meta", weight=SEMIBOLD, parent=self)
        row.addWidget(strong, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(banner.sentence, "meta", wrap=True, parent=self), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        tone = TONES[self._banner.tone]
        painter = QPainter(self)
        fill_round(painter, QRectF(self.rect()), 6, look.color(tone.soft))
        side = look.scaled(16)
        top = look.scaled(14) - side // 2
        paint_icon(painter, self._banner.icon, tone.text, look.scaled(12), top, side)
