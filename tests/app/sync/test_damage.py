"""Damage to a mirror's file heals by itself, beside a real server (row 24)."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.models import queries
from app.models.store import Store
from app.sync.supervisor import Beat
from app.sync.sync import Sync
from protocol.mutations import FinishNotification
from protocol.records import RECORD_TYPES, Notification, NotificationState
from tests import factory
from tests.app.models.mirrors import assert_sound
from tests.app.sync.device import Device
from tests.server.running import Running
from tests.soak import chance, times

PAGE = 4_096
DAMAGES = times(25, 200)
PAGES = 3
"""Pages of the file that each damage hits."""

YESTERDAY = "2020-01-01T00:00:00+00:00"


@pytest.fixture
def notices(server: Running) -> list[Notification]:
    """What the member has in their center, among clients and orders."""
    shop = server.shop
    shop.put(*(factory.client() for _ in range(60)), *(factory.order() for _ in range(60)))
    return [shop.put(factory.notification(user_id=shop.ids["member"])) for _ in range(60)]


def damage(path: Path, by: random.Random, pages: int = PAGES) -> None:
    """Overwrite some pages of a file, the first one excepted, with whatever comes."""
    last = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        for _ in range(pages):
            file.seek(PAGE * by.randrange(1, last))
            file.write(by.randbytes(PAGE))


def into_the_file(store: Store) -> None:
    """Move what SQLite still has beside the file into it."""
    store.files.mirror.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def forget_pages(store: Store) -> None:
    """Let go of the pages that are in memory: the next look reads the file."""
    store.files.mirror.connection.exec_driver_sql("PRAGMA shrink_memory")


@pytest.mark.timeout(times(240, 3_600))
async def test_damage_between_two_starts_heals_without_anybody_looking(
    server: Running, device: Device, notices: list[Notification]
) -> None:
    """Nothing is read but by sync itself, and nothing unsent is lost."""
    by = chance("damage between starts")
    await device.ready()
    for _ in range(DAMAGES):
        await device.stop()
        one = notices.pop()
        notices.append(server.shop.put(factory.notification(user_id=one.user_id)))
        device.store.submit("finish_notification", FinishNotification(id=one.id))
        into_the_file(device.store)
        device.store.close()
        folder = device.store.files.folder
        damage(folder / "mirror.db", by)
        device.store = Store.open(folder, person_id=one.user_id)
        await _healed(server, device)
        assert server.shop.get(Notification, one.id).state is NotificationState.DONE
    assert set(names(folder)) > {"mirror.db", "outbox.db"}, "nothing was put aside"


@pytest.mark.timeout(times(240, 3_600))
async def test_damage_in_mid_run_heals_once_it_is_met(
    server: Running, device: Device, notices: list[Notification]
) -> None:
    """By a look at everything, or by the daily look that sync takes; nobody restarts or resets."""
    by = chance("damage in mid-run")
    sync = await device.ready()
    for number in range(DAMAGES):
        one = notices.pop()
        into_the_file(device.store)
        damage(device.store.files.folder / "mirror.db", by)
        forget_pages(device.store)
        device.store.submit("finish_notification", FinishNotification(id=one.id))
        notices.append(server.shop.put(factory.notification(user_id=one.user_id)))
        if number % 2:
            device.holds()
        else:
            device.store.files.keepsakes.remember("digest_at", YESTERDAY)
            sync.wake()
        await _healed(server, device)
        assert server.shop.get(Notification, one.id).state is NotificationState.DONE


async def test_a_mirror_that_was_replaced_is_filled_though_nothing_happens(
    server: Running,
    device: Device,
    notices: list[Notification],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A quiet evening: no page, no poke and no restart comes to the rescue."""
    resting = 0
    idle = Sync._idle

    async def rest(sync: Sync, beat: Beat) -> None:
        nonlocal resting
        resting += not sync._woken.is_set()
        await idle(sync, beat)
        resting = 0

    monkeypatch.setattr(Sync, "_idle", rest)
    await device.ready()
    await device.until(lambda: device.is_current and resting == 1)
    into_the_file(device.store)
    path = device.store.files.folder / "mirror.db"
    damage(path, chance("quiet"), pages=10 * path.stat().st_size // PAGE)
    forget_pages(device.store)
    assert device.holds() == {}
    assert device.store.epoch == ""
    await _healed(server, device)
    assert queries.counts(device.store).all == len(notices)


async def test_what_was_done_long_ago_is_forgotten_daily(
    server: Running, device: Device, notices: list[Notification]
) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=100)
    old = server.shop.put(
        factory.notification(user_id=server.shop.ids["member"], created_at=long_ago)
    )
    server.shop.put(factory.notification(user_id=old.user_id, created_at=datetime.now(UTC)))
    sync = await device.ready()
    device.store.submit("finish_notification", FinishNotification(id=old.id))
    await device.until(lambda: not device.store.files.outbox.effective())
    assert ("notification", old.id) in device.holds()
    device.store.files.keepsakes.remember("digest_at", YESTERDAY)
    sync.wake()
    await device.until(lambda: ("notification", old.id) not in device.holds())
    assert server.shop.fresh(device.who).rows.keys() - device.holds().keys() == {
        ("notification", old.id)
    }


async def _healed(server: Running, device: Device) -> None:
    """Wait until the mirror is a fresh one's equal, derived rows included."""
    await device.ready()
    mirror = device.store.files.folder / "mirror.db"
    await device.until(
        lambda: (
            device.is_current
            and not device.store.files.outbox.effective()
            and lying_in(mirror) == server.shop.fresh(device.who).rows
        )
    )
    assert_sound(device.store)
    assert not device.store.unsettled()


def lying_in(path: Path) -> dict[tuple[str, str], bytes]:
    """Return the records in a mirror's file, past the store, which heals what it cannot read."""
    with closing(sqlite3.connect(path)) as file, suppress(sqlite3.DatabaseError):
        return {
            (type_, id_): body
            for type_ in RECORD_TYPES
            for id_, body in file.execute(f'SELECT id, body FROM "{type_}"')
        }
    return {}


def names(folder: Path) -> list[str]:
    """Return the names of the files in *folder*."""
    return [path.name for path in folder.iterdir()]
