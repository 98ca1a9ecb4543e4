"""The toasts of a Linux desktop: also those of an earlier run, as long as its daemon lives (B9)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.models.toast_log import Stand
from app.places import APP_NAME
from app.toasts.daemon import About, NotificationDaemon, escape
from app.toasts.toast import MAX_BODY, MAX_TITLE, OPEN, Responded, Toast, plain

if TYPE_CHECKING:
    from dbus_fast import Variant

__all__ = ["FreedesktopToaster"]

_PATIENCE: Final = 5.0
_REMEMBERED: Final = 1_000

_DEFAULT: Final = "default"
"""The key of a click on the toast itself."""

_DUNST: Final = "dunst"
_NO_BODY_CLICK: Final = "Xfce Notify Daemon"

log = logging.getLogger(__name__)


class FreedesktopToaster:
    """Toasts by the daemon's own protocol.

    desktop-notifier keeps a toast's number to itself, and hears no click on one that time took
    from the screen. A number outlives this process, and so do the clicks.
    """

    name = "native"

    def __init__(
        self, responded: Responded, daemon: NotificationDaemon, icon: Path | None = None
    ) -> None:
        self._responded = responded
        self._daemon = daemon
        self._icon = icon.as_uri() if icon is not None else ""
        self._stands: dict[str, Stand] = {}
        daemon.pressed = self._pressed
        daemon.gone = self._gone

    async def show(self, toast: Toast) -> bool:
        """Show *toast*, in its own place where it is on the screen already."""
        about = await self._daemon.about()
        if about is None:
            return False
        try:
            async with asyncio.timeout(_PATIENCE):
                self._remember(toast.id, await self._send(toast, about))
        except Exception as error:
            log.warning("a native toast failed: %s", type(error).__name__)
            self._daemon.close()  # its bus may be gone; the next toast gets a fresh one
            return False
        return True

    async def withdraw(self, toast_id: str) -> None:
        """Take a toast back."""
        stand = self._stands.pop(toast_id, None)
        if stand is None:
            return
        about = await self._daemon.about()
        if about is None or about.identity != stand.daemon:
            return  # its number may be another's by now
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._daemon.take_back(stand)
        except Exception as error:  # closed by the person or by the daemon
            log.debug("nothing to withdraw: %s", type(error).__name__)

    def close(self) -> None:
        """Leave the bus; toasts stay on the screen."""
        self._daemon.close()

    async def allowed(self) -> bool:
        """Say whether there is a daemon that would show a toast."""
        return await self._daemon.about() is not None

    def stand(self, toast_id: str) -> Stand | None:
        """Return where a toast stands that was shown or adopted."""
        return self._stands.get(toast_id)

    async def adopt(self, stands: Mapping[str, Stand]) -> Mapping[str, bool]:
        """Take over the toasts of an earlier run; those that are missing in the answer are gone.

        The others answer as they are, or, where it says ``False``, once they are shown again.
        """
        if not stands:
            return {}
        self._stands.update(stands)  # before the first word of the daemon, which may be a press
        about = await self._daemon.about()
        found = await self._still(stands, about) if about is not None else {}
        for id_ in stands.keys() - found.keys():
            self._stands.pop(id_, None)
        return found

    async def _still(self, stands: Mapping[str, Stand], about: About) -> dict[str, bool]:
        same = {id_: stand for id_, stand in stands.items() if stand.daemon == about.identity}
        if about.name == _DUNST:
            return dict.fromkeys(await self._on_screen(same), False)
        return dict.fromkeys(same, True)

    async def _on_screen(self, stands: Mapping[str, Stand]) -> Mapping[str, Stand]:
        try:
            async with asyncio.timeout(_PATIENCE):
                there = await self._daemon.on_screen()
        except Exception as error:
            log.warning("dunst does not say what it shows: %s", type(error).__name__)
            return {}
        return {id_: stand for id_, stand in stands.items() if there(stand)}

    async def _send(self, toast: Toast, about: About) -> Stand:
        actions = [] if about.name == _NO_BODY_CLICK else [_DEFAULT, ""]
        for button in toast.buttons:
            actions += [button.action, button.label]
        older = self._stands.get(toast.id)
        return await self._daemon.show(
            (
                plain(toast.title, MAX_TITLE) or APP_NAME,
                escape(plain(toast.body, MAX_BODY, lines=True), about.capabilities),
            ),
            actions=actions,
            hints=_hints(),
            icon=self._icon,
            seconds=0 if toast.sticky else -1,
            replaces=older.number if older and older.daemon == about.identity else 0,
        )

    def _remember(self, toast_id: str, stand: Stand) -> None:
        self._stands.pop(toast_id, None)
        self._stands[toast_id] = stand
        while len(self._stands) > _REMEMBERED:
            del self._stands[next(iter(self._stands))]

    def _pressed(self, stand: Stand, key: str) -> None:
        for toast_id in [id_ for id_, known in self._stands.items() if known == stand]:
            self._responded(toast_id, OPEN if key == _DEFAULT else key)

    def _gone(self, stand: Stand) -> None:
        for toast_id in [id_ for id_, known in self._stands.items() if known == stand]:
            del self._stands[toast_id]


def _hints() -> dict[str, Variant]:
    from dbus_fast import Variant

    return {"urgency": Variant("y", 1), "desktop-entry": Variant("s", "deskbell")}
