"""Tests of backups: made by themselves, whole, restored with a new epoch."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from protocol.records import Delivery
from server.backups import (
    DAILY,
    HOURLY,
    Backups,
    BadBackup,
    back_up,
    due,
    expired,
    restore,
)
from server.metrics import Metrics
from server.move import NotEmpty
from server.store import Store
from server.tls import own_certificate
from tests import factory
from tests.factory import TickingClock
from tests.server.shop import Shop


def url_of(store: Store) -> str:
    return store.database.url.render_as_string(hide_password=False)


# --- by itself -----------------------------------------------------------------------------------


async def test_a_week_leaves_48_hours_and_all_days(
    store: Store, shop: Shop, clock: TickingClock, tmp_path: Path
) -> None:
    backups = Backups(store, tmp_path, Metrics())
    for _ in range(7 * 24):
        await backups.keep_up()
        await backups.keep_up()
        clock.forward(timedelta(hours=1))
    names = names_in(tmp_path)
    hourly = [name for name in names if name.startswith(HOURLY)]
    daily = [name for name in names if name.startswith(DAILY)]
    assert 48 <= len(hourly) <= 50
    assert len(daily) == 7


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


async def test_a_copy_is_a_whole_database(store: Store, shop: Shop, tmp_path: Path) -> None:
    metrics = Metrics()
    await Backups(store, tmp_path, metrics).keep_up()
    assert metrics.backup._value.get() == factory.NOW.timestamp()
    copy = tmp_path / "backups" / names_in(tmp_path)[0]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM user").fetchone()[0] == len(shop.ids)


async def test_a_copy_that_could_not_be_restored_is_none(
    store: Store, shop: Shop, clock: TickingClock, tmp_path: Path
) -> None:
    """Row 26: each day's copy is restored for a trial; a bad one neither counts nor displaces."""
    metrics = Metrics()
    backups = Backups(store, tmp_path, metrics)
    await backups.keep_up()
    good, made_at = names_in(tmp_path), metrics.backup._value.get()
    shop.put(*(factory.order(title="x" * 900) for _ in range(200)))
    path = store.database.path
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(len(whole) // 2)
        file.write(b"\xff" * 20_000)
    clock.forward(timedelta(days=60))
    await backups.keep_up()
    assert (names_in(tmp_path), metrics.backup._value.get()) == (good, made_at)
    path.write_bytes(whole)
    await backups.keep_up()
    assert len(names_in(tmp_path)) == len(good) and names_in(tmp_path) != good


@pytest.mark.posix
@pytest.mark.usefixtures("shop")
async def test_a_copy_is_for_its_owner_only(store: Store, tmp_path: Path) -> None:
    await Backups(store, tmp_path, Metrics()).keep_up()
    copy = tmp_path / "backups" / names_in(tmp_path)[0]
    assert copy.stat().st_mode & 0o077 == 0


MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def hours(*ago: float) -> list[datetime]:
    return sorted(MONDAY - timedelta(hours=each) for each in ago)


@pytest.mark.parametrize(
    ("ago", "kind", "is_due"),
    [
        ([], HOURLY, True),
        ([0.9], HOURLY, False),
        ([1], HOURLY, True),
        ([23], DAILY, False),
        ([24], DAILY, True),
        # made while the clock was a year ahead
        ([-8_760], HOURLY, True),
        ([-8_760, 0.5], HOURLY, False),
    ],
)
def test_when_one_is_due(ago: list[float], kind: str, is_due: bool) -> None:
    assert due(hours(*ago), kind, MONDAY) is is_due


def test_the_newest_is_never_deleted() -> None:
    assert expired(hours(500, 400), HOURLY, MONDAY) == hours(500)
    assert expired(hours(400), HOURLY, MONDAY) == []
    assert expired(hours(47, 1), HOURLY, MONDAY) == []
    assert expired(hours(24 * 29, 1), DAILY, MONDAY) == []


# --- by hand ------------------------------------------------------------------------------------


@pytest.fixture
def archive(store: Store, shop: Shop, tmp_path: Path) -> Path:
    """A backup of the shop, with certificate and a file."""
    data = tmp_path / "data"
    own_certificate(data)
    (data / "files").mkdir()
    (data / "files" / "photo").write_bytes(b"photo")
    shop.put(factory.delivery(state="pending"), factory.delivery(state="delivered"))
    file = tmp_path / "shop.backup"
    back_up(url_of(store), data, file)
    return file


def test_a_restore_brings_all_back_in_a_new_epoch(
    store: Store, shop: Shop, archive: Path, tmp_path: Path
) -> None:
    """Row 26, S17: what had not left is held."""
    epoch, rows = shop.epoch, shop.fresh("admin").rows
    for _ in range(5):
        shop.put(factory.lead())
    store.close_now()
    new = tmp_path / "new"
    url = f"sqlite:///{new / 'deskbell.db'}"
    assert restore(archive, url, new) is None
    assert own_certificate(new).fingerprint == own_certificate(tmp_path / "data").fingerprint
    assert (new / "files" / "photo").read_bytes() == b"photo"
    shop.store = Store.open(url)
    assert shop.epoch != epoch
    assert shop.fresh("admin").rows.keys() == rows.keys()
    states = shop.read(lambda reader: sorted(one.state for one in reader.select(Delivery)))
    assert states == ["delivered", "held"]
    shop.store.close_now()


def test_what_was_there_is_moved_aside_never_deleted(
    store: Store, shop: Shop, archive: Path, tmp_path: Path
) -> None:
    lead = shop.put(factory.lead())
    store.close_now()
    aside = restore(archive, url_of(store), tmp_path)
    assert aside is not None
    restored = shop.store = Store.open(url_of(store))
    assert shop.read(lambda reader: reader.get("lead", lead.id)) is None
    restored.close_now()
    shop.store = Store.open(f"sqlite:///{aside}")
    assert shop.read(lambda reader: reader.get("lead", lead.id)) is not None
    shop.store.close_now()


async def test_a_copy_made_by_itself_can_be_restored_too(
    store: Store, shop: Shop, tmp_path: Path
) -> None:
    await Backups(store, tmp_path, Metrics()).keep_up()
    epoch = shop.epoch
    store.close_now()
    copy = tmp_path / "backups" / names_in(tmp_path)[0]
    url = f"sqlite:///{tmp_path / 'new' / 'deskbell.db'}"
    restore(copy, url, tmp_path / "new")
    shop.store = Store.open(url)
    assert shop.epoch != epoch
    shop.store.close_now()


@pytest.mark.postgres
def test_a_backup_crosses_the_engines(
    store: Store, shop: Shop, archive: Path, postgres_url: str, tmp_path: Path
) -> None:
    rows = shop.fresh("admin").rows
    restore(archive, postgres_url, tmp_path / "new")
    shop.store = Store.open(postgres_url)
    assert shop.fresh("admin").rows.keys() == rows.keys()
    file = tmp_path / "from-postgres.backup"
    back_up(postgres_url, tmp_path / "new", file)
    shop.store.close_now()
    with pytest.raises(NotEmpty):
        restore(archive, postgres_url, tmp_path / "new")
    restore(file, f"sqlite:///{tmp_path / 'back' / 'deskbell.db'}", tmp_path / "back")
    shop.store = Store.open(f"sqlite:///{tmp_path / 'back' / 'deskbell.db'}")
    assert shop.fresh("admin").rows.keys() == rows.keys()
    shop.store.close_now()


def _scratched(file: Path) -> None:
    body = bytearray(file.read_bytes())
    for place in random.Random(7).sample(range(len(body)), 200):
        body[place] ^= 0xFF
    file.write_bytes(body)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _text(file: Path) -> None:
    file.write_text("this is a letter, not a backup")


def _another(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


@pytest.mark.parametrize("spoil", [_scratched, _cut, _text, _another])
def test_a_damaged_backup_changes_nothing(
    store: Store, shop: Shop, archive: Path, tmp_path: Path, spoil: object
) -> None:
    assert callable(spoil)
    spoil(archive)
    before = shop.fresh("admin").rows
    with pytest.raises((BadBackup, OSError)):
        restore(archive, url_of(store), tmp_path)
    assert shop.fresh("admin").rows == before
    assert not (tmp_path / ".restore").exists()
