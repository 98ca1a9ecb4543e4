"""Story: the window stands still while things happen, and the log tells of it (row 52)."""

from __future__ import annotations

import itertools
import re
import time
from typing import Final

import pytest

from tests.desktop.daemon import NotificationDaemon
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop

STOOD: Final = 0.6
"""Seconds for which the whole process is held."""


def test_a_window_that_stood_still_says_so_in_the_log(
    shop: ServerProcess, sit: Sit, daemon: NotificationDaemon
) -> None:
    app = sit()
    begun = len(app.logged())
    calls = itertools.count(1)

    def stood() -> list[float]:
        said = re.findall(r"the window stood still for ([\d.]+) s", app.logged()[begun:])
        return [float(seconds) for seconds in said if float(seconds) > STOOD * 0.8]

    def hold() -> bool:
        # what stands still while nothing is to do disturbs nobody, and is not looked for
        number = next(calls)
        shop.post(missed_call(f"C-{number}"))
        daemon.wait(number)
        app.pause()
        time.sleep(STOOD)
        app.go_on()
        return bool(stood())

    wait_until(hold, 30, "it is in the log")
