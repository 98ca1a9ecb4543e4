"""The visual tokens: every colour, length and duration the interface may use, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple

from resources import FOLDER

__all__ = ["Scheme", "Shadow", "Step", "Tokens", "Tray", "tokens"]

_FILE: Final = "tokens.json"


class Scheme(StrEnum):
    """Light or dark; there is no third."""

    LIGHT = "light"
    DARK = "dark"


class Step(NamedTuple):
    """One step of the type scale: size and line height in px at 100 %, and its usual weight."""

    size: int
    line: int
    weight: int


class Shadow(NamedTuple):
    """The one soft shadow: offset and blur in px, and its opacity by scheme."""

    y: int
    blur: int
    light: float
    dark: float


class Tray(NamedTuple):
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


class Tokens(NamedTuple):
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

    Raises ``KeyError`` or ``TypeError`` when the file is not what this module declares.
    """
    read: dict[str, Any] = json.loads(FOLDER.joinpath(_FILE).read_bytes())
    tray: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in read["tray"].items()
    }
    return Tokens(
        color={scheme: read["color"][scheme] for scheme in Scheme},
        length=read["length"],
        font={name: Step(**step) for name, step in read["font"].items()},
        family={system: tuple(names) for system, names in read["family"].items()},
        shadow=Shadow(**read["shadow"]),
        scrim={scheme: read["scrim"][scheme] for scheme in Scheme},
        motion=read["motion"],
        tray=Tray(**tray),
    )
