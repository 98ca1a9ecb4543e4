"""A message bus of a test's own, with or without a notification daemon on it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.desktop.daemon import NotificationDaemon

__all__ = ["bus", "daemon"]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a session bus, which this process takes for its own."""
    program = shutil.which("dbus-daemon")
    assert program is not None
    with subprocess.Popen(
        [program, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        process.terminate()


@pytest.fixture
def daemon(bus: str) -> Iterator[NotificationDaemon]:
    """A notification daemon that parses markup, as most do."""
    with NotificationDaemon(bus) as running:
        yield running
