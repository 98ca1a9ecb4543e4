"""The settings of this computer."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from app import settings as module
from app.settings import (
    CLOSE_TO_TRAY,
    LOCK_MINUTES,
    PERSON_NAME,
    SETTINGS,
    THEME,
    Setting,
    Settings,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A settings file that does not exist yet."""
    return tmp_path / "profiles" / "pat.json"


def test_every_setting_is_in_the_table_and_takes_its_own_default() -> None:
    declared = [one for one in vars(module).values() if isinstance(one, Setting)]
    assert {one.key for one in declared} == set(SETTINGS)
    assert len(declared) == len(SETTINGS)
    assert all(one.accepts(one.default) for one in declared)


def test_what_was_chosen_is_there_after_a_restart(file: Path) -> None:
    settings = Settings(file)
    assert settings[THEME] == "system"
    settings.set(THEME, "dark")
    settings.set(CLOSE_TO_TRAY, False)
    settings.set(PERSON_NAME, "Łucja Żak")
    again = Settings(file)
    assert (again[THEME], again[CLOSE_TO_TRAY], again[PERSON_NAME]) == ("dark", False, "Łucja Żak")


def test_a_value_that_the_setting_does_not_take_is_refused(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match="theme"):
        settings.set(THEME, "pink")
    with pytest.raises(ValueError, match="lock_minutes"):
        settings.set(LOCK_MINUTES, True)
    with pytest.raises(KeyError):
        settings.change({"nonsense": "x"})
    assert not file.exists()


@pytest.mark.parametrize("value", ["pink", 7, None, ["dark"], True])
def test_a_wrong_value_in_the_file_counts_as_not_set(file: Path, value: object) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"theme": value, "close_to_tray": False}))
    settings = Settings(file)
    assert settings[THEME] == "system"
    assert settings[CLOSE_TO_TRAY] is False


@pytest.mark.parametrize("text", ["{", "", "[1]", "\x00\xff"])
def test_an_unreadable_file_is_set_aside_and_never_deleted(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode("latin-1"))
    settings = Settings(file)
    assert settings[THEME] == "system"
    if text != "[1]":
        assert settings.damaged is not None
        assert settings.damaged.read_bytes() == text.encode("latin-1")
    settings.set(THEME, "dark")
    assert Settings(file)[THEME] == "dark"


def test_keys_of_a_newer_program_are_kept(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('{"from_the_future": {"a": 1}}')
    Settings(file).set(THEME, "light")
    assert json.loads(file.read_text()) == {"from_the_future": {"a": 1}, "theme": "light"}


def test_listeners_hear_of_changes_only(file: Path) -> None:
    settings = Settings(file)
    heard: list[str] = []
    stop = settings.listen(heard.append)
    settings.set(THEME, "dark")
    settings.set(THEME, "dark")
    settings.change({"close_to_tray": False, "theme": "dark"})
    stop()
    settings.set(THEME, "light")
    assert heard == ["theme", "close_to_tray"]


def test_a_disk_that_takes_nothing_costs_no_choice_yet(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where a folder should be")
    settings = Settings(blocked / "pat.json")
    settings.set(THEME, "dark")
    assert settings[THEME] == "dark"
    assert list(tmp_path.iterdir()) == [blocked]


@pytest.mark.posix
def test_only_the_owner_reads_them(file: Path) -> None:
    Settings(file).set(PERSON_NAME, "Ana")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
