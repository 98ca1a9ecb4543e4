"""The Qt palette made of the tokens, so that even a plain widget is in the right colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QColor, QPalette

__all__ = ["make_palette"]

_R = QPalette.ColorRole

_ROLES: Final = {
    _R.Window: "bg.surface",
    _R.WindowText: "text.primary",
    _R.Base: "bg.field",
    _R.AlternateBase: "bg.surface",
    _R.Text: "text.primary",
    _R.PlaceholderText: "text.tertiary",
    _R.Button: "bg.surface",
    _R.ButtonText: "text.primary",
    _R.BrightText: "danger.text",
    _R.ToolTipBase: "bg.tooltip",
    _R.ToolTipText: "text.on_tooltip",
    _R.Highlight: "accent.fill",
    _R.HighlightedText: "text.on_fill",
    _R.Accent: "accent.fill",
    _R.Link: "accent.text",
    _R.LinkVisited: "accent.text",
    _R.Light: "line.hair",
    _R.Midlight: "line.hair",
    _R.Mid: "line.strong",
    _R.Dark: "line.control",
    _R.Shadow: "line.strong",
}

_DISABLED: Final = {
    _R.WindowText: "text.disabled",
    _R.Text: "text.disabled",
    _R.ButtonText: "text.disabled",
    _R.Base: "bg.disabled",
    _R.Button: "bg.disabled",
    _R.Highlight: "bg.pressed",
    _R.HighlightedText: "text.primary",
}


def make_palette(color: Callable[[str], QColor]) -> QPalette:
    """Return the palette for the scheme that *color* speaks for."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, color(name))
    for role, name in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, color(name))
    return palette
