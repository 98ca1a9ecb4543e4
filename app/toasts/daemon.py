"""The notification daemon of a Linux desktop: what it understands, shows, and tells of clicks."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from app.models.toast_log import Stand
from app.places import APP_NAME

if TYPE_CHECKING:
    from dbus_fast import Message, Variant
    from dbus_fast.aio import MessageBus

__all__ = ["About", "NotificationDaemon", "escape"]

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_BUS: Final = "org.freedesktop.DBus"
_BUS_PATH: Final = "/org/freedesktop/DBus"
_SIGNALS: Final = f"type='signal',sender='{_NAME}',interface='{_NAME}'"
_DUNST: Final = "org.dunstproject.cmd0"
_PATIENCE: Final = 3.0
_EXPIRED: Final = 1

log = logging.getLogger(__name__)


class About(msgspec.Struct, frozen=True):
    """Which daemon there is; on Windows and macOS the system itself, of which nothing is known."""

    name: str = ""
    identity: str = ""
    """This run of it: no other one, before or after, has the same."""
    capabilities: frozenset[str] = frozenset()


class NotificationDaemon:
    """Asked anew before each toast, as a daemon may be replaced while we run.

    ``pressed`` is called with where a toast stands and the key of what was pressed on it, ``gone``
    when the person or the program took it away. One that time took from the screen may still
    stand in the daemon's own list, and be pressed there.
    """

    def __init__(self) -> None:
        self.pressed: Callable[[Stand, str], None] = lambda stand, key: None
        self.gone: Callable[[Stand], None] = lambda stand: None
        self._bus: MessageBus | None = None
        self._bus_id = ""
        self._missed = False

    async def about(self) -> About | None:
        """Return which daemon there is; ``None`` when there is none."""
        if not sys.platform.startswith("linux"):
            return About()
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

    async def show(
        self,
        words: tuple[str, str],
        *,
        actions: Sequence[str],
        hints: dict[str, Variant],
        icon: str,
        seconds: int,
        replaces: int = 0,
    ) -> Stand:
        """Show a title and a body, in place of toast *replaces* if there is one; return where."""
        body = [APP_NAME, replaces, icon, *words, list(actions), hints, seconds]
        answer = await self._call(_NAME, "Notify", "susssasa{sv}i", body)
        return Stand(self._identity(answer), answer.body[0])

    async def take_back(self, stand: Stand) -> None:
        """Close a toast; one that is closed already is no error."""
        await self._call(_NAME, "CloseNotification", "u", [stand.number])

    async def on_screen(self) -> Callable[[Stand], bool]:
        """Return what says whether a toast is still on the screen of dunst, which tells that.

        It tells its clicks only to whoever showed the toast last: those of an earlier run must be
        shown again in their place, and those that are gone must not.
        """
        answer = await self._call(_DUNST, "NotificationListHistory")
        past = {entry["id"].value for entry in answer.body[0]}
        counts = [await self._number(name) for name in ("displayedLength", "waitingLength")]
        return lambda stand: any(counts) and stand.number not in past

    def close(self) -> None:
        """Leave the bus; toasts stay on the screen."""
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.disconnect()

    async def _ask(self) -> About:
        answer = await self._call(_NAME, "GetCapabilities")
        told = await self._call(_NAME, "GetServerInformation")
        return About(
            name=str(told.body[0]),
            identity=self._identity(answer),
            capabilities=frozenset(str(one) for one in answer.body[0]),
        )

    def _identity(self, message: Message) -> str:
        """Return which run of a daemon sent *message*: names are used again on another bus."""
        return f"{self._bus_id} {message.sender}"

    async def _number(self, name: str) -> int:
        answer = await self._call("org.freedesktop.DBus.Properties", "Get", "ss", [_DUNST, name])
        return int(answer.body[0].value)

    async def _call(
        self, interface: str, member: str, signature: str = "", body: Sequence[object] = ()
    ) -> Message:
        from dbus_fast import Message

        bus = await self._connected()
        return await _answered(
            bus,
            Message(
                destination=_NAME,
                path=_PATH,
                interface=interface,
                member=member,
                signature=signature,
                body=list(body),
            ),
        )

    async def _connected(self) -> MessageBus:
        from dbus_fast import Message
        from dbus_fast.aio import MessageBus

        if self._bus is not None and self._bus.connected:
            return self._bus
        bus = await MessageBus().connect()
        bus.add_message_handler(self._hear)
        place: dict[str, Any] = {"destination": _BUS, "path": _BUS_PATH, "interface": _BUS}
        rule = Message(**place, member="AddMatch", signature="s", body=[_SIGNALS])
        try:
            self._bus_id = (await _answered(bus, Message(**place, member="GetId"))).body[0]
            await _answered(bus, rule)
        except BaseException:
            bus.disconnect()
            raise
        self._bus = bus
        return bus

    def _hear(self, message: Message) -> None:
        if message.interface != _NAME:
            return
        if message.member == "ActionInvoked" and message.signature == "us":
            number, key = message.body
            self.pressed(Stand(self._identity(message), number), key)
        elif message.member == "NotificationClosed" and message.signature == "uu":
            number, reason = message.body
            if reason != _EXPIRED:
                self.gone(Stand(self._identity(message), number))


async def _answered(bus: MessageBus, message: Message) -> Message:
    from dbus_fast import MessageType

    answer = await bus.call(message)
    if answer is None or answer.message_type is not MessageType.METHOD_RETURN:
        raise ConnectionError(f"{message.member} was not answered")
    return answer


def escape(body: str, capabilities: frozenset[str] | None) -> str:
    """Return *body* so that a daemon which parses markup shows exactly these characters."""
    if capabilities is None or "body-markup" not in capabilities:
        return body
    return body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
