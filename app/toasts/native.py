"""The system's own toasts, with buttons whose clicks come back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.places import APP_NAME
from app.toasts.daemon import NotificationDaemon, escape
from app.toasts.toast import MAX_BODY, MAX_TITLE, OPEN, Responded, Toast, plain

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier, Notification

__all__ = ["NativeToaster"]

_PATIENCE: Final = 5.0

log = logging.getLogger(__name__)


class NativeToaster:
    """Toasts by desktop-notifier: D-Bus, WinRT or the notification center of macOS.

    Clicks are taken by the notifier as a whole, not by each toast, so that one from before a
    restart still comes back where the system reports it (B9).
    """

    name = "native"

    def __init__(
        self, responded: Responded, daemon: NotificationDaemon, icon: Path | None = None
    ) -> None:
        self._responded = responded
        self._daemon = daemon
        self._icon = icon
        self._notifier: DesktopNotifier | None = None

    async def show(self, toast: Toast) -> bool:
        """Show *toast*; "shown" is when the system says that it took it over."""
        capabilities = await self._daemon.capabilities()
        if capabilities is None:
            self.close()
            return False
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._send(toast, capabilities)
        except Exception as error:
            log.warning("a native toast failed: %s", type(error).__name__)
            self.close()
            return False

    async def withdraw(self, toast_id: str) -> None:
        """Take a toast back."""
        if self._notifier is None:
            return
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._notifier.clear(toast_id)
        except Exception as error:  # KeyError: closed by the person or by the daemon
            log.debug("nothing to withdraw: %s", type(error).__name__)

    def close(self) -> None:
        """Leave the bus, where there is one."""
        notifier, self._notifier = self._notifier, None
        # the library opens a connection of its own and offers no way to close it
        bus = getattr(getattr(notifier, "_backend", None), "bus", None)
        if bus is not None:
            bus.disconnect()
        self._daemon.close()

    async def allowed(self) -> bool:
        """Say whether the person lets this program show toasts at all (K13)."""
        try:
            async with asyncio.timeout(_PATIENCE):
                if await self._daemon.capabilities() is None:
                    return False
                return await self._ready().has_authorisation()
        except Exception as error:
            log.warning("the system does not say whether toasts show: %s", type(error).__name__)
            return False

    async def _send(self, toast: Toast, capabilities: frozenset[str]) -> bool:
        notifier = self._ready()
        shown: list[bool] = []
        await notifier.send_notification(
            self._made(toast, capabilities, on_dispatched=lambda: shown.append(True))
        )
        if not shown:
            self.close()  # its bus may be gone; the next toast gets a fresh one
        return bool(shown)

    def _made(
        self, toast: Toast, capabilities: frozenset[str], on_dispatched: Callable[[], None]
    ) -> Notification:
        from desktop_notifier import Button, Notification

        return Notification(
            title=plain(toast.title, MAX_TITLE) or APP_NAME,
            message=escape(plain(toast.body, MAX_BODY, lines=True), capabilities),
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
