"""A drawing path read from its SVG text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

__all__ = ["parse_path"]

_TOKEN: Final = re.compile(r"([MmLlHhVvCcAaZz])|(-?(?:\d+\.?\d*|\.\d+))")
_COUNTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


def parse_path(text: str) -> QPainterPath:
    """Return the path that *text* draws: moves, lines, cubic curves and half circles.

    Raises ``ValueError`` for anything else: the tokens use no more than that.
    """
    path = QPainterPath()
    for letter, numbers in _commands(text):
        kind = letter.upper()
        here = path.currentPosition() if letter.islower() and kind != "Z" else QPointF(0, 0)
        _DRAW[kind](path, here, numbers)
    return path


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; a repeated one needs no letter of its own."""
    letter = ""
    numbers: list[float] = []
    for found in _TOKEN.finditer(text):
        if found[1]:
            if numbers:
                raise ValueError(f"{letter} has numbers left over in: {text}")
            letter = found[1]
            if letter in "Zz":
                yield letter, []
            continue
        numbers.append(float(found[2]))
        if letter and len(numbers) == _COUNTS[letter.upper()]:
            yield letter, numbers
            numbers = []
            # Further pairs after a move are lines.
            letter = {"M": "L", "m": "l"}.get(letter, letter)
    if numbers or not letter:
        raise ValueError(f"Not a path: {text}")


def _move(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.moveTo(here + QPointF(n[0], n[1]))


def _line(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.lineTo(here + QPointF(n[0], n[1]))


def _level(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.lineTo(here.x() + n[0], path.currentPosition().y())


def _upright(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.lineTo(path.currentPosition().x(), here.y() + n[0])


def _curve(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.cubicTo(here + QPointF(n[0], n[1]), here + QPointF(n[2], n[3]), here + QPointF(n[4], n[5]))


def _half_circle(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    start, end = path.currentPosition(), here + QPointF(n[5], n[6])
    radius = abs(end.x() - start.x()) / 2
    if abs(end.y() - start.y()) > 1e-6 or abs(radius - n[0]) > 0.01:
        raise ValueError("Only level half circles are understood.")
    left = min(start.x(), end.x())
    back = 180 if start.x() < end.x() else 0
    # A sweep of 1 turns with the clock, which Qt counts as negative.
    path.arcTo(left, start.y() - radius, 2 * radius, 2 * radius, back, -180 if n[4] else 180)


def _close(path: QPainterPath, here: QPointF, n: list[float]) -> None:
    path.closeSubpath()


_DRAW: Final[dict[str, Callable[[QPainterPath, QPointF, list[float]], None]]] = {
    "M": _move,
    "L": _line,
    "H": _level,
    "V": _upright,
    "C": _curve,
    "A": _half_circle,
    "Z": _close,
}
