"""The picture of the list that is drawn before the store is open (P1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.models.first_screen import FirstRow, FirstScreen
from app.ui.center.lines import Head, Line
from app.ui.center.look import Look, Order, Tab
from app.ui.center.render import heading, of_first_row, render
from app.ui.center.row import Row
from app.ui.center.times import Times

__all__ = ["PictureSource"]


class _Drawn:
    """One row of the first screen."""

    def __init__(self, row: FirstRow) -> None:
        self.row: Final = row

    @property
    def key(self) -> str:
        return self.row.key

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def unread(self) -> bool:
        return self.row.unread

    @property
    def count(self) -> int:
        return self.row.stands_for


class PictureSource:
    """Rows of a :class:`FirstScreen`: what was on top when the mirror was last written."""

    def __init__(self, first: FirstScreen, times: Times) -> None:
        self._first, self._times = first, times
        tabs = {one.value: one for one in Tab}
        orders = {one.value: one for one in Order}
        self.look = Look(
            tabs.get(first.tab, Tab.ALL),
            orders.get(first.order, Order.NEWEST),
            first.unread_first,
        )
        """How the list stood when it was drawn."""

    @property
    def first(self) -> FirstScreen:
        """The numbers beside the rows."""
        return self._first

    def heads(self, after: Head | None, limit: int) -> Sequence[Head]:
        """Return all rows there are; nothing follows them."""
        return [] if after is not None else [_Drawn(row) for row in self._first.rows[:limit]]

    def head(self, key: str) -> Head | None:
        """Return one row."""
        return next((_Drawn(row) for row in self._first.rows if row.key == key), None)

    def members(self, key: str) -> Sequence[Head]:
        """Return nothing: a picture has no insides."""
        return []

    def row(self, line: Line) -> Row:
        """Put a line into words."""
        if not isinstance(line.head, _Drawn):
            return heading()
        return render(line.key, of_first_row(line.head.row), line.sort, self.look, self._times)

    def parted(self) -> bool:
        """Say whether a heading parts the read rows from the unread ones."""
        return self.look.unread_first and self.look.tab is not Tab.SNOOZED
