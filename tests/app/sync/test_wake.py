"""Waking from sleep, with clocks of our own."""

from __future__ import annotations

import asyncio

import pytest

from app.sync.supervisor import Beat
from app.sync.wake import LOOK_EVERY, WakeWatch, watch_for_wake


class Clocks:
    """A wall clock and a monotonic clock that a test sets."""

    def __init__(self) -> None:
        self.wall = 1_000_000.0
        self.monotonic = 50.0

    def pass_by(self, wall: float, monotonic: float) -> None:
        self.wall += wall
        self.monotonic += monotonic

    def watch(self) -> WakeWatch:
        return WakeWatch(lambda: self.wall, lambda: self.monotonic)


@pytest.mark.parametrize(
    ("wall", "monotonic", "slept"),
    [
        (2.0, 2.0, 0.0),
        (2.4, 2.4, 0.0),
        (4.0, 4.0, 0.0),
        (3_602.0, 2.0, 3_600.0),  # Linux: the monotonic clock stood still
        (3_601.75, 1.75, 3_600.0),  # and the look came a little early, as timers may
        (3_602.0, 3_602.0, 3_600.0),  # elsewhere it went on
        (-3_598.0, 2.0, 0.0),  # the clock was set back
        (-3_598.0, 62.0, 60.0),  # set back, and slept
    ],
)
def test_sleep_is_a_late_look(wall: float, monotonic: float, slept: float) -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(wall, monotonic)
    assert watch.slept() == slept
    clocks.pass_by(2.0, 2.0)
    assert watch.slept() == 0.0, "one sleep is told once"


async def test_waking_is_told_within_one_look() -> None:
    """Row 7: a reconnect begins within 5 s of waking, so the look comes at least every 5 s."""
    assert LOOK_EVERY <= 5
    clocks = Clocks()
    naps = iter([(2.0, 2.0), (2.0, 2.0), (600.0, 2.0), (2.0, 2.0)])
    woke: list[float] = []

    async def sleep(seconds: float) -> None:
        try:
            clocks.pass_by(*next(naps))
        except StopIteration:
            raise asyncio.CancelledError from None

    with pytest.raises(asyncio.CancelledError):
        await watch_for_wake(woke.append, Beat(), watch=clocks.watch(), sleep=sleep)
    assert woke == [598.0]
