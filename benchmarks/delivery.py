"""P3: a task completed on one desktop until its row is painted on another, against a bare loop."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
from websockets.asyncio.client import connect

from app.models.health import Health
from app.models.store import Store
from app.sync.address import parse_address
from app.sync.sync import Session, Sync
from benchmarks.firstsync import Nobody
from benchmarks.measure import ROOT, SEEDS, Result, median, percentile
from protocol.ids import new_id
from protocol.mutations import CompleteTask
from tests.e2e.server import ADMIN, ServerProcess

__all__ = ["run"]

MEMBER: Final = "bo@example.com"
FRAME: Final = b"x" * 240
LONGEST: Final = 20.0


@asynccontextmanager
async def _process(*arguments: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *arguments),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        await process.wait()


async def _line(process: Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(LONGEST):
        line = (await process.stdout.readline()).decode().strip()
    if not line:
        raise RuntimeError("the other desktop ended")
    return line


async def _bare(times: int) -> list[float]:
    """Return the seconds of each frame through the reference."""
    taken = []
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        async with _process("benchmarks.reference.loop", str(Path(folder, "loop.db"))) as server:
            url = f"ws://127.0.0.1:{await _line(server)}"
            async with (
                connect(url, compression=None) as here,
                connect(url, compression=None) as there,
            ):
                await asyncio.sleep(0.2)
                for _ in range(times):
                    began = time.perf_counter()
                    await here.send(FRAME)
                    await there.recv()
                    taken.append(time.perf_counter() - began)
    return taken


def _assign(server: ServerProcess, author: dict[str, Any], to: str, times: int) -> list[str]:
    """Have the author give *times* tasks; return their ids."""
    ids = [new_id() for _ in range(times)]
    made = [
        {
            "id": new_id(),
            "name": "save_task",
            "args": {"id": id_, "create": True, "title": "Call back", "assignee_id": to},
        }
        for id_ in ids
    ]
    answer = httpx.post(
        f"{server.url}/v1/mutations",
        json={"epoch": author["epoch"], "mutations": made},
        headers={"Authorization": f"Bearer {author['token']}"},
        timeout=60,
    ).raise_for_status()
    assert {one["status"] for one in answer.json()["results"]} == {"applied"}, answer.text
    return ids


async def _ours(
    server: ServerProcess, tasks: Sequence[str], who: Sequence[dict[str, Any]]
) -> list[float]:
    """Complete each of *tasks* as the second person; return when the first one saw it."""
    author, assignee = who
    taken = []
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        theirs = (server.url, author["token"], author["user_id"], str(Path(folder, "there")))
        store = Store.open(Path(folder, "here"), person_id=assignee["user_id"])
        session = Session(address=parse_address(server.url), token=assignee["token"])
        sync = asyncio.create_task(Sync(session, store, Health(), Nobody()).run())
        async with _process("benchmarks.watcher", *theirs) as watcher:
            while await _line(watcher) != "whole":
                pass
            async with asyncio.timeout(LONGEST):
                while not store.whole:  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
            for id_ in tasks:
                await asyncio.sleep(0.02)
                began = time.time()
                store.submit("complete_task", CompleteTask(id=id_, at=datetime.now(UTC)))
                taken.append(float(await _line(watcher)) - began)
        sync.cancel()
        await asyncio.wait({sync})
        store.close()
    return taken


def run(*, quick: bool) -> Result:
    """Measure three runs in turn with the reference."""
    times = 10 if quick else 30
    SEEDS.mkdir(exist_ok=True)
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        server = ServerProcess(Path(folder, "server"))
        server.init()
        server.add_user(MEMBER, "Bo")
        with server:
            for number in range(1 if quick else 3):
                who = [server.sign_in(one, device=f"{number}") for one in (ADMIN, MEMBER)]
                tasks = _assign(server, who[0], who[1]["user_id"], times)
                bare += asyncio.run(_bare(times))
                ours += asyncio.run(_ours(server, tasks, who))
    return Result(
        median(ours) / median(bare),
        {
            "completed to painted": (
                f"p50 {median(ours) * 1000:.1f} ms, p99 {percentile(ours, 99) * 1000:.1f} ms "
                f"over {len(ours)}"
            ),
            "bare loop": (
                f"p50 {median(bare) * 1000:.2f} ms, p99 {percentile(bare, 99) * 1000:.2f} ms"
            ),
        },
        ["tasks stand in for messages, which have no screen yet"],
    )
