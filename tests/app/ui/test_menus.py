"""Menus of the windows: what they say, and for how long they mute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.center.times import Times
from app.ui.components.menu import HeadAction
from app.ui.menus import mute_menu, person_menu
from tests.app.ui.dress import dress


class At(Times):
    """Times in Warsaw, at a moment."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(ZoneInfo("Europe/Warsaw"))
        self.moment = moment

    def now(self) -> datetime:
        return self.local(self.moment)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    dress(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_the_persons_menu_says_their_name_as_it_is(window: QWidget) -> None:
    menu = person_menu("Ana & Co", "ana&co@example.com", [], lambda _id: None, window)
    head = menu.actions()[0]
    assert isinstance(head, HeadAction)
    assert head.defaultWidget().accessibleName() == "Ana & Co · ana&co@example.com"
    assert head.text() == "Ana && Co · ana&&co@example.com"


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 7, 1, 10, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 0, 45, tzinfo=UTC),  # the hour after it is left out in Warsaw
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # this hour comes twice
    ],
)
def test_a_mute_holds_for_so_long_whatever_the_clocks_do(window: QWidget, moment: datetime) -> None:
    muted: list[datetime | None] = []
    morning = moment + timedelta(hours=9)
    menu = mute_menu(At(moment), morning, False, muted.append, lambda: None, window)
    for action in menu.actions()[:2]:
        action.trigger()
    ends = [until.astimezone(UTC) for until in muted if until is not None]
    assert ends == [moment + timedelta(minutes=30), moment + timedelta(hours=1)]
