"""Story: a session that ends elsewhere ends here, and takes along exactly what it should."""

from __future__ import annotations

import pytest

from protocol.mutations import RestoreUser, SuspendUser
from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.app import AppProcess
from tests.e2e.conftest import MEMBER, Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def _files(app: AppProcess) -> set[str]:
    """Return which files of the person are there, whatever else SQLite keeps beside them."""
    return {path.name for path in app.folder.rglob("*.db")}


def _revoke(shop: ServerProcess, app: AppProcess, *, wipe: bool) -> None:
    token = shop.sign_in()["token"]
    sessions = shop.ask("GET", "/v1/sessions", token).json()["sessions"]
    (id_,) = [one["id"] for one in sessions if one["device"]["id"] == app.profile]
    shop.ask("DELETE", f"/v1/sessions/{id_}", token, params={"wipe": str(wipe).lower()})


def _leave_something_unsent(
    shop: ServerProcess, app: AppProcess, line: Line, daemon: NotificationDaemon
) -> None:
    shop.post(missed_call("C-1"))
    (toast,) = daemon.wait(1)
    line.cut()
    daemon.press(toast.number, "done")
    wait_until(lambda: app.waiting() == 1, 10, "one change waits")


def test_revoked_means_out_and_the_mirror_goes(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    _leave_something_unsent(shop, app, line, daemon)
    _revoke(shop, app, wipe=False)
    assert _files(app) == {"mirror.db", "outbox.db"}
    line.mend()

    bare_windows.find(None, "You were signed out", seconds=60)
    wait_until(lambda: _files(app) == {"outbox.db"}, 10, "the mirror is gone, the outbox is not")
    # the person signs in again, and what was not sent is sent
    app.sign_in_again(bare_windows)
    app.wait_row("notification", 40, state="done")
    wait_until(lambda: app.waiting() == 0, 20, "the change left")
    (there,) = shop.records(shop.sign_in()["token"], "notification")
    assert there.state == "done"


def test_wiped_means_that_the_outbox_goes_too(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    _leave_something_unsent(shop, app, line, daemon)
    _revoke(shop, app, wipe=True)
    line.mend()

    bare_windows.find(None, "You were signed out", seconds=60)
    wait_until(lambda: not _files(app), 10, "nothing of the person is left")
    (there,) = shop.records(shop.sign_in()["token"], "notification")
    assert there.state == "new", "what was wiped was never sent"


@pytest.mark.usefixtures("daemon")
def test_the_suspended_are_told_so_and_keep_their_files(
    shop: ServerProcess, sit: Sit, bare_windows: Windows
) -> None:
    app = sit(email=MEMBER)
    admin = shop.sign_in()["token"]
    member_id = shop.sign_in(MEMBER)["user_id"]
    shop.mutate(admin, "suspend_user", SuspendUser(id=member_id))

    bare_windows.find(None, "You are suspended", seconds=60)
    assert _files(app) == {"mirror.db", "outbox.db"}

    shop.mutate(admin, "restore_user", RestoreUser(id=member_id))
    app.sign_in_again(bare_windows)
    bare_windows.find("label", "^Online", seconds=40)
