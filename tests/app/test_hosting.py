"""This computer as the server, for every profile: real processes that outlive their desktop."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.embedded import EmbeddedServer, NewAccount, ServerExists, ServerProcess
from app.hosting import Hosting, hosted_here
from app.places import computer_file

ACCOUNT = NewAccount(name="Bright Screens", email="ana@example.com", password="correct horse 1")


class Computer:
    """One computer, at which several people's desktops run one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "computer.json"
        self.started: list[ServerProcess] = []

    def desktop(self) -> Hosting:
        """Return the hosting of one more desktop, started anew."""
        process = ServerProcess(self.folder / "server.log", lasting=True)
        self.started.append(process)
        return Hosting(EmbeddedServer(self.folder / "server", process), self.file)

    @property
    def process_id(self) -> int:
        """The process that serves."""
        return EmbeddedServer(self.folder / "server", ServerProcess(self.folder / "x")).process_id

    def begin(self) -> str:
        """Have a desktop of its own process make the server and end; return the address."""
        code = (
            "import sys; from pathlib import Path; from tests.app.test_hosting import *\n"
            "print(Computer(Path(sys.argv[1])).desktop().begin(ACCOUNT))"
        )
        command = [sys.executable, "-W", "ignore", "-c", code, str(self.folder)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
        return done.stdout.strip()


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    """A computer that nobody made a server yet."""
    made = Computer(tmp_path)
    yield made
    made.desktop().stop()
    for process in made.started:
        process.stop()


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except urllib.error.URLError:
        return False


def test_it_outlives_the_desktop_that_made_it_and_is_not_started_twice(computer: Computer) -> None:
    address = computer.begin()
    assert answers(address), "the desktop that made it has ended"
    serving = computer.process_id
    assert serving
    computer.desktop().resume()
    assert computer.desktop().serve() == address
    assert computer.process_id == serving


def test_whoever_starts_next_brings_it_up_at_the_same_address(computer: Computer) -> None:
    address = computer.begin()
    EmbeddedServer(computer.folder / "server", ServerProcess(computer.folder / "x")).stop()
    assert not answers(address) and not computer.process_id
    computer.desktop().resume()
    assert answers(address)


def test_a_second_server_is_refused_and_the_first_one_named(computer: Computer) -> None:
    address = computer.begin()
    with pytest.raises(ServerExists) as refused:
        computer.desktop().begin(NewAccount(name="Other", email="x@y.z", password="not the same"))
    assert refused.value.trouble.id == "server-exists"
    assert refused.value.trouble.params == {"address": address}
    assert answers(address)


def test_turned_off_it_stays_off_until_it_is_turned_on(computer: Computer) -> None:
    address = computer.begin()
    computer.desktop().stop()
    assert not answers(address)
    computer.desktop().resume()
    assert not computer.process_id
    computer.desktop().serve()
    assert answers(address)


def test_another_program_at_the_usual_port_is_no_hindrance(computer: Computer) -> None:
    script = (
        "import sys, json, time; port = sys.argv[sys.argv.index('--port') + 1]\n"
        "if port == '8737': sys.exit('cannot listen on 127.0.0.1:8737')\n"
        "print('http://127.0.0.1:5', flush=True); time.sleep(60)"
    )
    process = ServerProcess(computer.folder / "log", [sys.executable, "-c", script])
    server = EmbeddedServer(computer.folder / "server", process)
    server.create = lambda account: None  # type: ignore[method-assign]
    assert Hosting(server, computer.file).begin(ACCOUNT) == "http://127.0.0.1:5"
    process.stop()


def test_every_profile_reads_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.places.config_folder", lambda: tmp_path)
    assert hosted_here() is None
    computer_file().write_text(json.dumps({"server": "http://127.0.0.1:5", "hosts_server": True}))
    hosted = hosted_here()
    assert hosted is not None and hosted.on and hosted.address == "http://127.0.0.1:5"
