"""The theme: its colours are readable, its lengths grow, and it follows the system."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.theme import Choice, Scheme, Theme, install, theme
from app.ui.tokens import tokens

PAIRS = json.loads(Path(__file__).with_name("contrast.json").read_text("utf-8"))


def luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(QColor(first)), luminance(QColor(second))))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    yield install(qapp, Choice.LIGHT, 1.0)
    install(qapp, Choice.LIGHT, 1.0)


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize(("kind", "least"), [("text", 4.5), ("graphic", 3.0)])
def test_every_used_pair_is_readable(scheme: Scheme, kind: str, least: float) -> None:
    colors = tokens().color[scheme]
    low = [pair for pair in PAIRS[kind] if contrast(colors[pair[0]], colors[pair[1]]) < least]
    assert PAIRS[kind] and low == []


def test_both_schemes_have_the_same_roles() -> None:
    assert tokens().color[Scheme.LIGHT].keys() == tokens().color[Scheme.DARK].keys()


def test_dark_reaches_the_palette_and_back(dressed: Theme, qapp: QApplication) -> None:
    dressed.choose(Choice.DARK, 1.0)
    dark = qapp.palette().color(QPalette.ColorRole.Window)
    dressed.choose(Choice.LIGHT, 1.0)
    light = qapp.palette().color(QPalette.ColorRole.Window)
    assert dark == QColor(tokens().color[Scheme.DARK]["bg.surface"])
    assert light == QColor(tokens().color[Scheme.LIGHT]["bg.surface"])


def test_a_change_is_told_to_widgets(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dressed.changed, timeout=1000):
        dressed.choose(Choice.DARK, 1.0)
    assert dressed.dark


def test_the_system_is_followed_only_when_asked(dressed: Theme) -> None:
    dressed.choose(Choice.DARK, 1.0)
    dressed.follow()
    assert dressed.dark


def test_lengths_and_fonts_grow_with_the_text(dressed: Theme) -> None:
    assert (dressed.length("height.list_row"), dressed.font("body").pixelSize()) == (56, 13)
    dressed.choose(Choice.LIGHT, 2.0)
    assert (dressed.length("height.list_row"), dressed.font("body").pixelSize()) == (112, 26)


def test_text_is_never_beyond_double(dressed: Theme) -> None:
    dressed.choose(Choice.LIGHT, 9.0)
    assert dressed.text_scale == 2.0


def test_stillness_stops_movement_and_not_reading_time(dressed: Theme) -> None:
    dressed.choose(Choice.LIGHT, 1.0, still=True)
    assert (dressed.duration("switch"), dressed.duration("undo_bar_stay")) == (0, 10_000)
    dressed.choose(Choice.LIGHT, 1.0, still=False)
    assert dressed.duration("switch") == 120


def test_an_unknown_role_is_an_error(dressed: Theme) -> None:
    with pytest.raises(KeyError):
        dressed.color("text.brightest")


def test_there_is_one_theme(dressed: Theme) -> None:
    assert theme() is dressed


def test_a_field_is_as_high_as_the_tokens_say(dressed: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.sizeHint().height() <= dressed.length("height.field")


def test_figures_are_tabular_in_reading_sizes(dressed: Theme) -> None:
    metrics = dressed.metrics("body")
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_the_scheme_hint_matches_the_choice(dressed: Theme, qapp: QApplication) -> None:
    dressed.choose(Choice.SYSTEM, 1.0)
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert dressed.dark is dark
