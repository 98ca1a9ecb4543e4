"""A real disk that is full or read-only: everything can be read, and it goes on by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models import queries
from app.models.errors import DiskFull, DiskReadOnly, DiskTrouble, StoreError
from app.models.first_screen import read_first_screen
from app.models.store import Store
from protocol.mutations import FinishNotification
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents


def _may_mount() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("mount") is not None


# Permissions mean nothing to root, and nobody else may mount: a disk of our own is the only proof.
pytestmark = pytest.mark.skipif(not _may_mount(), reason="only root may mount a small disk")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def remount(folder: Path, mode: str) -> None:
    """Make the disk ``ro`` or ``rw``."""
    subprocess.run(["mount", "-o", f"remount,{mode}", folder], check=True)


def writable(store: Store) -> bool:
    """Say whether the files were opened for writing."""
    return not store.files.read_only


def fill(folder: Path) -> Path:
    """Take every byte that is left."""
    path = folder / "ballast"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    return path


@pytest.fixture
def account(me: str) -> FakeAccount:
    """Return an account with some notifications."""
    made = FakeAccount()
    made.put(*(factory.notification(user_id=me) for _ in range(5)))
    return made


def test_a_read_only_disk_can_be_read(disk: Path, me: str, account: FakeAccount) -> None:
    store = Store.open(disk / "me", person_id=me)
    store.apply(account.page(0))
    one, two = [id_ for _, id_ in account.records][:2]
    store.submit("finish_notification", FinishNotification(id=one))
    store.close()
    remount(disk, "ro")
    store = Store.open(disk / "me", person_id=me)
    assert writable(store) is False
    assert queries.counts(store).all == 4
    assert len(store.unsettled()) == 1
    assert read_first_screen(disk / "me") is not None
    with pytest.raises(DiskReadOnly) as refused:
        store.submit("finish_notification", FinishNotification(id=two))
    assert "nothing new is saved" in refused.value.message
    account.put(factory.notification(user_id=me))
    with pytest.raises(StoreError):
        store.apply(account.page(store.cursor))
    remount(disk, "rw")
    store.submit("finish_notification", FinishNotification(id=two))
    assert writable(store) is True
    assert len(store.unsettled()) == 2
    assert queries.counts(store).all == 3
    assert_sound(store)
    store.close()


def test_a_disk_that_fills_up_while_running(disk: Path, me: str, account: FakeAccount) -> None:
    store = Store.open(disk / "me", person_id=me)
    store.apply(account.page(0))
    ballast = fill(disk)
    shown = contents(store)
    with pytest.raises((DiskFull, DiskTrouble)):
        for _ in range(200):
            for _, id_ in account.records:
                store.submit("finish_notification", FinishNotification(id=id_))
    waiting = {mutation.id for mutation in store.unsettled()}
    assert contents(store).keys() == shown.keys()
    ballast.unlink()
    id_ = store.submit("finish_notification", FinishNotification(id=min(shown)[1]))
    assert {mutation.id for mutation in store.unsettled()} == waiting | {id_}
    assert_sound(store)
    store.close()


def test_it_starts_on_a_full_disk_and_recovers(disk: Path, me: str, account: FakeAccount) -> None:
    store = Store.open(disk / "me", person_id=me)
    store.apply(account.page(0))
    store.close()
    ballast = fill(disk)
    store = Store.open(disk / "me", person_id=me)
    assert queries.counts(store).all == 5
    with pytest.raises(StoreError):
        for _ in range(200):
            for _, id_ in account.records:
                store.submit("finish_notification", FinishNotification(id=id_))
    ballast.unlink()
    before = len(store.unsettled())
    store.submit("finish_notification", FinishNotification(id=min(account.records)[1]))
    assert len(store.unsettled()) == before + 1
    assert_sound(store)
    store.close()


def test_nothing_can_begin_on_a_full_disk(disk: Path, me: str) -> None:
    ballast = fill(disk)
    with pytest.raises(StoreError) as refused:
        Store.open(disk / "me", person_id=me)
    assert refused.value.title
    ballast.unlink()
    Store.open(disk / "me", person_id=me).close()
