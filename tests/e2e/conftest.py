"""What stories start from: a server with people, and desktops that are signed in to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.app import AppProcess
from tests.e2e.server import ADMIN, ServerProcess

__all__ = ["MEMBER"]

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
