"""Story: the files of a desktop meet a damaged page, a full disk, a disk that takes nothing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pytest

from tests.desktop.accessible import Windows
from tests.desktop.daemon import NotificationDaemon
from tests.disk import Disk
from tests.e2e.app import AppProcess
from tests.e2e.conftest import Sit
from tests.e2e.line import Line
from tests.e2e.server import ServerProcess, missed_call
from tests.services import wait_until

pytestmark = pytest.mark.desktop

RECOVERS_WITHIN: Final = 5.0
"""Seconds after which all is as before, once the disk takes something again (row 23)."""


@pytest.fixture
def app(sit: Sit, line: Line) -> AppProcess:
    """A desktop at the end of a line, that has not started."""
    return sit(server=line.url, start=False)


@pytest.fixture
def disk(app: AppProcess) -> Iterator[Disk]:
    """The disk on which the desktop keeps its data."""
    with Disk(app.folder) as made:
        try:
            yield made
        finally:
            app.stop()


def _names(app: AppProcess) -> set[str]:
    return {path.name for path in app.folder.rglob("*.db")}


@pytest.mark.disk
def test_a_full_disk_is_said_loses_nothing_and_passes(
    shop: ServerProcess,
    app: AppProcess,
    disk: Disk,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app.start()
    app.settle()
    shop.post(missed_call("before", phone="+48 601 000 001"))
    (first,) = daemon.wait(1)

    disk.fill()
    # what fits into pages that SQLite holds already is still written: bring more than that
    for number in range(40):
        shop.post(missed_call(f"C-{number}", phone=f"+48 602 000 {number:03}"))
        disk.fill()
    bare_windows.find(None, "The disk is full", seconds=20)
    assert _names(app) == {"mirror.db", "outbox.db"}
    # it can be read all the while, and what is not saved is said to be so
    bare_windows.find("table cell", "601 000 001")
    daemon.press(first.number, "done")
    bare_windows.find("label", "This change was not saved")
    bare_windows.key("Escape")

    disk.make_room()
    freed = time.monotonic()
    wait_until(lambda: len(app.rows("notification")) == 41, 30, "all that came is here")
    assert time.monotonic() - freed < RECOVERS_WITHIN
    wait_until(lambda: not bare_windows.every(None, "The disk is full"), 30, "the band has gone")
    assert app.seen("PRAGMA integrity_check") == [("ok",)]
    assert app.kept("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.disk
def test_a_disk_that_cannot_be_written_is_said_and_read(
    shop: ServerProcess,
    app: AppProcess,
    disk: Disk,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app.start()
    app.settle()
    shop.post(missed_call("before", phone="+48 601 000 001"))
    daemon.wait(1)
    app.wait_row("notification")
    app.stop()

    disk.write_protect(True)
    app.start()
    bare_windows.find(None, "The disk cannot be written to", seconds=40)
    bare_windows.find("table cell", "601 000 001")
    shop.post(missed_call("meanwhile", phone="+48 601 000 002"))
    assert _names(app) == {"mirror.db", "outbox.db"}

    disk.write_protect(False)
    freed = time.monotonic()
    wait_until(lambda: len(app.rows("notification")) == 2, 30, "what came meanwhile is here")
    assert time.monotonic() - freed < RECOVERS_WITHIN
    wait_until(lambda: not bare_windows.every(None, "cannot be written"), 30, "the band has gone")
    assert daemon.wait(2)[1].open, "told once the log can be written"
    assert len(daemon.shown) == 2


def test_a_damaged_mirror_is_fetched_anew_and_the_outbox_kept(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    shop.post(missed_call("C-1"))
    (toast,) = daemon.wait(1)
    line.cut()
    daemon.press(toast.number, "done")
    wait_until(lambda: app.waiting() == 1, 10, "the answer waits")
    app.kill()
    mirror = app.mirror
    assert mirror is not None
    for ending in ("-wal", "-shm"):
        mirror.with_name(f"mirror.db{ending}").unlink(missing_ok=True)
    body = bytearray(mirror.read_bytes())
    body[100 : len(body)] = bytes(len(body) - 100)  # the header alone still looks well
    mirror.write_bytes(body)
    assert app.waiting() == 1

    line.mend()
    app.start()
    bare_windows.find(None, "^A file of Deskbell is damaged", seconds=40)
    app.wait_row("notification", 40, state="done")
    wait_until(lambda: app.waiting() == 0, 20, "the answer reached the server")
    assert [path.name for path in app.folder.rglob("mirror.damaged-*.db")], "put aside"
    (there,) = shop.records(shop.sign_in()["token"], "notification")
    assert there.state == "done"
    assert len(daemon.shown) == 1


def test_a_damaged_outbox_is_put_aside_and_the_person_is_told(
    shop: ServerProcess,
    sit: Sit,
    line: Line,
    daemon: NotificationDaemon,
    bare_windows: Windows,
) -> None:
    app = sit(server=line.url)
    shop.post(missed_call("C-1"))
    (toast,) = daemon.wait(1)
    line.cut()
    daemon.press(toast.number, "done")
    wait_until(lambda: app.waiting() == 1, 10, "the answer waits")
    mirror = app.mirror
    assert mirror is not None
    app.stop()
    outbox = mirror.with_name("outbox.db")
    body = outbox.read_bytes()
    outbox.write_bytes(body[:-4096] + b"\xff" * 4096)

    app.start()
    bare_windows.find(None, "^Your unsent changes were damaged", seconds=40)
    bare_windows.press("push button", "^Got it$")
    line.mend()
    wait_until(lambda: app.waiting() == 0, 40, "what could be read has reached the server")
    assert not bare_windows.every(None, "^Your unsent changes were damaged")
    assert [path.name for path in app.folder.rglob("outbox.damaged-*.db")], "put aside"


def test_a_newer_file_is_said_and_left_as_it_is(sit: Sit, bare_windows: Windows) -> None:
    app = sit()
    app.stop()
    mirror = app.mirror
    assert mirror is not None
    with closing(sqlite3.connect(mirror)) as file, file:
        file.execute("PRAGMA user_version = 999")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = mirror.read_bytes()
    app.start()
    bare_windows.find(None, "^These files belong to a newer Deskbell", seconds=40)
    app.stop()
    assert mirror.read_bytes() == before
