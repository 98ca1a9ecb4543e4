"""The interface's typeface: one family by system, a few sizes, and tabular figures."""

from __future__ import annotations

import sys
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from app.ui.tokens import tokens

__all__ = ["DISPLAY", "MEDIUM", "REGULAR", "SEMIBOLD", "families", "make_font", "make_typed"]

REGULAR: Final = 400
MEDIUM: Final = 500
SEMIBOLD: Final = 600

DISPLAY: Final = "display"
"""The step whose figures are proportional, as report figures are."""


@cache
def families() -> list[str]:
    """Return the families to draw with, the best one first; empty is the system's own.

    Qt takes the first that is installed: to list what is installed costs 6 ms at the start (P1).
    """
    known = tokens().family
    return list(known.get(sys.platform, known["linux"]))


def make_font(step: str, weight: int | None, scale: float) -> QFont:
    """Return a font of the named step of the scale, enlarged by *scale*.

    Raises ``KeyError`` for a step the tokens do not have.
    """
    entry = tokens().font[step]
    font = QFont(QGuiApplication.font())
    if families():
        font.setFamilies(families())
    font.setPixelSize(max(1, round(entry.size * scale)))
    font.setWeight(QFont.Weight(weight or entry.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if step != DISPLAY:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def make_typed(step: str, scale: float) -> QFont:
    """Return the system's typewriter face in the size of a named step, for what a machine reads."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(1, round(tokens().font[step].size * scale)))
    return font
