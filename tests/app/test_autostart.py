"""Starting with the system."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app import autostart
from app.launch import desktop_command

pytestmark = pytest.mark.linux


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration folder of this test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_the_choice_is_read_back_from_the_system(config: Path) -> None:
    assert not autostart.is_on()
    autostart.turn(True, "default")
    assert autostart.is_on()
    (config / "autostart" / "deskbell.desktop").unlink()
    assert not autostart.is_on(), "somebody removed it elsewhere"
    autostart.turn(False, "default")
    assert not autostart.is_on()


def test_it_starts_hidden_for_this_person(config: Path) -> None:
    autostart.turn(True, 'Łucja "Z" $HOME')
    entry = (config / "autostart" / "deskbell.desktop").read_text(encoding="utf-8")
    line = next(one for one in entry.splitlines() if one.startswith("Exec="))
    # the entry's own escapes first, then the quoting of its arguments
    plain = line.removeprefix("Exec=").replace("\\\\", "\\")
    found = re.findall(r'"(?:[^"\\]|\\.)*"|\S+', plain)
    words = [re.sub(r"\\(.)", r"\1", word[1:-1] if word[0] == '"' else word) for word in found]
    assert words == [*desktop_command(), "--hidden", "--profile", 'Łucja "Z" $HOME']
