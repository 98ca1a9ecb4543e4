"""The button: primary, secondary, quiet or dangerous, with words, an icon, or both."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.components.control import Control, Look
from app.ui.components.paint import fill_round, text_in, width_of
from app.ui.fonts import MEDIUM
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["Button", "IconButton", "Link", "Size", "Variant"]


class Variant(StrEnum):
    """What a button is for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Size(StrEnum):
    """How high a button is: 32, 28, 24 and, when signing in, 36 px."""

    NORMAL = "button"
    SMALL = "button_small"
    TINY = "button_tiny"
    LARGE = "button_sign_in"


class _Skin(NamedTuple):
    fill: str | None
    border: str | None
    text: str


_OFF: Final = _Skin("bg.disabled", None, "text.disabled")

_SKINS: Final = {
    Variant.PRIMARY: {
        Look.REST: _Skin("accent.fill", None, "text.on_fill"),
        Look.HOVER: _Skin("accent.hover", None, "text.on_fill"),
        Look.PRESSED: _Skin("accent.pressed", None, "text.on_fill"),
        Look.DISABLED: _OFF,
    },
    Variant.SECONDARY: {
        Look.REST: _Skin("bg.raised", "line.strong", "text.primary"),
        Look.HOVER: _Skin("bg.hover_raised", "line.strong", "text.primary"),
        Look.PRESSED: _Skin("bg.pressed", "line.strong", "text.primary"),
        Look.DISABLED: _OFF,
    },
    Variant.QUIET: {
        Look.REST: _Skin(None, None, "text.secondary"),
        Look.HOVER: _Skin("bg.hover", None, "text.primary"),
        Look.PRESSED: _Skin("bg.pressed", None, "text.primary"),
        Look.DISABLED: _Skin(None, None, "text.disabled"),
    },
    Variant.DANGER: {
        Look.REST: _Skin("bg.raised", "line.strong", "danger.text"),
        Look.HOVER: _Skin("danger.soft", "line.strong", "danger.text"),
        Look.PRESSED: _Skin("danger.soft", "danger.text", "danger.text"),
        Look.DISABLED: _OFF,
    },
}

_PADDING: Final = {Size.NORMAL: 13, Size.SMALL: 11, Size.TINY: 8, Size.LARGE: 17}
_RADIUS: Final = {Size.NORMAL: 6, Size.SMALL: 5, Size.TINY: 5, Size.LARGE: 6}
_STEP: Final = {Size.TINY: "meta"}
_GAP: Final = 8


class Button(Control):
    """A button with words; it is never narrower than they are."""

    def __init__(
        self,
        text: str,
        variant: Variant = Variant.SECONDARY,
        size: Size = Size.NORMAL,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._variant = variant
        self._size = size
        self._icon = icon
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_variant(self, variant: Variant) -> None:
        """Change what the button is for."""
        self._variant = variant
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words; empty shows none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def ring_radius(self) -> float:
        return theme().scaled(_RADIUS[self._size])

    def sizeHint(self) -> QSize:
        width = width_of(self.text(), self._font()) + 2 * theme().scaled(_PADDING[self._size])
        if self._icon:
            width += self._icon_size() + (theme().scaled(_GAP) if self.text() else 0)
        return QSize(width, theme().length(f"height.{self._size}"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        skin = _SKINS[self._variant][self.look()]
        colors = theme()
        painter = QPainter(self)
        border = colors.color(skin.border) if skin.border else None
        fill = colors.color(skin.fill) if skin.fill else None
        fill_round(painter, QRectF(self.rect()), self.ring_radius(), fill, border)
        words = width_of(self.text(), self._font())
        icon = self._icon_size() + colors.scaled(_GAP) if self._icon else 0
        left = max(0, (self.width() - words - icon) // 2)
        if self._icon:
            side = self._icon_size()
            paint_icon(painter, self._icon, skin.text, left, (self.height() - side) // 2, side)
        area = QRectF(left + icon, 0, self.width() - left - icon, self.height())
        text_in(painter, area, self.text(), self._font(), colors.color(skin.text))

    def _font(self) -> QFont:
        return theme().font(_STEP.get(self._size, "body"), MEDIUM)

    def _icon_size(self) -> int:
        return theme().scaled(14 if self._size is Size.TINY else 16)


class IconButton(Control):
    """A square button with an icon alone; *name* is what a screen reader and the tooltip say."""

    def __init__(
        self,
        icon: str,
        name: str,
        side: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._side = side
        self._tint: str | None = None
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Change what it is called."""
        self.setAccessibleName(name)
        self.set_tip(name)

    def set_icon(self, icon: str, tint: str | None = None) -> None:
        """Show another icon, in a role of its own if *tint* names one."""
        self._icon = icon
        self._tint = tint
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().scaled(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look()
        if look is Look.REST and self.isChecked():
            look = Look.HOVER
        skin = _SKINS[Variant.QUIET][look]
        painter = QPainter(self)
        fill: QColor | None = theme().color(skin.fill) if skin.fill else None
        fill_round(painter, QRectF(self.rect()), self.ring_radius(), fill)
        side = theme().scaled(18 if self._side > 28 else 16)
        tint = self._tint if self._tint and look is not Look.DISABLED else skin.text
        offset = (self.width() - side) // 2
        paint_icon(painter, self._icon, tint, offset, (self.height() - side) // 2, side)


class Link(Control):
    """Words in the accent that act like a button and are underlined under the pointer."""

    def __init__(self, text: str, step: str = "meta", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> float:
        return theme().scaled(4)

    def sizeHint(self) -> QSize:
        font = theme().font(self._step, MEDIUM)
        return QSize(width_of(self.text(), font) + 1, theme().line(self._step))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look()
        roles = {Look.PRESSED: "accent.pressed", Look.DISABLED: "text.disabled"}
        role = roles.get(look, "accent.text")
        # The pressed tone is for fills and too dark for words on a dark plane.
        if look is Look.PRESSED and theme().dark:
            role = "accent.text"
        font = theme().font(self._step, MEDIUM)
        if look in (Look.HOVER, Look.PRESSED):
            font = QFont(font)
            font.setUnderline(True)
        text_in(QPainter(self), QRectF(self.rect()), self.text(), font, theme().color(role))
