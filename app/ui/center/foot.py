"""The foot of the center: health in words at the left, *Mark all read* at the right."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.models.health import HealthState, Line
from app.ui.center.times import Times
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import ElidedLabel
from app.ui.components.paint import fill_round, hairline
from app.ui.components.picture import TONES
from app.ui.icons import paint_icon
from app.ui.keys import key_text
from app.ui.status import Status, status_words
from app.ui.theme import theme

__all__ = ["Foot", "HealthMark"]


class HealthMark(QWidget):
    """A disc while all is well, otherwise the glyph of what is not: never by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = "refresh-cw", "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, status: Status) -> None:
        """Show another state."""
        self._icon, self._tone = status.icon, status.tone
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().scaled(8 if self._well else 14)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._well:
            area = QRectF(self.rect())
            fill_round(painter, area, area.width() / 2, theme().color("success.fill"))
            return
        paint_icon(painter, self._icon, TONES[self._tone].text, 0, 0, self.width())

    @property
    def _well(self) -> bool:
        return self._tone == "success"


class Foot(QWidget):
    """36 px under the rows."""

    read_asked = Signal()
    sign_in_asked = Signal()

    def __init__(self, times: Times, headed: bool, parent: QWidget | None = None) -> None:
        """Stand under a page that is *headed*, in a window whose band offers to sign in."""
        super().__init__(parent)
        self._headed = headed
        self._times = times
        self._mark = HealthMark(self)
        self._words = ElidedLabel(step="meta", role="text.secondary", parent=self)
        read = QCoreApplication.translate("Center", "Mark all read")
        self.read = Button(read, Variant.QUIET, Size.TINY, parent=self)
        self.read.set_tip(key_text("read_all"))
        self.read.clicked.connect(self.read_asked)
        again = QCoreApplication.translate("Center", "Sign in")
        self.sign_in = Button(again, Variant.PRIMARY, Size.TINY, parent=self)
        self.sign_in.clicked.connect(self.sign_in_asked)
        self.sign_in.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().scaled(16), 1, theme().scaled(4), 0)
        row.setSpacing(theme().scaled(8))
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.read)
        row.addWidget(self.sign_in)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.setFixedHeight(theme().length("height.status_bar"))

    def show_health(self, state: HealthState) -> None:
        """Say how the app is doing (B15)."""
        status = status_words(replace(state, needs_me=0), datetime.now(UTC), self._times)
        self._mark.show_status(status)
        self._words.setText(status.line)
        out = state.line is Line.SIGNED_OUT and not self._headed
        self.sign_in.setVisible(out)
        self.read.setVisible(not out)

    def show_unread(self, count: int) -> None:
        """Offer to mark all read only where something is unread."""
        nothing = QCoreApplication.translate("Center", "Nothing here is unread.")
        self.read.set_reason("" if count else nothing)

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline(QPainter(self), 0, 0, self.width(), 1, theme().color("line.hair"))
