"""The pictures of a row: initials in a stable colour, the channel's badge, the kind's tile."""

from __future__ import annotations

import unicodedata
import zlib
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.ui.components.paint import CENTRED, fill_round
from app.ui.fonts import SEMIBOLD, make_font
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.tokens import tokens

__all__ = [
    "CHANNELS",
    "TONES",
    "Channel",
    "Tone",
    "avatar_roles",
    "initials",
    "paint_avatar",
    "paint_badge",
    "paint_tile",
]


class Tone(NamedTuple):
    """The two roles of a soft chip or tile: what is written, and upon what."""

    text: str
    soft: str


TONES: Final = {
    "neutral": Tone("text.secondary", "neutral.soft"),
    "accent": Tone("accent.text", "accent.soft"),
    "warning": Tone("warning.text", "warning.soft"),
    "danger": Tone("danger.text", "danger.soft"),
    "success": Tone("success.text", "success.soft"),
    "violet": Tone("violet.text", "violet.soft"),
}
"""By the names that ``protocol.kinds`` uses."""


class Channel(NamedTuple):
    """How a channel looks: its icon and the role of its badge; the bare icon is ``chtint``."""

    icon: str
    fill: str
    tint: str


CHANNELS: Final = {
    name: Channel(icon, f"ch.{name}", f"chtint.{name}")
    for name, icon in {
        "whatsapp": "whatsapp",
        "viber": "viber",
        "telegram": "send",
        "sms": "message-square-text",
        "email": "mail",
        "call": "phone",
        "team": "users",
        "web": "globe",
    }.items()
}


def initials(name: str) -> str:
    """Return the one or two capitals a name is known by, or empty when it has no letters."""
    words = [word for word in name.split() if any(map(str.isalpha, word))]
    letters = [next(letter for letter in word if letter.isalpha()) for word in words]
    chosen = letters[:1] if len(letters) < 2 else [letters[0], letters[-1]]
    return unicodedata.normalize("NFC", "".join(chosen).upper())


def avatar_roles(record_id: str) -> tuple[str, str]:
    """Return the roles of the disc and of the letters, always the same for one record."""
    colours = int(tokens().length["avatar.colours"])
    number = zlib.crc32(record_id.encode()) % colours + 1
    return f"avatar.{number}.bg", f"avatar.{number}.fg"


def paint_avatar(painter: QPainter, area: QRectF, name: str, record_id: str) -> None:
    """Paint the disc with initials; who has no name gets the person glyph."""
    back, front = avatar_roles(record_id)
    fill_round(painter, area, area.width() / 2, theme().color(back))
    letters = initials(name)
    if not letters:
        side = round(area.width() / 2)
        inset = (area.width() - side) / 2
        paint_icon(painter, "user", front, area.x() + inset, area.y() + inset, side)
        return
    font = make_font("body", SEMIBOLD, area.width() / 36)
    painter.setFont(font)
    painter.setPen(theme().color(front))
    painter.drawText(area, CENTRED, letters)


def paint_badge(painter: QPainter, avatar: QRectF, channel: str, behind: QColor) -> None:
    """Paint the channel's badge at the lower right of *avatar*, cut out of what is *behind*."""
    look = CHANNELS.get(channel)
    if look is None:
        return
    grow = theme().scaled
    side = theme().length("avatar.channel_badge")
    edge = theme().length("avatar.badge_border")
    left = avatar.right() - side + grow(tokens().length["badge.offset_x"]) - edge
    top = avatar.bottom() - side + grow(tokens().length["badge.offset_y"]) - edge
    badge = QRectF(left, top, side, side)
    outer = badge.adjusted(-edge, -edge, edge, edge)
    fill_round(painter, outer, grow(5) + edge, behind)
    fill_round(painter, badge, grow(5) - 1, theme().color(look.fill))
    glyph = grow(10)
    inset = (side - glyph) / 2
    paint_icon(painter, look.icon, "text.on_fill", left + inset, top + inset, glyph)


def paint_tile(painter: QPainter, area: QRectF, icon: str, tone: str) -> None:
    """Paint a kind's tile: a soft square with its icon; an unknown tone is neutral."""
    roles = TONES.get(tone, TONES["neutral"])
    small = area.width() <= theme().scaled(36)
    radius = theme().length("radius.tile") if small else theme().scaled(16)
    fill_round(painter, area, radius, theme().color(roles.soft))
    side = theme().scaled(18) if small else theme().length("icon.empty")
    inset = (area.width() - side) / 2
    paint_icon(painter, icon, roles.text, area.x() + inset, area.y() + inset, side)
