"""The ground that the parts of the desk stand on: what each of them is handed."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.models.errors import StoreError
from app.models.health import Health
from app.models.instants import Clock
from app.settings import SORT_ORDER, TAB, UNREAD_FIRST, Settings
from app.ui.center.look import Look, Order, Tab
from app.ui.center.times import Times
from app.ui.opener import Opener
from app.ui.outside import Outside
from protocol.records import Record, User

if TYPE_CHECKING:
    from app.models.store import Store

__all__ = ["Ground"]

log = logging.getLogger(__name__)


@dataclass
class Ground:
    """Settings, health, callables, time and, once it is open, the store."""

    settings: Settings
    health: Health
    outside: Outside
    clock: Clock
    opener: Opener
    times: Times = field(default_factory=Times)
    store: Store | None = None
    """``None`` before the first paint is over, and while nobody is signed in."""

    def find(self, type_: str, id_: str) -> Record | None:
        """Return a record of the mirror, or ``None``."""
        # The queries bring SQLAlchemy with them, which must not be loaded before the first paint.
        from app.models import queries

        return queries.record(self.store, type_, id_) if self.store is not None else None

    def me(self) -> User | None:
        """Return the person whose store this is, or ``None`` before the first page."""
        if self.store is None:
            return None
        found = self.find("user", self.store.person_id)
        return found if isinstance(found, User) else None

    def as_of(self) -> datetime:
        """Return how fresh the mirror is: now, or since when the line is gone."""
        return self.health.state.offline_since or self.clock()

    def look(self) -> Look:
        """Return the look at the center that this computer remembers (K37)."""
        tabs = {one.value: one for one in Tab}
        orders = {one.value: one for one in Order}
        return Look(
            tab=tabs.get(self.settings[TAB], Tab.ALL),
            order=orders.get(self.settings[SORT_ORDER], Order.NEWEST),
            unread_first=self.settings[UNREAD_FIRST],
        )

    def remember(self, look: Look) -> None:
        """Remember a look; the words of a search are not remembered."""
        if look._replace(words="") != self.look():
            self.settings.change(
                {
                    TAB.key: look.tab.value,
                    SORT_ORDER.key: look.order.value,
                    UNREAD_FIRST.key: look.unread_first,
                }
            )
        self.draw_first()

    def draw_first(self) -> None:
        """Have the store draw the first screen of the next start as the center is looked at."""
        if self.store is None:
            return
        from app.models.queries import Order, Tab, View  # they bring SQLAlchemy with them (P1)

        look = self.look()
        view = View(
            tab=Tab(look.tab.value),
            order=Order(look.order.value),
            unread_first=look.unread_first,
        )
        try:
            self.store.remember_view(view)
        except StoreError as error:
            log.warning("the next start may begin with another picture: %s", error.id)
