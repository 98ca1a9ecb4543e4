"""Pushing: which mutations go together, in what order, and what becomes of each answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio

from app.models.changes import Changes
from app.models.store import Store
from app.sync.api import Api
from app.sync.errors import ForeignEpoch, ServerBroken
from app.sync.push import MAX_BYTES, Push, take_batch
from app.sync.supervisor import Beat
from protocol.ids import new_id
from protocol.mutations import (
    MAX_BATCH,
    Mutation,
    MutationBatch,
    MutationResult,
    MutationResults,
    SaveProfile,
)
from protocol.problems import PROBLEMS, Problem, problem_type
from tests.app.sync.device import closed_road
from tests.app.sync.scripted import Answer, Request, Scripted

EPOCH = "the first"


class Counter:
    """A server that applies everything, each mutation at the next version."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.version = 10
        self.foreign = False
        self.deaf = False
        self.misread: set[str] = set()

    def __call__(self, request: Request) -> Answer:
        """Answer ``POST /v1/mutations``."""
        batch = msgspec.json.decode(request.body, type=MutationBatch)
        ids = [one.id for one in batch.mutations]
        self.batches.append(ids)
        if self.foreign:
            return _problem("foreign-epoch")
        if self.misread & set(ids):
            return _problem("bad-input")
        results = [] if self.deaf else [self._applied(id_) for id_ in ids]
        return Answer(body=msgspec.json.encode(MutationResults(epoch=batch.epoch, results=results)))

    def _applied(self, id_: str) -> MutationResult:
        self.version += 1
        return MutationResult(id=id_, status="applied", version=self.version)


def _problem(problem_id: str) -> Answer:
    status, title = PROBLEMS[problem_id]
    body = Problem(type=problem_type(problem_id), title=title, status=status)
    return Answer(status, msgspec.json.encode(body))


class Bench:
    """A store, a push, and the server they speak to over HTTP: there is no socket."""

    def __init__(self, store: Store, api: Api, server: Counter) -> None:
        self.store = store
        self.server = server
        self.held: set[str] = set()
        self._push = Push(store, api, closed_road(api), hold=lambda one: one.id in self.held)

    def act(self, status: str = "here") -> str:
        """Do something at this device."""
        return self.store.submit("save_profile", SaveProfile(status=status))

    async def push(self) -> int:
        """Push once, as a sync round does."""
        return await self._push.run(Beat())

    @property
    def waiting(self) -> list[str]:
        """What has no verdict."""
        return [one.id for one in self.store.unsettled()]


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """A device that believes in :data:`EPOCH`, and a server that does too."""
    store = Store.open(tmp_path, person_id=new_id())
    store.reset(EPOCH)
    server, counter = Scripted(), Counter()
    server.answer = counter
    async with server.serving() as address:
        api = Api(address)
        yield Bench(store, api, counter)
        await api.close()
    store.close()


async def test_a_push_starts_with_the_oldest_and_names_the_highest_version(bench: Bench) -> None:
    """S22, S25."""
    done = [bench.act(str(number)) for number in range(3)]
    assert await bench.push() == 13
    assert bench.server.batches == [done]
    assert bench.waiting == []
    assert await bench.push() == 0
    assert len(bench.server.batches) == 1


async def test_what_is_done_meanwhile_waits_for_the_next_push(bench: Bench) -> None:
    """However quick the person is, a push ends: behind it the pull waits for its turn."""
    first = bench.act()
    later: list[str] = []

    def go_on(changes: Changes) -> None:
        if changes.outbox and not bench.waiting and len(later) < 10:
            later.append(bench.act(f"and {len(later)}"))

    stop = bench.store.listen(go_on)
    await bench.push()
    stop()
    assert bench.server.batches == [[first]]
    assert bench.waiting == later
    assert len(later) == 1
    await bench.push()
    assert bench.server.batches == [[first], later]


async def test_everything_that_waited_goes_in_one_push_however_many_batches(bench: Bench) -> None:
    done = [bench.act(str(number)) for number in range(MAX_BATCH + 1)]
    await bench.push()
    assert bench.server.batches == [done[:MAX_BATCH], done[MAX_BATCH:]]


async def test_what_waits_for_its_author_is_left_out(bench: Bench) -> None:
    held, sent = bench.act("last week"), bench.act("now")
    bench.held.add(held)
    await bench.push()
    assert bench.server.batches == [[sent]]
    assert bench.waiting == [held]


async def test_the_one_that_nobody_understands_is_found_and_refused(bench: Bench) -> None:
    wrong, right = bench.act("wrong"), bench.act("right")
    bench.server.misread.add(wrong)
    await bench.push()
    assert bench.server.batches[:2] == [[wrong, right], [wrong]]
    (refused,) = bench.store.files.outbox.rejected()
    assert (refused.id, refused.reason) == (wrong, "bad-input")


async def test_another_history_takes_nothing(bench: Bench) -> None:
    """S17."""
    id_ = bench.act()
    bench.server.foreign = True
    with pytest.raises(ForeignEpoch):
        await bench.push()
    assert bench.waiting == [id_]


async def test_an_answer_to_something_else_is_no_answer(bench: Bench) -> None:
    id_ = bench.act()
    bench.server.deaf = True
    with pytest.raises(ServerBroken):
        await bench.push()
    assert bench.waiting == [id_]


def test_a_batch_is_small_enough_and_never_empty() -> None:
    huge = _mutation(MAX_BYTES)
    small = [_mutation(10) for _ in range(MAX_BATCH + 5)]
    assert take_batch([huge, *small]) == [huge]
    assert take_batch([small[0], huge]) == [small[0]]
    assert take_batch(small) == small[:MAX_BATCH]
    assert take_batch([]) == []


def _mutation(size: int) -> Mutation:
    return Mutation(id=new_id(), name="save_profile", args=msgspec.Raw(b'"' + b"x" * size + b'"'))
