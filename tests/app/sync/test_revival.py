"""Sync on Qt's loop, as in the program: whatever kills its task, it is started again (row 52)."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.app.sync.revival import DEATHS, WENT_ON
from tests.conftest import ROOT


@pytest.mark.parametrize("death", DEATHS)
def test_a_killed_sync_is_started_again_and_goes_on(death: str) -> None:
    command = [sys.executable, "-m", "tests.app.sync.revival", death]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    said = ran.stdout + ran.stderr
    assert ran.returncode == 0 and ran.stdout.endswith(WENT_ON), said
    assert re.search(r"app\.sync\.supervisor: sync .* started again", ran.stdout), said
