"""What crosses a session bus: every Notify call and what became of it, with its time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

from tests.desktop.loop import LoopThread
from tests.services import wait_until

__all__ = ["BusWatch", "Notified"]

NOTIFICATIONS: Final = "org.freedesktop.Notifications"
RULES: Final = (
    f"type='method_call',interface='{NOTIFICATIONS}'",
    f"type='signal',interface='{NOTIFICATIONS}'",
)


@dataclass(frozen=True)
class Notified:
    """One ``Notify`` call as it stood on the bus."""

    at: float
    """Seconds of ``time.time()`` when it was seen."""
    app: str
    title: str
    body: str
    actions: tuple[str, ...]
    icon: str = ""
    """The address of the picture beside it."""


class BusWatch:
    """A monitor on one bus, in a thread; it sees calls whoever answers them."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._thread = LoopThread()
        self.notified: list[Notified] = []
        self.withdrawn = 0
        """How many toasts the program itself closed."""

    def wait(self, count: int = 1, seconds: float = 15) -> list[Notified]:
        """Return the calls once there are *count* of them; raises ``TimeoutError``."""
        wait_until(lambda: len(self.notified) >= count, seconds, f"{count} Notify calls")
        return list(self.notified)

    def _see(self, message: Message) -> bool:
        now = time.time()
        if message.message_type is MessageType.METHOD_CALL and message.interface == NOTIFICATIONS:
            if message.member == "Notify":
                app, _, icon, title, body, actions, _, _ = message.body
                self.notified.append(Notified(now, app, title, body, tuple(actions), icon))
            elif message.member == "CloseNotification":
                self.withdrawn += 1
        # a monitor may not answer: True says that everything is dealt with
        return True

    async def _connect(self) -> MessageBus:
        bus = await MessageBus(bus_address=self._address).connect()
        answer = await bus.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus.Monitoring",
                member="BecomeMonitor",
                signature="asu",
                body=[list(RULES), 0],
            )
        )
        assert answer is not None
        if answer.message_type is MessageType.ERROR:
            raise RuntimeError(f"the bus refuses a monitor: {answer.body}")
        bus.add_message_handler(self._see)
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
