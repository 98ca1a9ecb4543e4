"""The toasts of a Linux desktop, over a real message bus, and over runs of the program (B9)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio
from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

from app.models.toast_log import Stand
from app.toasts.daemon import NotificationDaemon as Door
from app.toasts.freedesktop import FreedesktopToaster
from app.toasts.toast import DONE, OPEN, SNOOZE, Toast, ToastButton
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop

pytestmark = pytest.mark.desktop

BUTTONS = (ToastButton(OPEN, "Open"), ToastButton(DONE, "Done"), ToastButton(SNOOZE, "Snooze"))
TOAST = Toast(id="n-1", title="Missed call", buttons=BUTTONS)
KEYS = [("default", OPEN), ("open", OPEN), ("done", DONE), ("snooze", SNOOZE)]


class Run:
    """One run of the program, as far as toasts go."""

    def __init__(self) -> None:
        self.answers: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self.door = Door()
        self.toaster = FreedesktopToaster(
            lambda *answer: self.answers.put_nowait(answer), self.door
        )

    async def shows(self, *toasts: Toast) -> dict[str, Stand]:
        """Show *toasts*; return where they stand, as the program would write it down."""
        stands = {}
        for toast in toasts:
            assert await self.toaster.show(toast)
            stand = self.toaster.stand(toast.id)
            assert stand is not None
            stands[toast.id] = stand
        return stands

    async def answered(self) -> tuple[str, str]:
        async with asyncio.timeout(10):
            return await self.answers.get()

    async def hears_nothing(self) -> None:
        """Wait for a word of the bus that comes after whatever could have come."""
        await self.door.about()
        assert self.answers.empty()


@pytest_asyncio.fixture
async def runs() -> AsyncIterator[Callable[[], Run]]:
    """Begin a run of the program; all end with the test."""
    made: list[Run] = []

    def begin() -> Run:
        made.append(Run())
        return made[-1]

    yield begin
    for run in made:
        run.toaster.close()
    await asyncio.sleep(0.05)  # the bus notices


@pytest.mark.parametrize("where", ["toast", "list"])
@pytest.mark.parametrize(("key", "action"), KEYS)
async def test_a_press_on_the_toast_or_later_in_the_list_comes_back(
    daemon: NotificationDaemon, runs: Callable[[], Run], where: str, key: str, action: str
) -> None:
    run = runs()
    await run.shows(TOAST)
    (shown,) = daemon.shown
    assert shown.hints["desktop-entry"] == "deskbell"
    if where == "list":
        await asyncio.to_thread(daemon.expire, shown.number)
    await asyncio.to_thread(daemon.press, shown.number, key)
    assert await run.answered() == ("n-1", action)


@pytest.mark.parametrize("where", ["toast", "list"])
@pytest.mark.parametrize(("key", "action"), KEYS)
async def test_it_comes_back_to_the_next_run_too(
    daemon: NotificationDaemon, runs: Callable[[], Run], where: str, key: str, action: str
) -> None:
    first, second = runs(), runs()
    stands = await first.shows(Toast(id="n-0", title="Another"), TOAST)
    first.toaster.close()
    if where == "list":
        await asyncio.to_thread(daemon.expire, stands["n-1"].number)
    assert await second.toaster.adopt(stands) == {"n-0": True, "n-1": True}
    assert len(daemon.shown) == 2, "nothing was shown again"
    await asyncio.to_thread(daemon.press, stands["n-1"].number, key)
    assert await second.answered() == ("n-1", action)


async def test_the_next_run_withdraws_what_it_adopted(
    daemon: NotificationDaemon, runs: Callable[[], Run]
) -> None:
    first, second = runs(), runs()
    stands = await first.shows(Toast(id="n-0", title="Another"), TOAST)
    await second.toaster.adopt(stands)
    await second.toaster.withdraw("n-1")
    assert [shown.title for shown in daemon.open] == ["Another"]


async def test_the_same_toast_is_shown_in_its_own_place(
    daemon: NotificationDaemon, runs: Callable[[], Run]
) -> None:
    first, second = runs(), runs()
    stands = await first.shows(TOAST)
    await second.toaster.adopt(stands)
    assert await second.shows(Toast(id="n-1", title="Missed call, twice")) == stands
    assert [shown.number for shown in daemon.shown] == [stands["n-1"].number] * 2


async def test_a_dismissed_toast_is_forgotten(
    daemon: NotificationDaemon, runs: Callable[[], Run]
) -> None:
    run = runs()
    stands = await run.shows(TOAST)
    await asyncio.to_thread(daemon.dismiss, stands["n-1"].number)
    await run.hears_nothing()
    assert run.toaster.stand("n-1") is None


async def test_the_numbers_of_another_daemon_mean_nothing(
    bus: str, runs: Callable[[], Run]
) -> None:
    first, second, third = runs(), runs(), runs()
    with NotificationDaemon(bus):
        stands = await first.shows(TOAST)
        await third.shows(Toast(id="n-3", title="Stays"))
    with NotificationDaemon(bus) as daemon:
        assert await second.toaster.adopt(stands) == {}
        (other,) = (await second.shows(Toast(id="n-2", title="New"))).values()
        assert other.number == stands["n-1"].number and other != stands["n-1"]
        await asyncio.to_thread(daemon.press, other.number, "done")
        assert await second.answered() == ("n-2", DONE)
        await first.toaster.withdraw("n-1")
        await third.hears_nothing()
        await third.toaster.withdraw("n-3")
        assert len(daemon.open) == 0 and await second.shows(Toast(id="n-4", title="Newer"))
        assert [shown.title for shown in daemon.open] == ["Newer"]


async def test_a_stranger_on_the_bus_presses_nothing(
    bus: str, daemon: NotificationDaemon, runs: Callable[[], Run]
) -> None:
    run = runs()
    stands = await run.shows(TOAST)
    stranger = await MessageBus(bus_address=bus).connect()
    names = await stranger.call(
        Message(
            destination="org.freedesktop.DBus",
            path="/org/freedesktop/DBus",
            interface="org.freedesktop.DBus",
            member="ListNames",
        )
    )
    assert names is not None
    for name in [None, *names.body[0]]:  # to all, and to each alone
        await stranger.send(_pressed(stands["n-1"].number, name))
    stranger.disconnect()
    await run.hears_nothing()
    await asyncio.to_thread(daemon.press, stands["n-1"].number, "snooze")
    assert await run.answered() == ("n-1", SNOOZE)


def _pressed(number: int, destination: str | None) -> Message:
    return Message(
        message_type=MessageType.SIGNAL,
        destination=destination,
        path="/org/freedesktop/Notifications",
        interface="org.freedesktop.Notifications",
        member="ActionInvoked",
        signature="us",
        body=[number, "done"],
    )


# dunst tells its clicks to the run that showed the toast, and to no other


@pytest.fixture
def dunst(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A desktop with dunst and no toast on it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.bus)
    return desktop


@pytest.mark.parametrize(
    ("button", "action"), [("", OPEN), ("Open", OPEN), ("Done", DONE), ("Snooze", SNOOZE)]
)
async def test_every_press_comes_back_from_dunst(
    dunst: Desktop, runs: Callable[[], Run], button: str, action: str
) -> None:
    run = runs()
    await run.shows(TOAST)
    await asyncio.to_thread(dunst.press_toast, button)
    assert await run.answered() == ("n-1", action)


async def test_the_next_run_shows_again_what_stands_on_dunst_and_nothing_else(
    dunst: Desktop, runs: Callable[[], Run]
) -> None:
    first, second = runs(), runs()
    stands = await first.shows(Toast(id="n-0", title="Another"), TOAST)
    await first.toaster.withdraw("n-0")
    first.toaster.close()
    assert await second.toaster.adopt(stands) == {"n-1": False}
    assert await second.shows(TOAST) == {"n-1": stands["n-1"]}
    assert await asyncio.to_thread(dunst.run, "dunstctl", "count", "displayed") == "1"
    await asyncio.to_thread(dunst.press_toast, "Done")
    assert await second.answered() == ("n-1", DONE)


async def test_a_run_after_all_are_gone_from_dunst_shows_none(
    dunst: Desktop, runs: Callable[[], Run]
) -> None:
    first, second = runs(), runs()
    stands = await first.shows(TOAST)
    await asyncio.to_thread(dunst.run, "dunstctl", "close-all")
    assert await second.toaster.adopt(stands) == {}
