"""A row of the list, ready to be drawn."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QRect

__all__ = ["ACTIONS", "Action", "Boxes", "Row", "Sort", "boxes"]


class Sort(Enum):
    """What a line of the list is."""

    SINGLE = "single"
    """One notification."""
    GROUP = "group"
    """The newest of several that share a topic; opens to show the others."""
    MEMBER = "member"
    """One of an opened group."""
    PERSON = "person"
    """A colleague or client that a search found."""
    HEADER = "header"
    """A heading, which cannot be selected."""


class Action(Enum):
    """What the buttons of a hovered row do, from left to right."""

    DONE = "check"
    SNOOZE = "clock"
    OPEN = "external-link"


ACTIONS: Final = tuple(Action)


class Row(NamedTuple):
    """Everything that is drawn of one line; texts are plain."""

    key: str
    """What the line is called between two readings of the list: topic or notification."""
    id: str
    """The notification it acts on; empty for a header."""
    sort: Sort = Sort.SINGLE
    title: str = ""
    line: str = ""
    time: str = ""
    tone: str = ""
    """Colour of the time: empty, ``warning`` or ``danger``; then it has an hourglass too."""
    unread: bool = False
    needs_me: bool = False
    stands_for: int = 1
    """How many notifications it stands for."""
    icon: str = "bell"
    icon_tone: str = "neutral"
    person: str = ""
    """Name whose initials are drawn in place of the icon; empty for a tile."""
    person_id: str = ""
    """Record id that picks the colour of the initials."""
    badge: str = ""
    """Channel whose badge stands on the avatar; empty for none."""
    opened: bool = False
    """A group whose members are shown."""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.line, self.time) if part)


class Boxes(NamedTuple):
    """Where the parts of one line lie, in px from its upper left corner."""

    bar: QRect
    dot: QRect
    avatar: QRect
    text: QRect
    line1: QRect
    line2: QRect
    buttons: tuple[QRect, ...]


@lru_cache(maxsize=16)
def boxes(size: tuple[int, int], scale: float, indent: bool = False, lone: bool = False) -> Boxes:
    """Return the places in a line of *size* (width, height) at a text *scale*.

    They are measured from the line's own upper left corner; members of a group are indented, and
    a first line that is *lone* stands in the middle.
    """
    width, height = size

    def px(length: float) -> int:
        return round(length * scale)

    side = px(28 if indent else 36)
    left = px(16) + (px(48) if indent else 0)
    middle = height // 2
    start = left + side + px(12)
    room = width - px(12) - start
    top = middle - px(18)
    first_top = middle - px(10) if lone else top
    button = px(28)
    first = width - px(8) - button * len(ACTIONS) - px(2) * (len(ACTIONS) - 1)
    return Boxes(
        bar=QRect(0, px(8), px(3), height - px(16)),
        dot=QRect(px(5), middle - px(3), px(6), px(6)),
        avatar=QRect(left, middle - side // 2, side, side),
        text=QRect(start, top, room, px(36)),
        line1=QRect(start, first_top, room, px(20)),
        line2=QRect(start, top + px(20), room, px(16)),
        buttons=tuple(
            QRect(first + place * (button + px(2)), middle - button // 2, button, button)
            for place in range(len(ACTIONS))
        ),
    )
