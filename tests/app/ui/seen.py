"""Everything that a person can read on windows: said by a widget, or painted by us."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

__all__ = ["Seen", "painted", "said"]


class Seen(NamedTuple):
    """One text, and where it stands."""

    where: str
    text: str


def said(windows: Iterable[QWidget]) -> list[Seen]:
    """Return what the widgets shown in *windows* say, to eyes and to screen readers."""
    return [one for window in windows for one in _of_window(window) if one.text]


@contextmanager
def painted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect what is painted letter by letter, by a brush of ours."""
    found: list[str] = []
    draw, lay = QPainter.drawText, QTextLayout.__init__

    def drawing(self: QPainter, *given: Any) -> Any:  # noqa: ANN401
        found.extend(one for one in given if isinstance(one, str))
        return draw(self, *given)

    def laying(self: QTextLayout, *given: Any) -> None:
        found.extend(one for one in given if isinstance(one, str))
        lay(self, *given)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", drawing)
        patch.setattr(QTextLayout, "__init__", laying)
        yield found


def _of_window(window: QWidget) -> Iterator[Seen]:
    yield Seen("window title", window.windowTitle())
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        name = type(widget).__name__
        yield Seen(f"{name}, tooltip", widget.toolTip())
        yield Seen(f"{name}, name", widget.accessibleName())
        yield Seen(f"{name}, description", widget.accessibleDescription())
        for text in _texts(widget):
            yield Seen(name, text)


def _texts(widget: QObject) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
            if widget.echoMode() is QLineEdit.EchoMode.Normal:
                yield widget.text()
        case QPlainTextEdit():
            yield widget.placeholderText()
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QMenu():
            yield widget.title()
            yield from _of_actions(widget.actions())
        case QAbstractItemView():
            yield from _of_rows(widget)


def _of_actions(actions: Iterable[QAction]) -> Iterator[str]:
    for action in actions:
        if action.isVisible() and not action.isSeparator():
            yield action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            yield action.toolTip()
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield from _of_actions(menu.actions())


def _of_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for place in range(model.rowCount() if model else 0):
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        ):
            text = model.index(place, 0).data(role)
            if isinstance(text, str):
                yield text
