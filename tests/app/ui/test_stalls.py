"""Stalls of the window's thread: each is told, with its length and nothing else (row 52)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from app.ui.stalls import STALL, StallMeter, StallWatch

SAID = "the window stood still for "


class Clocks:
    """Both clocks of a watch, moved by hand."""

    def __init__(self) -> None:
        self.now = self.work = 0.0
        self.watch = StallWatch(lambda: self.now, lambda: self.work)

    def waits(self, seconds: float) -> None:
        self.now += seconds

    def works(self, seconds: float) -> None:
        self.now += seconds
        self.work += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def meter(qtbot: QtBot) -> Iterator[StallMeter]:
    made = StallMeter()
    yield made
    made.deleteLater()


def test_a_tick_in_time_is_no_stall(clocks: Clocks) -> None:
    for _ in range(20):
        clocks.waits(0.12)
        assert clocks.watch.tick() == 0
    clocks.works(0.4)
    assert clocks.watch.tick() == pytest.approx(0.4)


def test_waiting_with_the_loop_in_hand_is_a_stall_too(clocks: Clocks) -> None:
    clocks.waits(3)
    assert clocks.watch.tick() == 3
    clocks.waits(0.1)
    assert clocks.watch.tick() == 0


def test_a_rest_is_no_stall_but_the_work_after_it_is(clocks: Clocks) -> None:
    clocks.waits(3_600)
    clocks.works(0.1)
    assert clocks.watch.turn() == 0
    clocks.waits(3_600)
    clocks.works(0.4)
    assert clocks.watch.turn() == pytest.approx(0.4)
    assert clocks.watch.turn() == 0


def test_one_stall_is_told_once(clocks: Clocks) -> None:
    clocks.works(0.4)
    assert clocks.watch.turn() == pytest.approx(0.4)
    assert clocks.watch.tick() == 0
    clocks.works(0.4)
    assert clocks.watch.tick() == pytest.approx(0.4)
    assert clocks.watch.turn() == 0


@pytest.mark.parametrize(
    "block",
    [time.sleep, lambda seconds: _spin(seconds)],
    ids=["waits", "works"],
)
def test_a_blocked_loop_is_told_in_the_log(
    meter: StallMeter,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    block: Callable[[float], None],
) -> None:
    qtbot.waitUntil(lambda: meter.ticking)
    with caplog.at_level(logging.WARNING, "app.ui.stalls"):
        QTimer.singleShot(0, lambda: block(0.4))
        qtbot.waitUntil(lambda: any(found >= 0.4 for found in told(caplog)))
    assert all(found > STALL for found in told(caplog))


def test_work_that_ends_a_rest_is_told_too(
    meter: StallMeter, caplog: pytest.LogCaptureFixture
) -> None:
    """No tick was on its way when it began."""
    rest(meter)
    with caplog.at_level(logging.WARNING, "app.ui.stalls"):
        run(0.3, lambda: _spin(0.4))
        run(0.3)
    assert any(found >= 0.4 for found in told(caplog))


def test_nothing_ticks_while_nothing_happens(meter: StallMeter) -> None:
    rest(meter)
    ticked: list[bool] = []
    run(1.5, lambda: ticked.append(meter.ticking))
    assert ticked == [False]


def told(caplog: pytest.LogCaptureFixture) -> list[float]:
    """Return how long each stall was, by the log."""
    lines = [one.getMessage() for one in caplog.records if one.name == "app.ui.stalls"]
    assert all(line.startswith(SAID) and line.endswith(" s") for line in lines)
    return [float(line.removeprefix(SAID).removesuffix(" s")) for line in lines]


def rest(meter: StallMeter) -> None:
    """Let the loop run with nothing to do until the meter rests."""
    resting: list[bool] = []
    for _ in range(20):
        run(0.6, lambda: resting.append(not meter.ticking))
        if resting[-1]:
            return
    raise AssertionError("the meter ticks on with nothing to do")


def run(seconds: float, then: Callable[[], None] = lambda: None) -> None:
    """Run the loop undisturbed, do *then*, and return."""
    loop = QEventLoop()

    def end() -> None:
        then()
        loop.quit()

    QTimer.singleShot(round(seconds * 1_000), end)
    loop.exec()


def _spin(seconds: float) -> None:
    """Work for so long by the thread's own clock."""
    ends = time.thread_time() + seconds
    while time.thread_time() < ends:
        pass
