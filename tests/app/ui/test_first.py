"""The first picture: what it shows, where, and what is pressed on it (P1)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.first_screen import read_first_screen
from app.models.health import Health
from app.settings import ACCOUNT_ID, LOCK_MINUTES, PERSON_ID, Settings
from app.ui.center.look import Look, Tab
from app.ui.center.picture import PictureSource
from app.ui.center.room import place_of_rows
from app.ui.center.times import Times
from app.ui.components.paint import cut
from app.ui.desk import Desk
from app.ui.theme import Choice, install
from app.ui.tokens import Scheme, tokens
from app.ui.window import MainWindow
from tests.app.ui.dress import dress
from tests.app.ui.outside import outside
from tests.app.ui.shop import ANA, open_shop

HEAVY = {
    "app.ui.center.page",
    "app.ui.desk",
    "asyncio",
    "dataclasses",
    "httpx",
    "msgspec",
    "protocol.records",
    "sqlalchemy",
    "websockets",
}


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp)
    yield
    dress(qapp)


@pytest.fixture
def source(tmp_path: Path) -> PictureSource:
    open_shop(tmp_path / "mirror").close()
    first = read_first_screen(tmp_path / "mirror")
    assert first is not None
    return PictureSource(first, Times())


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(Settings(tmp_path / "settings.json"), Health(), outside())
    yield made
    made.close()


def place_of_list(window: MainWindow) -> QRect:
    rows = window.page.list
    return QRect(rows.mapTo(window, QPoint(0, 0)), rows.size())


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
@pytest.mark.parametrize("size", [QSize(1180, 760), QSize(760, 600), QSize(1900, 1000)])
def test_it_stands_where_the_rows_will_stand(
    qapp: QApplication, desk: Desk, source: PictureSource, scale: float, size: QSize
) -> None:
    install(qapp, Choice.LIGHT, scale, still=True)
    window = MainWindow()
    window.resize(size)
    window.show()
    picture = window.show_first(source)
    QTest.qWait(1)
    place = picture.place
    for _ in desk.windows.furnish(window):
        pass
    QTest.qWait(1)
    assert place == place_of_list(window)


def test_without_an_order_the_rows_stand_higher() -> None:
    ordered = place_of_rows(1_000, 700, Look(tab=Tab.ALL).ordered)
    snoozed = place_of_rows(1_000, 700, Look(tab=Tab.SNOOZED).ordered)
    assert snoozed.top() < ordered.top()
    assert snoozed.bottom() == ordered.bottom()


def test_it_looks_as_the_list_does(desk: Desk, source: PictureSource) -> None:
    """The swap is no flash: the same pixels, but for the focus of the list."""
    window = MainWindow()
    window.show()
    picture = window.show_first(source)
    QTest.qWait(1)
    before = window.grab(picture.place).toImage()
    for _ in desk.windows.furnish(window):
        pass
    QTest.qWait(1)
    assert window.grab(place_of_list(window)).toImage() == before


def test_a_key_pressed_on_it_is_acted_on_by_the_list(desk: Desk, source: PictureSource) -> None:
    window = MainWindow()
    window.show()
    window.show_first(source)
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert not window.furnished
    for _ in desk.windows.furnish(window):
        pass
    QCoreApplication.processEvents()
    assert desk.windows.window is window
    assert window.page.list.currentIndex().row() == 1


def test_closing_a_window_without_parts_breaks_nothing(source: PictureSource) -> None:
    window = MainWindow()
    window.show()
    window.show_first(source)
    window.resize(900, 700)
    window.close()
    assert window.isVisible()  # whether it may go is up to the desk, which is not there yet
    window.deleteLater()


@pytest.mark.parametrize("text", ["", "short", "ab " * 200, "e\u0301" * 200, "👩\u200d🔧" * 60])
def test_a_text_is_cut_to_its_room(qapp: QApplication, text: str) -> None:
    from PySide6.QtGui import QFontMetrics

    font = QFont()
    shown = cut(text, font, 120)
    assert QFontMetrics(font).horizontalAdvance(shown) <= 120
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))
    rest = text[len(shown) - 1 :] if shown != text else ""
    assert not rest.startswith(("\u0301", "\u200d"))


def test_nothing_heavy_is_imported_for_it() -> None:
    code = (
        "import sys, app.__main__, app.models.first_screen, app.ui.center.first;"
        f"print(*({HEAVY!r} & sys.modules.keys()))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.strip() == ""


def test_windows_and_toasts_wear_the_brand(tmp_path: Path) -> None:
    """Not the tray's bell, which is of the bar's own colour; and windows take it on late (P1)."""
    open_shop(tmp_path / "profiles" / "default" / "account" / ANA).close()
    settings = Settings(tmp_path / "profiles" / "default.json")
    settings.change({ACCOUNT_ID.key: "account", PERSON_ID.key: ANA})
    code = (
        "import pathlib, platformdirs;"
        f"place = lambda *_, **__: pathlib.Path({str(tmp_path)!r});"
        "platformdirs.user_config_path = platformdirs.user_data_path = place;"
        "from app.__main__ import Application, _Desktop, parse;"
        "from PySide6.QtGui import QImage;"
        "application = Application(['deskbell']);"
        "desktop = _Desktop(application, None, 'default', parse([]));"
        "desktop._appear();"
        "print(application.windowIcon().isNull());"
        "list(desktop._interface());"
        "inside = lambda picture: picture.pixelColor(32, 24).name();"
        "print(inside(desktop._window.windowIcon().pixmap(64, 64).toImage()));"
        "print(inside(QImage(str(desktop._icon())).scaled(64, 64)));"
        "desktop._desk.close()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    accent = tokens().color[Scheme.DARK]["accent.fill"].lower()
    assert ran.stdout.split() == ["True", accent, accent]


@pytest.mark.parametrize(("minutes", "shown"), [(0, "FirstPicture"), (10, "MainWindow")])
def test_a_start_that_wants_a_password_shows_no_picture(
    tmp_path: Path, minutes: int, shown: str
) -> None:
    """Decision 18."""
    open_shop(tmp_path / "profiles" / "default" / "account" / ANA).close()
    settings = Settings(tmp_path / "profiles" / "default.json")
    settings.change({ACCOUNT_ID.key: "account", PERSON_ID.key: ANA})
    settings.set(LOCK_MINUTES, minutes)
    code = (
        "import pathlib, platformdirs;"
        f"place = lambda *_, **__: pathlib.Path({str(tmp_path)!r});"
        "platformdirs.user_config_path = platformdirs.user_data_path = place;"
        "from app.__main__ import Application, _Desktop, parse;"
        "desktop = _Desktop(Application(['deskbell']), None, 'default', parse([]));"
        "print(type(desktop._appear()).__name__)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.strip() == shown
