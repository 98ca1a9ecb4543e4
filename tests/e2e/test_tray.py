"""Story: the icon in a real tray says how the app is, opens the panel, and ends the program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.tray_icon import Shape
from protocol.mutations import SetPreference
from protocol.records import Quiet
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.e2e.app import AppProcess
from tests.e2e.clock import StoryClock
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess
from tests.e2e.tray import TrayIcon
from tests.services import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(300)]

DOUBLE_CLICK: Final = 0.7
"""Seconds after which a second click is one of its own: two at once leave the panel open."""

SAID_WITHIN: Final = 10.0
"""Seconds after which the icon is right (B15)."""


@pytest.fixture
def leaving() -> Iterator[ExitStack]:
    """What leaves the desktop in the middle of the story, or at its end."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def app(bare_desktop: Desktop, leaving: ExitStack, sit: Sit, line: Line) -> AppProcess:
    """A desktop at the end of a line, beside a notification daemon that may leave."""
    leaving.enter_context(NotificationDaemon(bare_desktop.bus))
    return sit(server=line.url)


@pytest.fixture
def icon(
    qapp: QApplication, bare_desktop: Desktop, bare_windows: Windows, tmp_path: Path
) -> TrayIcon:
    """The icon of the app."""
    return TrayIcon(bare_desktop, bare_windows, tmp_path)


def _centers(windows: Windows) -> int:
    return len(windows.every("filler", "^Center – Deskbell$"))


def _mute(shop: ServerProcess, token: str, quiet: Quiet | None) -> None:
    shop.mutate(token, "set_preference", SetPreference(kind="*", quiet=quiet))


def test_the_icon_says_in_words_and_by_its_shape_how_the_app_is(
    shop: ServerProcess,
    app: AppProcess,
    line: Line,
    clock: StoryClock,
    leaving: ExitStack,
    icon: TrayIcon,
    bare_windows: Windows,
) -> None:
    icon.wait_docked()
    bare_windows.find("label", "^Online$", seconds=40)
    icon.becomes(Shape.ONLINE, "Online", SAID_WITHIN)

    assert _centers(bare_windows) == 1
    icon.click()
    wait_until(lambda: _centers(bare_windows) == 2, 15, "the panel beside the icon")
    time.sleep(DOUBLE_CLICK)
    icon.click()
    wait_until(lambda: _centers(bare_windows) == 1, 15, "the panel is gone")

    # muted on another device
    token = shop.sign_in()["token"]
    _mute(shop, token, Quiet(muted_until=clock.now + timedelta(hours=1)))
    icon.becomes(Shape.MUTED, "Muted until", SAID_WITHIN)
    _mute(shop, token, None)
    icon.becomes(Shape.ONLINE, "Online", SAID_WITHIN)

    line.cut()
    icon.becomes(Shape.OFFLINE, "Offline since", SAID_WITHIN)
    line.mend()
    icon.becomes(Shape.ONLINE, "Online", 40)

    leaving.close()
    icon.becomes(Shape.ONLINE, "System notifications are blocked", SAID_WITHIN)

    sessions = shop.ask("GET", "/v1/sessions", token).json()["sessions"]
    (id_,) = [one["id"] for one in sessions if one["device"]["id"] == app.profile]
    shop.ask("DELETE", f"/v1/sessions/{id_}", token)
    icon.becomes(Shape.SIGNED_OUT, "signed out", SAID_WITHIN)


@pytest.mark.usefixtures("daemon")
def test_quit_in_its_menu_ends_the_program(sit: Sit, icon: TrayIcon) -> None:
    app = sit()
    process = app.process
    assert process is not None
    icon.wait_docked()
    icon.quit()
    assert process.wait(20) == 0
    assert "Traceback" not in app.log()
