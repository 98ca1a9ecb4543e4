"""The notifier: one toast for each thing, ever; taken back when it is handled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import msgspec
import pytest

from app.models.errors import DiskFull
from app.models.health import Heard, Toasted
from app.toasts.toast import DONE, OPEN, SNOOZE, SUMMARY
from protocol.ids import new_id
from protocol.mutations import FinishNotification, SetPreference, Snooze
from protocol.records import Notification, Quiet, Ref
from tests import factory
from tests.app.toasts.counter import Counter


async def test_what_is_new_is_toasted_once_with_one_sound(counter: Counter) -> None:
    await counter.arrives(title="Missed call")
    counter.pull()
    counter.notifier.caught_up()
    await counter.settle()
    assert counter.titles == ["Missed call"]
    assert counter.rings == 1


async def test_what_became_of_a_toast_and_its_sound_is_told(counter: Counter) -> None:
    """B15: nobody has to guess it from settings."""
    told: list[Toasted | None] = []
    counter.health.listen(lambda state: told.append(state.toasted))
    before = counter.health.state.toasted
    assert before is None
    one = await counter.arrives(title="Missed call")
    shown = Toasted(ids=(one.id,), by=counter.screen.name)
    assert told[-1] == counter.health.state.toasted
    assert shown in told
    assert counter.health.state.toasted == msgspec.structs.replace(shown, heard=Heard.PLAYED)
    counter.screen.broken = True
    other = await counter.arrives(title="Another call")
    assert counter.health.state.toasted is not None
    assert (counter.health.state.toasted.ids, counter.health.state.toasted.by) == ((other.id,), "")
    assert counter.health.state.toasts_blocked is True


async def test_while_toasts_are_off_nobody_knows_whether_they_are_shown(counter: Counter) -> None:
    counter.enabled = False
    await counter.notifier.check()
    assert counter.health.state.toasts_blocked is None
    counter.enabled = True
    await counter.notifier.check()
    assert counter.health.state.toasts_blocked is False


async def test_three_at_once_are_three_toasts_and_one_sound(counter: Counter) -> None:
    for title in ("One", "Two", "Three"):
        counter.happens(title=title)
    counter.pull()
    await counter.settle()
    assert sorted(counter.titles) == ["One", "Three", "Two"]
    assert counter.rings == 1


async def test_a_burst_is_one_summary(counter: Counter) -> None:
    for number in range(7):
        counter.happens(title=str(number))
    counter.pull()
    await counter.settle()
    assert counter.titles == ["7 while away None"]


async def test_a_topic_has_one_toast_and_the_newest_takes_its_place(counter: Counter) -> None:
    topic = f"client:{new_id()}"
    await counter.arrives(title="First", topic=topic)
    await counter.arrives(title="Second", topic=topic)
    assert counter.titles == ["First", "Second"]
    assert [toast.title for toast in counter.screen.open.values()] == ["Second"]


@pytest.mark.parametrize("count", [1, 3, 4, 60, 500])
async def test_after_an_absence_there_is_one_summary_and_nothing_else(
    counter: Counter, count: int
) -> None:
    """Row 14."""
    counter.notifier.line_lost()
    for number in range(count):
        counter.happens(title=str(number))
    await counter.reconnect(timedelta(hours=1))
    assert len(counter.titles) == 1
    assert counter.titles[0] == f"{count} while away 1:00:00"
    await counter.reconnect(timedelta(hours=1))
    assert len(counter.titles) == 1, "nothing came: nothing is said"


async def test_a_blip_is_no_absence(counter: Counter) -> None:
    counter.notifier.line_lost()
    counter.happens(title="Missed call")
    await counter.reconnect(timedelta(seconds=5))
    assert counter.titles == ["Missed call"]


async def test_a_socket_that_opens_ends_no_absence(counter: Counter) -> None:
    """Where HTTP worked all the while, one call is one toast and no summary."""
    counter.notifier.catching_up()
    counter.happens(title="Missed call")
    counter.pull()
    counter.notifier.caught_up()
    await counter.settle()
    assert counter.titles == ["Missed call"]


async def test_a_sleep_is_an_absence_from_its_beginning(counter: Counter) -> None:
    """Rows 7 and 14: the line is found lost only on waking, seconds before it is back."""
    counter.happens(title="Missed call")
    counter.clock.forward(timedelta(hours=2))
    counter.notifier.slept(7_200)
    await counter.reconnect(timedelta(seconds=1))
    assert counter.titles == ["1 while away 2:00:01"]


async def test_what_colleagues_handled_meanwhile_is_not_told(counter: Counter) -> None:
    counter.notifier.line_lost()
    counter.happens(title="Handled", state="done")
    counter.happens(title="Read", state="read")
    await counter.reconnect(timedelta(hours=8))
    assert counter.titles == []


async def test_nothing_is_told_twice_over_restarts_and_reconnections(counter: Counter) -> None:
    """Row 13, S30."""
    await counter.arrives(title="Missed call")
    for _ in range(3):
        await counter.restart()
        counter.notifier.catching_up()
        counter.pull()
        counter.notifier.caught_up()
        await counter.settle()
        await counter.reconnect(timedelta(hours=2))
    assert counter.titles == ["Missed call"]


async def test_a_new_copy_of_the_mirror_tells_nothing_again(counter: Counter) -> None:
    await counter.arrives(title="Missed call")
    counter.store.reset()
    counter.store.begin_snapshot()
    for page in counter.account.snapshot():
        counter.store.apply_snapshot(page)
    counter.pull()
    counter.notifier.caught_up()
    await counter.settle()
    assert counter.titles == ["Missed call"]
    await counter.arrives(title="Another")
    assert counter.titles == ["Missed call", "Another"]


async def test_what_is_handled_anywhere_is_withdrawn(counter: Counter) -> None:
    one = await counter.arrives(title="Missed call")
    assert one.id in counter.screen.open
    counter.account.put(factory.notification(**_as(one, state="read")))
    counter.pull()
    await counter.settle()
    assert counter.screen.open == {}


async def test_what_is_handled_here_is_withdrawn_before_the_server_knows(
    counter: Counter,
) -> None:
    one = await counter.arrives(title="Missed call")
    counter.store.submit("finish_notification", FinishNotification(id=one.id))
    await counter.settle()
    assert counter.screen.open == {}


async def test_a_group_is_withdrawn_with_the_last_of_it(counter: Counter) -> None:
    topic = f"client:{new_id()}"
    first = counter.happens(title="First", topic=topic)
    second = counter.happens(title="Second", topic=topic)
    counter.pull()
    await counter.settle()
    assert len(counter.screen.open) == 1
    counter.store.submit("finish_notification", FinishNotification(id=first.id))
    await counter.settle()
    assert len(counter.screen.open) == 1
    counter.store.submit("finish_notification", FinishNotification(id=second.id))
    await counter.settle()
    assert counter.screen.open == {}


async def test_muted_means_no_toast_and_no_sound_and_nothing_later(counter: Counter) -> None:
    until = counter.clock() + timedelta(hours=1)
    quiet = SetPreference(kind="*", quiet=Quiet(muted_until=until))
    counter.store.submit("set_preference", quiet)
    await counter.arrives(title="Missed call")
    counter.clock.forward(timedelta(hours=2))
    counter.pull()
    await counter.settle()
    assert counter.titles == []
    assert counter.rings == 0


async def test_toasts_may_be_off_on_this_computer(counter: Counter) -> None:
    counter.enabled = False
    await counter.arrives(title="Missed call")
    counter.enabled = True
    await counter.reconnect(timedelta(hours=1))
    assert counter.titles == []


async def test_what_stands_open_with_the_focus_is_not_toasted(counter: Counter) -> None:
    subject = Ref("client", new_id())
    counter.notifier.focus = subject
    await counter.arrives(title="Missed call", subject=subject)
    assert counter.titles == []


async def test_own_doings_are_not_toasted(counter: Counter) -> None:
    await counter.arrives(title="My own", actor_id=counter.me)
    assert counter.titles == []


async def test_what_comes_back_from_a_snooze_is_toasted_each_time_it_does(
    counter: Counter,
) -> None:
    one = await counter.arrives(title="Call back")
    for _ in range(2):
        until = counter.clock() + timedelta(minutes=20)
        counter.store.submit("snooze", Snooze(id=one.id, until=until))
        await counter.settle()
        assert counter.screen.open == {}
        counter.clock.forward(timedelta(minutes=21))
        counter.store.wake_due()
        counter.store.wake_due()
        await counter.settle()
    assert counter.titles == ["Call back"] * 3


async def test_nothing_is_shown_that_could_not_be_written_down(counter: Counter) -> None:
    """S30: the log comes first; a crash may cost the toast, never show it twice."""
    log = counter.store.files.toasts
    add = log.add

    def full(ids: Iterable[str], at: int, how: str = "toast") -> None:
        raise DiskFull()

    log.add = full  # type: ignore[method-assign]
    await counter.arrives(title="Missed call")
    assert counter.titles == []
    log.add = add  # type: ignore[method-assign]
    counter.notifier._again()
    await counter.settle()
    assert len(counter.titles) == 1


@pytest.mark.parametrize(("action", "deed"), [(OPEN, "open"), (DONE, "finish"), (SNOOZE, "snooze")])
async def test_every_answer_does_its_deed(counter: Counter, action: str, deed: str) -> None:
    one = await counter.arrives(title="Missed call")
    counter.notifier.responded(one.id, action)
    assert counter.deeds.done == [(deed, one.id if action == OPEN else [one.id])]


async def test_an_answer_to_a_group_is_for_all_of_it(counter: Counter) -> None:
    topic = f"client:{new_id()}"
    ids = [counter.happens(title=title, topic=topic).id for title in ("First", "Second")]
    counter.pull()
    await counter.settle()
    (toast,) = counter.screen.shown
    counter.notifier.responded(toast.id, DONE)
    assert counter.deeds.done == [("finish", ids)]


async def test_a_summary_opens_the_center(counter: Counter) -> None:
    counter.notifier.responded(SUMMARY, OPEN)
    assert counter.deeds.done == [("center", None)]


async def test_a_summary_snoozes_what_of_it_still_calls(counter: Counter) -> None:
    ids = [counter.happens(topic=f"client:{new_id()}").id for _ in range(7)]
    counter.pull()
    await counter.settle()
    assert counter.screen.shown[-1].id == SUMMARY
    counter.store.submit("finish_notification", FinishNotification(id=ids[2]))
    await counter.settle()
    counter.notifier.responded(SUMMARY, SNOOZE)
    ((deed, hidden),) = counter.deeds.done
    assert deed == "snooze" and isinstance(hidden, list)
    assert set(hidden) == {*ids[:2], *ids[3:]}


async def test_an_unknown_answer_does_nothing(counter: Counter) -> None:
    one = await counter.arrives(title="Missed call")
    counter.notifier.responded(one.id, "format-disk")
    assert counter.deeds.done == []


def _as(one: Notification, **changed: object) -> dict[str, object]:
    fields = {name: getattr(one, name) for name in one.__struct_fields__}
    return {**fields, **changed}
