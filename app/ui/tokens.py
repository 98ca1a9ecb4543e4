"""The visual tokens: every colour, length and duration the interface may use, read once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

__all__ = ["Scheme", "Shadow", "Step", "Tokens", "Tray", "tokens"]

_FILE: Final = "tokens.json"


class Scheme(StrEnum):
    """Light or dark; there is no third."""

    LIGHT = "light"
    DARK = "dark"


class Step(msgspec.Struct, frozen=True):
    """One step of the type scale: size and line height in px at 100 %, and its usual weight."""

    size: int
    line: int
    weight: int


class Shadow(msgspec.Struct, frozen=True):
    """The one soft shadow: offset and blur in px, and its opacity by scheme."""

    y: int
    blur: int
    light: float
    dark: float


class Tray(msgspec.Struct, frozen=True):
    """The tray icon's drawing, on a 16 grid; rectangles are x, y, width, height."""

    grid: int
    sizes: tuple[int, ...]
    badge_one_digit: tuple[float, float, float, float]
    badge_two_digits: tuple[float, float, float, float]
    badge_radius: float
    gap: float
    digit_size: float
    max: int
    bell: str
    clapper: str
    outline_stroke: float
    stroke: str
    stroke_width: float
    stroke_gap: float


class Tokens(msgspec.Struct, frozen=True):
    """Everything in ``resources/tokens.json``."""

    color: Mapping[Scheme, Mapping[str, str]]
    length: Mapping[str, float]
    font: Mapping[str, Step]
    family: Mapping[str, tuple[str, ...]]
    shadow: Shadow
    scrim: Mapping[Scheme, float]
    motion: Mapping[str, int]
    tray: Tray


@cache
def tokens() -> Tokens:
    """Return the tokens; the file is read on the first call only.

    Raises ``msgspec.ValidationError`` when the file is not what this module declares.
    """
    text = files("resources").joinpath(_FILE).read_bytes()
    return msgspec.json.decode(text, type=Tokens)
