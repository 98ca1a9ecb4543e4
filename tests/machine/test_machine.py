"""Sync holds under everything the machine can think of: 500 runs, in four parts."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.machine import SyncMachine

RUNS = int(os.environ.get("DESKBELL_MACHINE_RUNS", "500"))
PARTS = 4
PHASES = (Phase.generate, Phase.shrink) if "DESKBELL_SHRINK" in os.environ else (Phase.generate,)
"""Shrinking takes minutes; the blob that a failure prints is enough to play it again."""


@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_mirror_comes_to_rest_equal_to_a_fresh_snapshot(part: int) -> None:
    """S1 to S32: whatever was lost, repeated or killed, at rest nothing is missing or doubled."""
    machine: Any = seed(part)(SyncMachine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=RUNS // PARTS,
            stateful_step_count=40,
            deadline=None,
            database=None,
            print_blob=True,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )
