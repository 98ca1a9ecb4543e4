"""Bulk: a worker fills the mirror while the window reads and writes."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from app.models import queries, search
from app.models.bulk import Bulk
from app.models.changes import Changes, Outcome
from app.models.errors import DiskTrouble
from app.models.record_sql import STROKE
from app.models.snapshot import CHUNK
from app.models.store import Store
from protocol.mutations import FinishNotification
from protocol.records import Notification, NotificationState, Record
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents


@pytest.fixture
def busy(account: FakeAccount, me: str) -> FakeAccount:
    """Return an account with a few thousand notifications."""
    for start in range(0, 3_000, 500):
        account.put(
            *(
                factory.notification(user_id=me, topic=f"client:{(start + n) % 700}")
                for n in range(500)
            )
        )
    return account


def _is_done(one: Record) -> bool:
    return isinstance(one, Notification) and one.state is NotificationState.DONE


def test_the_window_goes_on_while_the_worker_fills_the_mirror(
    store: Store, busy: FakeAccount
) -> None:
    pages = busy.snapshot(size=2_500)
    bulk = Bulk(store)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for page in pages:
                assert bulk.apply_snapshot(page).outcome is Outcome.APPLIED
            bulk.close()
        except BaseException as error:
            failures.append(error)

    store.begin_snapshot()
    worker = threading.Thread(target=work)
    worker.start()
    done: set[str] = set()
    while worker.is_alive():
        rows = queries.center_window(store, limit=50)
        # an effect that found the file busy is shown a moment later, so ask for each row once
        waiting = [row.notification.id for row in rows if row.notification.id not in done]
        if waiting and len(done) < 20:
            store.submit("finish_notification", FinishNotification(id=waiting[0]))
            done.add(waiting[0])
    worker.join()
    assert failures == []
    assert done
    assert store.apply(busy.page(store.cursor)).whole
    found = contents(store)
    assert found.keys() == busy.records.keys()
    assert {id_ for (_, id_), one in found.items() if _is_done(one)} == done
    assert_sound(store)


def test_a_snapshot_resumes_where_it_was_interrupted(
    store: Store, busy: FakeAccount, me: str
) -> None:
    pages = busy.snapshot(size=1_000)
    assert store.begin_snapshot() == ""
    store.apply_snapshot(pages[0])
    folder = store.files.folder
    position = store.snapshot
    assert position is not None and (position.done, position.total) == (1_000, 3_000)
    store.close()
    again = Store.open(folder, person_id=me)
    assert again.begin_snapshot() == pages[0].after
    assert (again.cursor, again.whole) == (0, False)
    for page in pages[1:]:
        again.apply_snapshot(page)
    assert (again.cursor, again.whole, again.snapshot) == (busy.version, False, None)
    assert again.apply(busy.page(again.cursor)).whole
    assert contents(again) == busy.records
    assert_sound(again)
    again.close()


def opened_mirrors(store: Store) -> int:
    """Return how often this process has the mirror's file open."""
    mirror = store.files.folder / "mirror.db"
    opened = 0
    for link in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            opened += link.readlink() == mirror
    return opened


@pytest.mark.linux
def test_a_file_that_is_replaced_is_open_nowhere(
    store: Store, account: FakeAccount, me: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows would not let it be moved; whoever finds the damage."""
    open_at_rename: list[int] = []
    rename = Path.rename

    def watched(path: Path, target: Path) -> Path:
        if path.name == "mirror.db":
            open_at_rename.append(opened_mirrors(store))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", watched)
    bulk = Bulk(store)
    account.put(factory.notification(user_id=me))
    bulk.apply(account.page(0))
    assert opened_mirrors(store) == 2
    store.mend()
    bulk.apply(account.page(0))
    assert bulk.sound()
    assert opened_mirrors(store) == 2
    store.mend()
    assert open_at_rename == [0, 0]
    bulk.close()


def test_a_file_that_cannot_be_moved_now_is_replaced_by_a_later_look(
    store: Store, account: FakeAccount, me: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.put(factory.notification(user_id=me))
    store.apply(account.page(0))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", _refused)
        for look in (store.mend, lambda: store.cursor):
            with pytest.raises(DiskTrouble):
                look()
    assert store.cursor == 0
    assert not store.epoch
    store.apply(account.page(0))
    assert contents(store) == account.records


def _refused(path: Path, target: Path) -> Path:
    raise PermissionError(13, "somebody has it open")


def test_v_of_the_first_page_becomes_the_cursor(
    store: Store, account: FakeAccount, me: str
) -> None:
    account.put(*(factory.notification(user_id=me) for _ in range(4)))
    first, _ = account.snapshot(size=2)
    store.apply_snapshot(first)
    late = factory.notification(user_id=me)
    account.put(late)
    account.remove(account.records[min(account.records)])
    for page in account.snapshot(size=2, after=first.after):
        store.apply_snapshot(page)
    assert store.cursor == first.version
    store.apply(account.page(store.cursor))
    assert contents(store) == account.records


def test_during_a_snapshot_live_pages_are_pokes(
    store: Store, account: FakeAccount, me: str
) -> None:
    account.put(*(factory.notification(user_id=me) for _ in range(4)))
    store.apply_snapshot(account.snapshot(size=2)[0])
    assert store.apply(account.page(0), live=True).outcome is Outcome.MIDDLE
    assert store.apply(account.page(0)).outcome is Outcome.MIDDLE


def test_a_page_of_another_snapshot_is_foreign_and_a_late_one_old(
    store: Store, account: FakeAccount, me: str
) -> None:
    account.put(*(factory.notification(user_id=me) for _ in range(4)))
    pages = account.snapshot(size=2)
    store.apply_snapshot(pages[0])
    other = FakeAccount("other")
    other.put(factory.task())
    assert store.apply_snapshot(other.snapshot()[0]).outcome is Outcome.FOREIGN
    store.apply_snapshot(pages[1])
    assert store.apply_snapshot(pages[0]).outcome is Outcome.OLD


def test_a_snapshot_page_applied_twice_changes_nothing(store: Store, busy: FakeAccount) -> None:
    pages = busy.snapshot(size=CHUNK)
    for page in (pages[0], pages[0], *pages[1:]):
        store.apply_snapshot(page)
    store.apply(busy.page(store.cursor))
    assert contents(store) == busy.records
    assert_sound(store)


def test_nothing_in_a_snapshot_is_news(store: Store, account: FakeAccount, me: str) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    account.put(factory.notification(user_id=me))
    for page in account.snapshot():
        store.apply_snapshot(page)
    assert [changes.new for changes in heard] == [()]
    assert heard[0].center


def test_the_worker_sees_that_the_mirror_was_replaced(
    store: Store, account: FakeAccount, me: str
) -> None:
    account.put(*(factory.notification(user_id=me) for _ in range(4)))
    pages = account.snapshot(size=2)
    bulk = Bulk(store)
    assert bulk.apply_snapshot(pages[0]).outcome is Outcome.APPLIED
    store.files.rebuild_mirror()
    for page in pages:
        assert bulk.apply_snapshot(page).outcome is Outcome.APPLIED
    assert bulk.apply(account.page(account.version)).whole
    bulk.close()
    assert contents(store) == account.records


@pytest.mark.parametrize("count", [99, STROKE, 2 * STROKE + 64])
def test_a_page_is_written_whole_however_it_falls_into_strokes(
    store: Store, account: FakeAccount, me: str, count: int
) -> None:
    account.put(
        *(
            factory.notification(
                user_id=me, topic=f"client:{n % 70}", params={"client": f"Ana {n:03}"}
            )
            for n in range(count)
        )
    )
    for page in account.snapshot(size=CHUNK):
        store.apply_snapshot(page)
    assert store.apply(account.page(store.cursor)).whole
    assert contents(store) == account.records
    assert_sound(store)
    for n in (0, count - 1):
        find = partial(search.find, type_="notification", text=f"ana {n:03}", limit=5)
        assert len(store.read(find)) == 1
