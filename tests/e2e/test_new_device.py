"""Story: somebody signs in elsewhere, and the desktop at the counter asks whether it was them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.clock import StoryClock
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess
from tests.services import wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture
def shop(tmp_path: Path, made_server: ServerProcess, clock: StoryClock) -> Iterator[ServerProcess]:
    """A server that announces devices, as every shop's does."""
    process = made_server.copy(tmp_path / "server", clock=clock)
    process.env["DESKBELL_ANNOUNCE_DEVICES"] = "true"
    with process:
        yield process


def test_a_new_device_is_asked_about_and_answered(
    shop: ServerProcess, sit: Sit, daemon: NotificationDaemon, bare_windows: Windows
) -> None:
    sit("counter")
    assert daemon.shown == [], "the first device is nobody's question"
    laptop = shop.sign_in(device="laptop")["token"]
    (toast,) = daemon.wait(1)
    assert "laptop" in f"{toast.title} {toast.body}"
    daemon.press(toast.number, "open")
    bare_windows.press("push button", "^Your devices$")
    bare_windows.find("label", "^laptop$")
    bare_windows.press("push button", "^It was me on laptop$")

    def known() -> bool:
        sessions = shop.ask("GET", "/v1/sessions", laptop).json()["sessions"]
        return not any(one["new"] for one in sessions)

    wait_until(known, 15, "the server knows the device")
    wait_until(lambda: daemon.open == [], 15, "the toast is withdrawn")
