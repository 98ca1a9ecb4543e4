"""What holds for this computer: start, data, looks, language, sounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from app.models.health import Heard, Line, Progress
from app.settings import (
    CLOSE_TO_TRAY,
    LANGUAGE,
    LOCK_MINUTES,
    SOUND,
    START_HIDDEN,
    START_WITH_SYSTEM,
    TEXT_SIZE,
    THEME,
    TOASTS,
    Setting,
)
from app.ui.components.switch import Switch
from app.ui.outside import Hosted
from app.ui.settings.appearance import AppearancePage
from app.ui.settings.computer import ComputerPage
from app.ui.settings.language import LanguagePage
from app.ui.settings.sounds import SoundsPage
from app.ui.settings.storage import from_home, room_of, room_words
from protocol.mutations import SaveProfile
from tests.app.ui.settings.bench import UNREACHABLE, Bench, words


@pytest.fixture
def page(bench: Bench) -> ComputerPage:
    bench.window.show_page("computer")
    found = bench.window.page
    assert isinstance(found, ComputerPage)
    return found


def test_the_start_is_what_the_system_says(bench: Bench, page: ComputerPage) -> None:
    assert not page.start.isChecked()
    assert page.hidden.reason
    page.start.click()
    assert bench.server.autostart and page.start.isChecked()
    assert bench.settings[START_WITH_SYSTEM]
    assert not page.hidden.reason
    bench.server.autostart = False  # another program took the entry away
    page.enter()
    assert not page.start.isChecked()


def test_a_system_that_refuses_is_not_contradicted(bench: Bench, page: ComputerPage) -> None:
    bench.server.stubborn = True
    page.start.click()
    assert not page.start.isChecked()
    assert "did not take" in words(page)


@pytest.mark.parametrize(
    ("page_id", "id_", "setting"),
    [
        ("computer", "close_to_tray", CLOSE_TO_TRAY),
        ("sounds", "toasts", TOASTS),
        ("sounds", "sound", SOUND),
    ],
)
def test_a_switch_is_saved_at_once(
    bench: Bench, page_id: str, id_: str, setting: Setting[bool]
) -> None:
    bench.window.show_page(page_id)
    switch = bench.window.page.places[id_]
    assert isinstance(switch, Switch)
    before = bench.settings[setting]
    assert switch.isChecked() is before
    switch.click()
    assert bench.settings[setting] is not before


def test_the_start_in_the_tray_is_a_choice_once_it_starts(bench: Bench) -> None:
    bench.server.autostart = True
    bench.window.show_page("computer")
    switch = bench.window.page.places["start_hidden"]
    assert isinstance(switch, Switch)
    switch.click()
    assert bench.settings[START_HIDDEN] is False


def test_the_lock_is_chosen_in_minutes(bench: Bench, page: ComputerPage) -> None:
    select = page.places["lock_minutes"]
    select.chosen.emit("10")  # type: ignore[attr-defined]
    assert bench.settings[LOCK_MINUTES] == 10


def test_it_says_where_data_lies_and_how_much(bench: Bench, page: ComputerPage) -> None:
    shown = words(page)
    assert str(bench.store.files.folder) in shown
    assert "kB" in shown or "MB" in shown
    assert "https://desk.example:8737" in shown
    page.places["server"].click()  # type: ignore[attr-defined]
    assert QGuiApplication.clipboard().text() == "https://desk.example:8737"
    page.places["data"].click()  # type: ignore[attr-defined]
    assert QGuiApplication.clipboard().text() == str(bench.store.files.folder)


def test_a_computer_that_is_the_server_says_so_and_can_stop(bench: Bench) -> None:
    bench.server.hosted = Hosted(address="http://127.0.0.1:8737", on=True)
    bench.window.show_page("computer")
    page = bench.window.page
    assert "This computer is the server" in words(page)
    switch = page.places["serve"]
    assert isinstance(switch, Switch) and switch.isChecked()
    switch.click()
    assert not bench.server.hosted.on and not switch.isChecked()
    bench.server.trouble = UNREACHABLE
    switch.click()
    assert not switch.isChecked(), "it shows what is, not what was asked"
    assert "Nothing answers" in words(page)


def test_a_computer_that_is_none_says_where_it_becomes_one(page: ComputerPage) -> None:
    assert not page.serve.isChecked() and "sign-in window" in page.serve.reason


def test_fetching_again_keeps_what_was_not_sent(bench: Bench, page: ComputerPage) -> None:
    bench.store.submit("save_profile", SaveProfile(status="Not sent yet"))
    page.reset.click()
    assert bench.store.cursor == 0 and bench.store.epoch == ""
    assert bench.server.synced == 1
    assert bench.submitted() == [("save_profile", SaveProfile(status="Not sent yet"))]


def test_it_is_not_fetched_offline_nor_twice(bench: Bench, page: ComputerPage) -> None:
    bench.offline()
    assert "online" in page.reset.reason
    page.reset.click()
    assert bench.store.epoch
    bench.health.change(line=Line.ONLINE, progress=Progress(done=1, total=9))
    assert "now" in page.reset.reason
    bench.health.change(progress=None)
    assert not page.reset.reason


def test_room_is_that_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a").write_bytes(b"x" * 1_500)
    (tmp_path / "deep" / "b").write_bytes(b"x" * 500)
    assert room_of(tmp_path) == 2_000
    assert room_of(tmp_path / "nowhere") == 0
    assert room_words(2_000_000, QLocale("en_GB")) == "2.0 MB"


def test_a_folder_is_told_from_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert from_home(tmp_path / ".local" / "share") == str(Path("~/.local/share"))
    assert from_home(tmp_path.parent) == str(tmp_path.parent)


def test_the_sound_is_played_to_be_heard(bench: Bench) -> None:
    bench.settings.set(SOUND, False)
    bench.window.show_page("sounds")
    page = bench.window.page
    assert isinstance(page, SoundsPage)
    page.play.click()
    assert bench.server.played == 1
    assert "sound device" not in words(page)


@pytest.mark.parametrize(
    ("heard", "said"),
    [(Heard.BEEP, "Your system only beeped"), (Heard.NOTHING, "Check your sound device")],
)
def test_a_sound_that_is_not_heard_is_said_where_it_is_played(
    bench: Bench, heard: Heard, said: str
) -> None:
    bench.window.show_page("sounds")
    page = bench.window.page
    assert isinstance(page, SoundsPage)
    bench.server.heard = heard
    page.play.click()
    assert said in words(page)
    bench.server.heard = Heard.PLAYED
    page.play.click()
    assert said not in words(page)


def test_blocked_toasts_are_said_where_they_are_chosen(bench: Bench) -> None:
    bench.window.show_page("sounds")
    bench.health.change(toasts_blocked=True)
    assert "shows no notifications" in words(bench.window.page)
    bench.health.change(toasts_blocked=False)
    assert "shows no notifications" not in words(bench.window.page)


def test_looks_are_saved_at_once(bench: Bench) -> None:
    bench.window.show_page("appearance")
    page = bench.window.page
    assert isinstance(page, AppearancePage)
    page.theme.choose("dark")
    page.text_size.chosen.emit("150")
    assert bench.settings[THEME] == "dark"
    assert bench.settings[TEXT_SIZE] == 150


def test_every_language_goes_by_its_own_name(bench: Bench) -> None:
    bench.window.show_page("language")
    page = bench.window.page
    assert isinstance(page, LanguagePage)
    assert [row.text() for row in page.rows.values()][1:] == [
        "English",
        "Português (Brasil)",
        "Русский",
        "Polski",
    ]
    assert page.rows[""].isChecked()
    page.rows["pl"].click()
    assert bench.settings[LANGUAGE] == "pl"
    assert page.rows["pl"].isChecked() and not page.rows[""].isChecked()
