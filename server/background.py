"""Background loops: what runs as long as the process, restarted when it fails, with heartbeats."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from server.metrics import Metrics

__all__ = ["STALE_AFTER", "Background", "Loop"]

STALE_AFTER: Final = 60.0
"""Seconds without a heartbeat after which a loop counts as stuck (row 31); a slow one is not dead,
so a loop that pauses longer than that between rounds gets its pause on top."""

_LOG = structlog.get_logger("server.background")


class Loop:
    """One round of work, done again and again with *every* seconds between."""

    def __init__(self, name: str, every: float, round_: Callable[[], Awaitable[object]]) -> None:
        self.name = name
        self.every = every
        self.round = round_
        self.beaten_at = time.monotonic()
        self._hurry = asyncio.Event()

    def hurry(self) -> None:
        """Begin the next round now."""
        self._hurry.set()

    def age(self) -> float:
        """Return the seconds since the last heartbeat."""
        return time.monotonic() - self.beaten_at

    def stuck(self) -> bool:
        """Say whether the last heartbeat is too old."""
        return self.age() > self.every + STALE_AFTER

    async def pause(self) -> None:
        """Wait for the next round's time, or for :meth:`hurry`."""
        try:
            async with asyncio.timeout(self.every):
                await self._hurry.wait()
        except TimeoutError:
            pass
        self._hurry.clear()


class Background:
    """The loops of one process; a round that fails is logged and its loop goes on."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._loops: dict[str, Loop] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def add(self, name: str, every: float, round_: Callable[[], Awaitable[object]]) -> Loop:
        """Declare a loop; :meth:`start` begins it."""
        loop = Loop(name, every, round_)
        self._loops[name] = loop
        return loop

    def hurry(self, name: str) -> None:
        """Begin the next round of the loop named so now."""
        self._loops[name].hurry()

    def start(self) -> None:
        """Begin every loop."""
        self._tasks = [
            asyncio.create_task(self._run(loop), name=loop.name) for loop in self._loops.values()
        ]

    async def stop(self) -> None:
        """End every loop and wait until they are gone."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    def stuck(self) -> list[str]:
        """Return the names of the loops without a recent heartbeat, and refresh their metric."""
        for loop in self._loops.values():
            self._metrics.heartbeat.labels(loop.name).set(loop.age())
        return [loop.name for loop in self._loops.values() if loop.stuck()]

    async def _run(self, loop: Loop) -> None:
        while True:
            try:
                await loop.round()
            except Exception as error:  # the loop must outlive whatever its work ran into
                self._metrics.loop_failures.labels(loop.name).inc()
                _LOG.error("background loop failed", loop=loop.name, exc_info=error)
            loop.beaten_at = time.monotonic()
            await loop.pause()
