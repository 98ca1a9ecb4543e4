"""The menu: rows of 32 px with an icon, words, and a key or a count at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QBitmap,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from app.ui.components.paint import fill_round, hairline, text_in
from app.ui.components.picture import TONES
from app.ui.components.tips import as_plain
from app.ui.compositing import can_be_translucent
from app.ui.fonts import SEMIBOLD
from app.ui.icons import icon, paint_icon
from app.ui.theme import theme

__all__ = ["HeadAction", "Menu", "literal"]

_ICON: Final = "icon_name"
_DANGER: Final = "danger"
_LEAST: Final = 200
"""Px that a menu is wide at least."""
_LONGEST: Final = 60
"""Characters of an outside text in a row."""
_SENTENCES: Final = 300
"""Characters of a head, which says what happened and what to do."""


def literal(text: str, most: int = _LONGEST) -> str:
    """Return outside text for a menu, in which ``&`` would mark a letter and a tab a key.

    A menu is as wide as its widest row, so a text is cut that no menu has room for: after *most*
    characters.
    """
    if len(text) > most:
        text = f"{text[:most].rstrip()}…"
    return text.replace("&", "&&").replace("\t", " ")


class Menu(QMenu):
    """A menu painted by us; open it with ``popup``, never with a loop of its own."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, can_be_translucent())
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fit)
        theme().changed.connect(self.restyle)

    def add(self, icon_name: str, text: str, beside: str = "", danger: bool = False) -> QAction:
        """Add a row and return its action; *beside* stands at the right: a key or a count."""
        action = QAction(text, self)
        action.setProperty(_ICON, icon_name)
        action.setProperty(_DANGER, danger)
        self.addAction(action)
        self.set_beside(action, beside)
        return action

    def add_submenu(self, icon_name: str, text: str) -> Menu:
        """Add a row that opens a further menu and return that menu."""
        submenu = Menu(text, self)
        self.addMenu(submenu)
        submenu.menuAction().setProperty(_ICON, icon_name)
        return submenu

    def set_beside(self, action: QAction, beside: str) -> None:
        """Change what stands at the right of a row."""
        words = action.text().partition("\t")[0]
        action.setText(f"{words}\t{beside}" if beside else words)

    def set_reason(self, action: QAction, reason: str) -> None:
        """Turn a row off, saying why in its tooltip; empty turns it on again."""
        action.setEnabled(not reason)
        action.setToolTip(as_plain(reason))

    def fit(self) -> None:
        """Be wide enough for every row: Qt measures rows that it would paint, and we paint ours."""
        self.restyle()
        colors = theme()
        body, meta = colors.metrics(), colors.metrics("meta")
        wanted = colors.scaled(_LEAST)
        for action in self.actions():
            words, _, beside = action.text().partition("\t")
            if isinstance(action, HeadAction):
                wanted = max(wanted, action.width())
            if isinstance(action, QWidgetAction) or not action.isVisible():
                continue
            width = body.horizontalAdvance(words) + colors.scaled(56)
            if beside:
                width += meta.horizontalAdvance(beside) + colors.scaled(16)
            if action.menu():
                width += colors.length("icon.small")
            wanted = max(wanted, width)
        self.setMinimumWidth(wanted)

    def open_below(self, widget: QWidget, right: bool = False) -> None:
        """Show the menu under *widget*, in line with its left or its right edge."""
        self.fit()
        self.setMinimumWidth(max(self.minimumWidth(), 0 if right else widget.width()))
        corner = QPoint(widget.width() - self.sizeHint().width() if right else 0, widget.height())
        self.popup(widget.mapToGlobal(corner + QPoint(0, 4)))

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        for action in self.actions():
            self._tint(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if can_be_translucent():
            return
        shape = QBitmap(self.size())
        shape.clear()
        painter = QPainter(shape)
        painter.setBrush(Qt.GlobalColor.color1)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = theme().length("radius.float")
        painter.drawRoundedRect(self.rect(), corner, corner)
        painter.end()
        self.setMask(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = colors.length("radius.float")
        if not can_be_translucent():
            # The cut corners have no half-covered dots: let what is left of them be border.
            painter.fillRect(area, colors.color("line.strong"))
        fill_round(painter, area, radius, colors.color("bg.raised"), colors.color("line.strong"))
        for action in self.actions():
            if action.isVisible() and not isinstance(action, QWidgetAction):
                self._paint(painter, action, self.actionGeometry(action))

    def _paint(self, painter: QPainter, action: QAction, area: QRect) -> None:
        colors = theme()
        if action.isSeparator():
            middle = area.center().y()
            hairline(painter, 1, middle, self.width() - 1, middle + 1, colors.color("line.hair"))
            return
        row = QRectF(area.x(), area.y(), area.width(), area.height())
        if action is self.activeAction() and action.isEnabled():
            painter.fillRect(row, colors.color("bg.hover_raised"))
        text = "text.primary" if action.isEnabled() else "text.disabled"
        tint = "text.secondary" if action.isEnabled() else "text.disabled"
        if action.property(_DANGER) and action.isEnabled():
            text = tint = "danger.text"
        side = colors.length("icon.small")
        top = row.y() + (row.height() - side) / 2
        mark = "check" if action.isChecked() else action.property(_ICON)
        if mark:
            paint_icon(painter, str(mark), tint, row.x() + colors.scaled(12), top, side)
        words, _, beside = action.text().replace("&&", "\0").replace("&", "").partition("\t")
        left = row.x() + colors.scaled(40)
        right = row.right() - colors.scaled(12)
        if action.menu():
            right -= side
            paint_icon(painter, "chevron-right", tint, right, top, side)
        if beside:
            font = colors.font("meta")
            width = colors.metrics("meta").horizontalAdvance(beside)
            place = QRectF(right - width, row.y(), width + 1, row.height())
            color = colors.color("text.tertiary" if action.isEnabled() else "text.disabled")
            text_in(painter, place, beside, font, color)
            right -= width + colors.scaled(12)
        place = QRectF(left, row.y(), right - left, row.height())
        text_in(painter, place, words.replace("\0", "&"), colors.font(), colors.color(text))

    def _tint(self, action: QAction) -> None:
        name = action.property(_ICON)
        if name:
            # Painted by us; a desktop that draws the tray's menu itself takes it from here, and
            # asks before it does (aboutToShow): no icon is drawn at the start.
            action.setIcon(icon(str(name), "text.secondary", theme().length("icon.small")))


class _Head(QWidget):
    """The first lines of a menu: an icon, a title, and a detail below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon = ""
        self.tone = "neutral"
        self.title = ""
        self.detail = ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click on the words from closing the menu."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep a click on the words from closing the menu."""

    def sizeHint(self) -> QSize:
        # As wide as the menu is for its other reasons: Qt would add an icon's room to ours.
        return QSize(1, theme().scaled(56 if self.detail else 40))

    def wanted(self) -> int:
        """Return how wide the menu has to be for the words."""
        colors = theme()
        title = colors.metrics("body", SEMIBOLD).horizontalAdvance(self.title)
        detail = colors.metrics("meta").horizontalAdvance(self.detail)
        width = min(colors.scaled(360), colors.scaled(56) + max(title, detail))
        return max(colors.length("width.menu"), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme()
        painter = QPainter(self)
        side = colors.length("icon.small")
        tint = TONES[self.tone].text
        inset = colors.scaled(11)
        if self.icon:
            paint_icon(painter, self.icon, tint, inset, (self.height() - side) // 2, side)
        left = colors.scaled(39)
        width = self.width() - left - inset
        primary = colors.color("text.primary")
        title_font = colors.font("body", SEMIBOLD)
        if not self.detail:
            place = QRectF(left, 0, width, self.height())
            text_in(painter, place, self.title, title_font, primary)
            return
        both = colors.line() + colors.line("meta")
        top = (self.height() - both) / 2
        text_in(painter, QRectF(left, top, width, colors.line()), self.title, title_font, primary)
        place = QRectF(left, top + colors.line(), width, colors.line("meta"))
        text_in(painter, place, self.detail, colors.font("meta"), colors.color("text.secondary"))


class HeadAction(QWidgetAction):
    """The words over a menu; a desktop that draws the menu itself shows them as one line."""

    def __init__(self, menu: Menu) -> None:
        super().__init__(menu)
        self._head = _Head(menu)
        self.setDefaultWidget(self._head)
        self.setEnabled(False)

    def width(self) -> int:
        """Return how wide the menu has to be for the words, in px."""
        return self._head.wanted()

    def show_words(self, icon_name: str, tone: str, title: str, detail: str = "") -> None:
        """Say something else."""
        self._head.icon, self._head.tone = icon_name, tone
        self._head.title, self._head.detail = title, detail
        line = f"{title} · {detail}" if detail else title
        self._head.setAccessibleName(line)
        self.setText(literal(line, _SENTENCES))
        self._head.updateGeometry()
        self._head.setFixedHeight(self._head.sizeHint().height())
        self._head.update()
