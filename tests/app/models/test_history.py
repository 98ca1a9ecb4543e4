"""History: done notifications leave the mirror when a fresh copy would not have them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.models import queries, search
from app.models.history import KEPT, forget_history
from app.models.store import Store
from protocol.mutations import FinishNotification, ReopenNotification
from protocol.records import Notification, NotificationState
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents
from tests.factory import NOW, TickingClock

DONE, NEW = NotificationState.DONE, NotificationState.NEW
OLD = NOW - KEPT - timedelta(days=1)


@pytest.fixture
def past(account: FakeAccount, me: str) -> dict[str, Notification]:
    """What happened: one of each age and state, three of them of one subject."""

    def made(state: NotificationState, at: datetime, title: str, topic: str = "") -> Notification:
        one = factory.notification(
            user_id=me,
            state=state,
            needs_me=False,
            created_at=at,
            happened_at=at,
            title=title,
            topic=topic,
        )
        account.put(one)
        return one

    return {
        "old": made(DONE, OLD, "Zebra", "client:1"),
        "open": made(NEW, OLD, "Giraffe", "client:1"),
        "kept": made(DONE, NOW - KEPT + timedelta(days=1), "Zebra two"),
        "new": made(NEW, NOW, "Camel", "client:1"),
    }


def held(store: Store) -> set[str]:
    return {id_ for _, id_ in contents(store)}


def test_what_was_done_long_ago_goes_with_all_that_is_derived(
    store: Store, account: FakeAccount, past: dict[str, Notification]
) -> None:
    store.apply(account.page(0))
    before = store.state
    changes = forget_history(store.files)
    assert changes.types == {"notification": frozenset({past["old"].id})}
    assert held(store) == {past[name].id for name in ("open", "kept", "new")}
    assert store.state == before
    assert not forget_history(store.files).types
    assert_sound(store)
    found = store.read(lambda connection: search.find(connection, "notification", "lucja", 10))
    assert len(found) == 3


def test_the_comparison_with_the_server_still_agrees(
    store: Store, account: FakeAccount, past: dict[str, Notification]
) -> None:
    store.apply(account.page(0))
    since = NOW.replace(hour=0, minute=0) - timedelta(days=89)
    before = queries.digests(store, history_from=since)
    assert forget_history(store.files).types
    assert queries.digests(store, history_from=since) == before


def test_a_clock_that_is_ahead_takes_nothing_away(
    store: Store, account: FakeAccount, past: dict[str, Notification], clock: TickingClock
) -> None:
    store.apply(account.page(0))
    clock.forward(timedelta(days=365))
    forget_history(store.files)
    assert past["kept"].id in held(store)


def test_what_waits_to_be_sent_stays(
    store: Store, account: FakeAccount, past: dict[str, Notification]
) -> None:
    store.apply(account.page(0))
    store.submit("finish_notification", FinishNotification(id=past["open"].id))
    store.submit("reopen_notification", ReopenNotification(id=past["old"].id))
    assert not forget_history(store.files).types


def test_half_a_copy_is_left_alone(
    store: Store, account: FakeAccount, past: dict[str, Notification]
) -> None:
    first, *_ = account.snapshot(size=3)
    store.apply_snapshot(first)
    assert not forget_history(store.files).types
