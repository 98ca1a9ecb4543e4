"""The page on people: who may sign in, what they may do, and who is called as one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.button import Button, Variant
from app.ui.components.field import SearchField
from app.ui.components.paint import width_of
from app.ui.components.tabs import Choice, Tabs
from app.ui.settings.crew import Crew, Standing, read_crew, standing
from app.ui.settings.groups import GroupTable
from app.ui.settings.invite import InviteSheet
from app.ui.settings.page import PADDING, Page
from app.ui.settings.people_table import PeopleTable
from app.ui.settings.scene import Scene
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["PeoplePage"]


class PeoplePage(Page):
    """Two tabs, people and groups, over one table each."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "Who may sign in, what they may do, and who is called as one.")
        super().__init__(scene, translate("Settings", "Users and groups"), line)
        self.crew = Crew((), ())
        self.invite = Button(translate("Settings", "Invite"), Variant.PRIMARY, icon="user-plus")
        self.invite.clicked.connect(self._invite)
        self.add_group = Button(translate("Settings", "New group"), Variant.PRIMARY, icon="plus")
        self.people = PeopleTable(scene)
        self.groups = GroupTable(scene)
        self.add_group.clicked.connect(self.groups.add)
        self.head.addWidget(self.invite)
        self.head.addWidget(self.add_group)
        self.tabs = Tabs(
            [
                Choice("people", translate("Settings", "People")),
                Choice("groups", translate("Settings", "Groups")),
            ]
        )
        self.search = SearchField(translate("Settings", "Find a person"))
        self._tables = QStackedWidget()
        self._tables.addWidget(self.people)
        self._tables.addWidget(self.groups)
        self._lay_out()
        self.foot = self.add_foot()
        self.tabs.chosen.connect(self._turn)
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self.search.clearFocus)
        self._read()
        self._turn("people")

    def point(self, id_: str) -> None:
        """Go to a tab, or to what invites."""
        self.tabs.choose("groups" if id_ == "groups" else "people")
        if id_ == "invite":
            super().point(id_)

    def enter(self) -> None:
        """How long links still work may have changed."""
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read the crew again where a commit touched it."""
        if changes.everything or {"user", "group"} & changes.types.keys():
            self._read()

    def show_health(self, state: HealthState) -> None:
        """An invitation is made by the server alone."""
        self.invite.set_reason(self.scene.offline_reason())

    def _read(self) -> None:
        store = self.scene.ground.store
        if store is None:
            return
        self.crew = read_crew(store)
        self.people.show_crew(self.crew, self.search.text())
        self.groups.show_crew(self.crew)
        self.tabs.show_count("people", len(self.crew.users))
        self.tabs.show_count("groups", len(self.crew.groups))
        self.foot.show_words(_sum(self.crew))

    def _find(self, text: str) -> None:
        self.people.show_crew(self.crew, text)

    def _turn(self, tab: str) -> None:
        people = tab == "people"
        self._tables.setCurrentWidget(self.people if people else self.groups)
        self.invite.setVisible(people)
        self.add_group.setVisible(not people)
        self.search.setVisible(people)

    def _invite(self) -> None:
        sheet = InviteSheet(self.scene, list(self.crew.groups))
        sheet.open()

    def _lay_out(self) -> None:
        look = theme()
        pad = look.scaled(PADDING)
        hint = width_of(self.search.placeholderText(), look.font())
        self.search.setFixedWidth(max(look.scaled(168), hint + look.scaled(84)))
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs, 1)
        self.fixed.addWidget(bar)
        beside = self.tabs.layout()
        if beside is not None:
            beside.setContentsMargins(pad - look.scaled(8), 0, pad, look.scaled(4))
            beside.addWidget(self.search)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._tables, 1)
        self.places |= {"invite": self.invite, "people": self.search, "groups": self.add_group}


def _sum(crew: Crew) -> str:
    """Return how many there are, in one line."""
    stands = [standing(user) for user in crew.users]
    parts = [translate("Settings", "%n people", "", len(stands))]
    suspended = stands.count(Standing.SUSPENDED)
    invited = stands.count(Standing.INVITED)
    if suspended:
        parts.append(translate("Settings", "%n suspended", "", suspended))
    if invited:
        parts.append(translate("Settings", "%n invited", "", invited))
    line = ", ".join(parts)
    return line + ". " + translate("Settings", "Free users see no client and no record.")
