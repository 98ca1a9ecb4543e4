"""Story: an admin's settings over a real server: a test toast, a colleague, a sender, devices."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from PySide6.QtGui import QImage

from app.ui.tokens import Scheme, tokens
from protocol.records import User
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.player import Player
from tests.e2e.server import ADMIN, PASSWORD, ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture
def player(tmp_path: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Player:
    """What plays the sounds of ``desktop``."""
    return Player(desktop, tmp_path, monkeypatch)


def open_settings(windows: Windows, page: str) -> None:
    windows.find("push button", "^Open the center$")
    windows.key("Escape")
    windows.key("ctrl+comma")
    windows.find(None, "^Settings – Deskbell$")
    windows.press(None, f"^{page}$")


# the player stands there before the app starts
def test_a_test_proves_toast_and_sound(
    server: ServerProcess,
    player: Player,
    app: AppProcess,
    windows: Windows,
    bus_watch: BusWatch,
) -> None:
    assert player.played == []
    open_settings(windows, "Notifications")
    # the empty list behind offers one as well
    windows.click(windows.every("push button", "^Send a test$")[-1])
    (toast,) = bus_watch.wait()
    assert toast.title
    picture = QImage(url2pathname(urlsplit(toast.icon).path))
    inside = picture.pixelColor(picture.width() // 2, picture.height() * 3 // 8)
    assert inside.name() == tokens().color[Scheme.DARK]["accent.fill"].lower()
    windows.find("label", "It came back in .* shown as a toast, with its sound")
    wait_until(lambda: bool(player.played), 5, "it is heard")
    (sound,) = player.played
    assert sound.endswith(".wav")


def test_an_invited_colleague_signs_in_by_the_link(
    server: ServerProcess, app: AppProcess, desktop: Desktop, windows: Windows
) -> None:
    open_settings(windows, "Users and groups")
    windows.press("push button", "^Invite$")
    windows.write("Name", "Cezary")
    windows.write("E-mail", "cezary@example.com")
    windows.press("push button", "^Make the link$")
    link = windows.find("text", "^Link for Cezary").text
    assert link.startswith("deskbell://join/") and "?link=" in link
    wait_until(
        lambda: any(one.email == "cezary@example.com" for one in app.rows("user")),
        15,
        "the colleague in the mirror",
    )
    (made,) = [one for one in app.rows("user") if one.email == "cezary@example.com"]
    assert isinstance(made, User) and made.invited_until is not None

    # the colleague at another desk has the link and nothing else
    with AppProcess(desktop, profile="cezary") as other:
        other.join(windows, link, PASSWORD)
        assert other.wait_row("user", name="Cezary").id == made.id
        server.post(missed_call("C-1", who="cezary@example.com"))
        assert other.wait_row("notification", kind="call.missed").user_id == made.id
    app.wait_row("user", name="Cezary", invited_until=None)


def test_a_new_senders_key_posts_events(
    server: ServerProcess, app: AppProcess, windows: Windows
) -> None:
    open_settings(windows, "Senders")
    windows.press("push button", "^New sender$")
    windows.write("Name", "Shop site")
    windows.press("push button", "^Make the key$")
    key = windows.find("text", "^Key, shown only now").text
    assert len(key) > 20
    windows.press("push button", "^Done$")
    windows.find("push button", "^More for Shop site$")
    sender = app.wait_row("sender", name="Shop site")
    assert sender.key_hint == key[:8]

    server.key = key
    assert server.post(missed_call("C-1")).status_code == 202
    assert app.wait_row("notification", kind="call.missed").needs_me
    windows.find("table cell", "601 234 567")
    assert app.wait_row("call").external.id == "C-1"


def test_this_device_is_listed(server: ServerProcess, app: AppProcess, windows: Windows) -> None:
    open_settings(windows, "Profile")
    windows.find("label", "^Devices 1$", seconds=15)
    windows.find("label", "^Active now$")
    assert ADMIN in windows.find("text", "^E-mail$").text
