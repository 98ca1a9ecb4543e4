"""A notification daemon that a test can read and press, with inline reply."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Annotated, Any, Final, Self

from dbus_fast import Message, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from tests.desktop.loop import LoopThread
from tests.services import wait_until

__all__ = ["ALL_CAPABILITIES", "NotificationDaemon", "Shown"]

ALL_CAPABILITIES: Final = ("actions", "body", "body-markup", "inline-reply", "persistence")

Strings = Annotated[list[str], DBusSignature("as")]
About = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]
Closing = Annotated[tuple[int, int], DBusSignature("uu")]
Nothing = Annotated[None, DBusSignature("")]
Pressing = Annotated[tuple[int, str], DBusSignature("us")]

EXPIRED, DISMISSED, WITHDRAWN = 1, 2, 3


@dataclass
class Shown:
    """One toast as the daemon got it."""

    number: int
    app: str
    icon: str
    title: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    timeout: int
    sender: str
    """The program on the bus that asked for it."""
    at: float = field(default_factory=time.monotonic)
    open: bool = True


class _Interface(ServiceInterface):
    def __init__(self, capabilities: tuple[str, ...]) -> None:
        super().__init__("org.freedesktop.Notifications")
        self.capabilities = capabilities
        self.shown: list[Shown] = []
        self._sender = ""
        self.asked = 0
        self._numbers = itertools.count(1)

    def hear(self, message: Message) -> None:
        """Remember who is speaking: a method is not told."""
        self._sender = message.sender or ""

    @dbus_method("Notify")
    def notify(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: Strings,
        hints: DBusDict,
        timeout: DBusInt32,
    ) -> DBusUInt32:
        number = replaces or next(self._numbers)
        pairs = dict(zip(actions[::2], actions[1::2], strict=True))
        plain = {
            key: value.value if isinstance(value, Variant) else value
            for key, value in hints.items()
        }
        self.shown.append(
            Shown(number, app, icon, title, body, pairs, plain, timeout, self._sender)
        )
        return number

    @dbus_method("CloseNotification")
    def close(self, number: DBusUInt32) -> Nothing:
        self.end(number, WITHDRAWN)

    @dbus_method("GetCapabilities")
    def get_capabilities(self) -> Strings:
        return list(self.capabilities)

    @dbus_method("GetServerInformation")
    def get_server_information(self) -> About:
        self.asked += 1
        return ("deskbell-test", "Deskbell", "1", "1.2")

    @dbus_signal("NotificationClosed")
    def closed(self, number: int, reason: int) -> Closing:
        return (number, reason)

    @dbus_signal("ActionInvoked")
    def pressed(self, number: int, key: str) -> Pressing:
        return (number, key)

    @dbus_signal("NotificationReplied")
    def replied(self, number: int, text: str) -> Pressing:
        return (number, text)

    def end(self, number: int, reason: int) -> None:
        for shown in self.shown:
            if shown.number == number:
                shown.open = False
        self.closed(number, reason)


class NotificationDaemon:
    """``org.freedesktop.Notifications`` on one bus, in a thread of this process."""

    def __init__(self, address: str, capabilities: tuple[str, ...] = ALL_CAPABILITIES) -> None:
        self._address = address
        self._interface = _Interface(capabilities)
        self._thread = LoopThread()

    @property
    def shown(self) -> list[Shown]:
        """Every toast so far, oldest first."""
        return list(self._interface.shown)

    @property
    def asked(self) -> int:
        """How often it was asked who it is: a program does that when it comes to the bus."""
        return self._interface.asked

    @property
    def open(self) -> list[Shown]:
        """The toasts still on the screen."""
        return [shown for shown in self.shown if shown.open]

    def wait(self, count: int = 1, seconds: float = 15) -> list[Shown]:
        """Return the toasts once there are *count* of them; raises ``TimeoutError``."""
        wait_until(lambda: len(self.shown) >= count, seconds, f"{count} toasts")
        return self.shown

    def press(self, number: int, key: str = "default") -> None:
        """Press a button of a toast, or with ``default`` its body."""
        self._do("pressed", number, key)
        self._do("end", number, DISMISSED)

    def reply(self, number: int, text: str) -> None:
        """Type *text* into the toast's reply field and send it."""
        self._do("replied", number, text)
        self._do("end", number, DISMISSED)

    def dismiss(self, number: int) -> None:
        """Close a toast as a person does."""
        self._do("end", number, DISMISSED)

    def expire(self, number: int) -> None:
        """Close a toast as time does."""
        self._do("end", number, EXPIRED)

    def _do(self, name: str, number: int, *arguments: object) -> None:
        async def act() -> None:
            await self._known(number)
            getattr(self._interface, name)(number, *arguments)

        self._thread.do(act())

    async def _known(self, number: int) -> None:
        """Wait until the program knows the number of its toast: no person is quicker than that."""
        (sender, *_) = [one.sender for one in self._interface.shown if one.number == number]
        # the bus keeps the order: whoever answers this has had what was said before
        await self._ping(sender)
        # it may read on in one go what comes at once, before it acts on what it has read
        await asyncio.sleep(0.05)
        await self._ping(sender)

    async def _ping(self, sender: str) -> None:
        await self._bus.call(
            Message(
                destination=sender,
                path="/org/freedesktop/Notifications",
                interface="org.freedesktop.DBus.Peer",
                member="Ping",
            )
        )

    async def _connect(self) -> MessageBus:
        bus = await MessageBus(bus_address=self._address).connect()
        bus.add_message_handler(self._interface.hear)
        bus.export("/org/freedesktop/Notifications", self._interface)
        await bus.request_name("org.freedesktop.Notifications")
        return bus

    def __enter__(self) -> Self:
        self._thread.__enter__()
        self._bus = self._thread.do(self._connect())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        async def disconnect() -> None:
            self._bus.disconnect()

        self._thread.do(disconnect())
        self._thread.__exit__(kind, error, trace)
