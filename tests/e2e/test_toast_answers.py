"""Story: what a person presses on a toast happens in the app and reaches the server."""

from __future__ import annotations

from typing import Final

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


ANSWERED: Final = {
    "open": (NotificationState.READ, True, False),
    "done": (NotificationState.DONE, False, False),
    "snooze": (NotificationState.NEW, True, True),
}
"""Answer to what the server then has: the state, whether it needs the person, and is snoozed."""


class Answers:
    """A call for each answer, which a toast tells of, and what the server has of it."""

    def __init__(self, shop: ServerProcess, app: AppProcess) -> None:
        self._shop = shop
        self._app = app
        self._token = shop.sign_in()["token"]
        self._ids: dict[str, str] = {}

    def call(self, answer: str) -> str:
        """Have somebody call who is to be answered so; return the number that calls."""
        number = len(self._ids)
        phone = f"+48 601 234 50{number}"
        assert self._shop.post(missed_call(f"C-{number}", phone=phone)).status_code == 202
        wait_until(lambda: len(self._app.rows("notification")) > number, 15, "the row of the call")
        known = set(self._ids.values())
        (self._ids[answer],) = {one.id for one in self._app.rows("notification")} - known
        return phone

    def wait_shown(self, answer: str) -> None:
        """Wait until the app has heard that the toast is on the screen, and written it down."""
        found = f"SELECT 1 FROM on_screen WHERE toast = '{self._ids[answer]}'"
        wait_until(lambda: bool(self._app.kept(found)), 10, "the toast is on the screen")

    def wait_settled(self) -> None:
        """Wait until every answer is on the server."""
        wait_until(lambda: self._there() == ANSWERED, 15, "each answer is on the server")
        wait_until(lambda: self._app.waiting() == 0, 5, "nothing is left to send")

    def _there(self) -> dict[str, tuple[NotificationState, bool, bool]]:
        found = {one.id: one for one in self._shop.records(self._token, "notification")}
        return {
            answer: (found[id_].state, found[id_].needs_me, found[id_].snoozed_until is not None)
            for answer, id_ in self._ids.items()
        }


def test_open_done_and_snooze_come_back_and_reach_the_server(
    shop: ServerProcess,
    sit: Sit,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    answers = Answers(shop, sit())
    for number, answer in enumerate(ANSWERED, 1):
        phone = answers.call(answer)
        toast = daemon.wait(number)[-1]
        assert phone in f"{toast.title} {toast.body}"
        assert set(ANSWERED) <= set(toast.actions)
        daemon.press(toast.number, answer)
        if answer == "open":
            bare_windows.find("label", phone.replace("+48 ", ""))
    answers.wait_settled()
    assert len(daemon.shown) == 3


def test_open_done_and_snooze_come_back_from_dunst(
    desktop: Desktop,
    server: ServerProcess,
    app: AppProcess,
    bus_watch: BusWatch,
    windows: Windows,
) -> None:
    answers = Answers(server, app)
    buttons = {"open": "", "done": "Done", "snooze": "Snooze"}
    for number, (answer, button) in enumerate(buttons.items(), 1):
        phone = answers.call(answer)
        toast = bus_watch.wait(number)[-1]
        assert phone in f"{toast.title} {toast.body}"
        answers.wait_shown(answer)
        assert _on_the_screen(desktop) == 1
        desktop.press_toast(button)
        wait_until(lambda: _on_the_screen(desktop) == 0, 10, "it went when it was pressed")
        if answer == "open":
            windows.find("label", phone.replace("+48 ", ""))
    answers.wait_settled()
    assert len(bus_watch.notified) == 3


def _on_the_screen(desktop: Desktop) -> int:
    return int(desktop.run("dunstctl", "count", "displayed"))


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
    assert _on_the_screen(desktop) == 1
    desktop.press_toast("Done")
    token = server.sign_in()["token"]

    def done() -> bool:
        (one,) = server.records(token, "notification")
        return one.state is NotificationState.DONE

    wait_until(done, 15, "the button reached the server")
