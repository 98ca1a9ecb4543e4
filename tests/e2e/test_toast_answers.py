"""Story: what a person presses on a toast happens in the app and reaches the server."""

from __future__ import annotations

import pytest

from protocol.mutations import FinishNotification
from protocol.records import NotificationState
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.conftest import Sit
from tests.e2e.server import ServerProcess, cloud_event, missed_call
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


def test_toasts_from_before_a_kill_open_exactly_their_item_and_reach_the_server(
    shop: ServerProcess, sit: Sit, daemon: NotificationDaemon, bare_windows: Windows
) -> None:
    """B9: the daemon still shows what an earlier run of the app put up."""
    app = sit()
    token = shop.sign_in()["token"]
    toasts: dict[str, int] = {}
    for number, name in enumerate(("body", "open", "done", "elsewhere")):
        lead = {"external_id": name, "title": f"A lead for {name}"}
        assert shop.post(cloud_event("lead.created", {"lead": lead})).status_code == 202
        toasts[name] = daemon.wait(number + 1)[-1].number
    wait_until(lambda: len(app.kept("SELECT * FROM on_screen")) == 4, 5, "all are written down")
    app.kill()
    daemon.expire(toasts["open"])  # it lies in the daemon's list from now on

    asked = daemon.asked
    app.start()
    wait_until(lambda: daemon.asked > asked, 40, "the app is on the bus again")
    daemon.press(toasts["body"])
    bare_windows.find("panel", "^Lead: A lead for body$")
    daemon.press(toasts["open"], "open")
    bare_windows.find("panel", "^Lead: A lead for open$")
    daemon.press(toasts["done"], "done")

    def states() -> dict[str, NotificationState]:
        leads = {one.id: one.external.id for one in shop.records(token, "lead")}
        return {leads[one.subject.id]: one.state for one in shop.records(token, "notification")}

    wait_until(
        lambda: states()["done"] is NotificationState.DONE, 15, "the button reached the server"
    )
    (left,) = [one for one in app.rows("notification") if one.state is NotificationState.NEW]
    shop.mutate(token, "finish_notification", FinishNotification(id=left.id))
    wait_until(lambda: not daemon.open, 15, "handled elsewhere, it is withdrawn")
    assert len(daemon.shown) == 4, "nothing was shown twice"


def test_a_button_of_dunst_from_before_a_kill_reaches_the_server(
    desktop: Desktop, server: ServerProcess, app: AppProcess, bus_watch: BusWatch
) -> None:
    """B9; dunst tells only the last one to show a toast, so it is shown again in its place."""
    app.settle()
    lead = {"external_id": "L-1", "title": "A cracked screen"}
    assert server.post(cloud_event("lead.created", {"lead": lead})).status_code == 202
    bus_watch.wait(1)
    wait_until(lambda: bool(app.kept("SELECT * FROM on_screen")), 5, "it is written down")
    app.kill()
    app.start()
    bus_watch.wait(2, seconds=40)
    assert desktop.run("dunstctl", "count", "displayed") == "1"
    desktop.press_toast("Done")
    token = server.sign_in()["token"]

    def done() -> bool:
        (one,) = server.records(token, "notification")
        return one.state is NotificationState.DONE

    wait_until(done, 15, "the button reached the server")
