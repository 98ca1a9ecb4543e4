"""The files: made, checked, mended, put aside, refused; nothing of the person's is lost."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.models import queries
from app.models.errors import DiskFull, DiskReadOnly, NewerFile
from app.models.files import Files, folder_of
from app.models.outbox_steps import OUTBOX_STEPS
from app.models.store import Store
from protocol.mutations import FinishNotification
from protocol.records import NotificationState
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents

NORMAL, FULL = 1, 2
"""What SQLite's ``PRAGMA synchronous`` answers."""


def filled(folder: Path, me: str, account: FakeAccount, rows: int = 20) -> Store:
    """Return a store with some notifications, one of them finished and not pushed."""
    store = Store.open(folder, person_id=me)
    if not account.records:
        account.put(*(factory.notification(user_id=me) for _ in range(rows)))
    store.apply(account.page(0))
    first = min(id_ for _, id_ in account.records)
    store.submit("finish_notification", FinishNotification(id=first))
    return store


def names(folder: Path) -> set[str]:
    """Return the names of the files in *folder* but SQLite's own."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def version_of(path: Path) -> int:
    """Return the number that a file carries."""
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def set_version(path: Path, version: int) -> None:
    """Give a file another number."""
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version={version}")


@pytest.mark.parametrize(("name", "expected"), [("outbox_file", FULL), ("mirror", NORMAL)])
def test_the_outbox_is_on_the_disk_and_the_mirror_may_be_copied_again(
    tmp_path: Path, me: str, account: FakeAccount, name: str, expected: int
) -> None:
    """Row 22, in the window's thread and in the worker's, made and opened again."""
    filled(tmp_path, me, account).close()
    store = Store.open(tmp_path, person_id=me)
    worker = store.files.worker()
    for files in (store.files, worker):
        connection = getattr(files, name).connection
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == expected
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    worker.close()
    store.close()


def test_two_people_have_two_folders(tmp_path: Path) -> None:
    assert folder_of(tmp_path, "account", "ann") != folder_of(tmp_path, "account", "bob")


def test_the_next_to_sign_in_has_an_outbox_of_their_own(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    filled(folder_of(tmp_path, "account", me), me, account).close()
    other = Store.open(folder_of(tmp_path, "account", "bob"), person_id="bob")
    assert other.unsettled() == []
    other.close()
    again = Store.open(folder_of(tmp_path, "account", me), person_id=me)
    assert len(again.unsettled()) == 1
    again.close()


def test_an_outdated_mirror_is_made_anew(tmp_path: Path, me: str, account: FakeAccount) -> None:
    filled(tmp_path, me, account).close()
    with closing(sqlite3.connect(tmp_path / "mirror.db")) as file, file:
        file.execute("UPDATE mirror_state SET shape = 'of last year'")
    store = Store.open(tmp_path, person_id=me)
    assert (contents(store), store.cursor, store.epoch) == ({}, 0, "")
    assert len(store.unsettled()) == 1
    assert store.files.notices == []
    store.close()


@pytest.mark.parametrize("name", ["mirror.db", "outbox.db"])
def test_a_newer_file_is_refused_and_left_alone(
    tmp_path: Path, me: str, account: FakeAccount, name: str
) -> None:
    filled(tmp_path, me, account).close()
    set_version(tmp_path / name, 999)
    before = (tmp_path / name).read_bytes()
    with pytest.raises(NewerFile) as refused:
        Store.open(tmp_path, person_id=me)
    assert refused.value.title and refused.value.message
    assert refused.value.trouble.id == "file-newer"
    assert (tmp_path / name).read_bytes() == before
    assert names(tmp_path) == {"mirror.db", "outbox.db"}


@pytest.mark.parametrize("damage", ["garbage", "empty header", "pages"])
def test_a_damaged_mirror_is_put_aside_and_the_outbox_kept(
    tmp_path: Path, me: str, account: FakeAccount, damage: str
) -> None:
    filled(tmp_path, me, account).close()
    path = tmp_path / "mirror.db"
    body = bytearray(path.read_bytes())
    if damage == "garbage":
        body[:] = b"x" * len(body)
    elif damage == "empty header":
        body[:100] = bytes(100)
    else:
        body[4096:] = random.Random(1).randbytes(len(body) - 4096)
    path.write_bytes(body)
    store = Store.open(tmp_path, person_id=me)
    # what SQLite did not notice on opening, it notices on reading
    queries.center_window(store)
    contents(store)
    assert store.cursor == 0
    assert [notice.id for notice in store.files.notices] == ["file-damaged"]
    assert any(name.startswith("mirror.damaged-") for name in names(tmp_path))
    assert len(store.unsettled()) == 1
    for page in account.snapshot():
        store.apply_snapshot(page)
    assert store.apply(account.page(store.cursor)).whole
    assert_sound(store)
    assert queries.counts(store).all == 19
    store.close()


def test_a_text_that_is_none_is_damage(tmp_path: Path, me: str, account: FakeAccount) -> None:
    """SQLite hands it over as it is, and Python says so without a code."""
    store = filled(tmp_path, me, account)
    store.files.mirror.connection.exec_driver_sql(
        "UPDATE notification SET words = CAST(x'6dff2b51' AS TEXT)"
    )
    account.put(*account.records.values())
    store.apply(account.page(store.cursor))
    assert [notice.id for notice in store.files.notices] == ["file-damaged"]
    store.close()


def test_damage_while_running_is_mended_with_the_next_look(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    store = filled(tmp_path, me, account, rows=300)
    store.files.mirror.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    store = Store.open(tmp_path, person_id=me)
    path = tmp_path / "mirror.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(size - 4096))
    heard: list[bool] = []
    store.listen(lambda changes: heard.append(changes.everything))
    store.files.mirror.connection.exec_driver_sql("PRAGMA shrink_memory")
    assert contents(store) == {}
    assert True in heard
    assert store.epoch == ""
    assert len(store.unsettled()) == 1
    store.close()


def test_a_damaged_outbox_is_never_deleted_and_what_is_readable_is_saved(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    store = filled(tmp_path, me, account)
    store.files.keepsakes.keep_draft("chat:1", "Good mor")
    store.files.toasts.add(["a"], 1)
    store.close()
    path = tmp_path / "outbox.db"
    body = path.read_bytes()
    # the last page holds the end of the newest table: everything before it can be read
    path.write_bytes(body[:-4096] + b"\xff" * 4096)
    again = Store.open(tmp_path, person_id=me)
    (notice,) = again.files.notices
    assert notice.id == "outbox-damaged"
    assert (tmp_path / notice.params["file"]).read_bytes() == body[:-4096] + b"\xff" * 4096
    assert notice.params["saved"] == "1"
    assert len(again.unsettled()) == 1
    again.close()


def test_an_unreadable_outbox_is_put_aside_whole(tmp_path: Path, me: str) -> None:
    (tmp_path / "outbox.db").write_bytes(b"not a database at all" * 1_000)
    store = Store.open(tmp_path, person_id=me)
    (notice,) = store.files.notices
    assert (tmp_path / notice.params["file"]).read_bytes().startswith(b"not a database")
    assert store.unsettled() == []
    store.close()


def test_an_older_outbox_is_copied_then_brought_up_to_date(
    tmp_path: Path, me: str, account: FakeAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, me, account).close()
    added = (*OUTBOX_STEPS, ("ALTER TABLE draft ADD COLUMN files TEXT NOT NULL DEFAULT ''",))
    monkeypatch.setattr("app.models.files.OUTBOX_STEPS", added)
    store = Store.open(tmp_path, person_id=me)
    assert len(store.unsettled()) == 1
    store.close()
    assert version_of(tmp_path / "outbox.db") == len(added)
    copy = tmp_path / f"outbox.version{len(OUTBOX_STEPS)}.db"
    assert version_of(copy) == len(OUTBOX_STEPS)
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT count(*) FROM mutation").fetchone() == (1,)


def test_a_failed_step_leaves_the_outbox_as_it_was(
    tmp_path: Path, me: str, account: FakeAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, me, account).close()
    broken = (*OUTBOX_STEPS, ("DELETE FROM mutation", "ALTER TABLE nothing ADD COLUMN x TEXT"))
    monkeypatch.setattr("app.models.files.OUTBOX_STEPS", broken)
    with pytest.raises(Exception, match="nothing"):
        Store.open(tmp_path, person_id=me)
    monkeypatch.undo()
    store = Store.open(tmp_path, person_id=me)
    assert len(store.unsettled()) == 1
    store.close()


def limit_pages(files: Files, pages: int) -> None:
    """Let both files grow to *pages* pages at most, which SQLite reports as a full disk."""
    for database in (files.mirror, files.outbox_file):
        database.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_on_a_full_disk_nothing_is_lost_and_it_goes_on_by_itself(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    store = filled(tmp_path, me, account)
    limit_pages(store.files, 1)
    with pytest.raises(DiskFull) as full:
        for one in list(account.records.values())[:5]:
            for _ in range(50):
                store.submit("finish_notification", FinishNotification(id=one.id))
    assert full.value.trouble.title
    before = contents(store)
    account.put(*(factory.notification(user_id=me, body="x" * 5_000) for _ in range(50)))
    with pytest.raises(DiskFull):
        store.apply(account.page(store.cursor))
    assert contents(store) == before
    limit_pages(store.files, 100_000)
    assert store.apply(account.page(store.cursor)).whole
    id_ = store.submit("finish_notification", FinishNotification(id=max(account.records)[1]))
    assert id_ in {mutation.id for mutation in store.unsettled()}
    assert_sound(store)
    store.close()


def test_an_effect_that_could_not_be_written_comes_with_the_next(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    store = filled(tmp_path, me, account)
    one, two = sorted(id_ for _, id_ in account.records)[1:3]
    blocker = sqlite3.connect(tmp_path / "mirror.db", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    store.submit("finish_notification", FinishNotification(id=one))
    shown = queries.notification(store, one)
    assert shown is not None and shown.state is NotificationState.NEW
    assert len(store.unsettled()) == 2
    blocker.execute("ROLLBACK")
    blocker.close()
    store.submit("finish_notification", FinishNotification(id=two))
    for id_ in (one, two):
        shown = queries.notification(store, id_)
        assert shown is not None and shown.state is NotificationState.DONE
    store.close()


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path, me: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DiskReadOnly) as refused:
        Store.open(tmp_path / "file" / "folder", person_id=me)
    assert "cannot be written" in refused.value.title
