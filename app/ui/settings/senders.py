"""The page on senders: the systems that post events, with their keys and what came last."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.button import Button, Size, Variant
from app.ui.components.chip import Chip
from app.ui.components.empty import EmptyState
from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.person import KindTile
from app.ui.fonts import MEDIUM
from app.ui.settings.page import Page
from app.ui.settings.people_table import table_head
from app.ui.settings.person_row import Cell, TableRow
from app.ui.settings.scene import Scene
from app.ui.settings.sender_sheets import AddSheet, RevokeSheet
from app.ui.theme import theme
from app.ui.words import kind_name, translate
from protocol.records import Sender

__all__ = ["SendersPage"]

_COLUMNS = (0, 216, 88, 76)
_END = 76 + 28 + 8
"""The last column, and the place of a menu, which these rows have not."""
_PREFIX = "deskbell."


class SendersPage(Page):
    """A row for each key: its first characters, the last event, how many came."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "Your other systems that post events, each with its own key.")
        super().__init__(scene, translate("Settings", "Senders"), line)
        self.add = Button(translate("Settings", "New sender"), Variant.PRIMARY, icon="plus")
        self.add.clicked.connect(self._add)
        self.head.addWidget(self.add)
        self.places["senders"] = self.add
        self.rows: dict[str, TableRow] = {}
        self.revokers: dict[str, Button] = {}
        """The button that revokes, by the sender's id."""
        self._senders: list[Sender] = []
        words = (
            translate("Settings", "Sender"),
            translate("Settings", "Last event"),
            translate("Settings", "Events"),
            "",
        )
        self._head = table_head(words, tuple(map(theme().scaled, _COLUMNS)))
        self.fixed.addWidget(self._head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = EmptyState(
            "webhook",
            translate("Settings", "No senders yet"),
            translate(
                "Settings",
                "A sender is one of your other systems. Make a key for it, "
                "and what it posts appears in the list.",
            ),
        )
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._none)
        self.body.addStretch(1)
        self._read()

    def enter(self) -> None:
        """Times are told anew."""
        self._senders = []
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read the senders again where a commit touched one."""
        if changes.everything or "sender" in changes.types:
            self._read()

    def show_health(self, state: HealthState) -> None:
        """Keys are made and ended by the server alone."""
        reason = self.scene.offline_reason()
        self.add.set_reason(reason)
        for button in self.revokers.values():
            button.set_reason(reason)

    def _read(self) -> None:
        from app.models import queries

        store = self.scene.ground.store
        if store is None:
            return
        found = queries.all_of(store, Sender)
        senders = sorted(found, key=lambda one: (one.revoked_at is not None, one.name.casefold()))
        self._head.setVisible(bool(senders))
        self._none.setVisible(not senders)
        if senders != self._senders:
            self._senders = senders
            self._lay_rows()

    def _lay_rows(self) -> None:
        self.rows.clear()
        self.revokers.clear()
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sender in self._senders:
            self.rows[sender.id] = self._row(sender)
            self._rows.addWidget(self.rows[sender.id])

    def _row(self, sender: Sender) -> TableRow:
        look = theme()
        over = sender.revoked_at is not None
        tint = "text.tertiary" if over else "text.primary"
        row = TableRow()
        key = translate("Settings", "Key {hint}…").format(hint=sender.key_hint)
        row.cells.addWidget(KindTile("webhook", "neutral", 28))
        row.cells.addSpacing(look.scaled(4))
        row.cells.addWidget(_lines(sender.name, tint, key), 1)
        last = Cell(look.scaled(_COLUMNS[1]))
        last.cell.addWidget(_lines(*self._last(sender)), 1)
        count = Cell(look.scaled(_COLUMNS[2]))
        count.cell.addWidget(PlainLabel(_number(sender.event_count), role="text.secondary"), 1)
        end = Cell(look.scaled(_END))
        end.cell.addStretch()
        end.cell.addWidget(self._end(sender))
        end.cell.addSpacing(look.scaled(8))
        for cell in (last, count, end):
            row.cells.addWidget(cell)
        return row

    def _last(self, sender: Sender) -> tuple[str, str, str]:
        if sender.last_event_at is None:
            return translate("Settings", "Nothing yet"), "text.secondary", ""
        times, now = self.scene.ground.times, self.scene.ground.clock()
        kind = sender.last_event_type.removeprefix(_PREFIX)
        day = times.short(sender.last_event_at, now)
        clock = times.clock(sender.last_event_at)
        moment = day if day == clock else f"{day}, {clock}"
        return kind_name(kind), "text.primary", moment

    def _end(self, sender: Sender) -> QWidget:
        if sender.revoked_at is not None:
            return Chip(translate("Settings", "Revoked"), "danger", "ban")
        button = Button(translate("Settings", "Revoke"), Variant.SECONDARY, Size.SMALL)
        title = translate("Settings", "Revoke the key of {name}").format(name=sender.name)
        button.setAccessibleName(title)
        button.set_reason(self.scene.offline_reason())
        button.clicked.connect(lambda: RevokeSheet(self.scene, sender).open())
        self.revokers[sender.id] = button
        return button

    def _add(self) -> None:
        AddSheet(self.scene).open()


def _number(count: int) -> str:
    """Return a count as the locale writes it."""
    return QLocale().toString(count)


def _lines(first: str, role: str, second: str) -> QWidget:
    """Return two lines, the second small."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(ElidedLabel(first, weight=MEDIUM, role=role))
    if second:
        column.addWidget(ElidedLabel(second, "meta", "text.secondary"))
    column.addStretch(1)
    return holder
