"""Story: what is handled on one device is withdrawn on the other."""

from __future__ import annotations

import pytest

from tests.desktop.daemon import NotificationDaemon
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def test_done_on_one_device_takes_the_toast_off_the_other(
    shop: ServerProcess, sit: Sit, daemon: NotificationDaemon
) -> None:
    counter, office = sit("counter"), sit("office")
    shop.post(missed_call("C-1"))
    first, second = daemon.wait(2)
    assert (first.open, second.open) == (True, True)

    # whichever is pressed, the other device closes its own: nobody else does
    daemon.press(first.number, "done")
    wait_until(lambda: daemon.open == [], 15, "the other toast is withdrawn")
    for device in (counter, office):
        assert not device.wait_row("notification", state="done").needs_me
    assert len(daemon.shown) == 2
