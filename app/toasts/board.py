"""The board: the toasts of one person on the screen, and what each of them stands for.

It outlives the program: where each toast stands is written down beside the log of toasts, and the
next run takes them over, to be pressed and withdrawn like its own (B9).
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

import msgspec

from app.models import attention, queries
from app.models.errors import StoreError
from app.models.instants import to_ms
from app.models.snoozes import snoozed
from app.models.store import Store
from app.models.toast_log import Shown
from app.toasters import Toasters
from app.toasts.toast import SUMMARY, Toast
from protocol.records import Notification, NotificationState

__all__ = ["Board", "Later", "Shower", "Words"]

Later = Callable[[Callable[[], Awaitable[None]]], None]
"""Does what it is given after everything that it was given before."""

Shower = Callable[[tuple[str, ...], str], None]

log = logging.getLogger(__name__)


class Words(Protocol):
    """Writes toasts in the person's language."""

    def toast(self, toast: attention.Toast) -> Toast:
        """Return the toast of a group; its id is that of its newest notification."""

    def summary(self, summary: attention.Summary) -> Toast:
        """Return the one toast of an absence or a burst."""


class Board:
    """What is put up and taken down is so at once here, and on the screen a little later."""

    def __init__(
        self, store: Store, toasters: Toasters, words: Words, later: Later, shown: Shower
    ) -> None:
        """*shown* hears which notifications a toast stands for, and what showed it, if anything."""
        self._shown = shown
        self._store = store
        self._toasters = toasters
        self._words = words
        self._later = later
        self._members: dict[str, tuple[str, ...]] = {}
        """Toast id to the notifications it stands for, while it may be on the screen."""
        self._keys: dict[str, str] = {}
        """Group to the toast that it has on the screen."""

    def members(self, toast_id: str) -> tuple[str, ...]:
        """Return what a toast stands for; one that is not known stands for itself."""
        return self._members.get(toast_id, (toast_id,))

    def put_up(self, toast: Toast, ids: tuple[str, ...], key: str) -> None:
        """Show *toast* in place of the one that its group has on the screen."""
        if (older := self._keys.get(key)) is not None and older != toast.id:
            self.take_down(older)
        self._members[toast.id] = ids
        self._keys[key] = toast.id
        self._later(lambda: self._show(toast, key))

    def take_down(self, toast_id: str) -> None:
        """Take a toast from the screen."""
        self._members.pop(toast_id, None)
        for key in [key for key, shown in self._keys.items() if shown == toast_id]:
            del self._keys[key]
        self._later(lambda: self._withdraw(toast_id))

    def handled(self, id_: str) -> None:
        """Withdraw a toast when nothing that it stands for calls any more."""
        for toast_id, ids in list(self._members.items()):
            if id_ in ids:
                rest = tuple(one for one in ids if one != id_)
                self._members[toast_id] = rest
                if not rest:
                    self.take_down(toast_id)

    async def adopt(self) -> None:
        """Take over the toasts of the run before.

        What was handled meanwhile goes; what the daemon would not tell us of is shown again, in
        the place where it stands.
        """
        try:
            kept = self._store.files.toasts.kept()
        except StoreError as error:
            log.warning("the toasts of the last run are not known: %s", error.id)
            return
        found = await self._toasters.adopt({one.toast: one.stand for one in kept})
        for one in kept:
            if one.toast not in found:
                self._forget(one.toast)
                continue
            calling = [note for id_ in one.ids if (note := self._calling(id_)) is not None]
            self._members[one.toast] = tuple(note.id for note in calling)
            self._keys[one.key] = one.toast
            if not calling:
                self.take_down(one.toast)
            elif not found[one.toast]:
                self._show_anew(one, calling)

    def _calling(self, id_: str) -> Notification | None:
        found = queries.notification(self._store, id_)
        now = self._store.files.clock()
        if found is None or found.state is not NotificationState.NEW or snoozed(found, now):
            return None
        return found

    def _show_anew(self, shown: Shown, calling: list[Notification]) -> None:
        """Put the words of an adopted toast, as they are now, in the place of the old ones."""
        decision = attention.decide(
            calling,
            person_id=self._store.person_id,
            preferences=queries.preferences(self._store),
            now=self._store.files.clock(),
            catching_up=shown.toast == SUMMARY,
        )
        made = [self._words.toast(one) for one in decision.toasts]
        if decision.summary is not None:
            made.append(self._words.summary(decision.summary))
        if made:
            again = msgspec.structs.replace(made[0], id=shown.toast)
            self._later(lambda: self._show(again, shown.key))

    async def _show(self, toast: Toast, key: str) -> None:
        """Show *toast*, and write down where it stands for the next run of the program."""
        if toast.id not in self._members:  # handled meanwhile: not shown at all
            return
        by = await self._toasters.show(toast)
        self._shown(self.members(toast.id), by)
        stand = self._toasters.stand(toast.id)
        ids = self._members.get(toast.id)
        if stand is None or ids is None:
            return
        shown = Shown(toast=toast.id, key=key, ids=ids, stand=stand)
        try:
            self._store.files.toasts.keep(shown, to_ms(self._store.files.clock()))
        except StoreError as error:
            log.warning("the next run will not know of a toast: %s", error.id)

    async def _withdraw(self, toast_id: str) -> None:
        await self._toasters.withdraw(toast_id)
        self._forget(toast_id)

    def _forget(self, toast_id: str) -> None:
        try:
            self._store.files.toasts.drop(toast_id)
        except StoreError as error:
            log.warning("a toast stays among those that may be on the screen: %s", error.id)
