"""The profile: name, status, zone, password, devices."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.models.health import Line
from app.models.trouble import Trouble
from app.ui.components.chip import Chip
from app.ui.components.menu import Menu
from app.ui.settings.password import PasswordSheet
from app.ui.settings.profile import ProfilePage
from app.ui.settings.zones import OTHER, ZoneSheet, zone_name, zone_options
from protocol.kinds import ARRIVAL
from protocol.mutations import ChangePassword, SaveProfile
from tests.app.ui.settings.bench import NOW, UNREACHABLE, Bench, device, words
from tests.app.ui.shop import note, pour


@pytest.fixture
def page(bench: Bench) -> ProfilePage:
    bench.server.devices = [
        device("2", "Laptop"),
        device("1", "Counter", current=True),
        device("3", "Phone", hours=30),
    ]
    bench.window.show_page("profile")
    bench.window.page.enter()
    found = bench.window.page
    assert isinstance(found, ProfilePage)
    return found


def leave(edit: QLineEdit) -> None:
    edit.editingFinished.emit()


def test_a_name_is_saved_when_it_is_left(bench: Bench, page: ProfilePage) -> None:
    assert page.name.text == "Ana Moreira"
    page.name.set_text("  Ana M. ")
    leave(page.name.edit)
    assert bench.submitted() == [("save_profile", SaveProfile(name="Ana M."))]
    assert bench.user("ana").name == "Ana M."
    leave(page.name.edit)
    assert len(bench.submitted()) == 1


def test_nobody_is_left_without_a_name(bench: Bench, page: ProfilePage) -> None:
    page.name.set_text("   ")
    leave(page.name.edit)
    assert page.name.problem
    assert bench.submitted() == []


def test_a_status_may_be_emptied_again(bench: Bench, page: ProfilePage) -> None:
    page.status.set_text("At the counter")
    leave(page.status.edit)
    page.status.set_text("")
    leave(page.status.edit)
    assert [args for _, args in bench.submitted()] == [
        SaveProfile(status="At the counter"),
        SaveProfile(status=""),
    ]


def test_closing_the_window_saves_what_is_being_typed(bench: Bench, page: ProfilePage) -> None:
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    page.status.edit.setFocus()
    QTest.keyClicks(page.status.edit, "Lunch")
    bench.window.close()
    assert bench.user("ana").status == "Lunch"


def test_the_zone_is_chosen_from_the_likely_ones_or_searched(
    bench: Bench, page: ProfilePage
) -> None:
    assert page.zone is not None
    page.zone.chosen.emit(OTHER)
    sheet = bench.sheet()
    assert isinstance(sheet, ZoneSheet)
    sheet.search.setText("warsaw")
    assert sheet.list.count() == 1
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert bench.user("ana").zone == "Europe/Warsaw"
    assert page.zone.key == "Europe/Warsaw"
    page.zone.chosen.emit("")
    assert bench.user("ana").zone == ""


def test_a_zone_nobody_knows_any_more_is_still_shown() -> None:
    keys = [option.key for option in zone_options("Mars/Base", "UTC")]
    assert keys[0] == "" and "Mars/Base" in keys and keys[-1] == OTHER
    assert zone_name("America/Sao_Paulo") == "Sao Paulo (America)"


# the password


@pytest.fixture
def sheet(bench: Bench, page: ProfilePage) -> PasswordSheet:
    page.password.click()
    found = bench.sheet()
    assert isinstance(found, PasswordSheet)
    return found


def fill(sheet: PasswordSheet, old: str, new: str, again: str) -> None:
    for field, text in ((sheet.old, old), (sheet.new, new), (sheet.again, again)):
        field.set_text(text)
    sheet.button.click()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (("", "long enough", "long enough"), "old"),
        (("present", "short", "short"), "new"),
        (("the same one", "the same one", "the same one"), "new"),
        (("present", "long enough", "long enouhg"), "again"),
    ],
)
def test_what_cannot_be_right_is_not_sent(
    bench: Bench, sheet: PasswordSheet, given: tuple[str, str, str], field: str
) -> None:
    fill(sheet, *given)
    assert getattr(sheet, field).problem
    assert bench.server.asked == []


def test_a_password_is_changed(bench: Bench, page: ProfilePage, sheet: PasswordSheet) -> None:
    fill(sheet, "present", "long enough", "long enough")
    assert bench.server.asked == [
        ("change_password", ChangePassword(old="present", new="long enough"))
    ]
    assert not sheet.isVisible()
    assert "is changed" in words(page)
    assert bench.submitted() == []


def test_a_wrong_password_is_said_at_its_field(bench: Bench, sheet: PasswordSheet) -> None:
    bench.server.refusal = "wrong-password"
    fill(sheet, "wrong", "long enough", "long enough")
    assert "present password" in sheet.old.problem
    assert sheet.isVisible()
    bench.server.refusal, bench.server.trouble = "", UNREACHABLE
    fill(sheet, "right", "long enough", "long enough")
    assert "cannot be found" in sheet.trouble
    assert not sheet.old.problem


def test_offline_the_button_says_why_it_is_off(bench: Bench, page: ProfilePage) -> None:
    bench.offline()
    assert "online" in page.password.reason
    page.password.click()
    assert not [one for one in bench.window.findChildren(PasswordSheet) if one.isVisible()]
    bench.health.change(line=Line.ONLINE)
    assert not page.password.reason


# devices


def choose(page: ProfilePage, place: int) -> None:
    menus = [one for one in page.devices.findChildren(Menu) if one.isVisible()]
    actions: list[QAction] = menus[-1].actions()
    actions[place].trigger()
    menus[-1].close()


def test_this_device_stands_first_and_cannot_be_revoked(bench: Bench, page: ProfilePage) -> None:
    shown = words(page.devices)
    assert shown.index("Counter") < shown.index("Laptop")
    assert "Devices 3" in shown
    assert "Linux · signed in since" in shown
    assert set(page.devices.buttons) == {"2", "3"}


@pytest.mark.parametrize(("place", "wipe"), [(0, False), (1, True)])
def test_a_device_is_signed_out(bench: Bench, page: ProfilePage, place: int, wipe: bool) -> None:
    page.devices.buttons["2"].click()
    choose(page, place)
    assert bench.server.ended == [("2", wipe)]
    assert set(page.devices.buttons) == {"3"}


def test_everywhere_else_is_signed_out_at_once(bench: Bench, page: ProfilePage) -> None:
    page.devices.everywhere.click()
    choose(page, 0)
    assert bench.server.ended == [("2", False), ("3", False)]
    assert page.devices.buttons == {}
    assert not page.devices.everywhere.isVisible()


def test_a_list_that_cannot_be_had_says_so_and_is_asked_again(
    bench: Bench, page: ProfilePage
) -> None:
    bench.server.trouble = UNREACHABLE
    page.devices.ask()
    assert "cannot be found" in page.devices.note.text()
    bench.server.trouble = None
    page.devices.again.click()
    assert not page.devices.note.text()


def test_offline_no_device_is_revoked(bench: Bench, page: ProfilePage) -> None:
    bench.offline()
    assert all(button.reason for button in page.devices.buttons.values())
    assert page.devices.everywhere.reason


def test_a_new_device_asks_whether_it_was_oneself(bench: Bench, page: ProfilePage) -> None:
    bench.server.devices.append(device("4", "Ubuntu", new=True))
    page.devices.ask()
    bench.settle()
    shown = words(page.devices)
    assert shown.index("Counter") < shown.index("Ubuntu") < shown.index("Laptop")
    assert "first seen" in shown
    chips = {one.accessibleName() for one in page.devices.findChildren(Chip) if one.isVisible()}
    assert chips == {"This one", "New, was it you?"}
    assert set(page.devices.confirmers) == {"4"}
    page.devices.confirmers["4"].click()
    assert bench.server.confirmed == ["4"]
    bench.settle()
    assert page.devices.confirmers == {} and "4" in page.devices.buttons
    assert "first seen" not in words(page.devices)


def test_this_device_is_not_asked_about_itself(bench: Bench, page: ProfilePage) -> None:
    bench.server.devices = [device("1", "Counter", current=True, new=True)]
    page.devices.ask()
    assert page.devices.confirmers == {}


def test_a_new_device_cannot_speak_for_another(bench: Bench, page: ProfilePage) -> None:
    bench.server.devices.append(device("4", "Ubuntu", new=True))
    page.devices.ask()
    bench.server.trouble = Trouble(id="not-allowed", title="", message="")
    page.devices.confirmers["4"].click()
    assert "on a device that you used before" in words(bench.sheet())
    bench.server.trouble = None
    bench.offline()
    assert page.devices.confirmers["4"].reason


def test_a_device_that_signs_in_is_listed_as_it_is_told(bench: Bench, page: ProfilePage) -> None:
    bench.server.devices.append(device("4", "Ubuntu", new=True))
    assert "4" not in page.devices.buttons
    pour(bench.store, [note("arrival", ARRIVAL, NOW, params={"device": "Ubuntu"})])
    assert "4" in page.devices.confirmers


def test_nothing_of_a_password_reaches_a_file(
    bench: Bench, sheet: PasswordSheet, tmp_path: Path
) -> None:
    fill(sheet, "present-secret", "new-secret-words", "new-secret-words")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"present-secret" not in content and b"new-secret-words" not in content
