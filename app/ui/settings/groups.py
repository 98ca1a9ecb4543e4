"""The table of groups: people who are told, or talked to, as one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.components.button import IconButton
from app.ui.components.empty import EmptyState
from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.menu import Menu
from app.ui.components.person import KindTile
from app.ui.fonts import MEDIUM
from app.ui.settings.crew import Crew, save_group
from app.ui.settings.people_table import table_head
from app.ui.settings.person_row import Cell, TableRow
from app.ui.settings.pick_sheet import PickSheet
from app.ui.settings.scene import Scene
from app.ui.theme import theme
from app.ui.words import translate
from protocol.ids import new_id
from protocol.mutations import DeleteGroup
from protocol.records import Group

__all__ = ["GroupTable"]

_COLUMNS = (0, 300, 60)

Take = Callable[[str, list[str]], None]
"""Told a name and who is a member."""


class GroupTable(QWidget):
    """Add, edit, delete: at once, offline too; what was deleted can be had back (K35)."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._crew = Crew((), ())
        self.rows: dict[str, TableRow] = {}
        self.menu: Menu | None = None
        """The menu of a row, while it is open."""
        self.sheet: PickSheet | None = None
        """The sheet that was opened last."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        words = (
            translate("Settings", "Group"),
            translate("Settings", "Members"),
            translate("Settings", "Count"),
        )
        self._head = table_head(words, tuple(map(theme().scaled, _COLUMNS)))
        self._none = EmptyState(
            "users",
            translate("Settings", "No groups yet"),
            translate("Settings", "A group is called by one name, such as Sales or Main street."),
            translate("Settings", "New group"),
        )
        self._none.acted.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._rows)
        column.addWidget(self._none)
        column.addStretch(1)

    def show_crew(self, crew: Crew) -> None:
        """Show the groups of *crew*."""
        if crew.groups == self._crew.groups and crew.users == self._crew.users and self.rows:
            return
        self._crew = crew
        self.rows.clear()
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for group in crew.groups:
            self.rows[group.id] = self._row(group)
            self._rows.addWidget(self.rows[group.id])
        self._head.setVisible(bool(crew.groups))
        self._none.setVisible(not crew.groups)

    def add(self) -> None:
        """Ask for a new group."""
        title = translate("Settings", "New group")
        self._open(title, "", [], self._make)

    def edit(self, group: Group) -> None:
        """Ask for another name or other members."""
        self._open(
            group.name,
            group.name,
            group.member_ids,
            lambda name, members: self._change(group, name, members),
        )

    def delete(self, group: Group) -> None:
        """Delete a group at once; Undo brings the same one back, with the members it had."""
        if not self._scene.submit("delete_group", DeleteGroup(id=group.id)):
            return
        words = translate("Settings", "{name} is deleted").format(name=group.name)
        self._scene.undo.offer(words, lambda: self._bring_back(group))

    def open_menu(self, group: Group, under: QWidget) -> None:
        """Show what can be done about a group."""
        menu = Menu(group.name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = menu.add("pencil", translate("Settings", "Name and members"))
        edit.triggered.connect(lambda: self.edit(group))
        menu.addSeparator()
        delete = menu.add("trash-2", translate("Settings", "Delete"), danger=True)
        delete.triggered.connect(lambda: self.delete(group))
        self.menu = menu
        menu.open_below(under, right=True)

    def _open(self, title: str, name: str, ticked: list[str], take: Take) -> None:
        people = [user for user in self._crew.users if user.active]
        choices = [(user.id, user.name) for user in people]
        # Whoever is suspended meanwhile stays a member without being offered to others.
        kept = [one for one in ticked if one not in [user.id for user in people]]
        sheet = PickSheet(self._scene.host, title, choices, ticked, name=name, named=True)
        sheet.picked.connect(lambda name, members: take(name, [*members, *kept]))
        self.sheet = sheet
        sheet.open()

    def _make(self, name: str, members: list[str]) -> None:
        args = save_group(new_id(), create=True, name=name, member_ids=members)
        self._scene.submit("save_group", args)

    def _bring_back(self, group: Group) -> None:
        args = save_group(group.id, create=True, name=group.name, member_ids=group.member_ids)
        self._scene.submit("save_group", args)

    def _change(self, group: Group, name: str, members: list[str]) -> None:
        fields = _changed(group, name, members)
        if not fields or not self._scene.submit("save_group", save_group(group.id, **fields)):
            return
        words = translate("Settings", "{name} is changed").format(name=name)
        after = set(members)

        def back() -> None:
            """Take back what was changed; what somebody else changed meanwhile stays."""
            now = next((one for one in self._crew.groups if one.id == group.id), None)
            if now is None:
                return
            old = group.name if now.name == name else now.name
            left = [one for one in now.member_ids if one in group.member_ids or one not in after]
            gone = [one for one in group.member_ids if one not in after and one not in left]
            self._scene.submit("save_group", save_group(now.id, **_changed(now, old, left + gone)))

        self._scene.undo.offer(words, back)

    def _row(self, group: Group) -> TableRow:
        look = theme()
        row = TableRow()
        names = [self._crew.name_of(one) for one in group.member_ids]
        members = Cell(look.scaled(_COLUMNS[1]))
        listed = ", ".join(name for name in names if name) or "–"
        members.cell.addWidget(ElidedLabel(listed, role="text.secondary"), 1)
        count = Cell(look.scaled(_COLUMNS[2]))
        count.cell.addWidget(PlainLabel(str(len(group.member_ids)), role="text.secondary"), 1)
        more = IconButton("ellipsis", translate("Settings", "More"), 28)
        more.setAccessibleName(translate("Settings", "More for {name}").format(name=group.name))
        more.clicked.connect(lambda: self.open_menu(group, more))
        row.cells.addWidget(KindTile("users", "neutral", 28))
        row.cells.addSpacing(look.scaled(4))
        row.cells.addWidget(ElidedLabel(group.name, weight=MEDIUM), 1)
        row.cells.addWidget(members)
        row.cells.addWidget(count)
        row.cells.addWidget(more)
        return row


def _changed(group: Group, name: str, members: list[str]) -> dict[str, Any]:
    """Return the fields of *group* that this name and these members change."""
    fields: dict[str, Any] = {}
    if name != group.name:
        fields["name"] = name
    if set(members) != set(group.member_ids):
        fields["member_ids"] = members
    return fields
