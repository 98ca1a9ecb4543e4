"""A row of the list, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

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


@dataclass(frozen=True)
class Row:
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
    count: int = 1
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


@dataclass(frozen=True)
class Boxes:
    """Where the parts of one line lie, in px of the viewport."""

    bar: QRect
    dot: QRect
    avatar: QRect
    text: QRect
    line1: QRect
    line2: QRect
    buttons: tuple[QRect, ...]


def boxes(rect: QRect, scale: float, *, indent: bool = False) -> Boxes:
    """Return the places of a line within *rect* at a text *scale*; members are indented."""

    def px(length: float) -> int:
        return round(length * scale)

    side = px(28 if indent else 36)
    left = rect.left() + px(16) + (px(48) if indent else 0)
    middle = rect.top() + rect.height() // 2
    start = left + side + px(12)
    width = rect.right() + 1 - px(12) - start
    top = middle - px(18)
    button = px(28)
    first = rect.right() + 1 - px(8) - button * len(ACTIONS) - px(2) * (len(ACTIONS) - 1)
    return Boxes(
        bar=QRect(rect.left(), rect.top() + px(8), px(3), rect.height() - px(16)),
        dot=QRect(rect.left() + px(5), middle - px(3), px(6), px(6)),
        avatar=QRect(left, middle - side // 2, side, side),
        text=QRect(start, top, width, px(36)),
        line1=QRect(start, top, width, px(20)),
        line2=QRect(start, top + px(20), width, px(16)),
        buttons=tuple(
            QRect(first + place * (button + px(2)), middle - button // 2, button, button)
            for place in range(len(ACTIONS))
        ),
    )
