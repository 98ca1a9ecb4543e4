"""Long tasks that fall, return, or go silent."""

from __future__ import annotations

import asyncio
import logging
import time

import pytest

from app.sync.delays import Delays
from app.sync.errors import SessionRevoked
from app.sync.supervisor import Beat, supervise


def quick() -> Delays:
    return Delays(lambda: 0.0)


async def test_a_task_that_falls_is_logged_and_started_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    starts: list[int] = []
    third = asyncio.Event()

    async def fall(beat: Beat) -> None:
        starts.append(1)
        if len(starts) == 3:
            third.set()
            await asyncio.sleep(60)
        raise ValueError("broken")

    with caplog.at_level(logging.ERROR):
        task = asyncio.create_task(supervise("sync", fall, delays=quick()))
        await asyncio.wait_for(third.wait(), 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [record.getMessage() for record in caplog.records] == [
        "sync ended and is started again"
    ] * 2


async def test_a_silent_task_is_left_behind_and_started_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Row 52: the first one does not even end when it is cancelled, as after a nested loop."""
    starts: list[str] = []
    again, dead = asyncio.Event(), asyncio.Event()

    async def work(beat: Beat) -> None:
        if not starts:
            starts.append("dead")
            while not dead.is_set():
                try:
                    await dead.wait()
                except asyncio.CancelledError:
                    continue
            return
        starts.append("alive")
        beat(allow=3_600)
        again.set()
        await asyncio.sleep(3_600)

    with caplog.at_level(logging.ERROR):
        task = asyncio.create_task(supervise("sync", work, delays=quick(), silence=0.2))
        try:
            await asyncio.wait_for(again.wait(), 30)
        finally:
            dead.set()
            task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert starts == ["dead", "alive"]
    assert "sync was silent" in caplog.text


def test_a_beat_puts_off_the_end_and_silence_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    beat = Beat(10)
    overdue: list[bool] = []

    def wait(seconds: float) -> None:
        nonlocal now
        now += seconds
        overdue.append(beat.overdue)

    for _ in range(5):
        wait(10)
        beat()
    wait(10.1)
    assert overdue == [False] * 5 + [True]
    beat(allow=60)
    wait(60)
    beat.forgive(5)
    wait(5)
    wait(0.1)
    assert overdue[6:] == [False, False, True]


async def test_an_announced_wait_is_no_silence() -> None:
    starts: list[int] = []

    async def work(beat: Beat) -> None:
        starts.append(1)
        beat(allow=1_000)
        await asyncio.sleep(60)

    task = asyncio.create_task(supervise("sync", work, delays=quick(), silence=0.2))
    await asyncio.sleep(0.6)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert starts == [1]


async def test_the_end_of_a_session_ends_supervision() -> None:
    async def work(beat: Beat) -> None:
        raise SessionRevoked(wipe=True)

    with pytest.raises(SessionRevoked) as ended:
        await supervise("sync", work)
    assert ended.value.wipe


async def test_cancelling_lets_the_task_clean_up() -> None:
    closed: list[int] = []
    started = asyncio.Event()

    async def work(beat: Beat) -> None:
        try:
            started.set()
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            closed.append(1)

    task = asyncio.create_task(supervise("sync", work))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert closed == [1]
