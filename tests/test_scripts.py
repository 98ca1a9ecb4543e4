"""Tests of the scripts that people and CI run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ("bench", "build", "check", "demo", "screens", "soak", "test")

pytestmark = pytest.mark.linux


def _shell(program: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", program],
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_runs_says_what_for_and_sets_the_machine_up(name: str) -> None:
    path = ROOT / "scripts" / name
    text = path.read_text("utf-8")
    assert os.access(path, os.X_OK)
    assert text.splitlines()[1].startswith("# ")
    assert '. "$(dirname "$0")/setup"' in text
    assert _shell(f"bash -n scripts/{name}").returncode == 0


@pytest.mark.desktop
def test_a_machine_that_is_ready_hears_nothing_from_the_setup() -> None:
    done = _shell(". scripts/setup; ready $APP $DESKTOP $SERVICES")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_root_the_setup_says_in_one_line_what_to_install() -> None:
    done = _shell(". scripts/setup; id() { echo 1000; }; packages bash no-such-package; echo not")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "Missing: run  sudo apt-get install no-such-package \n"


def _program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("version", "taken"), [("uv 0.9.2", "bin/uv"), ("uv 0.4.30", "cache/deskbell/uv/bin/uv")]
)
def test_an_old_uv_is_passed_over_for_one_of_our_own(
    tmp_path: Path, version: str, taken: str
) -> None:
    _program(tmp_path / "bin" / "uv", f"echo {version}")
    _program(tmp_path / "cache" / "deskbell" / "uv" / "bin" / "uv", "echo uv 0.13.0")
    done = _shell(
        ". scripts/setup; find_uv; echo $UV",
        PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )
    assert done.stdout.strip() == str(tmp_path / taken)


@pytest.mark.parametrize(("checks", "tests"), [(0, 0), (1, 0), (0, 3), (2, 3)])
def test_ci_runs_checks_then_tests_and_fails_when_either_does(
    tmp_path: Path, checks: int, tests: int
) -> None:
    _program(tmp_path / "scripts" / "check", f"echo checked; exit {checks}")
    _program(tmp_path / "scripts" / "test", f"echo tested; exit {tests}")
    ci = _program(tmp_path / ".ci" / "run", "")
    ci.write_text((ROOT / ".ci" / "run").read_text("utf-8"))
    done = _shell(f"bash {ci}")
    assert done.stdout == "checked\ntested\n"
    assert (done.returncode == 0) == (checks == tests == 0)
