"""The garbage collector during the start: no look through everything while it comes in (P1)."""

from __future__ import annotations

import subprocess
import sys

WATCHED = """
import gc
usual = gc.get_threshold()
from app.early import resume, resume_wholly
assert not gc.isenabled()
looks = []
gc.callbacks.append(lambda phase, info: looks.append(info["generation"]))
resume()
kept = [[number] for number in range(300_000)]
assert 1 in looks and 2 not in looks, set(looks)
resume_wholly()
assert gc.get_freeze_count() > len(kept)
assert gc.isenabled() and gc.get_threshold() == usual
kept += [[number] for number in range(300_000)]
assert 2 in looks
"""


def test_it_looks_through_everything_only_once_all_is_there() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
