"""The lines of the list: heads put one under the other, before they are put into words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from app.ui.center.row import Row, Sort

__all__ = ["Head", "Line", "Source", "compose", "place_among"]


class Head(Protocol):
    """What stands at one place of the list, before it is put into words."""

    @property
    def key(self) -> str:
        """Names the group, or the notification that stands alone."""
        ...

    @property
    def id(self) -> str:
        """The newest notification of it; empty for a person."""
        ...

    @property
    def unread(self) -> bool:
        """Whether anything in it is unread."""
        ...

    @property
    def count(self) -> int:
        """How many notifications it stands for."""
        ...


class Source(Protocol):
    """What the model reads from; all of it answers at once."""

    def heads(self, after: Head | None, limit: int) -> Sequence[Head]:
        """Return the heads that follow *after*, from the top where it is ``None``."""
        ...

    def head(self, key: str) -> Head | None:
        """Return the head called *key* as it is now, ``None`` when it left this list."""
        ...

    def members(self, key: str) -> Sequence[Head]:
        """Return the notifications of a group but the newest, newest first."""
        ...

    def row(self, line: Line) -> Row:
        """Put a line into words."""
        ...

    def parted(self) -> bool:
        """Say whether unread heads come first, so that a heading parts them from the read."""
        ...


class Line(NamedTuple):
    """One line of the view."""

    key: str
    head: Head | None
    """``None`` for the heading."""
    sort: Sort
    opened: bool = False


def compose(
    heads: Sequence[Head],
    opened: Mapping[str, Sequence[Head]],
    parted: bool,
    pinned: Collection[str] = (),
) -> list[Line]:
    """Return the lines for *heads*: groups with their members where *opened*, one heading.

    Heads that are *pinned* stay among the unread, though they were read.
    """
    lines: list[Line] = []
    seen_unread = False
    headed = not parted
    for head in heads:
        if head.unread or head.key in pinned:
            seen_unread = True
        elif not headed:
            headed = True
            if seen_unread:
                lines.append(Line(_HEADING, None, Sort.HEADER))
        members = opened.get(head.key)
        sort = _sort_of(head)
        shown = members is not None and sort is Sort.GROUP
        lines.append(Line(head.key, head, sort, shown))
        if shown and members is not None:
            lines += [Line(f"{head.key}/{one.id}", one, Sort.MEMBER) for one in members]
    return lines


def _sort_of(head: Head) -> Sort:
    """A head that stands for no notification is a person whom a search found."""
    if not head.id:
        return Sort.PERSON
    return Sort.GROUP if head.count > 1 else Sort.SINGLE


def place_among(
    heads: Sequence[Head], order: Sequence[str], key: str, pinned: Collection[str]
) -> int:
    """Return where *key* goes into *heads*, next to the nearest neighbour that it had in *order*.

    Only neighbours that are unread or pinned count: the others went to where the read ones are.
    """
    places = {head.key: at for at, head in enumerate(heads) if head.unread or head.key in pinned}
    own = order.index(key)
    for neighbour in reversed(order[:own]):
        if neighbour in places:
            return places[neighbour] + 1
    for neighbour in order[own + 1 :]:
        if neighbour in places:
            return places[neighbour]
    return len(places)


_HEADING: Final = "/read"
