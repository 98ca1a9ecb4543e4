"""Story: everything is delivered up to five times, at once and in any order, while servers die."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, TypeAlias

import httpx
import msgspec
import pytest

from protocol.ids import new_id
from protocol.mutations import MUTATIONS, Args, MutationResults
from protocol.records import Task, decode_record
from tests.e2e.server import ServerProcess, missed_call
from tests.soak import chance, times

pytestmark = pytest.mark.timeout(times(240, 7_200))

TASKS: Final = times(60, 8_000)
CALLS: Final = times(40, 4_000)
COPIES: Final = 5
"""Copies of one delivery at the most; the mean is three."""

AT_ONCE: Final = 24


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[list[ServerProcess]]:
    """One process on SQLite."""
    node = ServerProcess(tmp_path / "server")
    node.init()
    with node:
        yield [node]


@pytest.fixture
def pair(tmp_path: Path, postgres_url: str, nats_url: str) -> Iterator[list[ServerProcess]]:
    """Two processes on one PostgreSQL."""
    env = {"DATABASE_URL": postgres_url, "BUS_URL": nats_url}
    nodes = [ServerProcess(tmp_path / f"node{number}", env=env) for number in range(2)]
    nodes[0].init()
    nodes[1].key = nodes[0].key
    with ExitStack() as ends:
        for node in nodes:
            node.data.mkdir(exist_ok=True)
            ends.enter_context(node)
        yield nodes


Verdict: TypeAlias = tuple[str, int, str | None]
"""Status, version and reason: what is the same however often it is asked."""


class Post:
    """Delivers each thing several times to whichever node, until each copy is answered."""

    def __init__(self, nodes: Sequence[ServerProcess], dice: random.Random) -> None:
        self._nodes = nodes
        self._dice = dice
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._client = httpx.AsyncClient(timeout=30)
        session = nodes[0].sign_in()
        self.token, self.epoch = session["token"], session["epoch"]

    async def mutations(self, mutations: Sequence[dict[str, Any]]) -> list[set[Verdict]]:
        """Deliver each; return the different verdicts that each one's copies had."""
        copies = [index for index in range(len(mutations)) for _ in range(self._copies())]
        self._dice.shuffle(copies)
        answers: list[set[Verdict]] = [set() for _ in mutations]
        firsts = [0] * len(mutations)

        async def one(index: int) -> None:
            body = {"epoch": self.epoch, "mutations": [mutations[index]]}
            answer = await self._deliver("/v1/mutations", self.token, body, "application/json")
            (result,) = msgspec.json.decode(answer.content, type=MutationResults).results
            answers[index].add((result.status, result.version, result.reason))
            firsts[index] += not result.repeated

        await asyncio.gather(*(one(index) for index in copies))
        assert max(firsts) <= 1, "only one copy is the first"
        return answers

    async def events(self, events: Sequence[dict[str, Any]]) -> None:
        """Deliver each event; all copies are taken."""
        copies = [event for event in events for _ in range(self._copies())]
        self._dice.shuffle(copies)

        async def one(event: dict[str, Any]) -> None:
            key = self._nodes[0].key
            answer = await self._deliver("/v1/events", key, event, "application/cloudevents+json")
            assert answer.status_code == 202, answer.text

        await asyncio.gather(*(one(event) for event in copies))

    async def _deliver(self, path: str, token: str, body: object, kind: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": kind}
        content = msgspec.json.encode(body)
        async with self._turns:
            while True:
                node = self._dice.choice(self._nodes)
                try:
                    answer = await self._client.post(
                        f"{node.url}{path}", content=content, headers=headers
                    )
                except httpx.TransportError:  # it was killed: nobody knows what became of it
                    await asyncio.sleep(0.05)
                    continue
                if answer.status_code in (429, 503):
                    await asyncio.sleep(0.2)
                    continue
                assert answer.status_code in (200, 202), answer.text
                return answer

    def _copies(self) -> int:
        return self._dice.randint(1, COPIES)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


async def _killed(nodes: Sequence[ServerProcess]) -> None:
    """Kill each node while it works, and start it again at once."""
    for node in nodes:
        await asyncio.sleep(0.3)
        await asyncio.to_thread(node.kill)
        await asyncio.to_thread(node.start)


def _mutation(name: str, args: Args) -> dict[str, Any]:
    return {"id": new_id(), "name": name, "args": msgspec.to_builtins(args)}


def _everything(node: ServerProcess, token: str) -> tuple[int, list[dict[str, Any]]]:
    """Return the version at which the account stands, and every record."""
    found: list[dict[str, Any]] = []
    since, more = 0, True
    while more:
        page = node.ask("GET", f"/v1/changes?since={since}&limit=1000", token).json()
        found += page["records"]
        since, more = page["cursor"], page["more"]
    return since, found


async def _count_once(nodes: list[ServerProcess]) -> None:
    dice = chance("repeats")
    post = Post(nodes, dice)
    save = MUTATIONS["save_task"]
    ids = [new_id() for _ in range(TASKS)]
    made = [_mutation("save_task", save(id=id_, create=True, title="new")) for id_ in ids]
    changed = [_mutation("save_task", save(id=id_, title="changed")) for id_ in ids]
    calls = [missed_call(f"C-{n}", phone=f"+48 601 {n:06}") for n in range(CALLS)]
    began, _ = _everything(nodes[0], post.token)
    try:
        first, _ = await asyncio.gather(post.mutations(made), _killed(nodes))
        second, _, _ = await asyncio.gather(
            post.mutations(changed), post.events(calls), _killed(nodes)
        )
        # late copies of what was overtaken long ago
        late = await post.mutations(made)
        await post.events(calls)
    finally:
        await post.close()
    for verdicts in (*first, *second):
        ((status, _, _),) = verdicts
        assert status == "applied"
    assert late == first, "the same verdict each time"
    version, records = _everything(nodes[0], post.token)
    bodies = [msgspec.json.encode(one) for one in records if one["type"] == "task"]
    tasks = [decode_record("task", body) for body in bodies]
    assert len(tasks) == TASKS
    assert all(isinstance(task, Task) and task.title == "changed" for task in tasks)
    kinds = [one["kind"] for one in records if one["type"] == "notification"]
    assert kinds.count("call.missed") == CALLS
    # each thing is one write, whatever number of times it came
    assert version - began == 2 * TASKS + CALLS


async def test_what_is_delivered_many_times_counts_once_at_one_server(
    alone: list[ServerProcess],
) -> None:
    """Rows 5 and 20."""
    await _count_once(alone)


@pytest.mark.postgres
@pytest.mark.nats
async def test_what_is_delivered_many_times_counts_once_at_two_servers(
    pair: list[ServerProcess],
) -> None:
    """Rows 5 and 20, delivered to either."""
    await _count_once(pair)
