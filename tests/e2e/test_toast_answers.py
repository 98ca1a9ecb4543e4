"""Story: what a person presses on a toast happens in the app and reaches the server."""

from __future__ import annotations

import pytest

from protocol.records import NotificationState
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def test_open_done_and_snooze_come_back_and_reach_the_server(
    shop: ServerProcess,
    sit: Sit,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit()
    token = shop.sign_in()["token"]

    def there(id_: str) -> tuple[NotificationState, bool, bool]:
        (found,) = [one for one in shop.records(token, "notification") if one.id == id_]
        return found.state, found.needs_me, found.snoozed_until is not None

    ids: dict[str, str] = {}
    for number, action in enumerate(("open", "done", "snooze")):
        phone = f"+48 601 234 50{number}"
        assert shop.post(missed_call(f"C-{number}", phone=phone)).status_code == 202
        toast = daemon.wait(number + 1)[-1]
        assert phone in f"{toast.title} {toast.body}"
        assert {"open", "done", "snooze"} <= set(toast.actions)
        (ids[action],) = {one.id for one in app.rows("notification")} - set(ids.values())
        daemon.press(toast.number, action)

        if action == "open":
            bare_windows.find("label", phone.replace("+48 ", ""))

    wait_until(
        lambda: (
            [there(ids[action]) for action in ("open", "done", "snooze")]
            == [
                (NotificationState.READ, True, False),
                (NotificationState.DONE, False, False),
                (NotificationState.NEW, True, True),
            ]
        ),
        15,
        "each answer is on the server",
    )
    wait_until(lambda: app.waiting() == 0, 5, "nothing is left to send")
    assert len(daemon.shown) == 3
