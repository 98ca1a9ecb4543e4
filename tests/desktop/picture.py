"""Pictures small enough to commit: palette PNGs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image

__all__ = ["LIMIT", "save_small"]

LIMIT: Final = 150_000
"""Bytes of one committed picture."""


def save_small(source: Path, target: Path, limit: int = LIMIT) -> int:
    """Save *source* as a palette PNG at *target*; return its bytes.

    As many colours as fit into *limit* bytes, 256 at most; raises ``ValueError`` where even 32 do
    not fit, for a picture that poor is not worth showing. Maximum coverage keeps a colour that only
    a small mark has, the green dot of *Online* say.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    for colours in (256, 192, 128, 96, 64, 48, 32):
        small = picture.quantize(
            colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
        small.save(target, optimize=True)
        if (size := target.stat().st_size) < limit:
            return size
    raise ValueError(f"{target} does not fit into {limit} bytes")
