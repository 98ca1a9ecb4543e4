"""The table of people: a row each, with what an admin changes of somebody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.components.empty import EmptyState
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.menu import Menu
from app.ui.fonts import MEDIUM
from app.ui.settings.choice import INSET
from app.ui.settings.crew import Crew, member_changes
from app.ui.settings.invite import RenewSheet
from app.ui.settings.name_sheet import NameSheet
from app.ui.settings.page import PADDING
from app.ui.settings.person_row import PersonRow, columns
from app.ui.settings.pick_sheet import PickSheet
from app.ui.settings.roles import role_key, role_name, save_role
from app.ui.settings.scene import Scene
from app.ui.settings.suspend_sheet import SuspendSheet
from app.ui.theme import theme
from app.ui.words import translate
from protocol.mutations import RestoreUser, SaveUser, SuspendUser
from protocol.records import User

__all__ = ["PeopleTable", "table_head"]

_MOST: Final = 200
"""Rows at once; the search finds the others."""


class PeopleTable(QWidget):
    """Every change takes effect at once, offline too, and can be undone."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._crew = Crew((), ())
        self.rows: dict[str, PersonRow] = {}
        self.menu: Menu | None = None
        """The menu of a row, while it is open."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._more = PlainLabel("", "meta", "text.secondary", wrap=True)
        self._more.setContentsMargins(theme().scaled(PADDING), theme().scaled(12), 0, 0)
        self._nobody = EmptyState(
            "search-x",
            translate("Settings", "Nobody is called so"),
            translate("Settings", "The search looks at names and e-mail addresses."),
        )
        words = (
            translate("Settings", "Person"),
            translate("Settings", "Role"),
            translate("Settings", "Groups"),
            translate("Settings", "Status"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(table_head(words, (0, *columns()), inset=(1,)))
        column.addLayout(self._rows)
        column.addWidget(self._more)
        column.addWidget(self._nobody)
        column.addStretch(1)

    def show_crew(self, crew: Crew, text: str = "") -> None:
        """Show whoever of *crew* is called by *text*; rows that stay keep their focus."""
        self._crew = crew
        found = crew.matching(text)
        users = found[:_MOST]
        if [user.id for user in users] != list(self.rows):
            self._lay_rows(users)
        now, times = self._scene.ground.clock(), self._scene.ground.times
        for user in users:
            self.rows[user.id].show_person(user, crew, now, times)
        words = translate("Settings", "{count} more: the search above finds them.")
        hidden = len(found) - len(users)
        self._more.setText(words.format(count=hidden))
        self._more.setVisible(hidden > 0)
        self._nobody.setVisible(not users and bool(text))

    def open_menu(self, user_id: str, under: QWidget) -> None:
        """Show what can be done about somebody."""
        user = self._user(user_id)
        own = user_id == self._own_id()
        menu = Menu(user.name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add("pencil", translate("Person", "Name")).triggered.connect(
            lambda: self._rename(user)
        )
        menu.add("users", translate("Settings", "Groups")).triggered.connect(
            lambda: self._choose_groups(user)
        )
        link = menu.add("key-round", translate("Settings", "New password link"))
        link.triggered.connect(lambda: RenewSheet(self._scene, user).open())
        menu.set_reason(link, self._scene.offline_reason())
        if not own:
            menu.addSeparator()
            self._add_standing(menu, user)
        self.menu = menu
        menu.open_below(under, right=True)

    def _add_standing(self, menu: Menu, user: User) -> None:
        if user.active:
            action = menu.add("ban", translate("Settings", "Suspend"), danger=True)
            action.triggered.connect(lambda: self._ask_to_suspend(user))
        else:
            action = menu.add("user-check", translate("Settings", "Lift the suspension"))
            action.triggered.connect(lambda: self._restore(user))

    def _ask_to_suspend(self, user: User) -> None:
        sheet = SuspendSheet(self._scene.host, user.name)
        sheet.agreed.connect(lambda: self._suspend(user))
        sheet.open()

    def _suspend(self, user: User) -> None:
        if self._scene.submit("suspend_user", SuspendUser(id=user.id)):
            words = translate("Settings", "{name} is suspended")
            back = RestoreUser(id=user.id)
            self._offer(words.format(name=user.name), "restore_user", back)

    def _restore(self, user: User) -> None:
        if self._scene.submit("restore_user", RestoreUser(id=user.id)):
            words = translate("Settings", "{name} may sign in again")
            back = SuspendUser(id=user.id)
            self._offer(words.format(name=user.name), "suspend_user", back)

    def _choose_role(self, user_id: str, key: str) -> None:
        user = self._user(user_id)
        before = role_key(user)
        if key != before and self._scene.submit("save_user", save_role(user_id, key)):
            words = translate("Settings", "{name}: {role}")
            words = words.format(name=user.name, role=role_name(key))
            self._offer(words, "save_user", save_role(user_id, before))

    def _rename(self, user: User) -> None:
        sheet = NameSheet(self._scene.host, translate("Person", "Name"), user.name)
        sheet.named.connect(lambda name: self._name(user, name))
        sheet.open()

    def _name(self, user: User, name: str) -> None:
        if self._scene.submit("save_user", SaveUser(id=user.id, name=name)):
            words = translate("Settings", "{old} is called {name} now")
            words = words.format(old=user.name, name=name)
            self._offer(words, "save_user", SaveUser(id=user.id, name=user.name))

    def _choose_groups(self, user: User) -> None:
        title = translate("Settings", "Groups of {name}").format(name=user.name)
        choices = [(group.id, group.name) for group in self._crew.groups]
        ticked = [group.id for group in self._crew.groups_of(user.id)]
        empty = translate("Settings", "There are no groups yet. Make one on the tab Groups.")
        sheet = PickSheet(self._scene.host, title, choices, ticked, empty=empty)
        sheet.picked.connect(lambda _name, wanted: self._put_into(user, wanted))
        sheet.open()

    def _put_into(self, user: User, wanted: list[str]) -> None:
        before = {group.id for group in self._crew.groups_of(user.id)}
        if not self._join(user, wanted):
            return
        words = translate("Settings", "The groups of {name} are changed").format(name=user.name)
        turned = before ^ set(wanted)

        def back() -> None:
            """Turn those groups back; what somebody else changed meanwhile stays."""
            inside = {group.id for group in self._crew.groups_of(user.id)}
            self._join(user, (inside - turned) | (before & turned))

        self._scene.undo.offer(words, back)

    def _join(self, user: User, wanted: Iterable[str]) -> bool:
        """Put somebody into the *wanted* groups and no other; say whether all of it was done."""
        changes = member_changes(self._crew, user.id, list(wanted))
        done = [self._scene.submit("save_group", change) for change in changes]
        return bool(done) and all(done)

    def _offer(self, words: str, name: str, back: SaveUser | SuspendUser | RestoreUser) -> None:
        self._scene.undo.offer(words, lambda: self._take_back(name, back))

    def _take_back(self, name: str, back: SaveUser | SuspendUser | RestoreUser) -> None:
        self._scene.submit(name, back)

    def _user(self, user_id: str) -> User:
        return next(user for user in self._crew.users if user.id == user_id)

    def _own_id(self) -> str:
        store = self._scene.ground.store
        return store.person_id if store is not None else ""

    def _lay_rows(self, users: list[User]) -> None:
        self.rows.clear()
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for user in users:
            row = PersonRow(user, user.id == self._own_id())
            row.role_chosen.connect(self._choose_role)
            row.menu_asked.connect(self.open_menu)
            self.rows[user.id] = row
            self._rows.addWidget(row)


def table_head(
    words: tuple[str, ...], widths: tuple[int, ...], inset: tuple[int, ...] = ()
) -> QWidget:
    """Return the head of a table of rows with a menu each; widths are px, and 0 takes the rest.

    The columns of *inset* hold choices, whose words stand a little to the right.
    """
    look = theme()
    holder = QWidget()
    row = QHBoxLayout()
    pad = look.scaled(PADDING)
    row.setContentsMargins(pad, 0, look.scaled(16 + 28 + 8), 0)
    row.setSpacing(look.scaled(8))
    for place, (text, width) in enumerate(zip(words, widths, strict=True)):
        label = PlainLabel(text, "meta", "text.secondary", MEDIUM)
        if width:
            label.setFixedWidth(width)
        if place in inset:
            label.setIndent(look.scaled(INSET))
        row.addWidget(label, 0 if width else 1)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row, 1)
    column.addWidget(Hairline())
    holder.setFixedHeight(look.length("height.table_head"))
    return holder
