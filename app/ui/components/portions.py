"""Portions of outside text: as much as can be laid out at once without a stall (row 38)."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["LETTERS", "LINES", "portion", "portions"]

LETTERS: Final = 4_000
"""Characters of an outside text that are shown at first (decision 20)."""

LINES: Final = 200
"""Lines that are; a text of line ends alone would be laid out line by line."""

_LINE_END: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def portion(text: str) -> str:
    """Return the beginning of *text* that is shown at once; all of it in nearly every case."""
    short = text[:LETTERS]
    ends = [found.end() for found in _LINE_END.finditer(short)]
    return short if len(ends) <= LINES else short[: ends[LINES - 1]]


def portions(text: str) -> list[str]:
    """Return *text* in portions, which together are the whole of it."""
    parts: list[str] = []
    while text:
        parts.append(portion(text))
        text = text[len(parts[-1]) :]
    return parts
