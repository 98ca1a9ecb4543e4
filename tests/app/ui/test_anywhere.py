"""The keys that work anywhere do so in every window, over whatever has the focus there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.health import Health
from app.settings import Settings
from app.ui.anywhere import ANYWHERE
from app.ui.desk import Desk
from app.ui.keys import SHORTCUTS
from app.ui.settings.door import SettingsDoor
from app.ui.shortcuts import ShortcutSheet
from tests.app.ui.dress import dress
from tests.app.ui.outside import outside
from tests.app.ui.shop import open_shop

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Seat:
    """A desk with its settings, at which every window can be brought up."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.desk = Desk(
            Settings(folder / "settings.json"),
            Health(),
            outside(quit=lambda: self.asked.append("quit")),
        )
        self.door = SettingsDoor(self.desk)
        self.store = open_shop(folder / "mirror")
        self.desk.attach(self.store)

    def main(self) -> QWidget:
        self.desk.show_window()
        return self.desk.windows.window

    def panel(self) -> QWidget:
        self.desk.windows.toggle_panel()
        return self.desk.windows.panel

    def settings(self) -> QWidget:
        self.door.open()
        assert self.door.window is not None
        return self.door.window

    def sign_in(self) -> QWidget:
        self.desk.ask_sign_in()
        assert self.desk.windows.sign_in is not None
        return self.desk.windows.sign_in


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    dress(qapp)
    seat = Seat(tmp_path)
    yield seat
    seat.desk.close()
    seat.store.close()


WINDOWS: dict[str, Callable[[Seat], QWidget]] = {
    "main": Seat.main,
    "panel": Seat.panel,
    "settings": Seat.settings,
    "sign_in": Seat.sign_in,
}


@pytest.fixture(params=WINDOWS)
def focused(request: pytest.FixtureRequest, seat: Seat, qtbot: QtBot) -> QWidget:
    """What has the focus in one of the windows."""
    window = WINDOWS[request.param](seat)
    qtbot.waitUntil(lambda: window.isVisible() and window.isActiveWindow())
    return window.focusWidget() or window


def test_each_of_them_is_tried_here() -> None:
    everywhere = {one.id for one in SHORTCUTS if one.section == "anywhere"}
    assert set(ANYWHERE) == everywhere - {"back"} == {"mute", "settings", "help", "quit"}


def test_f1_lists_the_keys_over_the_window_it_is_pressed_in(seat: Seat, focused: QWidget) -> None:
    for _ in range(2):
        QTest.keyClick(focused, Qt.Key.Key_F1)
    [sheet] = focused.window().findChildren(ShortcutSheet)
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and focused.window().isVisible()


def test_ctrl_comma_opens_the_settings(seat: Seat, focused: QWidget) -> None:
    QTest.keyClick(focused, Qt.Key.Key_Comma, CONTROL)
    assert seat.door.window is not None and seat.door.window.isVisible()


def test_ctrl_q_quits(seat: Seat, focused: QWidget) -> None:
    QTest.keyClick(focused, Qt.Key.Key_Q, CONTROL)
    assert seat.asked == ["quit"]


def test_ctrl_shift_m_mutes_and_unmutes(seat: Seat, focused: QWidget) -> None:
    QTest.keyClick(focused, Qt.Key.Key_M, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    below = menu.parentWidget()
    assert below is not None and below.window() is focused.window()
    menu.actions()[0].trigger()
    menu.close()
    chosen = queries.preference(seat.store, "*")
    assert chosen is not None and chosen.quiet is not None
    assert chosen.quiet.muted_until is not None

    seat.desk.ground.health.change(muted_until=datetime.now(UTC) + timedelta(minutes=30))
    QTest.keyClick(focused, Qt.Key.Key_M, CONTROL | SHIFT)
    chosen = queries.preference(seat.store, "*")
    assert chosen is not None and (chosen.quiet is None or chosen.quiet.muted_until is None)


def test_under_a_cover_they_do_nothing(seat: Seat, qtbot: QtBot) -> None:
    window = seat.main()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    seat.desk.windows.guard.lock()
    for key, held in ((Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Comma, CONTROL)):
        QTest.keyClick(window.focusWidget(), key, held)
    assert not window.findChildren(ShortcutSheet) and seat.door.window is None
