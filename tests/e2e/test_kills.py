"""Story: client and server are killed at random instants, and nothing is lost, doubled or repeated.

200 kills, or as many as ``DESKBELL_KILLS`` says: a tenth of the program with its windows, the rest
in several runs of the server and a desktop without any, which starts in a moment.
``DESKBELL_SEED`` plays them again.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from protocol.ids import new_id
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.e2e.app import AppProcess
from tests.e2e.forked import ForkedServer
from tests.e2e.forks import Forks
from tests.e2e.headless import Headless, Lines
from tests.e2e.server import ADMIN, ServerProcess, missed_call
from tests.services import wait_until

KILLS: Final = int(os.environ.get("DESKBELL_KILLS", "200"))
SEED: Final = int(os.environ.get("DESKBELL_SEED", "0")) or random.randrange(1, 1_000_000)

RUNS: Final = 4
WINDOW_KILLS: Final = KILLS // 10
RUN_KILLS: Final = (KILLS - WINDOW_KILLS) // RUNS

LIVES: Final = (0.02, 0.7)
"""Seconds from one kill to the next: the client may be half awake, or well in step."""

WINDOW_LIVES: Final = (0.5, 5)
"""The same for the program with its windows, which takes longer to wake."""

PHONE: Final = re.compile(r"\+48 601 \d{3} \d{3}")
"""What tells one toast from another."""

COUNTED: Final = re.compile(r"(\d+) waiting for you")
"""How many calls a summary stands for."""


class Client:
    """A headless desktop as a process, started again after each kill."""

    def __init__(self, folder: Path, server: ForkedServer, forks: Forks) -> None:
        self.watcher = server.sign_in(device="watcher")
        """Another session, begun early: a sign-in is news to those who are signed in already."""
        session = server.sign_in()
        self.folder = folder
        self._arguments = [str(folder), server.url, session["token"], session["user_id"]]
        self._forks = forks
        self._pid: int | None = None

    def start(self) -> None:
        """Start it; it may be killed before it is ready."""
        log = str(self.folder.with_name("client.log"))
        self._pid = self._forks.start("tests.e2e.headless", self._arguments, log)

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
        """Kill it where it stands; it must not have ended by itself."""
        pid, self._pid = self._pid, None
        if pid is not None:
            log = self.folder.with_name("client.log")
            assert self._forks.kill(pid), log.read_text()


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
def forked(tmp_path: Path, made_server: ServerProcess, forks: Forks) -> Iterator[ForkedServer]:
    """A server of this story's own, back at once after a kill."""
    with ForkedServer(made_server.copy(tmp_path / "server"), forks) as process:
        yield process


@pytest.fixture
def client(forked: ForkedServer, forks: Forks, tmp_path: Path) -> Iterator[Client]:
    """The admin's headless desktop."""
    made = Client(tmp_path / "device", forked, forks)
    made.start()
    yield made
    with suppress(AssertionError):
        made.kill()


@pytest.mark.posix
@pytest.mark.timeout(120 + 12 * RUN_KILLS)
@pytest.mark.parametrize("run", range(RUNS))
async def test_nothing_is_lost_doubled_or_shown_twice(
    forked: ForkedServer, client: Client, tmp_path: Path, run: int
) -> None:
    print(f"DESKBELL_SEED={SEED}")  # noqa: T201 - shown when the test fails
    chance = random.Random(SEED + run)
    caller = Caller(forked)
    await _until(lambda: client.knows)
    for _ in range(RUN_KILLS):
        ends = time.monotonic() + chance.uniform(*LIVES)
        while time.monotonic() < ends:
            caller.call()
            await asyncio.sleep(0.05)
        if chance.random() < 0.5:
            client.kill()
            client.start()
        else:
            forked.kill()
            forked.start()
    caller.repeat()
    client.kill()
    acted = Lines(tmp_path / "device" / "acts").read()
    assert caller.taken >= RUN_KILLS
    assert len(acted) >= RUN_KILLS, "the client got to do something"

    device = Headless(tmp_path / "device", forked.url, client.watcher)
    fresh = Headless(tmp_path / "fresh", forked.url, client.watcher)
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


@pytest.fixture
def app(server: ServerProcess, bare_desktop: Desktop) -> Iterator[AppProcess]:
    """The program as people start it, for somebody who is signed in."""
    profile = f"killed-{new_id()[-8:]}"
    process = AppProcess(bare_desktop, profile=profile, server=server.url)
    process.seat(server.sign_in(device=profile), ADMIN)
    with process:
        yield process


@pytest.mark.desktop
@pytest.mark.timeout(180 + 20 * WINDOW_KILLS)
def test_the_program_with_its_windows_shows_nothing_twice_either(
    server: ServerProcess, daemon: NotificationDaemon, app: AppProcess
) -> None:
    print(f"DESKBELL_SEED={SEED}")  # noqa: T201 - shown when the test fails
    chance = random.Random(SEED)
    caller = Caller(server)
    app.settle()
    caller.call()
    daemon.wait(1)
    done: set[str] = set()
    for _ in range(WINDOW_KILLS):
        ends = time.monotonic() + chance.uniform(*WINDOW_LIVES)
        while time.monotonic() < ends:
            caller.call()
            if chance.random() < 0.5:
                _press_one(daemon, chance)
            time.sleep(chance.uniform(0.1, 1))
        done |= {one.id for one in app.rows("notification") if one.state == "done"}
        assert app.process is not None and app.process.poll() is None, app.log()
        app.kill()
        app.start()
    caller.repeat()
    token = server.sign_in()["token"]
    wait_until(lambda: _same(app, server, token, caller.taken), 60, "all that came is here")
    wait_until(lambda: app.waiting() == 0, 20, "all that was pressed is there")

    there = {one.id: one for one in server.records(token, "notification")}
    assert done
    assert {there[id_].state for id_ in done} == {"done"}, "what the list had as done stays done"
    told = Counter(PHONE.search(one.title)[0] for one in there.values())  # type: ignore[index]
    assert (len(told), set(told.values())) == (caller.taken, {1}), "each call has its row"
    shown = Counter(found[0] for one in daemon.shown if (found := PHONE.search(one.title)))
    assert shown.keys() <= told.keys()
    assert set(shown.values()) == {1}, "and pops up once at most"
    summed = sum(int(found[1]) for one in daemon.shown if (found := COUNTED.search(one.body)))
    assert len(shown) + summed <= caller.taken, "by itself or in one summary"
    assert len(shown) > WINDOW_KILLS // 4, "it got to show something"
    assert "Traceback" not in app.log()


def _press_one(daemon: NotificationDaemon, chance: random.Random) -> None:
    if there := [one for one in daemon.open if PHONE.search(one.title)]:
        daemon.press(chance.choice(there).number, "done")


def _same(app: AppProcess, server: ServerProcess, token: str, count: int) -> bool:
    here = {one.id: one for one in app.rows("notification")}
    there = {one.id: one for one in server.records(token, "notification")}
    return len(there) == count and app.whole() and here == there
