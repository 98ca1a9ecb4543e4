"""A real disk that is full or read-only: everything can be read, and it goes on by itself."""

from __future__ import annotations

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
from tests.disk import Disk

pytestmark = pytest.mark.disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Return a disk of four megabytes."""
    with Disk(tmp_path / "disk") as made:
        yield made


def writable(store: Store) -> bool:
    """Say whether the files were opened for writing."""
    return not store.files.read_only


@pytest.fixture
def account(me: str) -> FakeAccount:
    """Return an account with some notifications."""
    made = FakeAccount()
    made.put(*(factory.notification(user_id=me) for _ in range(5)))
    return made


def test_a_read_only_disk_can_be_read(disk: Disk, me: str, account: FakeAccount) -> None:
    store = Store.open(disk.folder / "me", person_id=me)
    store.apply(account.page(0))
    one, two = [id_ for _, id_ in account.records][:2]
    store.submit("finish_notification", FinishNotification(id=one))
    store.close()
    disk.write_protect(True)
    store = Store.open(disk.folder / "me", person_id=me)
    assert writable(store) is False
    assert queries.counts(store).all == 4
    assert len(store.unsettled()) == 1
    assert read_first_screen(disk.folder / "me") is not None
    with pytest.raises(DiskReadOnly) as refused:
        store.submit("finish_notification", FinishNotification(id=two))
    assert "nothing new is saved" in refused.value.message
    account.put(factory.notification(user_id=me))
    with pytest.raises(StoreError):
        store.apply(account.page(store.cursor))
    disk.write_protect(False)
    store.submit("finish_notification", FinishNotification(id=two))
    assert writable(store) is True
    assert len(store.unsettled()) == 2
    assert queries.counts(store).all == 3
    assert_sound(store)
    store.close()


def test_a_disk_that_fills_up_while_running(disk: Disk, me: str, account: FakeAccount) -> None:
    store = Store.open(disk.folder / "me", person_id=me)
    store.apply(account.page(0))
    disk.fill()
    shown = contents(store)
    with pytest.raises((DiskFull, DiskTrouble)):
        for _ in range(200):
            for _, id_ in account.records:
                store.submit("finish_notification", FinishNotification(id=id_))
    waiting = {mutation.id for mutation in store.unsettled()}
    assert contents(store).keys() == shown.keys()
    disk.make_room()
    id_ = store.submit("finish_notification", FinishNotification(id=min(shown)[1]))
    assert {mutation.id for mutation in store.unsettled()} == waiting | {id_}
    assert_sound(store)
    store.close()


def test_it_starts_on_a_full_disk_and_recovers(disk: Disk, me: str, account: FakeAccount) -> None:
    store = Store.open(disk.folder / "me", person_id=me)
    store.apply(account.page(0))
    store.close()
    disk.fill()
    store = Store.open(disk.folder / "me", person_id=me)
    assert queries.counts(store).all == 5
    with pytest.raises(StoreError):
        for _ in range(200):
            for _, id_ in account.records:
                store.submit("finish_notification", FinishNotification(id=id_))
    disk.make_room()
    before = len(store.unsettled())
    store.submit("finish_notification", FinishNotification(id=min(account.records)[1]))
    assert len(store.unsettled()) == before + 1
    assert_sound(store)
    store.close()


def test_nothing_can_begin_on_a_full_disk(disk: Disk, me: str) -> None:
    disk.fill()
    with pytest.raises(StoreError) as refused:
        Store.open(disk.folder / "me", person_id=me)
    assert refused.value.title
    disk.make_room()
    Store.open(disk.folder / "me", person_id=me).close()
