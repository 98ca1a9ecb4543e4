"""Story: the server's history changes under a desktop, by a backup or by another database."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.e2e.app import AppProcess
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop


def _epoch(app: AppProcess) -> str:
    ((epoch,),) = app.seen("SELECT epoch FROM mirror_state")
    return str(epoch)


def _back_up(shop: ServerProcess, file: Path) -> Path:
    shop.command("backup", "--data", str(shop.data), str(file))
    return file


def _restore(shop: ServerProcess, file: Path) -> None:
    shop.stop()
    shop.command("restore", "--data", str(shop.data), str(file))
    shop.start()


def test_a_restored_server_resets_the_desktop_and_gets_what_was_unsent(
    shop: ServerProcess, sit: Sit, line: Line, daemon: NotificationDaemon, tmp_path: Path
) -> None:
    app = sit(server=line.url)
    token = shop.sign_in()["token"]
    shop.post(missed_call("kept", phone="+48 601 000 001"))
    kept = daemon.wait(1)[0]
    backup = _back_up(shop, tmp_path / "backup")
    lost = missed_call("lost", phone="+48 601 000 002")
    shop.post(lost)
    daemon.wait(2)
    epoch = _epoch(app)

    line.cut()
    daemon.press(kept.number, "done")
    wait_until(lambda: app.waiting() == 1, 10, "the answer waits")
    _restore(shop, backup)
    line.mend()

    # the device takes the new history, and the server what it had not heard
    wait_until(lambda: app.waiting() == 0 and app.whole(), 60, "the answer reached the server")
    assert _epoch(app) != epoch
    (there,) = shop.records(token, "notification")
    assert there.state == "done"
    wait_until(
        lambda: (
            [(one.id, one.state) for one in app.rows("notification")] == [(there.id, there.state)]
        ),
        20,
        "the mirror is as the server is",
    )
    # the sender repeats what the backup had not: a record again, but no second toast
    shop.post(lost)
    wait_until(lambda: len(app.rows("notification")) == 2, 20, "the lost call is back")
    shop.post(missed_call("new", phone="+48 601 000 003"))
    assert "601 000 003" in "".join((daemon.wait(3)[2].title, daemon.shown[2].body))
    assert len(daemon.shown) == 3


def test_a_session_that_the_backup_does_not_know_keeps_both_files(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    daemon: NotificationDaemon,
    bare_windows: Windows,
    tmp_path: Path,
) -> None:
    shop.post(missed_call("C-1"))
    backup = _back_up(shop, tmp_path / "backup")
    app = sit(server=line.url)
    (row,) = app.rows("notification")
    line.cut()
    bare_windows.find("label", "^Offline")
    bare_windows.click(bare_windows.find("table cell", "601 234 567"))
    wait_until(lambda: app.waiting() == 1, 10, "what was read waits")
    _restore(shop, backup)
    line.mend()

    bare_windows.find(None, "Sign in again", seconds=60)
    assert {path.name for path in app.folder.rglob("*.db")} == {"mirror.db", "outbox.db"}
    assert app.waiting() == 1

    app.sign_in_again(bare_windows)
    wait_until(lambda: app.waiting() == 0, 40, "what was read reached the server")
    (there,) = shop.records(shop.sign_in()["token"], "notification")
    assert (there.id, there.state) == (row.id, "read")
    assert daemon.shown == []


@pytest.mark.postgres
def test_a_shop_that_moved_to_postgresql_carries_on(
    shop: ServerProcess, sit: Sit, line: Line, daemon: NotificationDaemon, postgres_url: str
) -> None:
    app = sit(server=line.url)
    token = shop.sign_in()["token"]
    shop.post(missed_call("lite", phone="+48 601 000 001"))
    lite = daemon.wait(1)[0]
    epoch = _epoch(app)

    shop.stop()
    daemon.press(lite.number, "done")
    shop.command("migrate-to", "--data", str(shop.data), postgres_url)
    shop.env["DATABASE_URL"] = postgres_url
    shop.start()

    app.wait_row("notification", 60, state="done")
    wait_until(lambda: app.waiting() == 0, 40, "the answer reached the new database")
    shop.post(missed_call("big", phone="+48 601 000 002"))
    assert "601 000 002" in "".join((daemon.wait(2, 40)[1].title, daemon.shown[1].body))
    states = {one.state for one in shop.records(token, "notification")}
    assert states == {"done", "new"}
    assert _epoch(app) == epoch, "the same history: nothing was fetched anew"
