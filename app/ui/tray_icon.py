"""The tray icon's picture: a bell whose shape says how the app is, drawn anew for each size."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from app.models.health import HealthState, Line
from app.ui.fonts import families
from app.ui.svg_path import parse_path
from app.ui.theme import theme
from app.ui.tokens import Scheme, tokens

__all__ = [
    "Shape",
    "bar_is_dark",
    "brand",
    "brand_icon",
    "draw",
    "shape_of",
    "show_in_dock",
    "tray_icon",
]


class Shape(StrEnum):
    """What the bell looks like; each differs in form and not only in colour (B15)."""

    ONLINE = "online"
    OFFLINE = "offline"
    MUTED = "muted"
    SIGNED_OUT = "signed_out"


_DARK_INK: Final = QColor("#14181F")
_LIGHT_INK: Final = QColor("#FFFFFF")

_TRIANGLE: Final = QPolygonF([QPointF(11.1, 8.2), QPointF(15.6, 15.6), QPointF(6.6, 15.6)])
_SIGN: Final = (QRectF(10.5, 10.6, 1.2, 2.6), QRectF(10.5, 13.7, 1.2, 1.2))
_LOCK: Final = QRectF(7.6, 10.4, 7.8, 5.4)
_SHACKLE: Final = QRectF(9.3, 7.5, 4.4, 5.6)


def shape_of(state: HealthState, muted: bool) -> Shape:
    """Return the shape for a state of health; what keeps notifications away goes first."""
    if state.line is Line.SIGNED_OUT:
        return Shape.SIGNED_OUT
    if state.line is Line.OFFLINE:
        return Shape.OFFLINE
    return Shape.MUTED if muted else Shape.ONLINE


def tray_icon(shape: Shape, count: int, dark_bar: bool) -> QIcon:
    """Return the icon in every size a tray asks for."""
    icon = QIcon()
    template = sys.platform == "darwin"
    for size in tokens().tray.sizes:
        icon.addPixmap(draw(shape, 0 if template else count, size, dark_bar and not template))
    icon.setIsMask(template)
    return icon


def draw(shape: Shape, count: int, size: int, dark_bar: bool) -> QPixmap:
    """Return the picture at *size* px, with *count* on it unless that is 0 or muted or signed out.

    It is made of paths on a 16 grid, never by scaling a picture.
    """
    grid = tokens().tray
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / grid.grid, size / grid.grid)
    ink = _LIGHT_INK if dark_bar else _DARK_INK
    hollow = shape in (Shape.OFFLINE, Shape.SIGNED_OUT)
    _bell(painter, ink, hollow)
    if shape is Shape.MUTED:
        _strike(painter, ink)
    elif shape is Shape.SIGNED_OUT:
        _padlock(painter, ink)
    elif count > 0:
        _badge(painter, count)
    elif shape is Shape.OFFLINE:
        _warning(painter)
    painter.end()
    return pixmap


def brand(size: int) -> QPixmap:
    """Return the bell in the accent, which stands out on light and dark: for toasts, windows."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / tokens().tray.grid, size / tokens().tray.grid)
    _bell(painter, QColor(tokens().color[Scheme.DARK]["accent.fill"]), hollow=False)
    painter.end()
    return pixmap


def brand_icon() -> QIcon:
    """Return :func:`brand` in every size that windows and docks ask for."""
    icon = QIcon()
    for size in (*tokens().tray.sizes, 128, 256):
        icon.addPixmap(brand(size))
    return icon


def show_in_dock(count: int) -> None:
    """Write *count* on the program's icon in the dock of macOS; 0 takes it away."""
    application = QGuiApplication.instance()
    if sys.platform == "darwin" and isinstance(application, QGuiApplication):
        application.setBadgeNumber(count)


def bar_is_dark() -> bool:
    """Say whether this system's bar is dark; where it does not tell, it is taken to be as ours."""
    if sys.platform == "win32":
        return _windows_bar_is_dark()
    if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper():
        return True
    told = QGuiApplication.styleHints().colorScheme()
    return theme().dark if told == Qt.ColorScheme.Unknown else told == Qt.ColorScheme.Dark


def _windows_bar_is_dark() -> bool:
    from PySide6.QtCore import QSettings

    place = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
    settings = QSettings(place, QSettings.Format.NativeFormat)
    return str(settings.value("SystemUsesLightTheme", 1)) == "0"


@cache
def _path(name: str) -> QPainterPath:
    return parse_path(getattr(tokens().tray, name))


def _bell(painter: QPainter, ink: QColor, hollow: bool) -> None:
    if hollow:
        pen = QPen(ink, tokens().tray.outline_stroke)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(_path("bell"), pen)
        return
    painter.fillPath(_path("bell"), ink)
    painter.fillPath(_path("clapper"), ink)


def _cut(painter: QPainter, path: QPainterPath) -> None:
    """Cut *path* out of what is drawn already, so that the bar shows through."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(path, QColor(0, 0, 0))
    painter.restore()


def _strike(painter: QPainter, ink: QColor) -> None:
    grid = tokens().tray
    pen = QPen(ink, grid.stroke_gap)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.strokePath(_path("stroke"), pen)
    painter.restore()
    pen.setWidthF(grid.stroke_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(_path("stroke"), pen)


def _badge(painter: QPainter, count: int) -> None:
    grid = tokens().tray
    shown = str(min(count, grid.max))
    area = QRectF(*(grid.badge_one_digit if len(shown) == 1 else grid.badge_two_digits))
    gap = QPainterPath()
    outer = area.adjusted(-grid.gap, -grid.gap, grid.gap, grid.gap)
    gap.addRoundedRect(outer, grid.badge_radius + grid.gap, grid.badge_radius + grid.gap)
    _cut(painter, gap)
    badge = QPainterPath()
    badge.addRoundedRect(area, grid.badge_radius, grid.badge_radius)
    painter.fillPath(badge, QColor(tokens().color[Scheme.LIGHT]["danger.fill"]))
    font = QFont(QGuiApplication.font())
    if families():
        font.setFamilies(families())
    # Laid out ten times as large and drawn as a path: small fonts come in whole px only.
    font.setPixelSize(round(grid.digit_size * 10))
    font.setWeight(QFont.Weight(650))
    digits = QPainterPath()
    digits.addText(0, 0, font, shown)
    bounds = digits.boundingRect()
    painter.save()
    painter.translate(area.center())
    painter.scale(0.1, 0.1)
    painter.translate(-bounds.center())
    painter.fillPath(digits, _LIGHT_INK)
    painter.restore()


def _warning(painter: QPainter) -> None:
    outline = QPainterPath()
    outline.addPolygon(_TRIANGLE)
    outline.closeSubpath()
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.strokePath(outline, QPen(QColor(0, 0, 0), 2 * tokens().tray.gap + 0.6))
    painter.fillPath(outline, QColor(0, 0, 0))
    painter.restore()
    fill = QColor(tokens().color[Scheme.LIGHT]["warning.fill"])
    pen = QPen(fill, 0.6)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.fillPath(outline, fill)
    painter.strokePath(outline, pen)
    for part in _SIGN:
        painter.fillRect(part, _DARK_INK)


def _padlock(painter: QPainter, ink: QColor) -> None:
    gap = tokens().tray.gap
    around = QPainterPath()
    around.setFillRule(Qt.FillRule.WindingFill)
    around.addRoundedRect(_LOCK.adjusted(-gap, -gap, gap, gap), 1.6, 1.6)
    around.addRoundedRect(_SHACKLE.adjusted(-gap, -gap, gap, gap), 3, 3)
    _cut(painter, around)
    body = QPainterPath()
    body.addRoundedRect(_LOCK, 1.1, 1.1)
    painter.fillPath(body, ink)
    shackle = QPainterPath()
    inner = _SHACKLE.adjusted(0.65, 0.65, -0.65, 0)
    shackle.moveTo(inner.left(), _LOCK.top())
    shackle.lineTo(inner.left(), inner.center().y() - 0.6)
    shackle.arcTo(QRectF(inner.left(), inner.top(), inner.width(), inner.width()), 180, -180)
    shackle.lineTo(inner.right(), _LOCK.top())
    painter.strokePath(shackle, QPen(ink, 1.3))
