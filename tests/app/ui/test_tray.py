"""The tray: its shapes differ, its menu is built once, and it only says what was asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.health import HealthState, Line, Progress
from app.models.trouble import Trouble
from app.ui.center.times import Times
from app.ui.status import status_words
from app.ui.svg_path import parse_path
from app.ui.theme import Choice, install
from app.ui.tokens import Scheme, tokens
from app.ui.translation import install_language
from app.ui.tray import Tray, entries
from app.ui.tray_icon import Shape, bar_is_dark, brand, brand_icon, draw, shape_of, tray_icon

NOW = datetime(2026, 3, 3, 10, 42, tzinfo=UTC)
ZONE = ZoneInfo("UTC")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    install(qapp, Choice.LIGHT, 1.0)
    install_language("en")
    yield
    install_language("en")


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    made = Tray(lambda: NOW, ZONE)
    made.show()
    return made


def grey(image: QImage) -> list[int]:
    """How dark each pixel is, without any colour."""
    points = (QPoint(x, y) for y in range(image.height()) for x in range(image.width()))
    return [image.pixelColor(p).alpha() * (256 - image.pixelColor(p).lightness()) for p in points]


@pytest.mark.parametrize("size", tokens().tray.sizes)
def test_every_state_differs_without_its_colours(size: int) -> None:
    states = [(shape, 0) for shape in Shape] + [(Shape.ONLINE, 3), (Shape.OFFLINE, 3)]
    drawn = [grey(draw(shape, count, size, dark_bar=False).toImage()) for shape, count in states]
    for one, two in combinations(drawn, 2):
        changed = sum(abs(a - b) > 8_000 for a, b in zip(one, two, strict=True))
        assert changed >= size * size // 40


@pytest.mark.parametrize("dark", [False, True])
def test_the_bell_stands_out_from_its_bar(dark: bool) -> None:
    pixel = draw(Shape.ONLINE, 0, 32, dark).toImage().pixelColor(16, 14)
    assert (pixel.lightness() > 200) is dark


def test_a_bar_that_tells_nothing_is_taken_to_be_as_ours(qapp: QApplication) -> None:
    if qapp.styleHints().colorScheme() != Qt.ColorScheme.Unknown:
        pytest.fail("offscreen tells no scheme; this test needs that")
    assert not bar_is_dark()
    install(qapp, Choice.DARK, 1.0)
    assert bar_is_dark()


def test_the_brand_is_in_the_accent() -> None:
    color = brand(32).toImage().pixelColor(16, 14)
    assert color.name() == tokens().color[Scheme.DARK]["accent.fill"].lower()
    assert brand_icon().availableSizes()


def test_the_most_is_99() -> None:
    assert draw(Shape.ONLINE, 99, 32, False).toImage() == (
        draw(Shape.ONLINE, 4_000, 32, False).toImage()
    )


def test_each_size_is_drawn_anew() -> None:
    sizes = [size.width() for size in tray_icon(Shape.ONLINE, 3, False).availableSizes()]
    assert sorted(sizes) == sorted(tokens().tray.sizes)


@pytest.mark.parametrize("text", ["", "X1 1", "M1", "M1 1 a2 3 0 0 1 5 5"])
def test_a_path_out_of_our_means_is_an_error(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        parse_path(text)


@pytest.mark.parametrize(
    ("state", "muted", "shape"),
    [
        (HealthState(line=Line.ONLINE), False, Shape.ONLINE),
        (HealthState(line=Line.STARTING), False, Shape.ONLINE),
        (HealthState(line=Line.ONLINE), True, Shape.MUTED),
        (HealthState(line=Line.OFFLINE), True, Shape.OFFLINE),
        (HealthState(line=Line.SIGNED_OUT), True, Shape.SIGNED_OUT),
    ],
)
def test_the_worst_news_has_the_shape(state: HealthState, muted: bool, shape: Shape) -> None:
    assert shape_of(state, muted) is shape


LATER = NOW + timedelta(hours=3, minutes=18)


@pytest.mark.parametrize(
    ("state", "title", "detail"),
    [
        (HealthState(line=Line.ONLINE), "Online", ""),
        (HealthState(line=Line.ONLINE, needs_me=3), "Online, 3 need you", ""),
        (HealthState(line=Line.ONLINE, needs_me=1), "Online, 1 needs you", ""),
        (
            HealthState(line=Line.OFFLINE, offline_since=NOW, waiting=3),
            "Offline since 10:42",
            "3 changes wait to be sent",
        ),
        (HealthState(line=Line.ONLINE, muted_until=LATER), "Muted until 14:00", ""),
        (HealthState(line=Line.ONLINE, muted_until=NOW - timedelta(1)), "Online", ""),
        (
            HealthState(line=Line.ONLINE, toasts_blocked=True, needs_me=2),
            "System notifications are blocked",
            "2 need you",
        ),
        (
            HealthState(line=Line.ONLINE, progress=Progress(done=1, total=4)),
            "Getting your shop's data",
            "25 %",
        ),
        (HealthState(line=Line.SIGNED_OUT), "Signed out", ""),
        (
            HealthState(
                line=Line.SIGNED_OUT, signed_out=Trouble(id="suspended", title="x", message="y")
            ),
            "You are suspended",
            "An administrator has suspended your sign-in. Ask them to lift it.",
        ),
    ],
)
def test_the_state_is_said_in_words(state: HealthState, title: str, detail: str) -> None:
    words = status_words(state, NOW, Times(ZONE, QLocale("en_GB")))
    assert (words.title, words.detail) == (title, detail)


def test_the_menu_is_the_table_and_has_nothing_that_is_not_built(tray: Tray) -> None:
    rows = [one for one in tray.menu.actions() if not one.isSeparator()]
    assert len(rows) == len(entries()) + 1
    shown = [one.text().partition("\t")[0] for one in rows if one.isVisible()]
    assert shown[1:] == [
        *("Open center", "Main window", "Mute"),
        *("Settings", "Switch person", "Quit"),
    ]


def test_the_first_line_is_the_status(tray: Tray) -> None:
    tray.show_state(HealthState(line=Line.OFFLINE, offline_since=NOW, waiting=2))
    first = tray.menu.actions()[0].text()
    assert first.startswith("Offline since 10:42") and "2 changes" in first
    assert "Offline since" in tray.icon.toolTip()


def test_the_menu_is_built_once_and_said_again(tray: Tray) -> None:
    before = list(tray.menu.actions())
    install_language("ru")
    tray.refresh()
    assert tray.menu.actions() == before
    assert "Открыть центр" in [action.text() for action in before]


@pytest.mark.parametrize(
    ("id_", "signal"),
    [
        ("center", "center_asked"),
        ("sign_in", "sign_in_asked"),
        ("window", "window_asked"),
        ("settings", "settings_asked"),
        ("quit", "quit_asked"),
        ("unmute", "unmute_asked"),
        ("until", "mute_until_asked"),
    ],
)
def test_a_row_only_says_what_was_asked(tray: Tray, qtbot: QtBot, id_: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal), timeout=1000):
        tray._actions[id_].trigger()


@pytest.mark.parametrize(
    ("id_", "until"),
    [
        ("half_hour", NOW + timedelta(minutes=30)),
        ("hour", NOW + timedelta(hours=1)),
        ("tomorrow", datetime(2026, 3, 4, 9, 0, tzinfo=UTC)),
    ],
)
def test_mute_says_until_when(tray: Tray, qtbot: QtBot, id_: str, until: datetime) -> None:
    with qtbot.waitSignal(tray.mute_asked, timeout=1000) as asked:
        tray._actions[id_].trigger()
    assert asked.args == [until]


def test_unmute_is_there_only_while_muted(tray: Tray) -> None:
    assert not tray._actions["unmute"].isVisible()
    tray.show_state(HealthState(line=Line.ONLINE, muted_until=LATER))
    assert tray._actions["unmute"].isVisible()


def test_who_is_signed_out_cannot_mute_but_sign_in(tray: Tray) -> None:
    assert not tray._actions["sign_in"].isVisible()
    tray.show_state(HealthState(line=Line.SIGNED_OUT))
    assert not tray._actions["mute"].isVisible()
    assert tray._actions["sign_in"].isVisible()


def test_a_servers_words_are_no_markup_in_the_tooltip(tray: Tray) -> None:
    trouble = Trouble(id="new", title="<img src=file:///dev/urandom>", message="")
    tray.show_state(HealthState(line=Line.SIGNED_OUT, signed_out=trouble))
    assert "<" not in tray.icon.toolTip()
    trouble = Trouble(id="new", title="&lt;b&gt;", message="")
    tray.show_state(HealthState(line=Line.SIGNED_OUT, signed_out=trouble))
    assert "&" not in tray.icon.toolTip()


def test_a_balloon_calls_back_once(tray: Tray) -> None:
    clicks: list[str] = []
    tray.balloon("Title", "Body", lambda: clicks.append("clicked"))
    tray.icon.messageClicked.emit()
    tray.icon.messageClicked.emit()
    assert clicks == ["clicked"]


def test_a_click_opens_the_center(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.center_asked, timeout=1000):
        tray.icon.activated.emit(tray.icon.ActivationReason.Trigger)


@pytest.mark.parametrize(("system", "written"), [("darwin", [3, 250, 0]), ("linux", [])])
def test_the_dock_of_macos_counts_too(
    tray: Tray, monkeypatch: pytest.MonkeyPatch, system: str, written: list[int]
) -> None:
    said: list[int] = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(QApplication, "setBadgeNumber", lambda _self, count: said.append(count))
    for count in (3, 250, 0):
        tray.show_state(HealthState(line=Line.ONLINE, needs_me=count))
    assert said == written
