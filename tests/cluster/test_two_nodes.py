"""Story: two server processes on one PostgreSQL are one server, with or without their bus."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from protocol.ids import new_id
from protocol.mutations import MUTATIONS
from tests.cluster.bus import Dropper
from tests.e2e.clock import StoryClock
from tests.e2e.headless import Headless
from tests.e2e.line import Line
from tests.e2e.server import ADMIN, ServerProcess, missed_call
from tests.services import Nats

pytestmark = [pytest.mark.postgres, pytest.mark.nats, pytest.mark.timeout(240)]

MEMBER: Final = "bo@example.com"
ROUNDS: Final = 6
DONE_WITHIN: Final = 30.0
"""Seconds in which all work is done although the bus carries nothing (row 28)."""

QUICK: Final = 15.0
"""Seconds in which what happens at one node is at the other, by the bus or by the quick poll."""

LATE_IN: Final = timedelta(hours=1)
"""Until a task is late, by the clock of the nodes."""


class Cluster:
    """Two nodes, and devices that move from one to the other."""

    def __init__(
        self, nodes: list[ServerProcess], lines: list[Line], folder: Path, clock: StoryClock
    ) -> None:
        self.clock = clock
        self.nodes = nodes
        self.lines = lines
        self._folder = folder
        self.devices: list[Headless] = []
        for number, line in enumerate(lines):
            email = (ADMIN, MEMBER)[number % 2]
            session = nodes[number % 2].sign_in(email, device=f"device {number}")
            self.devices.append(Headless(folder / f"device{number}", line.url, session))

    def alternate(self, round_: int) -> None:
        """Move every device to the other node."""
        for number, line in enumerate(self.lines):
            line.cut()
            line.lead_to(self.nodes[(number + round_) % 2].port)
            line.mend()
            self.devices[number].hurry()

    async def until(self, true: Callable[[], bool], seconds: float) -> float:
        """Wait until something is so; return how many seconds that took."""
        begun = time.monotonic()
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110 - what is waited for tells nobody
                await asyncio.sleep(0.05)
        return time.monotonic() - begun

    async def check_rest(self) -> None:
        """At rest each mirror equals a fresh snapshot for its person, taken from either node."""
        for number, device in enumerate(self.devices):
            node = self.nodes[(number + 1) % 2]
            session = node.sign_in((ADMIN, MEMBER)[number % 2], device=f"fresh {number}")
            fresh = Headless(self._folder / f"fresh{number}", node.url, session)
            fresh.start()
            await self.until(_same(device, fresh), DONE_WITHIN)
            await fresh.close()


@pytest.fixture(params=["the bus works", "every message is lost"])
def bus(request: pytest.FixtureRequest, nats: Nats) -> Iterator[str]:
    """The address of a bus, that may lose everything."""
    if request.param == "the bus works":
        yield nats.url
        return
    Dropper.dropped = 0
    with Line(nats.port, sieve=Dropper) as line:
        yield line.url.replace("http", "nats")
        assert Dropper.dropped, "there was something to lose"


@pytest.fixture
def lossy(bus: str, nats: Nats) -> bool:
    """Whether the bus loses everything."""
    return bus != nats.url


@pytest_asyncio.fixture
async def cluster(
    tmp_path: Path, postgres_url: str, bus: str, lossy: bool
) -> AsyncIterator[Cluster]:
    """Two processes on one database; where the bus works, nothing else tells them of news."""
    poll = "1" if lossy else "30"
    env = {"DATABASE_URL": postgres_url, "BUS_URL": bus, "DESKBELL_POLL_SECONDS": poll}
    clock = StoryClock(tmp_path / "clock")
    folders = [tmp_path / f"node{number}" for number in range(2)]
    nodes = [ServerProcess(folder, env=env, clock=clock) for folder in folders]
    nodes[0].init()
    nodes[0].add_user(MEMBER, "Bo")
    nodes[1].key = nodes[0].key
    with ExitStack() as ends:
        for node in nodes:
            node.data.mkdir(exist_ok=True)
            ends.enter_context(node)
        lines = [ends.enter_context(Line(nodes[number % 2].port)) for number in range(4)]
        made = Cluster(nodes, lines, tmp_path, clock)
        try:
            for device in made.devices:
                device.start()
            await made.until(lambda: all(one.store.whole for one in made.devices), 30)
            yield made
        finally:
            for device in made.devices:
                await device.close()


async def test_devices_that_alternate_between_two_nodes_see_one_account(
    cluster: Cluster, lossy: bool
) -> None:
    bo = cluster.devices[1]
    _make_late(bo, cluster.devices[0].store.person_id, cluster.clock.now + LATE_IN)
    for round_ in range(1, ROUNDS + 1):
        for number, device in enumerate(cluster.devices):
            posted = (round_ - 1) * len(cluster.devices) + number
            device.act(f"task {posted}")
            call = missed_call(f"C-{posted}", phone=f"+48 601 000 {posted:03}")
            assert cluster.nodes[number % 2].post(call).status_code == 202
        cluster.alternate(round_)
        took = await cluster.until(
            _all(cluster.devices, _tasks, round_ * len(cluster.devices)), DONE_WITHIN
        )
        # a working bus is quicker than any poll
        assert lossy or took < QUICK
        if round_ == ROUNDS // 2:  # the server has it, on a busy machine too: everybody does
            cluster.clock.forward(LATE_IN)
    calls = ROUNDS * len(cluster.devices)
    await cluster.until(_all(cluster.devices, _calls, calls), DONE_WITHIN)
    # its author is told that it was not done in time, by whichever node took the timer
    await cluster.until(lambda: _overdue(bo) > 0, DONE_WITHIN)
    await _act_at_one_and_see_it_at_the_other(cluster)
    await cluster.check_rest()
    assert _overdue(bo) == 1
    for device in cluster.devices:
        assert not device.store.files.outbox.rejected()
        shown = device.toasts.read()
        assert len(shown) == len(set(shown))


async def _act_at_one_and_see_it_at_the_other(cluster: Cluster) -> None:
    """Nobody reconnects, which brings all that is new: it has to come by itself."""
    tasks = ROUNDS * len(cluster.devices) + 1
    cluster.devices[ROUNDS % 2].act("task to the end")  # one of the two that are at node 0
    took = await cluster.until(_all(cluster.devices, _tasks, tasks), DONE_WITHIN)
    assert took < QUICK
    assert cluster.nodes[0].post(missed_call("C-last", phone="+48 601 999 999")).status_code == 202
    calls = ROUNDS * len(cluster.devices) + 1
    took = await cluster.until(_all(cluster.devices, _calls, calls), DONE_WITHIN)
    assert took < QUICK


def _make_late(author: Headless, assignee_id: str, due: datetime) -> None:
    fields = {"title": "Now", "assignee_id": assignee_id, "due_at": due}
    author.store.submit("save_task", MUTATIONS["save_task"](id=new_id(), create=True, **fields))


def _same(device: Headless, fresh: Headless) -> Callable[[], bool]:
    return lambda: device.quiet and fresh.quiet and device.holds() == fresh.holds()


def _all(
    devices: list[Headless], count: Callable[[Headless], int], wanted: int
) -> Callable[[], bool]:
    return lambda: all(count(one) == wanted for one in devices)


def _tasks(device: Headless) -> int:
    held = device.holds().items()
    return sum(1 for (type_, _), one in held if type_ == "task" and one.title.startswith("task"))


def _calls(device: Headless) -> int:
    return sum(1 for type_, _ in device.holds() if type_ == "call")


def _overdue(device: Headless) -> int:
    return sum(
        1
        for (type_, _), one in device.holds().items()
        if type_ == "notification" and one.kind == "task.overdue"
    )
