"""Toasters beside a real message bus and a daemon that can be read and pressed."""

from __future__ import annotations

import asyncio
import html
import re
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from app.toasters import BalloonToaster, Toasters, system_toasters
from app.toasts.daemon import NotificationDaemon as Daemon
from app.toasts.daemon import escape
from app.toasts.simple import SimpleToaster
from app.toasts.toast import DONE, MAX_BODY, MAX_TITLE, OPEN, SNOOZE, Toast, ToastButton, plain
from tests.app.toasts.hostile import PAYLOADS
from tests.desktop.daemon import NotificationDaemon

BUTTONS = (ToastButton(OPEN, "Open"), ToastButton(DONE, "Done"), ToastButton(SNOOZE, "Snooze"))
TOAST = Toast(id="n-1", title="Missed call", body="+48 601 234 567", buttons=BUTTONS)


class Screen:
    """What was answered, and what the tray's balloon showed."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, str]] = []
        self.balloons: list[tuple[str, str]] = []
        self.click: Callable[[], None] = lambda: None
        icon = Path("/nowhere/deskbell.png")
        self.toasters = system_toasters(self.responded, self.balloon, icon)

    def responded(self, toast_id: str, action: str) -> None:
        self.answers.append((toast_id, action))

    def balloon(self, title: str, body: str, click: Callable[[], None]) -> None:
        self.balloons.append((title, body))
        self.click = click

    async def answered(self) -> tuple[str, str]:
        async with asyncio.timeout(10):
            while not self.answers:  # noqa: ASYNC110 - the bus tells nobody else
                await asyncio.sleep(0.01)
        return self.answers.pop()


@pytest_asyncio.fixture
async def screen() -> AsyncIterator[Screen]:
    """A screen whose toasters leave the bus at the end."""
    made = Screen()
    yield made
    made.toasters.close()
    await asyncio.sleep(0.05)  # the bus notices


@pytest.mark.desktop
@pytest.mark.parametrize(
    ("key", "action"), [("default", OPEN), ("open", OPEN), ("done", DONE), ("snooze", SNOOZE)]
)
async def test_every_click_comes_back(
    daemon: NotificationDaemon, screen: Screen, key: str, action: str
) -> None:
    toasters = screen.toasters
    assert await toasters.show(TOAST) == "native"
    (shown,) = daemon.shown
    assert (shown.app, shown.title, shown.body) == ("Deskbell", "Missed call", "+48 601 234 567")
    assert list(shown.actions) == ["default", "open", "done", "snooze"]
    assert shown.icon.endswith("/nowhere/deskbell.png")
    await asyncio.to_thread(daemon.press, shown.number, key)
    assert await screen.answered() == ("n-1", action)
    assert toasters.blocked is False


@pytest.mark.desktop
async def test_a_sticky_toast_stays_and_others_go_by_themselves(
    daemon: NotificationDaemon, screen: Screen
) -> None:
    toasters = screen.toasters
    await toasters.show(TOAST)
    await toasters.show(Toast(id="n-2", title="Due", sticky=True))
    assert [shown.timeout for shown in daemon.shown] == [-1, 0]


@pytest.mark.desktop
async def test_a_toast_is_withdrawn_by_the_id_of_its_notification(
    daemon: NotificationDaemon, screen: Screen
) -> None:
    toasters = screen.toasters
    await toasters.show(TOAST)
    await toasters.show(Toast(id="n-2", title="Another"))
    await toasters.withdraw("n-1")
    assert [shown.title for shown in daemon.open] == ["Another"]
    await asyncio.to_thread(daemon.dismiss, daemon.open[0].number)
    await asyncio.sleep(0.1)
    await toasters.withdraw("n-2")  # the person closed it: no error
    await toasters.withdraw("n-3")  # never shown: no error


@pytest.mark.desktop
async def test_no_tag_link_or_image_passes_into_a_daemon_that_parses_markup(
    daemon: NotificationDaemon, screen: Screen
) -> None:
    """Row 39: 200 payloads, and none of them is anything but its own characters."""
    assert len(PAYLOADS) >= 190
    toasters = screen.toasters
    for number, text in enumerate(PAYLOADS):
        await toasters.show(Toast(id=str(number), title=text, body=text))
    assert len(daemon.shown) == len(PAYLOADS)
    for text, shown in zip(PAYLOADS, daemon.shown, strict=True):
        assert "<" not in shown.body
        assert ">" not in shown.body
        assert not re.search(r"&(?!lt;|gt;|amp;)", shown.body)
        assert html.unescape(shown.body) == plain(text, MAX_BODY, lines=True)
        assert len(shown.title) <= MAX_TITLE
        for char in "\x00\x07\x1b\x7f\u202e\u2066\u200b\ufeff":
            assert char not in shown.title + shown.body


@pytest.mark.desktop
async def test_a_daemon_without_markup_gets_the_text_as_it_is(bus: str, screen: Screen) -> None:
    with NotificationDaemon(bus, ("actions", "body")) as daemon:
        await screen.toasters.show(Toast(id="1", title="R&D", body="1 < 2 & 3 > 2"))
        assert daemon.shown[0].body == "1 < 2 & 3 > 2"


@pytest.mark.desktop
async def test_without_a_daemon_the_balloon_shows_it(bus: str, screen: Screen) -> None:
    toasters = screen.toasters
    assert not await toasters.check()
    assert await toasters.show(TOAST) == "balloon"
    assert toasters.blocked
    assert screen.balloons == [("Missed call", "+48 601 234 567")]
    screen.click()
    assert screen.answers == [("n-1", OPEN)]
    with NotificationDaemon(bus) as daemon:
        assert await toasters.check()
        assert await toasters.show(TOAST) == "native"
        assert len(daemon.shown) == 1
    assert not toasters.blocked


@pytest.mark.desktop
async def test_a_daemon_that_was_replaced_is_found_again(bus: str, screen: Screen) -> None:
    toasters = screen.toasters
    with NotificationDaemon(bus):
        assert await toasters.show(TOAST) == "native"
    assert await toasters.show(Toast(id="n-2", title="Nobody home")) == "balloon"
    with NotificationDaemon(bus) as second:
        assert await toasters.show(Toast(id="n-3", title="Back")) == "native"
        daemon_toast = second.wait()[0]
        await asyncio.to_thread(second.press, daemon_toast.number, "done")
        assert await screen.answered() == ("n-3", DONE)


async def test_without_a_bus_nothing_hangs(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    began = time.monotonic()
    shown = await screen.toasters.show(TOAST)
    if sys.platform.startswith("linux"):
        assert shown == "balloon"
    assert time.monotonic() - began < 5


async def test_the_first_that_shows_a_toast_is_the_one_asked_to_withdraw_it() -> None:
    class Fake:
        def __init__(self, name: str, works: bool) -> None:
            self.name, self.works = name, works
            self.did: list[str] = []

        async def show(self, toast: Toast) -> bool:
            self.did.append(f"show {toast.id}")
            return self.works

        async def withdraw(self, toast_id: str) -> None:
            self.did.append(f"withdraw {toast_id}")

        def close(self) -> None:
            self.did.append("close")

    broken, working, never = Fake("a", False), Fake("b", True), Fake("c", True)
    toasters = Toasters((broken, working, never))
    assert await toasters.show(TOAST) == "b"
    await toasters.withdraw("n-1")
    await toasters.withdraw("n-1")
    assert broken.did == ["show n-1"]
    assert working.did == ["show n-1", "withdraw n-1"]
    assert never.did == []
    assert toasters.blocked, "the best one did not show it"
    assert await Toasters((broken,)).show(TOAST) == ""


@pytest.mark.desktop
async def test_the_plain_fallback_escapes_too(
    daemon: NotificationDaemon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """plyer runs ``notify-send``; one of ours writes down what it was given."""
    told = tmp_path / "told"
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    toaster = SimpleToaster(Daemon())
    assert await toaster.show(Toast(id="1", title="-i evil", body="<b>&</b>"))
    toaster.close()
    title, body = told.read_text().splitlines()[:2]
    assert title == "\N{NO-BREAK SPACE}-i evil", "a title is no option"
    assert body == "&lt;b&gt;&amp;&lt;/b&gt;"


def test_plain_text_keeps_its_letters() -> None:
    assert plain("Łucja Żak", 50) == "Łucja Żak"
    assert plain("Иван\tПётр\nАнна", 50) == "Иван Пётр Анна"
    assert plain("one\ntwo", 50, lines=True) == "one\ntwo"
    assert plain("abcdef", 4) == "abc…"


def test_escaping_asks_the_daemon_first() -> None:
    assert escape("<b>", None) == "<b>"
    assert escape("<b>", frozenset({"body"})) == "<b>"
    assert escape("<b>&", frozenset({"body-markup"})) == "&lt;b&gt;&amp;"


def test_the_balloon_cannot_fail() -> None:
    screen = Screen()
    assert asyncio.run(BalloonToaster(screen.balloon, screen.responded).show(TOAST))
