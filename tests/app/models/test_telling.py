"""Telling: what was not told yet comes from mirror and log alone, and is told once (S30)."""

from __future__ import annotations

from datetime import timedelta

from app.models import telling
from app.models.store import Store
from protocol.records import NotificationState
from tests import factory
from tests.app.models.account import FakeAccount
from tests.factory import NOW, TickingClock


def bring(store: Store, account: FakeAccount, me: str, count: int = 1, **fields: object) -> None:
    """Bring *count* notifications from the server."""
    at = store.files.clock()
    account.put(
        *(
            factory.notification(user_id=me, **{"created_at": at, "kind": "lead.created", **fields})
            for _ in range(count)
        )
    )
    store.apply(account.page(store.cursor))


def test_the_first_sync_is_not_news(store: Store, account: FakeAccount, me: str) -> None:
    bring(store, account, me, 50)
    decision = telling.catch_up(store)
    assert (decision.toasts, decision.summary) == ((), None)
    assert telling.untold(store) == []


def test_after_an_absence_there_is_one_summary_of_what_is_new(
    store: Store, account: FakeAccount, me: str, clock: TickingClock
) -> None:
    bring(store, account, me, 5)
    telling.catch_up(store)
    away = clock()
    clock.forward(timedelta(hours=1))
    bring(store, account, me, 7)
    bring(store, account, me, 2, state=NotificationState.DONE)
    decision = telling.catch_up(store, away_since=away)
    assert decision.summary is not None
    assert decision.summary.waiting + decision.summary.other == 7
    assert decision.summary.absence == timedelta(hours=1)
    assert telling.catch_up(store, away_since=away).summary is None


def test_an_edit_of_what_was_told_is_no_news(
    store: Store, account: FakeAccount, me: str, clock: TickingClock
) -> None:
    bring(store, account, me, 3)
    telling.catch_up(store)
    clock.forward(timedelta(minutes=1))
    bring(store, account, me)
    (new,) = telling.untold(store)
    assert telling.tell(store, [new]).toasts
    account.put(account.records["notification", new.id])
    store.apply(account.page(store.cursor))
    assert telling.untold(store) == []


def test_a_crash_before_telling_loses_no_entry_and_repeats_none(
    store: Store, account: FakeAccount, me: str, clock: TickingClock
) -> None:
    telling.catch_up(store)
    bring(store, account, me, 2)
    (first, second) = telling.untold(store)
    telling.tell(store, [first])
    folder = store.files.folder
    store.close()
    again = Store.open(folder, person_id=me, clock=clock)
    assert [one.id for one in telling.untold(again)] == [second.id]
    again.close()


def test_a_mirror_made_anew_repeats_nothing(
    store: Store, account: FakeAccount, me: str, clock: TickingClock
) -> None:
    bring(store, account, me, 3)
    telling.catch_up(store)
    clock.forward(timedelta(hours=1))
    bring(store, account, me, 2)
    telling.catch_up(store)
    restored = FakeAccount("epoch-2")
    restored.put(*account.records.values())
    store.reset()
    for page in restored.snapshot():
        store.apply_snapshot(page)
    store.apply(restored.page(store.cursor))
    clock.forward(timedelta(hours=1))
    assert telling.catch_up(store, away_since=NOW).summary is None


def test_old_entries_are_pruned(store: Store) -> None:
    log = store.files.toasts
    log.add(["old"], 1_000)
    log.add(["new"], 9_000)
    assert log.prune(5_000) == 1
    assert log.shown(["old", "new"]) == {"new"}


def test_old_rings_are_pruned(store: Store) -> None:
    log = store.files.toasts
    log.ring("old", 1_000)
    log.ring("new", 9_000)
    log.prune(5_000)
    assert log.rung(["old", "new"]) == {"new"}
