"""What a click on a toast does in the windows."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from app.models import queries
from app.models.errors import StoreError
from app.models.store import Store
from app.ui.center.acts import Acts
from app.ui.center.presets import presets
from app.ui.center.times import Times
from app.ui.desk import Desk
from protocol.records import Notification

__all__ = ["ToastDeeds"]

log = logging.getLogger(__name__)


class ToastDeeds:
    """Opens, finishes and snoozes as the list does, without a window being open."""

    def __init__(self, desk: Desk, store: Store, times: Times) -> None:
        self._desk = desk
        self._store = store
        self._times = times
        self._acts = Acts(store, times)

    def open(self, notification_id: str) -> None:
        """Open exactly what the notification is about, which marks it as read."""
        self._desk.open_notification(notification_id)

    def open_center(self) -> None:
        """Bring the window with the list up."""
        self._desk.show_window()

    def finish(self, ids: Iterable[str]) -> None:
        """Say done; a task that is waited for is completed."""
        if not self._locked():
            self._try(lambda: self._acts.finish(self._found(ids)))

    def snooze(self, ids: Iterable[str]) -> None:
        """Hide until the first of the moments that the list offers."""
        until = presets(self._times.now())[0].until
        if not self._locked():
            self._try(lambda: self._acts.snooze(self._found(ids), until))

    def _locked(self) -> bool:
        """Show what wants a password, where one is wanted: a toast is no way round it."""
        locked = self._desk.windows.guard.locked
        if locked:
            self._desk.show_window()
        return locked

    def _found(self, ids: Iterable[str]) -> list[Notification]:
        looked_up = (queries.notification(self._store, id_) for id_ in ids)
        return [one for one in looked_up if one is not None]

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except StoreError as error:
            log.warning("what a toast asked for was not done: %s", error.id)
            self._desk.asks.tell(error.trouble, lambda: self._try(act))
