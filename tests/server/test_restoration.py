"""Restoration: a database that somebody copied back begins a new history (S20)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from protocol.records import Delivery
from server.restoration import begin_new_epochs
from server.seal import SealFile
from server.store import Store
from tests import factory
from tests.server.shop import Shop


def _reopened(shop: Shop, open_store: Callable[[], Store]) -> str:
    store = open_store()
    return store.read_now(shop.account_id, lambda reader: reader.account.epoch)


def _copy(folder: Path, target: Path) -> None:
    target.mkdir()
    for file in folder.glob("deskbell.db*"):
        if not file.name.endswith(".seal"):
            shutil.copy(file, target)


def test_a_plain_restart_goes_on_as_before(
    shop: Shop, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    epoch = shop.epoch
    shop.put(factory.order())
    shop.store.close_now()
    assert _reopened(shop, open_store) == epoch


def test_a_file_that_lags_after_a_crash_goes_on_as_before(
    shop: Shop, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    """Killed between commit and file: the file is behind, which means nothing."""
    epoch = shop.epoch
    seal = tmp_path / "deskbell.db.seal"
    before = seal.read_bytes()
    shop.put(factory.order())
    shop.store.close_now()
    seal.write_bytes(before)
    assert _reopened(shop, open_store) == epoch


def test_an_old_file_copied_back_begins_a_new_epoch(
    shop: Shop, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    epoch = shop.epoch
    waiting = shop.put(factory.delivery(state="pending"), factory.delivery(state="sent"))
    claimed = shop.put(factory.delivery(state="claimed"))
    shop.store.close_now()
    _copy(tmp_path, tmp_path / "backup")
    store = open_store()
    shop.store = store
    shop.put(factory.order())
    store.close_now()
    for file in (tmp_path / "backup").iterdir():
        shutil.copy(file, tmp_path)
    shop.store = open_store()
    assert shop.epoch != epoch
    states = {one.state for one in shop.read(lambda reader: reader.select(Delivery))}
    assert states == {"held", "sent"}
    for id_ in (waiting.id, claimed.id):
        assert shop.get(Delivery, id_).reason == "restored"
    # and that is the new life: the next start changes nothing
    again = shop.epoch
    shop.store.close_now()
    assert _reopened(shop, open_store) == again


def test_a_file_beside_that_is_gone_or_foreign_begins_a_new_epoch(
    shop: Shop, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    seal = tmp_path / "deskbell.db.seal"
    epochs = [shop.epoch]
    for content in (None, b"rubbish", b'{"stamp":"another","commits":1}'):
        shop.store.close_now()
        seal.unlink() if content is None else seal.write_bytes(content)
        shop.store = open_store()
        epochs.append(shop.epoch)
    assert len(set(epochs)) == 4


def test_two_processes_share_one_life(shop: Shop, open_store: Callable[[], Store]) -> None:
    """The command line adds somebody while the server runs."""
    epoch = shop.epoch
    other = open_store()
    for _ in range(3):
        shop.put(factory.order())
        other.write_now(shop.account_id, lambda tx: tx.put(factory.order()))
    other.close_now()
    shop.store.close_now()
    assert _reopened(shop, open_store) == epoch


def test_a_restore_changes_every_epoch(store: Store) -> None:
    shops = [Shop(store), Shop(store)]
    before = [shop.epoch for shop in shops]
    begin_new_epochs(store)
    after = [shop.epoch for shop in shops]
    assert len({*before, *after}) == 4


def test_a_seal_that_cannot_be_written_stops_no_write(shop: Shop, tmp_path: Path) -> None:
    file = SealFile(tmp_path / "nowhere" / "deskbell.db")
    assert file.read() is None
    seal = SealFile(tmp_path / "deskbell.db").read()
    assert seal is not None
    file.write(seal)
    assert file.read() is None
    file.close()
