"""Sync holds under everything the machine can think of: 500 runs, one in ten with a real server."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.e2e.forks import Forks
from tests.machine.broken import BROKEN
from tests.machine.conftest import Count
from tests.machine.game import play
from tests.machine.inside_machine import InsideMachine
from tests.machine.machine import SyncMachine
from tests.machine.served_machine import ServedMachine
from tests.machine.world import template
from tests.soak import times

RUNS = int(os.environ.get("DESKBELL_MACHINE_RUNS", "500"))
SERVED = RUNS // 10
"""Runs of those against a server process."""
PARTS = 4
PATIENCE = 300 + 8 * RUNS // PARTS
"""Seconds, on the slowest machine."""
GAMES = 60
"""Games at the most until a broken rule is noticed; most take one or two."""
STEPS = 120
SOUND_GAMES = 10
PHASES = (Phase.generate, Phase.shrink) if "DESKBELL_SHRINK" in os.environ else (Phase.generate,)
"""Shrinking takes minutes; the blob that a failure prints is enough to play it again."""


def play_part(machine: type[SyncMachine], part: int, runs: int) -> None:
    """Play one of the :data:`PARTS` of *runs*."""
    begin: Any = seed(part)(machine)
    run_state_machine_as_test(
        begin,
        settings=settings(
            max_examples=runs // PARTS + (part < runs % PARTS),
            stateful_step_count=times(40, 50),
            deadline=None,
            database=None,
            print_blob=True,
            report_multiple_bugs=False,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_mirror_comes_to_rest_equal_to_a_fresh_snapshot(part: int, count: Count) -> None:
    """S1 to S32: whatever was lost, repeated or restarted, nothing is missing or doubled."""

    class Machine(InsideMachine):
        """Counts its own runs."""

    play_part(Machine, part, RUNS - SERVED)
    count("random runs in one process", Machine.played)


@pytest.mark.posix
@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_same_against_a_server_process_that_is_killed(
    part: int, forks: Forks, count: Count
) -> None:
    """Over HTTP and sockets, with kill -9 at any instant: what was confirmed stays (row 22)."""

    class Machine(ServedMachine):
        """Counts its own runs."""

    Machine.forks = forks
    play_part(Machine, part, SERVED)
    count("random runs against a server process", Machine.played)
    count("kill -9 of that process", Machine.kills)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("rule", BROKEN)
def test_a_rule_switched_off_turns_the_machine_red(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each rule is there because without it a run goes wrong."""
    template()  # made with every rule on
    BROKEN[rule](monkeypatch)
    with pytest.raises(AssertionError):
        for number in range(GAMES):
            play(number, STEPS)


@pytest.mark.timeout(900)
def test_a_long_game_with_every_rule_comes_to_rest() -> None:
    """The same games, nothing switched off: whatever they notice is not their own doing."""
    for number in range(SOUND_GAMES):
        play(number, STEPS)
