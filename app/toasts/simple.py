"""The plain fallback: toasts by plyer, without buttons and without an answer."""

from __future__ import annotations

import asyncio
import logging
import sys
import warnings
from pathlib import Path
from typing import Final

from app.places import APP_NAME
from app.toasts.daemon import NotificationDaemon, escape
from app.toasts.toast import Toast, plain

__all__ = ["SimpleToaster"]

# what Windows keeps of a balloon: longer ones are dropped in silence
_MAX_TITLE: Final = 63
_MAX_BODY: Final = 255

log = logging.getLogger(__name__)


class SimpleToaster:
    """Toasts that can only be read; for a system on which the native ones fail."""

    name = "simple"

    def __init__(self, daemon: NotificationDaemon, icon: Path | None = None) -> None:
        self._daemon = daemon
        self._icon = icon

    async def show(self, toast: Toast) -> bool:
        """Show title and body of *toast*."""
        # plyer calls a program and does not look at what became of it: ask the daemon first
        about = await self._daemon.about()
        if about is None:
            return False
        title = plain(toast.title, _MAX_TITLE) or APP_NAME
        body = escape(plain(toast.body, _MAX_BODY, lines=True), about.capabilities)
        try:
            await asyncio.to_thread(self._notify, title, body)
        except Exception as error:
            log.warning("a simple toast failed: %s", type(error).__name__)
            return False
        return True

    async def withdraw(self, toast_id: str) -> None:
        """Do nothing: what was shown this way goes by itself."""

    def close(self) -> None:
        """Leave the bus, where there is one."""
        self._daemon.close()

    def _notify(self, title: str, body: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of each library that it would rather have
            from plyer import notification

            if sys.platform.startswith("linux") and title.startswith("-"):
                title = f"\N{NO-BREAK SPACE}{title}"  # a title is no option of notify-send
            icon = str(self._icon) if self._icon else ""
            notification.notify(title=title, message=body, app_name=APP_NAME, app_icon=icon)
