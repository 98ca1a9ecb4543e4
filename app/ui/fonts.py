"""The interface's typeface: one family by system, a few sizes, and tabular figures."""

from __future__ import annotations

import sys
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.tokens import tokens

__all__ = ["DISPLAY", "MEDIUM", "REGULAR", "SEMIBOLD", "family", "make_font"]

REGULAR: Final = 400
MEDIUM: Final = 500
SEMIBOLD: Final = 600

DISPLAY: Final = "display"
"""The step whose figures are proportional, as report figures are."""


@cache
def family() -> str:
    """Return the family to draw with: the first wanted one that is installed, or the system's."""
    wanted = tokens().family.get(sys.platform, tokens().family["linux"])
    installed = set(QFontDatabase.families())
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return next((name for name in wanted if name in installed), system)


def make_font(step: str, weight: int | None, scale: float) -> QFont:
    """Return a font of the named step of the scale, enlarged by *scale*.

    Raises ``KeyError`` for a step the tokens do not have.
    """
    entry = tokens().font[step]
    font = QFont(family())
    font.setPixelSize(max(1, round(entry.size * scale)))
    font.setWeight(QFont.Weight(weight or entry.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if step != DISPLAY:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
