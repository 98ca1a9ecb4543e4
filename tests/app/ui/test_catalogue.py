"""Every word that a window shows comes from a catalogue, or from a record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final
from zoneinfo import available_timezones

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models import attention
from app.places import APP_NAME
from app.ui.center.times import Times
from app.ui.components.picture import initials
from app.ui.keys import SHORTCUTS, key_text
from app.ui.settings.zones import zone_name
from app.ui.toast_words import ToastWords
from app.ui.translation import LANGUAGES
from protocol.records import Notification
from tests.app.ui.dress import dress
from tests.app.ui.poured import poured_shop
from tests.app.ui.seen import Seen, painted, said
from tests.app.ui.tour import STOPS, Tour

OPENED, CLOSED = "\u27e6", "\u27e7"
"""Stand around each text that a catalogue was asked for."""

FLAG: Final = "\u2691"
"""Stands before each word of a record."""

WORDS: Final = f"{FLAG}Łucja {FLAG}Żak"


class Marking(QTranslator):
    """A catalogue in which every text is there, with marks around it."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{OPENED}{source}{CLOSED}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def marking(qapp: QApplication) -> Iterator[None]:
    dress(qapp)
    catalogue = Marking()
    QCoreApplication.installTranslator(catalogue)
    yield
    QCoreApplication.removeTranslator(catalogue)


@pytest.fixture
def tour(tmp_path: Path, qtbot: QtBot) -> Iterator[Tour]:
    made = Tour(tmp_path, poured_shop(lambda: WORDS), lambda: WORDS)
    yield made
    made.close()


def unmarked(text: str) -> str:
    """Return what of *text* comes neither from a catalogue nor from a record nor from a locale."""
    rest = _ADDRESS.sub(" ", _COMMAND.sub(" ", text))
    while (inner := _MARKED.sub(" ", rest)) != rest:
        rest = inner
    rest = _FLAGGED.sub(" ", rest)
    return " ".join(word for word in _WORD.findall(rest) if word not in _KNOWN)


_MARKED: Final = re.compile(f"{OPENED}[^{OPENED}{CLOSED}]*(?:{CLOSED}|…|$)", re.DOTALL)
"""What is cut at its end has lost the second mark."""
_FLAGGED: Final = re.compile(f"{FLAG}[^\\W\\d_]*")
_ADDRESS: Final = re.compile(r"https://\S+|\S+@\S+|\bcom\.example\.\S+|\?link=")
_COMMAND: Final = re.compile(r"^curl -i .*$", re.DOTALL)
"""What is pasted into a terminal."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def _known() -> frozenset[str]:
    """Names that are the same in every language, and what Qt writes itself in each."""
    locale = QLocale("en_GB")
    formats = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    days = [locale.dayName(day, one) for day in range(1, 8) for one in formats]
    months = [locale.monthName(month, one) for month in range(1, 13) for one in formats]
    names = [*map(zone_name, available_timezones()), *LANGUAGES.values()]
    names += [key_text(one.id) for one in SHORTCUTS]
    money = ("EUR", "zł")
    words = [word for name in names for word in _WORD.findall(name)]
    return frozenset((APP_NAME, initials(WORDS), *money, *days, *months, *words))


_KNOWN: Final = _known()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{OPENED}Offline{CLOSED}", ""),
        (f"{OPENED}Until {OPENED}tomorrow{CLOSED}, 9:00{CLOSED}", ""),
        (f"{WORDS} · {OPENED}rang 21 s{CLOSED}", ""),
        (f"{OPENED}Nothing pops up until…", ""),
        ("23 Nov, 9:30", ""),
        (f"{OPENED}Offline{CLOSED} since", "since"),
        ("Online", "Online"),
        (f"{WORDS} Żak", "Żak"),
    ],
)
def test_what_has_no_mark_is_left(text: str, left: str) -> None:
    assert unmarked(text) == left


def test_a_widget_with_words_of_its_own_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("Written here", window)
    label.setToolTip("and here")
    window.show()
    assert [unmarked(one.text) for one in said([window])] == ["and here", "Written here"]


def test_every_word_comes_from_a_catalogue_or_from_a_record(
    tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: set[str] = set()
    for stop in STOPS:
        with painted(monkeypatch) as brush:
            seen = said(tour.visit(stop))
        seen += [Seen("painted", text) for text in brush]
        seen.append(Seen("tray", tour.desk.tray.icon.toolTip()))
        faults |= {f"{stop}: {one.where}: {one.text[:80]!r}" for one in seen if unmarked(one.text)}
        tour.leave()
    assert sorted(faults) == []


def test_toasts_too() -> None:
    words = ToastWords(Times())
    found = [one for one in poured_shop(lambda: WORDS) if isinstance(one, Notification)]
    toasts = [
        words.toast(attention.Toast(key="k", notification=one, ids=("a", one.id), sticky=False))
        for one in found
    ]
    away = timedelta(hours=5)
    toasts.append(words.summary(attention.Summary(waiting=2, overdue=1, other=6, absence=away)))
    toasts.append(words.summary(attention.Summary(waiting=2, overdue=0, other=0)))
    texts = [
        text
        for toast in toasts
        for text in (toast.title, toast.body, *(button.label for button in toast.buttons))
    ]
    assert [text for text in texts if unmarked(text)] == []
