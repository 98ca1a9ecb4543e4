"""Sync holds under everything the machine can think of: 500 runs, in four parts."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.broken import BROKEN
from tests.machine.game import play
from tests.machine.machine import SyncMachine
from tests.machine.world import template

RUNS = int(os.environ.get("DESKBELL_MACHINE_RUNS", "500"))
PARTS = 4
GAMES = 60
"""Games at the most until a broken rule is noticed; most take one or two."""
STEPS = 120
SOUND_GAMES = 10
PHASES = (Phase.generate, Phase.shrink) if "DESKBELL_SHRINK" in os.environ else (Phase.generate,)
"""Shrinking takes minutes; the blob that a failure prints is enough to play it again."""


def _play(part: int, runs: int) -> None:
    machine: Any = seed(part)(SyncMachine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=40,
            deadline=None,
            database=None,
            print_blob=True,
            report_multiple_bugs=False,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_mirror_comes_to_rest_equal_to_a_fresh_snapshot(part: int) -> None:
    """S1 to S32: whatever was lost, repeated or restarted, nothing is missing or doubled."""
    _play(part, RUNS // PARTS)


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
