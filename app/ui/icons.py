"""The icons: one drawing each, tinted when loaded, sharp at any device pixel ratio."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme import theme
from resources import FOLDER

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

__all__ = ["clear", "icon", "paint_icon", "pixmap", "source"]

_SMALL: Final = 16
"""Up to this many px a drawing needs the heavier line."""

_STROKE: Final = 'stroke-width="2"'

_PIXMAPS: dict[tuple[str, int, int, float], QPixmap] = {}


@cache
def source(name: str) -> str:
    """Return the SVG text of an icon.

    Raises ``FileNotFoundError`` when there is no such icon in ``resources/icons``.
    """
    return FOLDER.joinpath("icons", f"{name}.svg").read_text("utf-8")


def pixmap(name: str, color: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of *size* logical px for a screen of the given pixel *ratio*.

    *color* is a colour, or a role of the theme such as ``text.secondary``.
    """
    tint = theme().color(color) if isinstance(color, str) else color
    key = (name, tint.rgba(), size, ratio)
    found = _PIXMAPS.get(key)
    if found is None:
        found = _PIXMAPS[key] = _draw(name, tint, size, ratio)
    return found


def paint_icon(
    painter: QPainter, name: str, color: QColor | str, x: float, y: float, size: int
) -> None:
    """Paint an icon with its upper left corner at *x*, *y*, whole device pixels apart."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(round(x), round(y), pixmap(name, color, size, ratio))


def icon(name: str, color: QColor | str = "text.secondary", size: int = 18) -> QIcon:
    """Return an icon for Qt's own widgets and menus, sharp on every screen there is now.

    It keeps its tint: make it anew when the theme says ``changed``.
    """
    from PySide6.QtGui import QIcon

    made = QIcon()
    ratios = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    for ratio in sorted(ratios):
        drawn = pixmap(name, color, size, ratio)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
            made.addPixmap(drawn, mode)
        made.addPixmap(pixmap(name, "text.disabled", size, ratio), QIcon.Mode.Disabled)
    return made


def clear() -> None:
    """Forget every drawn icon; only worth it when memory is short."""
    _PIXMAPS.clear()


def _draw(name: str, tint: QColor, size: int, ratio: float) -> QPixmap:
    weight = "2" if size <= _SMALL else "1.75"
    text = source(name).replace("currentColor", tint.name())
    text = text.replace(_STROKE, f'stroke-width="{weight}"')
    renderer = QSvgRenderer(QByteArray(text.encode()))
    side = max(1, round(size * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
