"""Starting the program again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.launch import desktop_command, desktop_entry


def exec_of(entry: str) -> str:
    (line,) = [one for one in entry.splitlines() if one.startswith("Exec=")]
    return line.removeprefix("Exec=")


def test_from_source_it_is_this_python_and_nothing_that_lies_around(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("raise SystemExit('not ours')")
    command = desktop_command("--help")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()[1]) == (0, "deskbell"), done.stderr


def test_a_frozen_program_is_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/deskbell/deskbell")
    assert desktop_command("--", "x") == ["/opt/deskbell/deskbell", "--", "x"]


def test_only_a_word_that_needs_it_is_quoted() -> None:
    entry = desktop_entry(["/opt/x/python3.11", "-m", "app", "--", "100%", "a b"], "%u")
    assert exec_of(entry) == '/opt/x/python3.11 -m app -- "100%%" "a b" %u'


def test_further_lines_follow() -> None:
    assert desktop_entry(["x"], Icon="y").splitlines() == [
        *("[Desktop Entry]", "Type=Application", "Name=Deskbell", "Exec=x", "Icon=y"),
    ]
