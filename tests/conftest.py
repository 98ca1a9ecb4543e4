"""What every test starts from: offscreen Qt, the event loop it asks for, services on demand."""

from __future__ import annotations

import asyncio
import os
import platform
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.disk import may_mount, run_where_it_may_mount
from tests.loops import StrictClosing, new_loop
from tests.services import Nats, PostgreSQL

if TYPE_CHECKING:
    from tests.desktop.accessible import Windows
    from tests.desktop.daemon import NotificationDaemon
    from tests.desktop.session import Desktop
    from tests.desktop.watch import BusWatch
    from tests.e2e.forks import Forks

__all__ = ["ROOT", "pytest_asyncio_loop_factories", "pytest_collection_modifyitems"]

# Before any Qt import: a test that wants a real screen starts the client as a process on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")
os.environ["TZ"] = "UTC"
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
for leak in ("DATABASE_URL", "BUS_URL", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
    os.environ.pop(leak, None)

# the same each time: what chance finds, it finds in the soak, where it holds up nobody's change
settings.register_profile("commit", deadline=None, derandomize=True)
settings.register_profile(
    "soak",
    max_examples=2_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "commit"))

ROOT = Path(__file__).resolve().parent.parent
"""The root of the source tree."""

LINUX_ONLY = ("desktop", "postgres", "nats", "disk", "linux")
"""Marks of what runs on Linux only; there it is never left out."""

POSIX_ONLY = ("posix",)
"""Marks of what Windows cannot do."""

COUNTED = "counted: "
"""What the name of a test's property begins with whose sum is printed at the end."""

_LEFT_OUT = pytest.StashKey[str]()
_TERMINAL: list[pytest.Config] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, and say so, what this system cannot do."""
    system = platform.system()
    if system == "Linux":
        for item in items:
            if item.get_closest_marker("disk") and not may_mount():
                run_where_it_may_mount(item)
        return
    marks = LINUX_ONLY + (POSIX_ONLY if system == "Windows" else ())
    left_out = [item for item in items if any(item.get_closest_marker(m) for m in marks)]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
        warning = f"{len(left_out)} tests cannot run on {system} ({', '.join(marks)}): left out"
        config.stash[_LEFT_OUT] = warning


def pytest_configure(config: pytest.Config) -> None:
    """Keep the terminal at hand for :func:`pytest_runtest_logreport`."""
    _TERMINAL[:] = [config]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Name a failure at once: a run that is cut off has no summary."""
    terminal = _TERMINAL[0].pluginmanager.get_plugin("terminalreporter") if _TERMINAL else None
    if report.failed and terminal is not None:
        terminal.write_line(f"\nfailed so far: {report.nodeid}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Repeat at the end what was left out, and say how much was played at random."""
    for what, number in sorted(_counted(terminalreporter).items()):
        terminalreporter.write_line(f"{what}: {number}")
    if warning := terminalreporter.config.stash.get(_LEFT_OUT, ""):
        terminalreporter.write_line(warning)


def _counted(terminalreporter: pytest.TerminalReporter) -> Counter[str]:
    numbers: Counter[str] = Counter()
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name.startswith(COUNTED):
                    numbers[name.removeprefix(COUNTED)] += value
    return numbers


def _qt_loop() -> asyncio.AbstractEventLoop:
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    class StrictQtLoop(StrictClosing, QEventLoop):  # type: ignore[misc]
        """Qt's loop, but strict."""

    # pytest-qt's qapp takes the instance it finds; the name keeps ours alive
    _qt_loop.app = QApplication.instance() or QApplication(["deskbell-tests"])  # type: ignore[attr-defined]
    loop: asyncio.AbstractEventLoop = (QEventLoop if sys.platform == "win32" else StrictQtLoop)()
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run a coroutine test on Qt's loop if it asks for ``qtbot`` or ``qapp``, else plainly."""
    if {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())):
        return {"qt": _qt_loop}
    return {"plain": new_loop}


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgreSQL]:
    """A PostgreSQL of this test process's own; tests that use it are marked ``postgres``."""
    with PostgreSQL() as running:
        yield running


@pytest.fixture
def postgres_url(postgres: PostgreSQL) -> Iterator[str]:
    """The SQLAlchemy address of a fresh, empty database."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(scope="session")
def nats() -> Iterator[Nats]:
    """A NATS server of this test process's own; tests that use it are marked ``nats``."""
    with Nats() as running:
        yield running


@pytest.fixture
def nats_url(nats: Nats) -> str:
    """The address of a running NATS server."""
    return nats.url


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Processes of ours at no cost, for this test process alone; tests are marked ``posix``."""
    from tests.e2e.forks import Forks

    with Forks() as running:
        yield running


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the source tree."""
    return ROOT


@pytest.fixture(scope="session")
def one_desktop() -> Iterator[Desktop]:
    """What ``desktop`` is over all tests of a process: its start takes seconds."""
    from tests.desktop.session import Desktop

    with Desktop() as running:
        yield running


@pytest.fixture
def desktop(one_desktop: Desktop) -> Desktop:
    """A Linux desktop with a tray, a keyring and dunst; tests are marked ``desktop``."""
    one_desktop.clear_toasts()
    return one_desktop


@pytest.fixture
def bus_watch(desktop: Desktop) -> Iterator[BusWatch]:
    """What crosses the bus of ``desktop``."""
    from tests.desktop.watch import BusWatch

    with BusWatch(desktop.bus) as watch:
        yield watch


@pytest.fixture
def windows(desktop: Desktop) -> Iterator[Windows]:
    """The windows on ``desktop``, to read and to work."""
    from tests.desktop.accessible import Windows

    with Windows(desktop) as driver:
        yield driver


@pytest.fixture(scope="session")
def bare_desktop() -> Iterator[Desktop]:
    """A Linux desktop with a tray and a keyring but no notification daemon."""
    from tests.desktop.session import Desktop

    with Desktop(daemon=None) as running:
        yield running


@pytest.fixture
def daemon(bare_desktop: Desktop) -> Iterator[NotificationDaemon]:
    """A notification daemon on ``bare_desktop`` that the test reads and presses."""
    from tests.desktop.daemon import NotificationDaemon

    with NotificationDaemon(bare_desktop.bus) as running:
        yield running
