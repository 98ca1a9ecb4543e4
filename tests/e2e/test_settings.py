"""Story: an admin's settings over a real server: a test toast, a colleague, a sender, devices."""

from __future__ import annotations

import pytest

from protocol.records import User
from tests.desktop.accessible import Windows
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.server import ADMIN, ServerProcess
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def open_settings(windows: Windows, page: str) -> None:
    windows.find("push button", "^Open the center$")
    windows.key("Escape")
    windows.key("ctrl+comma")
    windows.find(None, "^Settings – Deskbell$")
    windows.press(None, f"^{page}$")


def test_a_test_proves_toast_and_sound(
    server: ServerProcess, app: AppProcess, windows: Windows, bus_watch: BusWatch
) -> None:
    open_settings(windows, "Notifications")
    # the empty list behind offers one as well
    windows.click(windows.every("push button", "^Send a test$")[-1])
    (toast,) = bus_watch.wait()
    assert toast.title
    windows.find("label", "It came back in .* shown as a toast")


def test_an_invited_colleague_signs_in_by_the_link(
    server: ServerProcess, app: AppProcess, windows: Windows
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
    windows.find("push button", "^Revoke the key of Shop site$")
    assert app.wait_row("sender", name="Shop site").key_hint == key[:8]


def test_this_device_is_listed(server: ServerProcess, app: AppProcess, windows: Windows) -> None:
    open_settings(windows, "Profile")
    windows.find("label", "^Devices 1$", seconds=15)
    windows.find("label", "^Active now$")
    assert ADMIN in windows.find("text", "^E-mail$").text
