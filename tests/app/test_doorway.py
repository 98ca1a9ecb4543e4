"""The doorway: what the interface is told and may ask before there is a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import profiles
from app.doorway import Doorway
from app.settings import EMAIL, PERSON_NAME, Settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profiles, "config_folder", lambda: tmp_path)
    folder = tmp_path / "profiles"
    for name, person in (("default", "Ana"), ("demo", "Demo Ana"), ("person-2", "")):
        Settings(folder / f"{name}.json").set(PERSON_NAME, person)
    Settings(folder / "tomasz.json").set(EMAIL, "tomasz@example.com")


def named(doorway: Doorway) -> list[tuple[str, bool]]:
    return [(one.name, one.current) for one in doorway.outside().profiles()]


def test_only_people_are_listed() -> None:
    """Neither the demo shop nor a profile that nobody has signed in to."""
    doorway = Doorway("default", lambda: None, lambda name: None)
    assert named(doorway) == [("default", True), ("tomasz", False)]


def test_whoever_sits_there_is_listed_always() -> None:
    demo = Doorway("demo", lambda: None, lambda name: None)
    assert named(demo) == [("default", False), ("demo", True), ("tomasz", False)]


def test_somebody_else_is_another_process_in_a_profile_of_their_own() -> None:
    told: list[str] = []
    doorway = Doorway("default", lambda: told.append("quit"), told.append)
    doorway.outside().switch_person("default")
    assert told == []
    doorway.outside().switch_person("tomasz")
    doorway.outside().new_person()
    assert told == ["tomasz", "quit", "person-2", "quit"]
