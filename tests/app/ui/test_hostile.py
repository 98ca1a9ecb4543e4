"""Hostile words on every screen: letter by letter, without a file, a socket or a stall (row 38)."""

from __future__ import annotations

import gc
import itertools
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.health import Health
from app.ui.center.times import Times
from app.ui.center.view import CenterList
from app.ui.components.bars import Banner, UndoBar
from app.ui.components.button import Button, IconButton, Link
from app.ui.components.chip import Chip
from app.ui.components.empty import EmptyState
from app.ui.components.field import Field
from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.menu import HeadAction, Menu, literal
from app.ui.components.person import Avatar
from app.ui.components.portions import portion
from app.ui.components.select import Option, Select
from app.ui.components.sheet import Sheet
from app.ui.components.switch import CheckBox
from app.ui.components.tips import as_plain, set_tip
from app.ui.subject.absent import Absent
from app.ui.subject.card import SubjectCard
from app.ui.subject.pane import SubjectPane
from app.ui.subject.prose import Prose
from protocol.records import RECORD_TYPES, Record, Ref
from tests.app.toasts.hostile import PAYLOADS
from tests.app.ui.bait import Bait, laid_out
from tests.app.ui.dress import dress
from tests.app.ui.poured import (
    ME,
    Words,
    id_of,
    poured_record,
    poured_shop,
)
from tests.app.ui.seen import said
from tests.app.ui.tour import STOPS, Tour
from tests.factory import NOW
from tests.soak import SOAK

STALL: Final = 0.25
"""Seconds of work that words may cost more than harmless ones: from there on a window is said to
stand still (row 52)."""

TRIES: Final = 5
"""What is measured is done again before it counts: another program may have been in the way."""

HARMLESS: Final = "Łucja Żak"

HEAVY: Final = (
    "x" * 20_000,
    "ab " * 7_000,
    "\n" * 8_000,
    "line\n" * 2_000,
    "\t" * 8_000,
    "<b>" * 7_000,
    "<" * 8_000,
    "&" * 8_000,
    "&lt;" * 2_000,
    "e" + "\u0301" * 8_000,
    ("e" + "\u0301" * 30) * 250,
    "\u202eالسلام عليكم " * 600,
    "ﷺ" * 4_000,
    "क्ष" * 3_000,
    "ก็" * 4_000,
    "\u200b" * 8_000,
    "\x00" * 8_000,
    "\U0001f600" * 3_000,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 1_000,
    "\u2028" * 4_000,
)
"""Words whose layout takes long where somebody lays out all of them."""


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Measure without the collector, whose work is nobody's in particular."""
    dress(qapp)
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def bait(tmp_path: Path) -> Iterator[Bait]:
    with laid_out(tmp_path / "bait") as bait:
        yield bait


def everything(bait: Bait) -> tuple[str, ...]:
    """Return all payloads, 200 and more."""
    return (*PAYLOADS, *HEAVY, *bait.texts())


def in_turn(texts: Sequence[str], start: int = 0) -> Words:
    """Return *texts* one after the other, for ever."""
    turn = itertools.cycle([*texts[start:], *texts[:start]])
    return lambda: next(turn)


def work(act: Callable[[], object]) -> float:
    """Return how many seconds *act* kept this thread at work; what waits for others costs none."""
    began = time.thread_time()
    act()
    return time.thread_time() - began


def least_work(act: Callable[[], object], enough: float) -> float:
    """Return the least work of a few tries, the first that is *enough* at once."""
    found = []
    for _ in range(TRIES):
        found.append(work(act))
        if found[-1] <= enough:
            break
    return min(found)


_TIP: Final = re.compile(r"<span>[^<>]*(<br>[^<>]*)*</span>")


def faults(windows: Iterable[QWidget]) -> list[str]:
    """Return what could be read as markup in *windows*."""
    shown = list(windows)
    found = []
    for widget in (one for window in shown for one in (window, *window.findChildren(QWidget))):
        name = type(widget).__name__
        if isinstance(widget, QTextEdit):
            found.append(f"{name} takes markup")
        if isinstance(widget, QLabel):
            if widget.textFormat() is not Qt.TextFormat.PlainText or widget.openExternalLinks():
                found.append(f"{name} guesses: {widget.text()[:60]!r}")
            for document in widget.findChildren(QTextDocument):
                # Qt's document has other line ends and spaces
                if document.toPlainText().split() not in ([], widget.text().split()):
                    found.append(f"{name} says something else than {widget.text()[:60]!r}")
    for one in said(shown):
        if "tooltip" in one.where and Qt.mightBeRichText(one.text) and not _TIP.fullmatch(one.text):
            found.append(f"{one.where}: {one.text[:60]!r}")
    return found


# that all this can be seen


def test_a_label_that_guesses_is_seen(bait: Bait, qtbot: QtBot) -> None:
    label = QLabel(bait.texts()[0])
    qtbot.addWidget(label)
    label.grab()
    assert [fault for fault in faults([label]) if "guesses" in fault]
    if bait.watched:
        assert "x.png" in bait.touched()
        assert bait.touched() == []


def test_a_tooltip_that_guesses_is_seen(bait: Bait, qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.show()
    label.setToolTip(bait.texts()[0])
    assert len(faults([label])) == 1
    set_tip(label, bait.texts()[0])
    assert faults([label]) == []


def test_there_are_payloads_enough(bait: Bait) -> None:
    assert len(PAYLOADS) >= 199 and len(set(everything(bait))) >= 225


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_words_are_poured_into_every_type(type_: str) -> None:
    assert str(poured_record(type_, lambda: HARMLESS)).count(HARMLESS) >= 3


# components


def _in_menu(text: str) -> QWidget:
    menu = Menu(text)
    head = HeadAction(menu)
    head.show_words("user", "neutral", text, text)
    menu.addAction(head)
    menu.set_reason(menu.add("user", literal(text), literal(text)), text)
    menu.fit()
    return menu


def _on_sheet(text: str) -> QWidget:
    host = QWidget()
    host.resize(700, 500)
    sheet = Sheet(host, text)
    sheet.body.addWidget(PlainLabel(text, wrap=True))
    sheet.add_button(Button(text))
    sheet.open()
    return host


def _on_bar(text: str) -> QWidget:
    host = QWidget()
    host.resize(700, 500)
    UndoBar(host).offer(text)
    return host


def _banner(text: str) -> QWidget:
    banner = Banner()
    banner.show_words(text, text, text)
    banner.resize(700, banner.height())
    return banner


def _field(text: str) -> QWidget:
    field = Field(text, text)
    field.set_text(text)
    field.set_problem(text)
    return field


def _select(text: str) -> QWidget:
    select = Select(text, [Option("a", text), Option("b", text)])
    select.choose("a")
    return select


def _sized(widget: QWidget) -> QWidget:
    widget.resize(420, max(60, widget.heightForWidth(420)))
    return widget


COMPONENTS: Final[Mapping[str, Callable[[str], QWidget]]] = {
    "label": lambda text: PlainLabel(text),
    "wrapped label": lambda text: _sized(PlainLabel(text, wrap=True)),
    "elided label": lambda text: _sized(ElidedLabel(text)),
    "prose": lambda text: _sized(Prose(text)),
    "button": lambda text: Button(text),
    "icon button": lambda text: IconButton("x", text),
    "link": lambda text: Link(text),
    "chip": lambda text: Chip(text),
    "box": lambda text: CheckBox(text),
    "field": _field,
    "select": _select,
    "menu": _in_menu,
    # a search says no more than 40 characters of what was looked for
    "empty state": lambda text: EmptyState("bell", text[:40], text[:40]),
    "avatar": lambda text: Avatar(text, ME),
    "banner": _banner,
    "undo bar": _on_bar,
    "sheet": _on_sheet,
}
"""Whatever shows outside words, by its name."""


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_takes_every_payload(name: str, bait: Bait, qapp: QApplication) -> None:
    made: list[QWidget] = []

    def show(text: str) -> None:
        widget = COMPONENTS[name](text)
        widget.grab()
        made.append(widget)

    show(HARMLESS)
    harmless = work(lambda: show(HARMLESS))
    found = []
    for text in everything(bait):
        spent = least_work(partial(show, text), harmless + STALL)
        if spent > harmless + STALL:
            found.append(f"{text[:20]!r} stalls: {spent:.2f} s")
        found += faults(made)
        for widget in made:
            widget.deleteLater()
        made.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert found == []
    assert bait.touched() == []


@pytest.mark.parametrize("text", ["<b>x</b>", "&lt;b&gt;", "a\n<b>", "&amp;lt;", "  <i>", "\n<b>"])
def test_a_tooltip_says_it_letter_by_letter(text: str) -> None:
    tip = QTextDocument()
    tip.setHtml(as_plain(text)) if Qt.mightBeRichText(as_plain(text)) else tip.setPlainText(text)
    assert tip.toPlainText().split() == text.split()


# cards


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_a_card_takes_every_payload(type_: str, bait: Bait, qtbot: QtBot) -> None:
    texts = everything(bait)
    records: dict[tuple[str, str], Record] = {}
    absent = Absent(Health(), lambda _id, _done: None)
    pane = SubjectPane(
        lambda type_, id_: records.get((type_, id_)), Times(UTC), lambda: NOW, absent
    )
    qtbot.addWidget(pane)
    pane.resize(732, 800)
    pane.show()

    def pour(words: Words) -> None:
        for one in RECORD_TYPES:
            records[one, id_of(one)] = poured_record(one, words)

    def show() -> None:
        pane.open_ref(Ref(type_, id_of(type_)))
        pane.grab()

    pour(lambda: HARMLESS)
    show()
    harmless = work(show)
    poured: set[str] = set()
    found = []
    for start in range(len(texts)):
        if not SOAK and texts[start] in poured:
            continue
        words = _noting(in_turn(texts[start : start + 1] if SOAK else texts, start), poured)
        pour(lambda: HARMLESS)
        records[type_, id_of(type_)] = poured_record(type_, words)
        spent = least_work(show, harmless + STALL)
        if spent > harmless + STALL:
            found.append(f"{texts[start][:20]!r} stalls: {spent:.2f} s")
        assert pane.card is not None
        found += faults([pane]) + _missing(pane.card)
    assert found == []
    assert poured >= set(texts)
    assert bait.touched() == []


def _noting(words: Words, noted: set[str]) -> Words:
    def note() -> str:
        text = words()
        noted.add(text)
        return text

    return note


def _missing(card: SubjectCard) -> list[str]:
    """Return what the record says and its card does not, letter by letter."""
    shown = {_bare(label.text()) for label in card.findChildren(QLabel)}
    wanted = [portion(card.content.title)]
    for field in card.content.fields:
        long = field.long or portion(field.text) != field.text
        simple = not any(part.ref or part.note for part in field.parts)
        parts = [field.text] if long or simple else [part.text for part in field.parts]
        wanted += map(portion, parts)
    return [f"not shown: {text[:60]!r}" for text in wanted if _bare(text) not in shown]


def _bare(text: str) -> str:
    """Return *text* without the mark of a cut, and without the spaces that are left out at one."""
    return text.removesuffix("…").rstrip()


# screens


def test_lists_take_every_payload(bait: Bait, tmp_path: Path, qtbot: QtBot) -> None:
    texts = everything(bait)
    records = poured_shop(in_turn(texts))
    for number, text in enumerate(texts, 1_000):
        words = in_turn((text,))
        records += [poured_record(one, words, number) for one in ("user", "client", "group")]
        records.append(poured_record("sender", words, number, revoked_at=None))
        records.append(
            poured_record(
                "notification", words, number, user_id=ME, kind="acme", topic="", created_at=NOW
            )
        )
    tour = Tour(tmp_path / "tour", records, in_turn(texts))
    found = []
    try:
        for stop in ("all", "needs me", "search for a number", "search for that", "panel"):
            tour.visit(stop)
            for page in tour.desk.windows.pages():
                _walk_down(tour, page.list)
            found += faults(tour.paint())
            tour.leave()
        for stop in ("settings: people", "settings: groups", "settings: senders"):
            found += faults(tour.visit(stop))
            tour.leave()
    finally:
        tour.close()
    assert found == []
    assert bait.touched() == []


def _walk_down(tour: Tour, list_: QWidget) -> None:
    """Paint a list from its top to its end."""
    assert isinstance(list_, CenterList)
    bar = list_.verticalScrollBar()
    bar.setValue(0)
    list_.grab()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep())
        tour.settle()
        list_.grab()


BATCHES: Final = ((), *(((text,) for text in (*PAYLOADS, *HEAVY)) if SOAK else ()))
"""What is poured into one tour; nothing said: all that is heavy, and the bait."""


@pytest.mark.parametrize("batch", BATCHES, ids=range(len(BATCHES)))
def test_every_screen_takes_them(
    batch: tuple[str, ...], bait: Bait, tmp_path: Path, qtbot: QtBot
) -> None:
    costs = _costs(tmp_path / "harmless")
    words = in_turn(batch or (*HEAVY, *bait.texts()))
    tour = Tour(tmp_path / "hostile", poured_shop(words), words)
    found = []
    try:
        for stop in STOPS:
            enough = costs[stop] + STALL
            shown: list[QWidget] = []

            def visit(stop: str = stop, shown: list[QWidget] = shown) -> None:
                tour.leave()
                shown[:] = tour.visit(stop)

            spent = least_work(visit, enough)
            if spent > enough:
                found.append(f"{stop} stalls: {spent:.2f} s after {costs[stop]:.2f} s")
            found += [f"{stop}: {one}" for one in faults(shown)]
            tip = tour.desk.tray.icon.toolTip()
            found += [f"{stop}: tray: {tip!r}"] if set("<&") & set(tip) else []
    finally:
        tour.close()
    assert found == []
    assert bait.touched() == []


def _costs(folder: Path) -> dict[str, float]:
    """Return what each screen costs with harmless words."""
    tour = Tour(folder, poured_shop(lambda: HARMLESS), lambda: HARMLESS)

    def visit(stop: str) -> None:
        tour.leave()
        tour.visit(stop)

    try:
        return {stop: work(partial(visit, stop)) for stop in STOPS}
    finally:
        tour.close()
