"""Whatever is off says why, to the pointer and to the keyboard, in every window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.models.health import Line
from app.ui.components.control import Control
from app.ui.components.field import Field
from app.ui.components.menu import HeadAction
from app.ui.lock_cover import LockCover
from tests.app.ui.dress import dress
from tests.app.ui.poured import poured_shop
from tests.app.ui.tour import STOPS, Tour

HELD_BY_KEYS = Qt.FocusPolicy.TabFocus


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def tour(tmp_path: Path, qtbot: QtBot) -> Iterator[Tour]:
    made = Tour(tmp_path, poured_shop(lambda: "word"), lambda: "word")
    yield made
    made.close()


def silent(window: QWidget) -> Iterator[str]:
    """Yield what of *window* is off without a word, or out of reach of Tab."""
    covers = [one for one in window.findChildren(LockCover) if one.isVisible()]
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or (covers and not covers[0].isAncestorOf(widget)):
            continue
        used = isinstance(widget, QAbstractButton | QLineEdit) or widget.focusPolicy()
        if used and not widget.isEnabled():
            yield f"{named(widget)} is off and says nothing to the keyboard"
        if off_by_reason(widget):
            if not widget.toolTip():
                yield f"{named(widget)} is off without a reason"
            if not widget.focusPolicy() & HELD_BY_KEYS:
                yield f"{named(widget)} is off, and Tab does not reach its reason"
        if isinstance(widget, QMenu):
            yield from silent_rows(widget)


def silent_rows(menu: QMenu) -> Iterator[str]:
    for row in menu.actions():
        words = row.text().partition("\t")[0]
        off = row.isVisible() and not (row.isEnabled() or row.isSeparator())
        if off and not isinstance(row, HeadAction) and row.toolTip() in ("", row.text(), words):
            yield f"the row {words!r} of a menu is off without a reason"


def off_by_reason(widget: QWidget) -> bool:
    return bool(isinstance(widget, Control) and widget.reason) or bool(widget.property("off"))


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


@pytest.mark.parametrize("waiting", [False, True])
def test_nothing_is_off_without_a_word(tour: Tour, waiting: bool) -> None:
    """Neither while the server answers, nor while it takes its time, nor when it is gone."""
    faults: set[str] = set()
    off = 0
    tour.waiting = waiting
    for stop in STOPS:
        tour.visit(stop)
        for line in (Line.ONLINE, Line.OFFLINE):
            tour.health.change(line=line)
            for window in tour.paint():
                faults |= {f"{stop}, {line}: {one}" for one in silent(window)}
                off += sum(map(off_by_reason, window.findChildren(QWidget)))
        tour.leave()
    assert sorted(faults) == []
    assert off, "there was something to say it of"


def test_a_field_that_nobody_may_write_in_is_read_and_copied_by_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = Field("E-mail", parent=window)
    field.set_text("ana@demo.example")
    field.set_reason("It cannot be changed.")
    before = QLineEdit(window)
    QWidget.setTabOrder(before, field.edit)
    window.show()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert field.edit.hasFocus()
    assert QToolTip.text() == field.edit.toolTip() == "It cannot be changed."
    QTest.keyClicks(field.edit, "x")
    assert field.text == "ana@demo.example"
    field.edit.selectAll()
    QTest.keyClick(field.edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "ana@demo.example"
    field.set_reason("")
    QTest.keyClicks(field.edit, "x")
    assert field.text == "x" and not field.edit.toolTip()
