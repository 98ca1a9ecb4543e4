"""Tests of what every test starts from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import LINUX_ONLY, POSIX_ONLY, ROOT

EACH = """
import pytest

def test_plain(): pass
"""
MARKED = """
@pytest.mark.{mark}
def test_{mark}(): pass
"""

RUN = """
import platform, sys
platform.system = lambda: sys.argv[1]
import pytest
sys.exit(pytest.main([*sys.argv[2:], "-q", "-p", "tests.conftest", "-c", "pyproject.toml"]))
"""


def _said(system: str, file: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", RUN, system, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("system", "left_out"),
    [("Linux", ()), ("Darwin", LINUX_ONLY), ("Windows", LINUX_ONLY + POSIX_ONLY)],
)
def test_what_a_system_cannot_do_is_left_out_and_said(
    tmp_path: Path, system: str, left_out: tuple[str, ...]
) -> None:
    marks = LINUX_ONLY + POSIX_ONLY
    file = tmp_path / "test_each.py"
    file.write_text(EACH + "".join(MARKED.format(mark=mark) for mark in marks))
    said = _said(system, file)
    assert f"{1 + len(marks) - len(left_out)} passed" in said
    told = f"{len(left_out)} tests cannot run on {system} ({', '.join(left_out)}): left out"
    assert (told in said) == bool(left_out)
    assert "skipped" not in said
