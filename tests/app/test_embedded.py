"""This computer as the server, and the demo shop: processes of their own."""

from __future__ import annotations

import subprocess
import sys
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo import DemoShop
from app.embedded import (
    EmbeddedServer,
    NewAccount,
    ServerProcess,
    ServerStartFailed,
    address_in,
    server_command,
)

ACCOUNT = NewAccount(name="Bright Screens", email="ana@example.com", password="correct horse 1")


@pytest.fixture
def process(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server process that is ended with the test."""
    made = ServerProcess(tmp_path / "log" / "server.log")
    yield made
    made.stop()


def fake(tmp_path: Path, script: str) -> ServerProcess:
    """Return a server that runs *script* instead."""
    return ServerProcess(tmp_path / "server.log", [sys.executable, "-c", script])


def test_a_server_is_made_started_and_ended(tmp_path: Path, process: ServerProcess) -> None:
    server = EmbeddedServer(tmp_path / "data", process)
    existed = [server.exists]
    server.create(ACCOUNT)
    existed.append(server.exists)
    assert existed == [False, True]
    address = server.start(port=0)
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
        assert answer.status == 200
    lives = [process.running]
    server.stop()
    lives.append(process.running)
    server.stop()
    assert lives == [True, False]
    assert server.process_id == 0


def test_what_lies_in_the_current_folder_is_not_run(
    tmp_path: Path, process: ServerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "server.py").write_text("raise SystemExit('not the server')")
    monkeypatch.chdir(tmp_path)
    server = EmbeddedServer(tmp_path / "data", process)
    server.create(ACCOUNT)
    assert server.exists


def test_for_colleagues_its_address_is_an_invitation(
    tmp_path: Path, process: ServerProcess
) -> None:
    server = EmbeddedServer(tmp_path / "data", process)
    server.create(ACCOUNT)
    assert server.start(for_colleagues=True, port=0).startswith("deskbell://join/")


def test_where_it_serves_is_written_down_for_its_own_commands(
    tmp_path: Path, process: ServerProcess
) -> None:
    server = EmbeddedServer(tmp_path / "data", process)
    server.create(ACCOUNT)
    port = server.start(for_colleagues=True, port=0).split("/")[3].rpartition(":")[2]
    file = tmp_path / "data" / "deskbell.toml"
    assert tomllib.loads(file.read_text()) == {"host": "0.0.0.0", "port": int(port)}
    command = [*server_command(), "users", "link", "--data", str(tmp_path / "data"), ACCOUNT.email]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    assert "deskbell://join/" in said and f":{port}/" in said
    server.stop()
    file.write_text("public_host = 'shop.example'\n")
    assert server.start(for_colleagues=True, port=0).startswith("deskbell://join/shop.example:")
    assert tomllib.loads(file.read_text()) == {"public_host": "shop.example"}


def test_a_second_account_in_the_same_place_is_refused_in_words(
    tmp_path: Path, process: ServerProcess
) -> None:
    server = EmbeddedServer(tmp_path / "data", process)
    server.create(ACCOUNT)
    with pytest.raises(ServerStartFailed) as failed:
        server.create(ACCOUNT)
    assert failed.value.said
    assert failed.value.trouble.id == "server-start"


def test_the_password_is_nowhere_on_the_disk(tmp_path: Path, process: ServerProcess) -> None:
    EmbeddedServer(tmp_path / "data", process).create(ACCOUNT)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert ACCOUNT.password.encode() not in file.read_bytes()


def test_a_server_that_ends_at_once_leaves_its_last_words(tmp_path: Path) -> None:
    script = "import sys; print('port 8737 is taken', file=sys.stderr); sys.exit(1)"
    server = EmbeddedServer(tmp_path / "data", fake(tmp_path, script))
    with pytest.raises(ServerStartFailed, match="port 8737 is taken"):
        server.start()


def test_a_server_that_ends_without_a_word_is_not_given_those_of_another_start(
    tmp_path: Path,
) -> None:
    process = fake(tmp_path, "")
    (tmp_path / "server.log").write_text('{"event": "yesterday"}\n')
    with pytest.raises(ServerStartFailed) as failed:
        EmbeddedServer(tmp_path / "data", process).start()
    assert (failed.value.said, failed.value.trouble.id) == ("", "server-silent")


def test_a_server_that_is_not_ready_in_time_is_said_to_be_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.embedded.READY_WITHIN", 0.5)
    monkeypatch.setattr("app.demo.READY_WITHIN", 0.5)
    script = "import sys; print('{}', file=sys.stderr, flush=True); sys.stdin.read()"
    for start in (
        EmbeddedServer(tmp_path / "data", fake(tmp_path, script)).start,
        DemoShop(tmp_path / "demo", fake(tmp_path, script), print).start,
    ):
        with pytest.raises(ServerStartFailed) as failed:
            start()
        assert (failed.value.said, failed.value.trouble.id) == ("", "server-late")


def test_a_log_that_has_grown_long_is_begun_anew(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    log.write_bytes(b"x" * 1_000_001)
    process = fake(tmp_path, "import sys; sys.exit('port 8737 is taken')")
    for _ in range(2):
        with pytest.raises(ServerStartFailed, match="port 8737 is taken"):
            EmbeddedServer(tmp_path / "data", process).start()
    assert log.read_text() == "port 8737 is taken\n" * 2
    assert log.with_name("server.log.1").stat().st_size == 1_000_001


def test_a_program_that_is_not_there_is_said(tmp_path: Path) -> None:
    process = ServerProcess(tmp_path / "server.log", [str(tmp_path / "absent")])
    with pytest.raises(ServerStartFailed):
        EmbeddedServer(tmp_path / "data", process).start()


def test_a_talkative_server_never_waits_for_a_reader(tmp_path: Path) -> None:
    script = (
        f"import os, time; os.chdir({str(tmp_path)!r})\n"
        "print('http://127.0.0.1:1', flush=True)\n"
        "for _ in range(20000): print('x' * 100)\n"
        "open('done', 'w').close()\n"
        "time.sleep(60)"
    )
    process = fake(tmp_path, script)
    EmbeddedServer(tmp_path / "data", process).start()
    ends = time.monotonic() + 20
    while not (tmp_path / "done").exists():
        assert time.monotonic() < ends
        time.sleep(0.02)
    process.stop()


def test_a_server_that_does_not_last_hears_that_this_program_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "import sys; print('http://127.0.0.1:1', sys.argv[-1], flush=True)\n"
        f"sys.stdin.read(); open({str(tmp_path / 'told')!r}, 'w').close()"
    )
    monkeypatch.setattr(subprocess.Popen, "terminate", lambda _: None)  # as if there were none
    process = fake(tmp_path, script)
    process.start("serve")
    assert process.line(10).split() == ["http://127.0.0.1:1", "--until-eof"]
    process.stop()
    assert (tmp_path / "told").exists()


def test_a_lasting_server_hears_nothing_of_it(tmp_path: Path) -> None:
    script = (
        "import sys, time; print(sys.argv[-1], len(sys.stdin.read()), flush=True); time.sleep(60)"
    )
    process = ServerProcess(tmp_path / "log", [sys.executable, "-c", script], lasting=True)
    process.start("serve")
    assert process.line(10).split() == ["serve", "0"]
    assert process.running
    process.stop()


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("Deskbell serves http://127.0.0.1:8737", "http://127.0.0.1:8737"),
        ("at https://h:1 for colleagues: deskbell://join/h:1/ab", "deskbell://join/h:1/ab"),
        ("ready at http://[::1]:8737.", "http://[::1]:8737"),
        ("starting", ""),
    ],
)
def test_the_address_is_found_in_the_line(line: str, address: str) -> None:
    assert address_in(line) == address


def test_frozen_the_server_is_the_second_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert server_command() == [sys.executable, "-P", "-m", "server"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/deskbell/deskbell.exe")
    assert server_command() == ["/opt/deskbell/deskbell-server.exe"]


def test_the_demo_says_who_to_sign_in_as_and_what_happens(tmp_path: Path) -> None:
    script = (
        "for line in ('address http://127.0.0.1:5', 'email ana@x', 'password p w', 'ready',"
        " 'event 1 now call.missed Ana'): print(line, flush=True)\n"
        "import time; time.sleep(60)"
    )
    said: list[str] = []
    shop = DemoShop(tmp_path / "demo", fake(tmp_path, script), said.append)
    person = shop.start()
    assert (person.address, person.email, person.password) == (
        "http://127.0.0.1:5",
        "ana@x",
        "p w",
    )
    ends = time.monotonic() + 10
    while not said:
        assert time.monotonic() < ends
        time.sleep(0.02)
    assert said == ["event 1 now call.missed Ana"]
    shop.stop()


def test_a_demo_that_does_not_open_says_why(tmp_path: Path) -> None:
    script = "import sys; print('no room', file=sys.stderr, flush=True); print('ready')"
    with pytest.raises(ServerStartFailed, match="no room"):
        DemoShop(tmp_path / "demo", fake(tmp_path, script), print).start()
