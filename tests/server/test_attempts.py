"""Tests of the limit on failed sign-ins (row 37)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from server.attempts import (
    ANYBODY,
    EVERYWHERE,
    LIMIT,
    begin_attempt,
    forgive,
    network_of,
    prune_attempts,
)
from server.store import Store
from tests.factory import TickingClock

ANA = "ana@example.com"


@pytest.fixture
def attempt(store: Store, clock: TickingClock) -> Callable[..., int | None]:
    """Begins an attempt; returns the seconds to wait, if any."""

    def begin(email: str = ANA, address: str = "10.0.0.1") -> int | None:
        return store.write_bare_now(lambda bare: begin_attempt(bare, email, address, clock()))

    return begin


def test_the_eleventh_failure_in_15_minutes_waits(
    attempt: Callable[..., int | None], clock: TickingClock
) -> None:
    for _ in range(LIMIT):
        assert attempt() is None
        clock.forward(timedelta(seconds=30))
    # the first was 300 s ago, and counts for 900
    assert attempt() == 600
    clock.forward(timedelta(seconds=599))
    assert attempt() == 1
    clock.forward(timedelta(seconds=2))
    assert attempt() is None


def test_others_are_not_held_up(attempt: Callable[..., int | None]) -> None:
    for _ in range(LIMIT + 1):
        attempt()
    assert attempt() is not None
    assert attempt(email="ewa@example.com") is None
    assert attempt(address="10.0.0.2") is None


def test_one_machine_does_not_try_a_password_on_everybody(
    attempt: Callable[..., int | None], clock: TickingClock
) -> None:
    for number in range(ANYBODY):
        assert attempt(email=f"made-up-{number}@example.com") is None
        clock.forward(timedelta(seconds=1))
    assert attempt(email="one-more@example.com") == 800
    assert attempt(email="one-more@example.com", address="10.0.0.2") is None


def test_a_thousand_machines_guess_no_faster(store: Store, clock: TickingClock) -> None:
    """One address of an account is held up by a guesser's hundred; another's account is not."""

    def begin(email: str, address: str, everywhere: int | None = EVERYWHERE) -> int | None:
        return store.write_bare_now(
            lambda bare: begin_attempt(bare, email, address, clock(), everywhere=everywhere)
        )

    for number in range(EVERYWHERE):
        assert begin(ANA, f"10.0.1.{number}") is None
        clock.forward(timedelta(seconds=1))
    assert begin(ANA, "10.0.0.1") == 800
    assert begin(ANA, "10.0.0.1", everywhere=None) is None
    assert begin("ewa@example.com", "10.0.0.1") is None


def test_whoever_knew_the_password_starts_afresh(
    attempt: Callable[..., int | None], store: Store
) -> None:
    for _ in range(LIMIT):
        attempt()
    store.write_bare_now(lambda bare: forgive(bare, ANA, "10.0.0.1"))
    assert attempt() is None


def test_a_restart_forgets_nothing(open_store: Callable[[], Store], clock: TickingClock) -> None:
    for _ in range(LIMIT):
        store = open_store()
        store.write_bare_now(lambda bare: begin_attempt(bare, ANA, "10.0.0.1", clock()))
        store.close_now()
    last = open_store()
    assert last.write_bare_now(lambda bare: begin_attempt(bare, ANA, "10.0.0.1", clock()))


def test_what_no_longer_counts_is_pruned(
    attempt: Callable[..., int | None], store: Store, clock: TickingClock
) -> None:
    attempt()
    clock.forward(timedelta(minutes=10))
    attempt()
    clock.forward(timedelta(minutes=10))
    assert store.write_bare_now(lambda bare: prune_attempts(bare, clock())) == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8::ffff:1", "2001:db8::/64"),
        ("unix", "unix"),
        ("x" * 100, "x" * 64),
    ],
)
def test_an_ipv6_address_is_its_network(address: str, network: str) -> None:
    assert network_of(address) == network
