"""The toasters of this computer, tried in order; the last one cannot fail."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from app.models.toast_log import Stand
from app.toasts.daemon import NotificationDaemon
from app.toasts.freedesktop import FreedesktopToaster
from app.toasts.native import NativeToaster
from app.toasts.simple import SimpleToaster
from app.toasts.toast import OPEN, Responded, SystemToaster, Toast, Toaster

__all__ = ["Balloon", "BalloonToaster", "Toasters", "system_toasters"]

Balloon = Callable[[str, str, Callable[[], None]], None]
"""Shows a title and a body beside the tray icon and calls back when clicked; never fails."""

_REMEMBERED: Final = 1_000

log = logging.getLogger(__name__)


class BalloonToaster:
    """The tray icon's own balloon: no buttons, but always there."""

    name = "balloon"

    def __init__(self, balloon: Balloon, responded: Responded) -> None:
        self._balloon = balloon
        self._responded = responded

    async def show(self, toast: Toast) -> bool:
        """Show title and body of *toast*."""
        self._balloon(toast.title, toast.body, lambda: self._responded(toast.id, OPEN))
        return True

    async def withdraw(self, toast_id: str) -> None:
        """Do nothing: a balloon goes by itself."""

    def close(self) -> None:
        """Do nothing: the tray icon is not ours."""


class Toasters:
    """Several toasters as one: the first that shows a toast is the one that showed it."""

    def __init__(self, toasters: Sequence[Toaster]) -> None:
        self._toasters = tuple(toasters)
        best = self._toasters[0]
        self._system = best if isinstance(best, SystemToaster) else None
        self._shown_by: dict[str, Toaster] = {}
        self.blocked: bool | None = None
        """True when the best toaster did not show the last toast; ``None`` before the first."""

    async def show(self, toast: Toast) -> str:
        """Show *toast* and return the name of the toaster that did; empty when none could."""
        for toaster in self._toasters:
            if await toaster.show(toast):
                self._remember(toast.id, toaster)
                self.blocked = toaster is not self._toasters[0]
                return toaster.name
            log.debug("the %s toaster could not show a toast", toaster.name)
        self.blocked = True
        return ""

    async def withdraw(self, toast_id: str) -> None:
        """Take back the toast with this id, if it was shown or adopted by this process."""
        if toaster := self._shown_by.pop(toast_id, None):
            await toaster.withdraw(toast_id)

    def close(self) -> None:
        """Give back what is held of the system; what is shown stays on the screen."""
        for toaster in self._toasters:
            toaster.close()

    async def check(self) -> bool:
        """Say whether the system would show a toast now; also kept in :attr:`blocked`."""
        if self._system is not None:
            self.blocked = not await self._system.allowed()
        return not self.blocked

    def stand(self, toast_id: str) -> Stand | None:
        """Return where a toast stands that will outlive this process, if it does."""
        system = self._system
        if system is None or self._shown_by.get(toast_id) is not system:
            return None
        return system.stand(toast_id)

    async def adopt(self, stands: Mapping[str, Stand]) -> Mapping[str, bool]:
        """Take over the toasts of an earlier run; those that are missing in the answer are gone.

        The others answer as they are, or, where it says ``False``, once they are shown again.
        """
        if self._system is None:
            return {}
        found = await self._system.adopt(stands)
        for toast_id in found:
            self._remember(toast_id, self._system)
        return found

    def _remember(self, toast_id: str, toaster: Toaster) -> None:
        self._shown_by.pop(toast_id, None)
        self._shown_by[toast_id] = toaster
        while len(self._shown_by) > _REMEMBERED:
            del self._shown_by[next(iter(self._shown_by))]


def system_toasters(responded: Responded, balloon: Balloon, icon: Path | None = None) -> Toasters:
    """Return the toasters of this system: native, simple, and the tray's *balloon*."""
    daemon = NotificationDaemon()
    linux = sys.platform.startswith("linux")
    return Toasters(
        (
            FreedesktopToaster(responded, daemon, icon)
            if linux
            else NativeToaster(responded, icon),
            SimpleToaster(daemon, icon),
            BalloonToaster(balloon, responded),
        )
    )
