"""How a person looks at the center; known before the store is, so it imports nothing (P1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True)
class Look:
    """A tab, an order, and what is searched for."""

    tab: Tab = Tab.ALL
    order: Order = Order.NEWEST
    unread_first: bool = True
    words: str = ""
    """What is looked for; empty shows everything."""
