"""The ground that the parts of the desk stand on: what each of them is handed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.models.health import Health
from app.models.instants import Clock
from app.settings import SORT_ORDER, UNREAD_FIRST, Settings
from app.ui.center.look import Look, Order
from app.ui.center.times import Times
from app.ui.opener import Opener
from app.ui.outside import Outside
from protocol.records import Record, User

if TYPE_CHECKING:
    from app.models.store import Store

__all__ = ["Ground"]


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
        order = self.settings[SORT_ORDER]
        known = {one.value: one for one in Order}
        return Look(order=known.get(order, Order.NEWEST), unread_first=self.settings[UNREAD_FIRST])

    def remember(self, look: Look) -> None:
        """Remember a look; the words of a search are not remembered."""
        self.settings.change(
            {SORT_ORDER.key: look.order.value, UNREAD_FIRST.key: look.unread_first}
        )
