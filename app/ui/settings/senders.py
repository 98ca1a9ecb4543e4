"""The page on senders: the systems that post events, with their keys and what came last."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.button import Button, IconButton, Link, Variant
from app.ui.components.chip import Chip
from app.ui.components.empty import EmptyState
from app.ui.components.label import ElidedLabel
from app.ui.components.menu import Menu
from app.ui.components.person import KindTile
from app.ui.fonts import MEDIUM
from app.ui.settings.page import Page
from app.ui.settings.people_table import table_head
from app.ui.settings.person_row import Cell, TableRow
from app.ui.settings.recent_sheet import RecentSheet
from app.ui.settings.scene import Scene
from app.ui.settings.sender_sheets import AddSheet, RenewKeySheet, RevokeSheet
from app.ui.theme import theme
from app.ui.words import kind_name, translate
from protocol.records import Sender

__all__ = ["SendersPage"]

_COLUMNS = (0, 216, 88, 76)
_END = 76 + 28 + 8
"""The last column: a menu, or what is left to say of a revoked sender."""
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
        self.counts: dict[str, Link] = {}
        """How many events came, which opens the last of them, by the sender's id."""
        self.menus: dict[str, IconButton] = {}
        """The button of a row's menu, by the sender's id."""
        self.menu: Menu | None = None
        """The menu of a row, while it is open."""
        self.recent: RecentSheet | None = None
        """The events of one sender, while they are looked at."""
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
            if self.recent is not None and self.recent.isVisible():
                self.recent.ask()

    def show_health(self, state: HealthState) -> None:
        """Keys are made and ended by the server alone."""
        reason = self.scene.offline_reason()
        self.add.set_reason(reason)

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
        self.counts.clear()
        self.menus.clear()
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
        count.cell.addWidget(self._count(sender))
        count.cell.addStretch()
        end = Cell(look.scaled(_END))
        end.cell.addStretch()
        if over:
            end.cell.addWidget(Chip(translate("Settings", "Revoked"), "danger", "ban"))
            end.cell.addSpacing(look.scaled(8))
        else:
            end.cell.addWidget(self._more(sender))
        for cell in (last, count, end):
            row.cells.addWidget(cell)
        return row

    def _last(self, sender: Sender) -> tuple[str, str, str]:
        if sender.last_event_at is None:
            return translate("Settings", "Nothing yet"), "text.secondary", ""
        times, now = self.scene.ground.times, self.scene.ground.clock()
        kind = sender.last_event_type.removeprefix(_PREFIX)
        return kind_name(kind), "text.primary", times.gone(sender.last_event_at, now)

    def _count(self, sender: Sender) -> Link:
        link = Link(_number(sender.event_count), "body")
        title = translate("Settings", "Recent events of {name}").format(name=sender.name)
        link.setAccessibleName(title)
        link.set_tip(title)
        link.clicked.connect(lambda: self._show_recent(sender))
        self.counts[sender.id] = link
        return link

    def _more(self, sender: Sender) -> IconButton:
        name = translate("Settings", "More for {name}").format(name=sender.name)
        button = IconButton("ellipsis", name, 28)
        button.clicked.connect(lambda: self.open_menu(sender, button))
        self.menus[sender.id] = button
        return button

    def open_menu(self, sender: Sender, under: QWidget) -> None:
        """Show what can be done about a sender; keys are made and ended by the server alone."""
        menu = Menu(sender.name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        recent = menu.add("history", translate("Settings", "Recent events"))
        recent.triggered.connect(lambda: self._show_recent(sender))
        renew = menu.add("key-round", translate("Settings", "New key"))
        renew.triggered.connect(lambda: RenewKeySheet(self.scene, sender).open())
        menu.addSeparator()
        revoke = menu.add("ban", translate("Settings", "Revoke"), danger=True)
        revoke.triggered.connect(lambda: RevokeSheet(self.scene, sender).open())
        for action in (renew, revoke):
            menu.set_reason(action, self.scene.offline_reason())
        self.menu = menu
        menu.open_below(under, right=True)

    def _show_recent(self, sender: Sender) -> None:
        self.recent = RecentSheet(self.scene, sender)
        self.recent.open()

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
