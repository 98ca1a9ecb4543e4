"""Story: client and server are killed at random instants, and nothing is lost, doubled or repeated.

20 kills, or as many as ``DESKBELL_KILLS`` says; ``DESKBELL_SEED`` plays a run again.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.headless import Headless, Lines
from tests.e2e.server import ServerProcess, missed_call

KILLS = int(os.environ.get("DESKBELL_KILLS", "20"))
SEED = int(os.environ.get("DESKBELL_SEED", "0")) or random.randrange(1, 1_000_000)


class Client:
    """A headless desktop as a process, started again after each kill."""

    def __init__(self, folder: Path, url: str, session: dict[str, Any]) -> None:
        self.folder = folder
        self._command = [sys.executable, "-m", "tests.e2e.headless", str(folder), url]
        self._command += [session["token"], session["user_id"]]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it may be killed before it is ready."""
        log = self.folder.with_name("client.log")
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )

    @property
    def knows(self) -> bool:
        """Whether its first sync is over: what comes from now on is news."""
        file = self.folder / "outbox.db"
        try:
            with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
                return bool(connection.execute("SELECT 1 FROM told").fetchall())
        except sqlite3.OperationalError:
            return False  # the file or its tables are being made

    def kill(self) -> None:
        """Kill it where it stands."""
        process, self._process = self._process, None
        if process is not None:
            assert process.poll() is None, self.folder.with_name("client.log").read_text()
            process.kill()
            process.wait()


class Caller:
    """A sender who repeats an event until the server says that it has it."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self._pending: list[dict[str, Any]] = []
        self.taken = 0

    def call(self) -> None:
        """Post another event, and whatever was not answered before."""
        number = self.taken + len(self._pending)
        phone = f"+48 601 {number // 1000:03} {number % 1000:03}"
        self._pending.append(missed_call(f"C-{number}", phone=phone))
        self.repeat()

    def repeat(self) -> None:
        """Post what was not answered; half of it was perhaps taken all the same."""
        while self._pending:
            try:
                answer = self._server.post(self._pending[0])
            except httpx.HTTPError:
                return
            assert answer.status_code == 202, answer.text
            self._pending.pop(0)
            self.taken += 1


@pytest.fixture
def client(server: ServerProcess, tmp_path: Path) -> Iterator[Client]:
    """The admin's headless desktop."""
    made = Client(tmp_path / "device", server.url, server.sign_in())
    made.start()
    yield made
    with suppress(AssertionError):
        made.kill()


@pytest.mark.timeout(120 + 12 * KILLS)
async def test_nothing_is_lost_doubled_or_shown_twice(
    server: ServerProcess, client: Client, tmp_path: Path
) -> None:
    print(f"DESKBELL_SEED={SEED}")  # noqa: T201 - shown when the test fails
    chance = random.Random(SEED)
    session = server.sign_in(device="watcher")
    caller = Caller(server)
    await _until(lambda: client.knows)
    for _ in range(KILLS):
        ends = time.monotonic() + chance.uniform(0.1, 2)
        while time.monotonic() < ends:
            caller.call()
            await asyncio.sleep(0.1)
        if chance.random() < 0.5:
            client.kill()
            client.start()
        else:
            server.kill()
            server.start()
    caller.repeat()
    client.kill()
    acted = Lines(tmp_path / "device" / "acts").read()
    assert caller.taken >= KILLS
    assert len(acted) >= KILLS, "the client got to do something"

    device = Headless(tmp_path / "device", server.url, session)
    fresh = Headless(tmp_path / "fresh", server.url, session)
    for one in (device, fresh):
        one.start()
    await _until(lambda: device.quiet and fresh.quiet)
    await _until(lambda: device.holds() == fresh.holds())
    held = fresh.holds()
    shown = Counter(device.toasts.read())
    rejected = device.store.files.outbox.rejected()
    notifications = [one for (type_, _), one in held.items() if type_ == "notification"]
    told = [one.id for one in notifications if one.kind == "call.missed"]
    logged = device.store.files.toasts.shown(told)
    for one in (device, fresh):
        await one.close()

    assert not rejected
    tasks = {id_ for type_, id_ in held if type_ == "task"}
    assert set(acted) <= tasks, "what was done and said to be kept is on the server"
    calls = Counter(one.external.id for (type_, _), one in held.items() if type_ == "call")
    assert (len(calls), set(calls.values())) == (caller.taken, {1})
    assert len(told) == caller.taken, "each call told once"
    # a crash may cost the toast, never the entry, and nothing pops twice
    assert logged == set(told)
    assert shown
    assert shown.keys() <= logged
    assert set(shown.values()) == {1}


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.1)
