"""The door: from the desk to the settings, in step with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.health import Health
from app.models.store import Store
from app.settings import LANGUAGE, LOCK_MINUTES, START_WITH_SYSTEM, TEXT_SIZE, THEME, Settings
from app.ui.desk import Desk
from app.ui.lock_cover import LockCover
from app.ui.settings.door import SettingsDoor
from app.ui.settings.window import SettingsWindow
from app.ui.theme import install, theme
from app.ui.translation import install_language
from tests.app.ui.outside import outside
from tests.app.ui.settings.bench import NOW
from tests.app.ui.shop import open_shop


@pytest.fixture
def started() -> list[bool]:
    return []


@pytest.fixture
def door(tmp_path: Path, started: list[bool], qapp: QApplication) -> Iterator[SettingsDoor]:
    def start(on: bool) -> bool:
        started.append(on)
        return True

    desk = Desk(
        Settings(tmp_path / "settings.json"),
        Health(),
        outside(
            start_with_system=start,
            starts_with_system=lambda: False,
            server_place=lambda: None,
        ),
    )
    yield SettingsDoor(desk)
    desk.close()
    install(qapp, theme().choice, 1.0, still=True)
    install_language("en")
    qapp.setProperty("spoken", False)


@pytest.fixture
def store(tmp_path: Path, door: SettingsDoor) -> Iterator[Store]:
    store = open_shop(tmp_path / "mirror")
    desk(door).attach(store)
    yield store
    desk(door).detach()
    store.close()


def desk(door: SettingsDoor) -> Desk:
    found = door.parent()
    assert isinstance(found, Desk)
    return found


def shown(door: SettingsDoor) -> SettingsWindow | None:
    return door.window if door.window is not None and door.window.isVisible() else None


def test_the_desk_opens_it_at_a_page(door: SettingsDoor, store: Store) -> None:
    desk(door).settings_asked.emit("")
    assert door.window is not None and door.window.isVisible()
    first = door.window
    assert first.page_id == "profile"
    desk(door).settings_asked.emit("quiet")
    assert door.window is first and first.page_id == "quiet"


def test_closing_it_lets_it_go(door: SettingsDoor, store: Store) -> None:
    door.open()
    first = shown(door)
    assert first is not None
    first.close()
    assert shown(door) is None
    assert desk(door).windows.further == []
    door.open()
    assert shown(door) not in (None, first)


def test_it_goes_with_the_person(door: SettingsDoor, store: Store) -> None:
    door.open("people")
    desk(door).detach()
    assert shown(door) is None
    door.open()
    window = shown(door)
    assert window is not None
    assert "people" not in window.nav.rows


def test_health_and_commits_reach_it(door: SettingsDoor, store: Store) -> None:
    door.open("quiet")
    assert door.window is not None
    page = door.window.page
    desk(door).ground.health.change(muted_until=NOW + timedelta(hours=2))
    assert page.state.text().startswith("Muted until")  # type: ignore[attr-defined]


def test_another_language_is_spoken_at_once(door: SettingsDoor, store: Store) -> None:
    door.open("language")
    desk(door).ground.settings.set(LANGUAGE, "pl")
    QTest.qWait(5)
    assert door.window is not None and door.window.isVisible()
    assert door.window.page_id == "language"
    assert door.window.windowTitle() != "Settings – Deskbell"


def test_another_size_is_taken_at_once(door: SettingsDoor, store: Store) -> None:
    door.open("appearance")
    desk(door).ground.settings.set(TEXT_SIZE, 150)
    QTest.qWait(5)
    assert theme().text_scale == 1.5
    assert door.window is not None and door.window.page_id == "appearance"
    desk(door).ground.settings.set(THEME, "dark")
    assert theme().text_scale == 1.5 and theme().dark
    desk(door).ground.settings.set(THEME, "light")


def test_a_start_chosen_anywhere_reaches_the_system(
    door: SettingsDoor, started: list[bool]
) -> None:
    desk(door).ground.settings.set(START_WITH_SYSTEM, True)
    assert started == [True]


def test_a_locked_computer_shows_no_settings(door: SettingsDoor, store: Store) -> None:
    desk(door).ground.settings.set(LOCK_MINUTES, 5)
    desk(door).show_window()
    door.open("people")
    window = shown(door)
    assert window is not None
    guard = desk(door).windows.guard
    guard.lock()
    (cover,) = window.findChildren(LockCover)
    assert cover.geometry() == window.rect()
    window.close()
    QTest.qWait(5)
    door.open("people")
    assert shown(door) is None
    guard.open()
    door.open("people")
    assert shown(door) is window
    QTest.qWait(5)
    assert window.findChildren(LockCover) == []
