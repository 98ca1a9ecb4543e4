"""Lives that need a rule which random games need too seldom: well with it, wrong without it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from typing import Final, NamedTuple

import pytest

from app.models import queries
from protocol.ids import new_id
from protocol.mutations import MUTATIONS, SaveProfile, SetPreference
from protocol.records import Task
from tests.machine.broken import BROKEN_SELDOM
from tests.machine.device import Device
from tests.machine.inside import InsideShop
from tests.machine.world import World, template

LEAD: Final[dict[str, object]] = {
    "type": "deskbell.lead.created",
    "data": {"lead": {"external_id": "L-1", "title": "Broken"}},
}


@pytest.fixture
def world() -> Iterator[World]:
    """A shop with something in it, every device in step."""
    template()  # made with every rule on
    one = World()
    yield one
    one.close()


def _task(device: Device) -> Task:
    return next(one for one in queries.all_of(device.store, Task) if not one.private)


def _kept(world: World, task: Task) -> Task:
    """Return the task as the server has it."""
    found = world.shop.sight_of(world.devices[0].user_id).records["task", task.id]
    assert isinstance(found, Task)
    return found


def _rename(world: World, device: Device, task: Task, title: str) -> None:
    world.act(device, "save_task", MUTATIONS["save_task"](id=task.id, title=title), "task", task.id)


def _go_on(device: Device) -> None:
    """Let the account come to a later version."""
    for number in range(3):
        device.act("save_profile", SaveProfile(status=f"number {number}"))
    device.settled()


def two_write_on_one_row_during_a_pull(world: World) -> None:
    """S11: in the middle of the pull the row has neither, and only the effect shows the own one."""
    ana, counter = world.devices[:2]
    task = _task(counter)
    counter.act("save_task", MUTATIONS["save_task"](id=task.id, title="mine"))
    counter.push(10)
    ana.settled()
    for _ in range(3):
        ana.act("save_task", MUTATIONS["save_task"](id=new_id(), create=True, title="another"))
    ana.act("save_task", MUTATIONS["save_task"](id=task.id, title="theirs"))
    ana.settled()
    while counter.pull(1):
        shown = queries.record(counter.store, "task", task.id)
        assert isinstance(shown, Task)
        assert shown.title in ("mine", "theirs"), "the row has neither (S11)"
    world.check_rest()


def a_record_changes_behind_a_copy_under_way(world: World) -> None:
    """S12: it was copied with the first pages, and was changed before the last one."""
    ana, home = world.devices[0], world.devices[2]
    home.store.reset(world.shop.epoch)
    while ("user", ana.user_id) not in home.shown():
        home.pull(1)
    ana.act("save_profile", SaveProfile(status="at lunch"))
    ana.settled()
    home.restart()
    assert home.store.snapshot is not None, "the copy is still under way"
    world.check_rest()


def a_change_is_sent_to_a_restored_server(world: World) -> None:
    """S17: the version it would get there means something else here."""
    ana, counter = world.devices[:2]
    task = _task(counter)
    _go_on(ana)
    counter.settled()
    world.restore()
    _rename(world, counter, task, "Ring twice")
    counter.push(10)
    world.check_wishes(counter)
    world.check_rest()
    assert _kept(world, task).title == "Ring twice"


def a_verdict_comes_after_its_history_has_ended(world: World) -> None:
    """S17: what it says was done is not done in the history that there is now."""
    counter = world.devices[1]
    task = _task(counter)
    _rename(world, counter, task, "Ring twice")
    late = world.shop.push(counter.user_id, counter.store.epoch, counter.store.unsettled())
    world.restore()
    while counter.pull(50):
        pass
    counter.store.settle(late)
    counter.settled()
    assert _kept(world, task).title == "Ring twice", "what was done is lost (S17)"
    world.check_rest()


def a_reminder_rings_offline_and_comes_from_the_server(world: World) -> None:
    """S30: it is the same notification, and was told of."""
    ana = world.devices[0]
    ana.act("set_preference", SetPreference(kind="*", reminder_minutes=5))
    due_at = world.clock() + timedelta(minutes=40)
    fields = {"title": "Call back", "assignee_id": ana.user_id, "due_at": due_at}
    ana.act("save_task", MUTATIONS["save_task"](id=new_id(), create=True, **fields))
    ana.settled()
    ana.hang_up()
    world.clock.forward(timedelta(minutes=36))
    assert ana.ring() == 1
    world.shop.pass_time(timedelta(minutes=1))
    before = ana.toasts.total()
    assert before, "it was told of"
    ana.settled()
    assert ana.toasts.total() == before


def a_restored_server_brings_back_what_was_summed_up(world: World) -> None:
    """S30: after an absence there was a summary; the new history has its notifications again."""
    ana = world.devices[0]
    ana.settled()
    ana.hang_up()
    world.shop.event(LEAD)
    before = ana.summaries
    ana.settled()
    assert ana.summaries == before + 1
    world.shop.backup()
    _go_on(ana)
    world.restore()
    ana.settled()
    assert ana.summaries == before + 1


def somebody_writes_between_two_reads_of_a_page(world: World) -> None:
    """S5: whenever that is, the page is what there was before, or what there is after."""
    ana, counter = world.devices[:2]
    counter.settled()
    task = _task(counter)
    shop = world.shop
    assert isinstance(shop, InsideShop)
    for instant in itertools.count():
        _rename(world, ana, task, f"Ring {instant} times")
        ana.push(10)
        before = shop.sight_of(counter.user_id)
        _rename(world, ana, task, f"Never ring {instant} times")
        with shop.interrupted(instant, lambda: ana.push(10)) as happened:
            counter.pull(50)
        if not happened:
            break
        truths = {truth.version: truth for truth in (before, shop.sight_of(counter.user_id))}
        assert counter.shown() == truths[counter.store.cursor].records, "no state of the account"
    assert instant > 5, "a page is read in several statements"
    world.check_rest()


class Scenario(NamedTuple):
    """A life, the rule it needs, and what goes wrong without it."""

    rule: str
    life: Callable[[World], None]
    wrong: str


SCENARIOS: Final = (
    Scenario("S5", somebody_writes_between_two_reads_of_a_page, "no state of the account"),
    Scenario("S11", two_write_on_one_row_during_a_pull, r"neither \(S11\)"),
    Scenario("S12", a_record_changes_behind_a_copy_under_way, "shows an old user"),
    Scenario("S17 there", a_change_is_sent_to_a_restored_server, "flipped back"),
    Scenario("S17 here", a_verdict_comes_after_its_history_has_ended, r"is lost \(S17\)"),
    Scenario("S30", a_reminder_rings_offline_and_comes_from_the_server, r"shown twice \(S30\)"),
    Scenario("S30", a_restored_server_brings_back_what_was_summed_up, r"shown twice \(S30\)"),
    Scenario(
        "S30 summaries", a_restored_server_brings_back_what_was_summed_up, r"shown twice \(S30\)"
    ),
)
NAMED: Final = [f"{one.rule}: {one.life.__name__}" for one in SCENARIOS]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMED)
def test_it_goes_well(scenario: Scenario, world: World) -> None:
    scenario.life(world)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMED)
def test_without_the_rule_it_goes_wrong(
    scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rule switched off on purpose: the same life, and it is noticed."""
    template()  # made with every rule on
    BROKEN_SELDOM[scenario.rule](monkeypatch)
    with closing(World()) as world, pytest.raises(AssertionError, match=scenario.wrong):
        scenario.life(world)


def test_every_rule_that_is_seldom_needed_has_a_scenario() -> None:
    assert {one.rule for one in SCENARIOS} == BROKEN_SELDOM.keys()
