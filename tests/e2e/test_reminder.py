"""Story: a reminder rings while the server is out of reach, once, and is one notification."""

from __future__ import annotations

from datetime import timedelta

import pytest

from protocol.ids import new_id
from protocol.mutations import MUTATIONS
from protocol.records import Notification
from protocol.reminders import DEFAULT_MINUTES, REMINDER_KIND, reminder_id
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.clock import StoryClock
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess
from tests.services import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(240)]

RINGS_IN = timedelta(hours=1)
"""By the story's clock: however slow the machine is, nothing rings before the clock is moved."""


def test_a_reminder_rings_offline_once_and_is_the_servers_own(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    clock: StoryClock,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    me = shop.sign_in()
    due = clock.now + RINGS_IN + timedelta(minutes=DEFAULT_MINUTES)
    due = due.replace(microsecond=due.microsecond // 1000 * 1000)
    task_id = new_id()
    task = MUTATIONS["save_task"](
        id=task_id,
        create=True,
        title="Call the supplier",
        assignee_id=me["user_id"],
        due_at=due,
    )
    shop.mutate(me["token"], "save_task", task)
    app.wait_row("task", title="Call the supplier")
    line.cut()
    bare_windows.find("label", "^Offline", seconds=30)
    clock.forward(RINGS_IN)

    (toast,) = daemon.wait(1, 60)
    assert "Call the supplier" in f"{toast.title} {toast.body}"
    (rung,) = _reminders(app.rows("notification"))
    wanted = reminder_id(task_id, due, DEFAULT_MINUTES, me["user_id"])
    assert (rung.id, rung.version) == (wanted, 0), "rung here, before the server said so"
    wait_until(
        lambda: bool(_reminders(shop.records(me["token"], "notification"))), 15, "it rang there"
    )
    (there,) = _reminders(shop.records(me["token"], "notification"))
    assert there.id == wanted

    line.mend()
    app.wait_row("notification", 40, id=wanted, version=there.version)
    wait_until(lambda: app.waiting() == 0, 15, "the ring reached the server")
    assert _reminders(app.rows("notification")) == [there]
    assert _reminders(shop.records(me["token"], "notification")) == [there]
    assert len(daemon.shown) == 1


def _reminders(found: list[Notification]) -> list[Notification]:
    return [one for one in found if one.kind == REMINDER_KIND]
