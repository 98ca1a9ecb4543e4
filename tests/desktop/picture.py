"""Pictures small enough to commit: palette PNGs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from PIL import Image

__all__ = ["LIMIT", "save_small"]

LIMIT: Final = 150_000
"""Bytes of one committed picture."""

Colour: TypeAlias = tuple[int, int, int]

_EXACT: Final = 0.5
"""The part of the palette that is kept for the commonest colours as they are."""


def save_small(source: Path, target: Path, limit: int = LIMIT) -> int:
    """Save *source* as a palette PNG at *target*; return its bytes.

    As many colours as fit into *limit* bytes, 256 at most; raises ``ValueError`` where even 32 do
    not fit, for a picture that poor is not worth showing.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    pixels = _pixels(picture)
    counted = Counter(pixels)
    for colours in (256, 192, 128, 96, 64, 48, 32):
        palette = _palette(picture, counted, colours)
        places = {colour: _nearest(colour, palette) for colour in counted}
        drawn = Image.frombytes("P", picture.size, bytes(places[pixel] for pixel in pixels))
        drawn.putpalette([part for colour in palette for part in colour])
        drawn.save(target, optimize=True)
        if (size := target.stat().st_size) < limit:
            return size
    raise ValueError(f"{target} does not fit into {limit} bytes")


def _pixels(picture: Image.Image) -> list[Colour]:
    body = picture.tobytes()
    return list(zip(body[::3], body[1::3], body[2::3], strict=True))


def _palette(picture: Image.Image, counted: Mapping[Colour, int], colours: int) -> list[Colour]:
    """Return colours that leave flat ground as it is and forget no small mark.

    The commonest are the planes, exactly; the rest covers what is left, so that the green dot of
    *Online* has its own.
    """
    common = sorted(counted, key=lambda colour: -counted[colour])[: round(colours * _EXACT)]
    covering = picture.quantize(
        colours - len(common), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    ).getpalette()
    assert covering is not None
    rest = zip(covering[::3], covering[1::3], covering[2::3], strict=True)
    return list(dict.fromkeys([*common, *rest]))[:colours]


def _nearest(colour: Colour, palette: Sequence[Colour]) -> int:
    """Return the place of the nearest colour; Pillow itself looks for one that is only near."""
    red, green, blue = colour
    away = [(r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 for r, g, b in palette]
    return away.index(min(away))
