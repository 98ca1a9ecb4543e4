"""Story: one person makes this computer the server, another one sits down at it later."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.app import AppProcess
from tests.e2e.server import PASSWORD
from tests.services import wait_until

pytestmark = pytest.mark.desktop

EMAIL: Final = "owner@example.com"


class Computer:
    """The server of the computer as it lies on its disk."""

    def __init__(self, desktop: Desktop) -> None:
        self.data = Path(desktop.env["XDG_DATA_HOME"], "Deskbell", "server")
        self.file = Path(desktop.env["XDG_CONFIG_HOME"], "Deskbell", "computer.json")

    @property
    def address(self) -> str:
        """Where the server is reached."""
        return str(json.loads(self.file.read_text())["server"])

    def answers(self) -> bool:
        """Say whether it serves."""
        try:
            return httpx.get(f"{self.address}/healthz", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def switch_off(self) -> None:
        """End the server, as the end of the day does."""
        lock = self.data / "deskbell.lock"
        if lock.exists() and self.file.exists() and self.answers():
            os.kill(int(lock.read_bytes()), signal.SIGTERM)
            wait_until(lambda: not self.answers(), 20, "the server has ended")


@pytest.fixture
def computer(desktop: Desktop) -> Iterator[Computer]:
    """A computer that is no server before this story, nor after it."""
    made = Computer(desktop)
    yield made
    made.switch_off()
    shutil.rmtree(made.data, ignore_errors=True)
    made.file.unlink(missing_ok=True)


def test_the_shop_stays_open_when_its_first_person_goes(
    desktop: Desktop, windows: Windows, computer: Computer
) -> None:
    with AppProcess(desktop, profile="hosting-first"):
        windows.press("push button", "^Set up$", seconds=40)
        windows.write("Name of your shop", "Serwis Demo")
        windows.write("Your e-mail", EMAIL)
        windows.write("Choose a password", PASSWORD, role="password text")
        windows.press("push button", "^Set up this computer$")
        windows.find("label", "^Online$", seconds=60)
    assert computer.answers(), "quitting the desktop does not close the shop"

    # the next person has a profile of their own: the server is there, its address filled in
    second = AppProcess(desktop, profile="hosting-second")
    second.start()
    try:
        assert windows.find("text", "^Server address$", seconds=40).text == computer.address
        assert not windows.every("push button", "^Set up$")
        second.sign_in(windows, EMAIL)
    finally:
        second.stop()

    # another morning: whoever starts first opens the shop
    computer.switch_off()
    with second:
        wait_until(computer.answers, 40, "the server is up again")
        windows.find("label", "^Online$", seconds=60)
