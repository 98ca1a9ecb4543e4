"""Tests of the background: loops that go on, and are seen when they do not."""

from __future__ import annotations

import asyncio

import pytest

from server.background import STALE_AFTER, Background
from server.metrics import Metrics


@pytest.fixture
def metrics() -> Metrics:
    """Numbers of their own."""
    return Metrics()


async def test_a_round_is_done_again_and_again(metrics: Metrics) -> None:
    background = Background(metrics)
    rounds: list[int] = []
    three = asyncio.Event()

    async def round_() -> None:
        rounds.append(1)
        if len(rounds) == 3:
            three.set()

    background.add("quick", 0.01, round_)
    background.start()
    async with asyncio.timeout(5):
        await three.wait()
    await background.stop()
    after = len(rounds)
    await asyncio.sleep(0.05)
    assert len(rounds) == after


async def test_a_round_that_fails_is_counted_and_its_loop_goes_on(metrics: Metrics) -> None:
    background = Background(metrics)
    done = asyncio.Event()
    failures = 0

    async def round_() -> None:
        nonlocal failures
        failures += 1
        if failures < 3:
            raise OSError("the disk is full")
        done.set()

    background.add("weak", 0.01, round_)
    background.start()
    async with asyncio.timeout(5):
        await done.wait()
    await background.stop()
    assert metrics.loop_failures.labels("weak")._value.get() == 2


async def test_hurry_begins_the_next_round_now(metrics: Metrics) -> None:
    background = Background(metrics)
    rounds: asyncio.Queue[int] = asyncio.Queue()

    async def round_() -> None:
        rounds.put_nowait(1)

    background.add("slow", 3_600, round_)
    background.start()
    async with asyncio.timeout(5):
        await rounds.get()
        background.hurry("slow")
        await rounds.get()
    await background.stop()


async def test_a_loop_without_a_heartbeat_is_stuck_and_a_slow_one_is_not(
    metrics: Metrics,
) -> None:
    """Row 31."""
    background = Background(metrics)

    async def round_() -> None:
        await asyncio.sleep(0)

    stuck = background.add("stuck", 10, round_)
    slow = background.add("slow", 86_400, round_)
    assert background.stuck() == []
    stuck.beaten_at -= STALE_AFTER + 11
    slow.beaten_at -= STALE_AFTER + 11
    assert background.stuck() == ["stuck"]
    assert metrics.heartbeat.labels("stuck")._value.get() > STALE_AFTER
