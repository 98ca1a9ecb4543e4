"""The notification daemon of a Linux desktop: whether there is one, and what it understands."""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

__all__ = ["NotificationDaemon", "escape"]

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_PATIENCE: Final = 3.0

log = logging.getLogger(__name__)


class NotificationDaemon:
    """Asked anew before each toast, as a daemon may be replaced while we run."""

    def __init__(self) -> None:
        self._bus: MessageBus | None = None
        self._missed = False

    async def capabilities(self) -> frozenset[str] | None:
        """Return what the daemon says it can do; ``None`` when there is none.

        On Windows and macOS the system itself shows toasts: there the set is empty.
        """
        if not sys.platform.startswith("linux"):
            return frozenset()
        try:
            async with asyncio.timeout(_PATIENCE):
                found = await self._ask()
        except Exception as error:  # no bus, no daemon, or one that does not answer
            if not self._missed:
                log.warning("there is no notification daemon: %s", type(error).__name__)
            self.close()
            found = None
        self._missed = found is None
        return found

    def close(self) -> None:
        """Leave the bus."""
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.disconnect()

    async def _ask(self) -> frozenset[str] | None:
        from dbus_fast import Message, MessageType
        from dbus_fast.aio import MessageBus

        if self._bus is None or not self._bus.connected:
            self._bus = await MessageBus().connect()
        question = Message(destination=_NAME, path=_PATH, interface=_NAME, member="GetCapabilities")
        answer = await self._bus.call(question)
        if answer is None or answer.message_type is not MessageType.METHOD_RETURN:
            return None
        return frozenset(str(one) for one in answer.body[0])


def escape(body: str, capabilities: frozenset[str] | None) -> str:
    """Return *body* so that a daemon which parses markup shows exactly these characters."""
    if capabilities is None or "body-markup" not in capabilities:
        return body
    return body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
