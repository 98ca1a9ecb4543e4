"""Delays between tries."""

from __future__ import annotations

from app.sync.delays import CAP, Delays, full_jitter


def test_full_jitter_doubles_up_to_the_cap() -> None:
    longest = [full_jitter(attempt, lambda: 1.0) for attempt in range(8)]
    assert longest == [1, 2, 4, 8, 16, CAP, CAP, CAP]
    assert full_jitter(5_000, lambda: 1.0) == CAP


def test_full_jitter_may_be_anything_below() -> None:
    assert full_jitter(4, lambda: 0.0) == 0.0
    assert full_jitter(4, lambda: 0.25) == 4.0


def test_delays_never_run_out_and_start_again_after_a_success() -> None:
    delays = Delays(lambda: 1.0)
    assert [delays.next() for _ in range(3)] == [1, 2, 4]
    delays.reset()
    assert delays.next() == 1


def test_what_the_server_asked_for_comes_on_top_once() -> None:
    delays = Delays(lambda: 0.5)
    delays.at_least(7)
    assert delays.next() == 7.5
    assert delays.next() == 1.0


def test_a_server_cannot_keep_a_desktop_away_for_ever() -> None:
    delays = Delays(lambda: 0.0)
    delays.at_least(1e9)
    assert delays.next() == 60


def test_five_hundred_desktops_come_back_spread_out() -> None:
    """Row 10: after an outage of 30 s no second sees more than 60 of 500 come back."""
    import random

    dice = random.Random(10)
    seconds: dict[int, int] = {}
    for _ in range(500):
        delays, now = Delays(dice.random), 0.0
        while now < 30:
            now += delays.next()
        seconds[int(now)] = seconds.get(int(now), 0) + 1
    assert max(seconds.values()) <= 60
    assert max(seconds) <= 30 + CAP
