"""Supervision of long tasks: a task that fell or went silent is logged and started again."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final

from app.sync.delays import Delays
from app.sync.errors import SessionEnded

__all__ = ["SILENCE", "Beat", "supervise"]

SILENCE: Final = 10.0
"""Seconds without a heartbeat after which a task counts as dead (row 52)."""

FAREWELL: Final = 2.0
"""Seconds a cancelled task gets to close what it opened."""

log = logging.getLogger(__name__)


class Beat:
    """The heartbeat of one task: called whenever the task got somewhere.

    ``beat(allow=30)`` announces that the next one may take 30 seconds, for a wait whose end is
    certain for another reason, such as a time limit of its own.
    """

    def __init__(self, silence: float = SILENCE) -> None:
        self._silence = silence
        self._due = time.monotonic() + silence

    def __call__(self, allow: float = 0.0) -> None:
        self._due = time.monotonic() + max(allow, self._silence)

    @property
    def overdue(self) -> bool:
        """True when the task should have been heard of by now."""
        return time.monotonic() > self._due

    def forgive(self, seconds: float) -> None:
        """The whole loop stood still for *seconds*: that is not this task's silence."""
        self._due += seconds


async def supervise(
    name: str,
    start: Callable[[Beat], Awaitable[None]],
    *,
    delays: Delays | None = None,
    silence: float = SILENCE,
) -> None:
    """Run ``start(beat)`` for ever: again after it fell or returned, and when it went silent.

    A dead task may look alive: after a nested event loop it is neither done nor ever run again,
    and does not even end when cancelled. So it is left behind, not awaited. Ends only by being
    cancelled, or with the :class:`~app.sync.errors.SessionEnded` that the task raised.
    """
    delays = delays or Delays()
    while True:
        beat = Beat(silence)
        task = asyncio.ensure_future(start(beat))
        began = time.monotonic()
        try:
            await _watch(task, beat, silence / 4)
        except asyncio.CancelledError:
            task.cancel()
            await asyncio.wait({task}, timeout=FAREWELL)
            raise
        task.cancel()
        if time.monotonic() - began > 60:
            delays.reset()
        if task.done() and not task.cancelled():
            error = task.exception()
            if isinstance(error, SessionEnded):
                raise error
            log.error("%s ended and is started again", name, exc_info=error)
        else:
            log.error("%s was silent for %.0f s and is started again", name, silence)
        await asyncio.sleep(delays.next())


async def _watch(task: asyncio.Future[None], beat: Beat, look_every: float) -> None:
    """Return when *task* is done or silent."""
    looked = time.monotonic()
    while not task.done():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait({task}, timeout=look_every)
        now = time.monotonic()
        if (stood := now - looked - look_every) > look_every:
            beat.forgive(stood)
        looked = now
        if beat.overdue:
            return
