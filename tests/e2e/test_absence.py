"""Story: after an absence there is one summary and nothing else, and nothing pops twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from protocol.ids import new_id
from protocol.mutations import MUTATIONS, FinishNotification, Snooze
from protocol.records import NotificationState
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.app import AppProcess
from tests.e2e.clock import StoryClock
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(240)]


ANSWERS_ON, READS_ON = 2, 6
"""Days of the week offline."""


def _same_as_server(app: AppProcess, shop: ServerProcess, token: str) -> bool:
    """Say whether the mirror holds each notification and task as the server does."""
    return all(
        {one.id: one for one in app.rows(type_)}
        == {one.id: one for one in shop.records(token, type_)}
        for type_ in ("notification", "task")
    )


def test_an_hour_offline_ends_in_one_summary_and_no_repeats(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    clock: StoryClock,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    token = shop.sign_in()["token"]
    shop.post(missed_call("before"))
    daemon.wait(1)

    line.cut()
    bare_windows.find("label", "^Offline")
    for number in range(12):
        shop.post(missed_call(f"C-{number}", phone=f"+48 601 234 {500 + number}"))
    handled = shop.records(token, "notification")[-1]
    shop.mutate(token, "finish_notification", FinishNotification(id=handled.id))
    clock.forward(timedelta(hours=1))
    line.mend()

    summary = daemon.wait(2, 40)[1]
    assert "While you were away (1 hour" in summary.title
    assert "11 waiting for you" in summary.body
    wait_until(lambda: _same_as_server(app, shop, token), 15, "the mirror is as the server is")

    # neither a line that is lost again nor a restart nor a crash tells any of it again
    line.cut()
    line.mend()
    app.kill()
    app.start()
    app.wait_row("notification", state=NotificationState.DONE)
    bare_windows.find("label", "^Online", seconds=40)
    app.stop()
    app.start()
    bare_windows.find("label", "^Online", seconds=40)
    shop.post(missed_call("after", phone="+48 601 999 999"))
    assert "601 999 999" in daemon.wait(3)[2].title + daemon.shown[2].body
    assert len(daemon.shown) == 3


def test_a_week_offline_on_a_virtual_clock(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    clock: StoryClock,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    """Row 34: it can be read and worked with for seven days, and then everything arrives."""
    app = sit(server=line.url)
    me = shop.sign_in()
    token = me["token"]
    shop.post(missed_call("sleeping", phone="+48 601 000 000"))
    snoozed = app.wait_row("notification")
    daemon.wait(1)
    before = {}
    for number, name in enumerate(("answered", "read"), 2):
        shop.post(missed_call(name, phone=f"+48 602 000 00{number}"))
        before[name] = daemon.wait(number)[-1]
    shop.mutate(token, "snooze", Snooze(id=snoozed.id, until=clock.now + timedelta(days=3)))
    (until,) = [
        one.snoozed_until for one in shop.records(token, "notification") if one.id == snoozed.id
    ]
    app.wait_row("notification", snoozed_until=until)

    line.cut()
    bare_windows.find("label", "^Offline")
    for day in range(7):
        if day == ANSWERS_ON:
            daemon.press(before["answered"].number, "done")
            wait_until(lambda: app.waiting() == 1, 10, "the answer waits")
        if day == READS_ON:
            # what was snoozed for three days came back by itself meanwhile
            assert "601 000 000" in daemon.wait(4, 40)[3].title
            bare_windows.find("table cell", "601 000 000")
            bare_windows.click(bare_windows.find("table cell", "602 000 003"))
            wait_until(lambda: app.waiting() == 2, 10, "what was read waits too")
        shop.post(missed_call(f"day-{day}", phone=f"+48 601 000 00{day + 1}"))
        task = MUTATIONS["save_task"](
            id=new_id(),
            create=True,
            title=f"Order parts of day {day}",
            assignee_id=me["user_id"],
            due_at=clock.now + timedelta(hours=6),
        )
        shop.mutate(token, "save_task", task)
        clock.forward(timedelta(days=1))
        # what was due rings at the server before the next day begins
        wait_until(_late(shop, token, day + 1), 20, f"the task of day {day} is late")
    line.mend()

    wait_until(lambda: app.whole() and _same_as_server(app, shop, token), 40, "all is here")
    wait_until(lambda: len(daemon.shown) > 4, 15, "the summary")
    wait_until(lambda: app.waiting() == 0, 15, "nothing is left to send")
    (summary,) = daemon.shown[4:]
    assert summary.title == "While you were away (7 days)"
    assert "14 waiting for you" in summary.body, "seven calls and seven late tasks"
    states = {
        mark: one.state
        for one in shop.records(token, "notification")
        for mark in ("602 000 002", "602 000 003")
        if mark in one.title
    }
    assert states == {"602 000 002": "done", "602 000 003": "read"}
    # what was snoozed for three days is back in the list
    (back,) = [one for one in app.rows("notification") if one.id == snoozed.id]
    assert (back.state, back.snoozed_until) == (NotificationState.NEW, until)


def _late(shop: ServerProcess, token: str, count: int) -> Callable[[], bool]:
    return lambda: _overdue(shop, token) == count


def _overdue(shop: ServerProcess, token: str) -> int:
    found = shop.records(token, "notification")
    return sum(1 for one in found if one.kind == "task.overdue")
