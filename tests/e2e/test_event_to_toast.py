"""Story: something happens in another system, and within a blink there is a toast and a row."""

from __future__ import annotations

import time

import pytest

from tests.desktop.accessible import Windows
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.server import ServerProcess, cloud_event, missed_call

pytestmark = pytest.mark.desktop


def test_one_event_becomes_one_toast_one_record_and_one_row(
    server: ServerProcess, app: AppProcess, windows: Windows, bus_watch: BusWatch
) -> None:
    event = cloud_event(
        "call.missed",
        {
            "call": {
                "external_id": "C-1",
                "phone": "+48 601 234 567",
                "responsible": "ana@example.com",
            }
        },
    )
    posted = time.time()
    assert server.post(event).status_code == 202

    (toast,) = bus_watch.wait()
    assert "+48 601 234 567" in f"{toast.title} {toast.body}"
    # a benchmark measures how quick; this only refuses what a person would call broken
    assert toast.at - posted < 3
    assert app.wait_row("notification", kind="call.missed").needs_me
    windows.find("table cell", "601 234 567")

    # told five times, it tells once
    for _ in range(4):
        assert server.post(event).status_code == 202
    assert server.post(missed_call("C-2", phone="+48 601 999 999")).status_code == 202
    _, after = bus_watch.wait(2)
    assert "601 999 999" in f"{after.title} {after.body}"
    assert len(app.rows("notification")) == 2
