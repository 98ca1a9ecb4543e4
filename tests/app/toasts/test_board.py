"""The board: what is on the screen, over restarts of the program (B9)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.models.errors import DiskFull
from app.toasts.toast import DONE, OPEN, SUMMARY
from protocol.mutations import FinishNotification
from protocol.records import NotificationState
from tests.app.toasts.counter import Counter


async def test_a_toast_from_before_a_restart_still_answers_for_its_whole_group(
    counter: Counter,
) -> None:
    topic = "client:x"
    first = await counter.arrives(title="First", topic=topic)
    second = counter.happens(title="Second", topic=topic)
    third = counter.happens(title="Third", topic=topic)
    counter.pull()
    await counter.settle()
    await counter.restart()
    assert counter.titles == ["First", "Third"], "nothing is shown again"
    counter.notifier.responded(third.id, DONE)
    assert counter.deeds.done == [("finish", [second.id, third.id])]
    await counter.settle()
    assert list(counter.screen.open) == []
    await counter.restart()
    assert counter.store.files.toasts.kept() == []
    counter.notifier.responded(first.id, DONE)
    assert counter.deeds.done[1:] == [("finish", [first.id])], "unknown: it stands for itself"


async def test_a_summary_from_before_a_restart_opens_the_center(counter: Counter) -> None:
    for number in range(5):
        counter.happens(title=f"{number}")
    counter.pull()
    await counter.settle()
    await counter.restart()
    assert list(counter.screen.open) == [SUMMARY]
    counter.notifier.responded(SUMMARY, OPEN)
    assert counter.deeds.done == [("center", None)]


async def test_what_is_handled_after_a_restart_is_withdrawn(counter: Counter) -> None:
    one = await counter.arrives(title="Missed call")
    other = await counter.arrives(title="Another")
    await counter.restart()
    counter.store.submit("finish_notification", FinishNotification(id=one.id))
    await counter.settle()
    assert list(counter.screen.open) == [other.id]
    assert [shown.toast for shown in counter.store.files.toasts.kept()] == [other.id]


async def test_what_was_handled_between_two_runs_is_withdrawn_at_the_next(
    counter: Counter,
) -> None:
    """The program is killed after the row was done, before its toast was withdrawn."""
    one = await counter.arrives(title="Missed call")
    counter.task.cancel()
    counter.store.submit("finish_notification", FinishNotification(id=one.id))
    assert list(counter.screen.open) == [one.id]
    await counter.restart()
    assert list(counter.screen.open) == []
    assert counter.store.files.toasts.kept() == []


async def test_a_newer_one_takes_the_place_of_one_from_before_a_restart(counter: Counter) -> None:
    await counter.arrives(title="First", topic="client:x")
    await counter.restart()
    counter.notifier.caught_up()
    second = await counter.arrives(title="Second", topic="client:x")
    assert list(counter.screen.open) == [second.id]


async def test_toasts_of_a_daemon_that_is_gone_are_forgotten(counter: Counter) -> None:
    await counter.arrives(title="Missed call")
    counter.screen.daemon = "the second"
    await counter.restart()
    assert counter.store.files.toasts.kept() == []


async def test_where_the_daemon_asks_for_it_they_are_shown_again_in_their_place(
    counter: Counter,
) -> None:
    topic = "client:x"
    two = [counter.happens(title=title, topic=topic) for title in ("First", "Second")]
    gone = counter.happens(title="Gone")
    counter.pull()
    await counter.settle()
    assert counter.titles == ["Second", "Gone"]
    counter.account.put(replace(two[1], state=NotificationState.READ))
    counter.task.cancel()
    counter.pull()
    counter.screen.deaf = True
    del counter.screen.open[gone.id]
    await counter.restart()
    assert counter.titles[2:] == ["First"], "as it is now, and not what left the screen"
    assert list(counter.screen.open) == [two[1].id], "in the same place"
    counter.notifier.responded(two[1].id, OPEN)
    assert counter.deeds.done == [("open", two[1].id)]


async def test_a_disk_that_takes_nothing_costs_only_the_next_run(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    log = type(counter.store.files.toasts)
    monkeypatch.setattr(log, "keep", full)
    monkeypatch.setattr(log, "drop", full)
    one = await counter.arrives(title="Missed call")
    assert list(counter.screen.open) == [one.id]
    counter.notifier.responded(one.id, DONE)
    await counter.settle()
    assert list(counter.screen.open) == []
    monkeypatch.setattr(log, "kept", full)
    await counter.restart()
    counter.notifier.caught_up()
    assert (await counter.arrives(title="Another")).id in counter.screen.open
