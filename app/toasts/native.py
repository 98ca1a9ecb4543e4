"""The toasts of Windows and macOS, with buttons whose clicks come back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.models.toast_log import Stand
from app.places import APP_NAME
from app.toasts.toast import MAX_BODY, MAX_TITLE, OPEN, Responded, Toast, plain

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier, Notification

__all__ = ["NativeToaster"]

_PATIENCE: Final = 5.0

_SYSTEM: Final = "system"

log = logging.getLogger(__name__)


class NativeToaster:
    """Toasts by desktop-notifier: WinRT or the notification center of macOS.

    Clicks are taken by the notifier as a whole, not by each toast, so that one from before a
    restart still comes back where the system reports it (B9).
    """

    name = "native"

    def __init__(self, responded: Responded, icon: Path | None = None) -> None:
        self._responded = responded
        self._icon = icon
        self._notifier: DesktopNotifier | None = None

    async def show(self, toast: Toast) -> bool:
        """Show *toast*; "shown" is when the system says that it took it over."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._send(toast)
        except Exception as error:
            log.warning("a native toast failed: %s", type(error).__name__)
            return False

    async def withdraw(self, toast_id: str) -> None:
        """Take a toast back."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._ready().clear(toast_id)
        except Exception as error:  # closed by the person or by the system
            log.debug("nothing to withdraw: %s", type(error).__name__)

    def close(self) -> None:
        """Let the notifier go; toasts stay on the screen."""
        self._notifier = None

    async def allowed(self) -> bool:
        """Say whether the person lets this program show toasts at all (K13)."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return bool(await self._ready().has_authorisation())
        except Exception as error:
            log.warning("the system does not say whether toasts show: %s", type(error).__name__)
            return False

    def stand(self, toast_id: str) -> Stand | None:
        """Return where a toast stands: here the system knows it by our own id."""
        return Stand(_SYSTEM, 0)

    async def adopt(self, stands: Mapping[str, Stand]) -> Mapping[str, bool]:
        """Take over the toasts of an earlier run that the system still has."""
        try:
            async with asyncio.timeout(_PATIENCE):
                there = await self._ready().get_current_notifications()
        except Exception as error:
            log.warning("the system does not say what it shows: %s", type(error).__name__)
            return {}
        return {id_: True for id_ in stands if id_ in there}

    async def _send(self, toast: Toast) -> bool:
        shown: list[bool] = []
        await self._ready().send_notification(
            self._made(toast, on_dispatched=lambda: shown.append(True))
        )
        return bool(shown)

    def _made(self, toast: Toast, on_dispatched: Callable[[], None]) -> Notification:
        from desktop_notifier import Button, Notification

        return Notification(
            title=plain(toast.title, MAX_TITLE) or APP_NAME,
            message=plain(toast.body, MAX_BODY, lines=True),
            buttons=tuple(
                Button(title=button.label, identifier=button.action) for button in toast.buttons
            ),
            timeout=0 if toast.sticky else -1,
            identifier=toast.id,
            on_dispatched=on_dispatched,
        )

    def _ready(self) -> DesktopNotifier:
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier, Icon

            # its debug log spells out each toast, outside text and all
            logging.getLogger("desktop_notifier").setLevel(logging.ERROR)
            icon = Icon(path=self._icon) if self._icon else None
            notifier = DesktopNotifier(app_name=APP_NAME, app_icon=icon)
            notifier.on_clicked = lambda toast_id: self._responded(toast_id, OPEN)
            notifier.on_button_pressed = self._responded
            self._notifier = notifier
        return self._notifier
