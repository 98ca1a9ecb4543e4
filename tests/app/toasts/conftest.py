"""A message bus of a test's own, with or without a notification daemon; a person at a counter."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.app.toasts.counter import Counter
from tests.desktop.daemon import NotificationDaemon

__all__ = ["bus", "counter", "daemon"]


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


@pytest_asyncio.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A device whose first sync is over."""
    made = Counter(tmp_path / "files")
    made.happens(title="Long ago")
    made.pull()
    made.notifier.caught_up()
    await made.settle()
    assert made.titles == [], "the first sync is no news"
    yield made
    await made.stop()
