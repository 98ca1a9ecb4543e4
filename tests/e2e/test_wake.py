"""Story: the computer sleeps, and on waking the desktop is up to date within seconds."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Final

import pytest

from tests.desktop.daemon import NotificationDaemon
from tests.e2e.clock import StoryClock
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop

CAUGHT_UP_WITHIN: Final = 15.0
"""Seconds after waking (row 7)."""


@pytest.mark.parametrize("stopped", [False, True], ids=["clocks-drift", "process-stops"])
def test_what_came_during_a_sleep_is_told_once_on_waking(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    clock: StoryClock,
    daemon: NotificationDaemon,
    stopped: bool,
) -> None:
    app = sit(server=line.url)
    shop.post(missed_call("before", phone="+48 601 000 000"))
    daemon.wait(1)
    if stopped:
        app.pause()
    # the far end forgot the connection, and nobody told this one
    line.deafen()
    for number in range(2):
        shop.post(missed_call(f"C-{number}", phone=f"+48 601 000 {number:03}"))
    clock.forward(timedelta(hours=2))
    if stopped:
        app.go_on()

    woke = time.monotonic()
    wait_until(lambda: len(app.rows("notification")) == 3, 40, "all that came is here")
    assert time.monotonic() - woke < CAUGHT_UP_WITHIN
    daemon.wait(2)
    assert "While you were away (2 hours" in daemon.shown[1].title
    shop.post(missed_call("after", phone="+48 601 999 999"))
    daemon.wait(3)
    assert "601 999 999" in f"{daemon.shown[2].title} {daemon.shown[2].body}"
    assert len(daemon.shown) == 3
