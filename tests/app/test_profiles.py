"""Several people at one computer (decision 18)."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from app.places import DEFAULT_PROFILE, is_profile_name, person_folder, profile_file
from app.profiles import last_profile, profiles, remember_profile, unused_profile
from app.settings import EMAIL, PERSON_NAME, THEME, Settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of this test's own."""
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *a, **k: tmp_path / "c")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path / "d")
    return tmp_path


def test_a_new_computer_has_the_default_profile_and_none_in_the_menu() -> None:
    assert last_profile() == DEFAULT_PROFILE
    assert profiles() == []


def test_the_last_profile_is_the_next_one() -> None:
    remember_profile("Łucja")
    assert last_profile() == "Łucja"


@pytest.mark.parametrize("kept", ["", "../../etc", "a/b", "x" * 61, "\x00"])
def test_a_name_that_is_none_is_not_believed(home: Path, kept: str) -> None:
    (home / "c").mkdir()
    (home / "c" / "last-profile").write_text(kept)
    assert last_profile() == DEFAULT_PROFILE


def test_the_menu_knows_whose_profiles_they_are() -> None:
    for name, person in (("pat", "Pat Doe"), ("ana", "Ana Moreira")):
        Settings.of_profile(name).change(
            {PERSON_NAME.key: person, EMAIL.key: f"{name}@example.com"}
        )
    assert [(one.name, one.person, one.email) for one in profiles()] == [
        ("ana", "Ana Moreira", "ana@example.com"),
        ("pat", "Pat Doe", "pat@example.com"),
    ]


def test_somebody_new_gets_a_profile_that_nobody_has_used() -> None:
    Settings.of_profile("default").change({EMAIL.key: "ana@example.com"})
    assert unused_profile("default") == "person-2"
    for name in ("demo", "person-2"):
        Settings.of_profile(name).set(THEME, "dark")
    assert unused_profile("default") == "person-2", "somebody opened it and never signed in"
    assert unused_profile("person-2") == "person-3", "but another one than that"
    Settings.of_profile("person-2").set(PERSON_NAME, "Tomasz")
    assert unused_profile("default") == "person-3"


@pytest.mark.parametrize("name", ["pat", "Łucja Żak", "person-2", "p.d", "x" * 60])
def test_names_of_people_are_names_of_profiles(name: str) -> None:
    assert is_profile_name(name)
    assert profile_file(name).parent.name == "profiles"


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", " a", "a ", "a.", "x" * 61, "a\nb"])
def test_what_could_leave_the_folder_is_no_name(name: str) -> None:
    assert not is_profile_name(name)


def test_nobody_shares_a_folder() -> None:
    folders = {
        person_folder(profile, account, person)
        for profile in ("pat", "ana")
        for account in ("a1", "a2")
        for person in ("p1", "p2")
    }
    assert len(folders) == 8
