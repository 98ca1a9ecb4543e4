"""Waking from sleep, noticed by comparing two clocks: timers stand still while a laptop sleeps."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from app.sync.supervisor import Beat

__all__ = ["JUMP", "LOOK_EVERY", "WakeWatch", "watch_for_wake"]

LOOK_EVERY: Final = 2.0
"""Seconds between two looks, so that a reconnect begins within 5 s of waking (row 7)."""

JUMP: Final = 4.0
"""Seconds by which a look must be late, by either clock, to count as a sleep."""


class WakeWatch:
    """Decides, look by look, whether the computer slept since the last one.

    On Linux the monotonic clock stops during sleep and the wall clock does not; elsewhere both go
    on and the look itself comes late. A wall clock that was set forwards looks like a sleep too: a
    needless reconnect is cheap. One that was set backwards does not.
    """

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._last = (wall(), monotonic())

    def slept(self) -> float:
        """Return for how many seconds the computer slept since the last look, 0 for not at all."""
        wall, monotonic = self._wall(), self._monotonic()
        passed, counted = wall - self._last[0], monotonic - self._last[1]
        # where one clock stood still the other says for how long; a timer may come early, too
        late = max(passed - counted, counted - LOOK_EVERY)
        self._last = (wall, monotonic)
        return late if late > JUMP else 0.0


async def watch_for_wake(
    woke: Callable[[float], None],
    beat: Beat,
    *,
    watch: WakeWatch | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Call *woke* with the seconds slept each time the computer wakes; ends by being cancelled."""
    watch = watch or WakeWatch()
    while True:
        await sleep(LOOK_EVERY)
        beat()
        if slept := watch.slept():
            woke(slept)
