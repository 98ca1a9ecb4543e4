"""Scrolled planes: what is longer than its window is reached by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.components.button import Button
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.scroll import ScrollPlane
from app.ui.components.sheet import Sheet
from app.ui.subject.prose import Prose
from app.ui.theme import Choice, install
from protocol.records import Ref
from tests.app.ui.dress import dress
from tests.app.ui.poured import id_of, poured_shop
from tests.app.ui.tour import STOPS, Tour


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp)
    yield
    dress(qapp)


LONG = "Some words that go on, as in a letter. " * 4


@pytest.fixture
def tour(tmp_path: Path, qtbot: QtBot) -> Iterator[Tour]:
    made = Tour(tmp_path, poured_shop(lambda: LONG), lambda: LONG)
    yield made
    made.close()


def in_sight(widget: QWidget) -> bool:
    """Say whether all of *widget*, or as much as its window can hold, is to be seen."""
    rect = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None:
        place = QRect(above.mapTo(above.window(), QPoint()), above.size())
        if rect.top() < place.top() or rect.bottom() > place.bottom():
            return rect.height() > place.height()
        above = above.parentWidget() if not above.isWindow() else None
    return True


def tall(qtbot: QtBot, lines: int) -> tuple[QWidget, ScrollPlane, Field]:
    """A window with a field, and a plane of so many *lines* under it."""
    window = QWidget()
    qtbot.addWidget(window)
    before = Field("Before", parent=window)
    plane = ScrollPlane("Lines", window)
    content = PlainLabel("\n".join(f"line {n}" for n in range(lines)), wrap=True)
    plane.show_content(content)
    before.setGeometry(0, 0, 300, 60)
    plane.setGeometry(0, 60, 300, 200)
    window.resize(300, 260)
    window.show()
    before.edit.setFocus()
    qtbot.waitUntil(before.edit.hasFocus)
    return window, plane, before


def test_tab_stops_at_a_plane_that_has_more_than_it_shows(qtbot: QtBot) -> None:
    window, plane, before = tall(qtbot, 100)
    assert window.isVisible()
    QTest.keyClick(before.edit, Qt.Key.Key_Tab)
    assert plane.hasFocus()
    bar = plane.verticalScrollBar()
    seen = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End):
        QTest.keyClick(plane, key)
        seen.append(bar.value())
    assert seen == sorted(set(seen)) and seen[-1] == bar.maximum()
    QTest.keyClick(plane, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < bar.maximum()
    QTest.keyClick(plane, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_plane_that_has_the_keys_has_a_ring(qtbot: QtBot) -> None:
    window, plane, before = tall(qtbot, 100)
    assert window.isVisible()
    bare = plane.grab().toImage()
    QTest.keyClick(before.edit, Qt.Key.Key_Tab)
    assert plane.grab().toImage() != bare
    before.edit.setFocus()
    assert plane.grab().toImage() == bare


def test_tab_passes_a_plane_that_shows_all_it_has(qtbot: QtBot) -> None:
    window, plane, _ = tall(qtbot, 3)
    assert window.isVisible()
    assert plane.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_long_card_is_read_to_its_end_by_keys(tour: Tour, qtbot: QtBot) -> None:
    window = tour.window
    window.resize(1000, 420)
    qtbot.waitUntil(window.isActiveWindow)
    tour.desk.open_ref(Ref("client", id_of("client")))
    tour.settle()
    [plane] = window.pane.findChildren(ScrollPlane)
    assert plane.verticalScrollBar().maximum() > 0, "it is longer than the window"
    reached: set[QWidget] = set()
    window.page.list.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.add(focused)
        if plane.isAncestorOf(focused):
            assert in_sight(focused), f"{focused.accessibleName()} is out of sight"
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert plane in reached
    plane.setFocus()
    QTest.keyClick(plane, Qt.Key.Key_End)
    assert plane.verticalScrollBar().value() == plane.verticalScrollBar().maximum()


def test_a_long_text_is_copied_by_keys(tour: Tour, qtbot: QtBot) -> None:
    tour.desk.open_ref(Ref("order", id_of("order")))
    tour.settle()
    text, *_ = [
        one
        for one in tour.window.pane.findChildren(Prose)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    text.setFocus(Qt.FocusReason.TabFocusReason)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(text, Qt.Key.Key_A, control)
    QTest.keyClick(text, Qt.Key.Key_C, control)
    assert QApplication.clipboard().text() == text.text() != ""


def test_settings_that_are_longer_than_their_window_scroll_by_keys(
    tour: Tour, qtbot: QtBot
) -> None:
    window = tour.settings_page("notifications")
    window.resize(window.minimumSize())
    tour.settle()
    area = window.page.area
    assert area.verticalScrollBar().maximum() > 0
    assert area.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


# sheets


def test_at_twice_the_size_nothing_of_a_sheet_is_out_of_reach(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    """Every sheet of the tour, in the smallest window there may be."""
    install(qapp, Choice.LIGHT, 2.0, still=True)
    tour = Tour(tmp_path, poured_shop(lambda: "Some words"), lambda: "Some words")
    faults: list[str] = []
    tried = 0
    for stop in STOPS:
        tour.visit(stop)
        for sheet in tour.sheets()[-1:]:
            sheet.window().resize(sheet.window().minimumSize())
            tour.settle()
            qtbot.waitUntil(sheet.window().isActiveWindow)
            faults += [f"{stop}: {fault}" for fault in out_of_reach(sheet)]
            tried += 1
        tour.leave()
    tour.close()
    assert faults == []
    assert tried > 10


def out_of_reach(sheet: Sheet) -> Iterator[str]:
    """Yield what is cut, and what the keyboard goes to without its being seen."""
    for label in sheet.findChildren(PlainLabel):
        if label.isVisible() and label.wordWrap():
            if label.height() < label.heightForWidth(label.width()):
                yield f"{label.text()!r} is cut"
    reached: set[QWidget] = set()
    sheet.setFocus()
    sheet.focusNextChild()
    while (focused := QApplication.focusWidget()) is not None and focused not in reached:
        reached.add(focused)
        if not in_sight(focused):
            yield f"{type(focused).__name__} {focused.accessibleName()!r} is out of sight"
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    if not reached:
        yield "nothing can be reached"


def test_buttons_that_are_too_long_for_a_row_stand_above_each_other(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(360, 500)
    window.show()
    sheet = Sheet(window, "Long words", 300)
    long = [sheet.add_button(Button("Many words on one button here")) for _ in range(2)]
    sheet.open()
    QTest.qWait(1)
    assert long[0].geometry().bottom() < long[1].geometry().top()
    assert all(one.width() >= one.sizeHint().width() and in_sight(one) for one in long)


def test_a_closed_sheet_is_let_go_with_its_secret(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    told: list[str] = []
    sheets = [Sheet(window, "Key", 300) for _ in range(2)]
    late = [sheet.heard(told.append) for sheet in sheets]
    for sheet in sheets:
        sheet.open()
    late[0]("in time")
    sheets[0].finish()
    sheets[1].leave()
    qtbot.waitUntil(lambda: not any(map(isValid, sheets)))
    for tell in late:
        tell("too late")
    assert told == ["in time"] and not window.findChildren(Sheet)
