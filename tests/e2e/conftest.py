"""What stories start from: a server with people, and desktops that are signed in to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest

from protocol.ids import new_id
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.app import AppProcess
from tests.e2e.clock import StoryClock
from tests.e2e.line import Line
from tests.e2e.server import ADMIN, ServerProcess

__all__ = ["MEMBER", "Sit"]

Sit: TypeAlias = Callable[..., AppProcess]
"""Starts a desktop that is signed in, and waits until it has caught up: see :func:`sit`."""

MEMBER = "bo@example.com"


@pytest.fixture(scope="session")
def made_server(tmp_path_factory: pytest.TempPathFactory) -> ServerProcess:
    """A data directory with an admin and a member, made once; stories serve copies of it."""
    process = ServerProcess(tmp_path_factory.mktemp("made") / "server")
    process.init()
    process.add_user(MEMBER, "Bo")
    return process


@pytest.fixture
def server(tmp_path: Path, made_server: ServerProcess) -> Iterator[ServerProcess]:
    """A server of this story's own, with an admin and a member."""
    process = made_server.copy(tmp_path / "server")
    with process:
        yield process


@pytest.fixture
def app(
    desktop: Desktop, windows: Windows, server: ServerProcess, request: pytest.FixtureRequest
) -> Iterator[AppProcess]:
    """The admin's desktop, signed in and whole, on ``desktop`` with dunst."""
    process = AppProcess(desktop, profile=request.node.name[:40], server=server.url)
    with process:
        process.sign_in(windows, ADMIN)
        yield process


@pytest.fixture
def clock(tmp_path: Path) -> StoryClock:
    """The wall clock of the programs of this story."""
    return StoryClock(tmp_path / "clock")


@pytest.fixture
def shop(tmp_path: Path, made_server: ServerProcess, clock: StoryClock) -> Iterator[ServerProcess]:
    """A server of this story's own that goes by its clock."""
    with made_server.copy(tmp_path / "server", clock=clock) as process:
        yield process


@pytest.fixture
def line(shop: ServerProcess) -> Iterator[Line]:
    """The line between ``shop`` and the desktops that ``sit`` starts on it."""
    with Line(shop.port) as proxy:
        yield proxy


@pytest.fixture
def bare_windows(bare_desktop: Desktop) -> Iterator[Windows]:
    """The windows on ``bare_desktop``, to read and to work."""
    with Windows(bare_desktop) as driver:
        yield driver


@pytest.fixture
def sit(
    bare_desktop: Desktop, shop: ServerProcess, clock: StoryClock, request: pytest.FixtureRequest
) -> Iterator[Sit]:
    """Start signed-in desktops on ``bare_desktop``: ``sit("ana", server=line.url)``."""
    with ExitStack() as ends:

        def begin(
            device: str = "one", *, server: str = "", email: str = ADMIN, start: bool = True
        ) -> AppProcess:
            # never that of another story: people and their ids are the same in all of them
            profile = f"{request.node.name[:30]}-{device}-{new_id()[-8:]}"
            url = server or shop.url
            process = AppProcess(bare_desktop, profile=profile, server=url, clock=clock)
            process.seat(shop.sign_in(email, device=profile), email)
            ends.callback(process.stop)
            if start:
                process.start()
                process.settle()
            return process

        yield begin
