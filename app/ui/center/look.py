"""How a person looks at the center; known before the store is, so it imports nothing (P1)."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Look", "Order", "Tab"]


class Tab(StrEnum):
    """What the list shows; the words of :class:`app.models.center_view.Tab`."""

    NEEDS_ME = "needs_me"
    ALL = "all"
    SNOOZED = "snoozed"


class Order(StrEnum):
    """How it is ordered; the words of :class:`app.models.center_view.Order`."""

    NEWEST = "newest"
    WAITING = "waiting"


class Look(NamedTuple):
    """A tab, an order, and what is searched for."""

    tab: Tab = Tab.ALL
    order: Order = Order.NEWEST
    unread_first: bool = True
    words: str = ""
    """What is looked for; empty shows everything."""

    @property
    def ordered(self) -> bool:
        """Whether there is an order to choose: what is found, or snoozed, has one only."""
        return not self.words and self.tab is not Tab.SNOOZED
