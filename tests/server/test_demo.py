"""The demo shop: a day that is the same for the same seed, and lives again where it stopped."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from protocol.kinds import KINDS
from protocol.mutations import MUTATIONS
from protocol.pages import Page
from protocol.records import Notification, Sender, User, decode_record
from server.commands import CommandError
from server.demo import run_demo
from server.demo_shop.child import NEW_GROUP, run_command
from server.demo_shop.day import NEXT_STATUS, Day
from server.demo_shop.history import history
from server.demo_shop.memory import FILE, load_memory, new_memory, save_memory
from server.demo_shop.staff import ANA, COLLEAGUES
from server.demo_shop.steps import Done, Step, Told, cloud_event
from server.inbound.cloudevents import parse
from server.lock import DirectoryLock, InUse
from tests.services import wait_until

NOW = datetime(2026, 3, 3, 10, 42, tzinfo=UTC)
BATCH = {"content-type": "application/cloudevents-batch+json"}
PEOPLE = {ANA, *(colleague.email for colleague in COLLEAGUES)}
ENOUGH: int = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM)


def _steps(count: int, now: datetime = NOW) -> list[Step]:
    day = Day()
    return [day.next(now) for _ in range(count)]


# --- the day --------------------------------------------------------------------------------------


def test_a_day_is_the_same_for_the_same_seed() -> None:
    assert _steps(300) == _steps(300)
    assert Day(1).next(NOW) != Day(2).next(NOW)


def test_a_day_taken_up_again_goes_on_where_it_stopped() -> None:
    day = Day()
    day.skip(120, NOW - timedelta(days=1))
    assert [day.next(NOW) for _ in range(30)] == _steps(150)[120:]


def test_every_step_has_an_id_of_its_own_and_words_to_look_for() -> None:
    steps = _steps(500)
    assert len({step.id for step in steps}) == 500
    assert all(step.mark for step in steps)


def test_a_day_brings_everything_that_the_center_can_show() -> None:
    told = {step.type.removeprefix("deskbell.") for step in _steps(500) if isinstance(step, Told)}
    assert told >= {
        "lead.created",
        "call.missed",
        "call.received",
        "order.status_changed",
        "payment.succeeded",
        "automation.failed",
        "task.completed",
    }
    assert told - {"task.saved"} <= KINDS.keys()


def test_what_is_told_can_be_taken() -> None:
    told = [*history(NOW), *(step for step in _steps(400) if isinstance(step, Told))]
    body = json.dumps([cloud_event(step, NOW) for step in told]).encode()
    events = parse(BATCH, body)
    assert len(events) == len({event.id for event in events}) == len(told)
    for event in events:
        named = [getattr(form, "responsible", None) for form in event.carried.records.values()]
        named += [*event.carried.people.values()]
        assert {email for email in named if isinstance(email, str)} <= PEOPLE


def test_what_colleagues_do_are_mutations_of_people_who_sign_in() -> None:
    acting = {colleague.email for colleague in COLLEAGUES if colleague.acts}
    done = [step for step in _steps(400) if isinstance(step, Done)]
    assert done
    for step in done:
        assert step.by in acting
        msgspec.convert(step.args, MUTATIONS[step.name])


def test_history_is_in_the_past_and_in_order_of_telling() -> None:
    assert all(step.at is not None and step.at < NOW for step in history(NOW))


def test_every_status_leads_somewhere() -> None:
    assert {status for after in NEXT_STATUS.values() for status in after} <= NEXT_STATUS.keys()


def test_pauses_are_jittered_about_the_pace() -> None:
    day = Day()
    pauses = []
    for _ in range(400):
        day.next(NOW)
        pauses.append(day.pause(4))
    assert 2 <= min(pauses) < 3 < 5 < max(pauses) <= 6
    assert 3.7 < sum(pauses) / len(pauses) < 4.3


# --- what it remembers ----------------------------------------------------------------------------


def test_memory_is_kept(tmp_path: Path) -> None:
    assert load_memory(tmp_path) is None
    memory = new_memory()
    memory.steps = 7
    save_memory(tmp_path, memory)
    assert load_memory(tmp_path) == memory


@pytest.mark.posix
def test_nobody_else_can_read_what_it_remembers(tmp_path: Path) -> None:
    save_memory(tmp_path, new_memory())
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_memory_that_is_none_is_said_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{")
    with pytest.raises(CommandError, match=FILE):
        run_demo(tmp_path, stop=threading.Event(), say=print, steps=0)
    assert (tmp_path / FILE).read_text() == "{"


def test_a_directory_of_another_server_is_left_alone(tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text("something else\n")
    data = tmp_path / "data"
    run_command(
        *("init", "--data", str(data), "--account", "Real", "--admin", "boss@real.example"),
        *("--password-file", str(password)),
    )
    before = sorted(path.name for path in data.iterdir())
    with pytest.raises(CommandError, match="already"):
        run_demo(data, stop=threading.Event(), say=print, steps=0)
    assert sorted(path.name for path in data.iterdir()) == before


def test_what_lies_in_the_current_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "server.py").write_text("raise SystemExit('not the server')")
    monkeypatch.chdir(tmp_path)
    run_command("--help")


# --- the whole of it ------------------------------------------------------------------------------


@contextmanager
def _playing(
    folder: Path, *options: str, stdin: int | None = None
) -> Iterator[tuple[subprocess.Popen[str], Callable[[str], list[str]]]]:
    """Run the demo as a process, and say how to wait for a line of its output."""
    command = [sys.executable, "-m", "server", "demo", "--data", str(folder), *options]
    process = subprocess.Popen(
        command, stdin=stdin, stdout=subprocess.PIPE, encoding="utf-8", creationflags=NEW_GROUP
    )
    assert process.stdout is not None
    output = process.stdout

    def wait_for(word: str) -> list[str]:
        for line in output:
            first, *rest = line.rstrip("\n").split(" ", 4)
            if first == word:
                return rest
        raise AssertionError(f"it ended without saying {word}: {process.wait()}")

    try:
        yield process, wait_for
    finally:
        process.kill()
        process.wait()
        output.close()


def _records(address: str, password: str) -> list[object]:
    """Sign in as Ana over HTTP and return everything she may see."""
    device = {"id": "test", "name": "Test", "platform": "linux"}
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        body = {"email": ANA, "password": password, "device": device}
        token = client.post("/v1/sessions", json=body).json()["token"]
        answer = client.get(
            "/v1/changes?since=0&limit=1000", headers={"authorization": f"Bearer {token}"}
        )
    page = msgspec.json.decode(answer.content, type=Page)
    assert not page.more
    return [decode_record(json.loads(bytes(raw))["type"], bytes(raw)) for raw in page.records]


@pytest.mark.timeout(180)
def test_a_demo_that_is_killed_takes_its_server_with_it(tmp_path: Path) -> None:
    with _playing(tmp_path / "shop") as (process, wait_for):
        wait_for("address")
        with pytest.raises(InUse), DirectoryLock(tmp_path / "shop"):
            pass
        process.kill()
        process.wait()
        wait_until(lambda: _is_free(tmp_path / "shop"), 30, "nobody serves the shop")


def _is_free(folder: Path) -> bool:
    try:
        with DirectoryLock(folder):
            return True
    except InUse:
        return False


@pytest.mark.timeout(180)
def test_the_demo_ends_with_its_parent(tmp_path: Path) -> None:
    with _playing(tmp_path / "shop", "--until-eof", stdin=subprocess.PIPE) as (process, wait_for):
        wait_for("address")
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0
        assert _is_free(tmp_path / "shop")


@pytest.mark.timeout(180)
def test_the_shop_lives_stops_at_once_and_lives_on(tmp_path: Path) -> None:
    with _playing(tmp_path / "shop") as (process, wait_for):
        (address,) = wait_for("address")
        assert wait_for("email") == [ANA]
        (password,) = wait_for("password")
        wait_for("ready")
        event_id, posted, kind, mark = wait_for("event")
        assert (event_id, kind) == (_steps(1)[0].id, getattr(_steps(1)[0], "type"))  # noqa: B009
        assert abs(datetime.now(UTC) - datetime.fromisoformat(posted)) < timedelta(minutes=1)
        first = _records(address, password)
        rows = [one for one in first if isinstance(one, Notification)]
        assert any(mark in f"{row.title} {row.body}" for row in rows)
        assert {row.kind for row in rows} >= {
            "billing.expiring",
            "call.missed",
            "lead.created",
            "payment.succeeded",
            "task.assigned",
            "task.completed",
        }
        assert len([one for one in first if isinstance(one, User)]) == len(PEOPLE)
        process.send_signal(ENOUGH)
        assert process.wait(20) == 0
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{address}/healthz", trust_env=False)

    with _playing(tmp_path / "shop") as (process, wait_for):
        assert wait_for("address") == [address], "where a desktop expects it"
        assert wait_for("password") == [password]
        wait_for("ready")
        memory = load_memory(tmp_path / "shop")
        assert memory is not None
        next_id = wait_for("event")[0]
        assert next_id == _steps(memory.steps + 1)[-1].id
        again = _records(address, password)
        ids = {row.id for row in again if isinstance(row, Notification)}
        assert {row.id for row in rows} <= ids
        leads = [row for row in again if isinstance(row, Notification)]
        assert len([row for row in leads if row.params.get("number") == "214"]) == 1
        assert len([one for one in again if isinstance(one, Sender)]) == 1
        process.send_signal(ENOUGH)
        assert process.wait(20) == 0
