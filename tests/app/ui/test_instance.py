"""One window for each profile: a second start hands its link over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.instance import Instance

# what a second process does: it tries to be the one, and hands over its link
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.ui.instance import Instance
application = QCoreApplication([])
print(Instance(Path(sys.argv[1]), sys.argv[2]).claim(sys.argv[3]))
"""


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[Instance]:
    """The instance of the profile ``pat``, which has claimed it."""
    made = Instance(tmp_path, "pat")
    assert made.claim()
    yield made
    made.release()


def start(folder: Path, profile: str, link: str = "") -> subprocess.Popen[str]:
    """Start another process for a profile."""
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), profile, link],
        stdout=subprocess.PIPE,
        text=True,
    )


def outcome(process: subprocess.Popen[str]) -> str:
    """Return what the other process found."""
    return process.communicate(timeout=30)[0].strip()


@pytest.mark.parametrize(
    "link", ["", "deskbell://task/01a202c5-6a99-75cb-8e54-59294c2db023", "deskbell://Ł/ż"]
)
def test_a_second_start_hands_its_link_to_the_first(
    first: Instance, tmp_path: Path, qtbot: QtBot, link: str
) -> None:
    asked: list[str] = []
    first.listen(asked.append)
    second = start(tmp_path, "pat", link)
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert asked == [link]
    assert outcome(second) == "False"


def test_another_person_has_their_own(first: Instance, tmp_path: Path) -> None:
    assert outcome(start(tmp_path, "ana")) == "True"


def test_a_crash_leaves_nothing_in_the_way(tmp_path: Path, qtbot: QtBot) -> None:
    crashed = subprocess.run(
        [
            sys.executable,
            "-c",
            SECOND + "import os; sys.stdout.flush(); os._exit(9)",
            str(tmp_path),
            "pat",
            "",
        ],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert crashed.stdout.strip() == "True"
    after = Instance(tmp_path, "pat")
    assert after.claim()
    after.release()


def test_whoever_leaves_makes_room(first: Instance, tmp_path: Path) -> None:
    first.release()
    assert outcome(start(tmp_path, "pat")) == "True"
