"""The page on what reaches the person, and how: kinds of notification by section."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models import attention
from app.models.changes import Changes
from app.models.health import HealthState
from app.settings import TOASTS
from app.ui.components.button import Button, Link, Size, Variant
from app.ui.components.label import Hairline, PlainLabel
from app.ui.fonts import MEDIUM
from app.ui.settings.kind_row import OFF, KindRow
from app.ui.settings.page import PADDING, Page, heading
from app.ui.settings.scene import Scene
from app.ui.settings.subscribe import SubscribeSheet
from app.ui.settings.trial import Trial
from app.ui.theme import theme
from app.ui.words import section_name, translate
from protocol.kinds import KINDS
from protocol.mutations import SetPreference
from protocol.quiet import ALL_KINDS
from protocol.records import Preference
from protocol.reminders import REMINDER_KIND, reminder_minutes

__all__ = ["NotificationsPage"]

_SECTIONS = ("clients", "work", "system")


class NotificationsPage(Page):
    """A table of kinds; the list entry is always made, the toast is what is chosen (K08, K09)."""

    def __init__(self, scene: Scene) -> None:
        line = translate(
            "Settings", "What reaches you, and how. Every notification also stays in the list."
        )
        super().__init__(scene, translate("Settings", "Notifications"), line)
        self.rows: dict[str, KindRow] = {}
        self._others: list[str] = []
        self.button = Button(
            translate("Settings", "Send a test"), Variant.SECONDARY, icon="bell-ring"
        )
        self.button.clicked.connect(self._test)
        self.head.addWidget(self.button)
        self.places["test"] = self.button
        self.fixed.addWidget(_table_head())
        self._table = QVBoxLayout()
        self._table.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, theme().scaled(16))
        self.body.addLayout(self._table)
        self.more = Link(translate("Settings", "Ask for another event"), "body")
        self.more.clicked.connect(self._ask_for)
        more_row = QHBoxLayout()
        pad = theme().scaled(PADDING)
        more_row.setContentsMargins(pad, theme().scaled(12), pad, 0)
        more_row.addWidget(self.more)
        more_row.addStretch()
        self.body.addLayout(more_row)
        self.body.addStretch(1)
        self.foot = self.add_foot()
        self.turn_on = Button(translate("Settings", "Turn on"), Variant.SECONDARY, Size.SMALL)
        self.turn_on.clicked.connect(self._turn_on)
        self.foot.row.addWidget(self.turn_on)
        self.run = Trial(scene, self)
        self.run.changed.connect(self._show_foot)
        self._fill()
        self._show_foot()

    def enter(self) -> None:
        """A verdict of the last visit is no news."""
        self.run.forget()
        self._show_foot()

    def refresh(self, changes: Changes) -> None:
        """Show choices made on another device; hear of the test's arrival."""
        self.run.arrived(changes)
        if changes.everything or "preference" in changes.types:
            if self._other_kinds() != self._others:
                self._fill()
            else:
                self._show_choices()

    def show_health(self, state: HealthState) -> None:
        """Say under the table whether toasts appear at all."""
        self.run.hear(state)
        self._show_foot()

    # the table

    def _fill(self) -> None:
        self.rows.clear()
        while (place := self._table.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for section in _SECTIONS:
            kinds = [one.id for one in KINDS.values() if one.listed and one.section == section]
            self._add_section(section_name(section), kinds)
        self._others = self._other_kinds()
        if self._others:
            self._add_section(translate("Settings", "Other events"), self._others)
        self._show_choices()
        self.explain()

    def _add_section(self, name: str, kinds: list[str]) -> None:
        title = heading(name)
        title.setContentsMargins(theme().scaled(PADDING), 0, 0, 0)
        self._table.addWidget(title)
        self._table.addWidget(Hairline())
        for kind in kinds:
            unknown = kind not in KINDS
            row = KindRow(kind, reminds=kind == REMINDER_KIND, asked_for=unknown)
            row.chosen.connect(self._choose)
            row.minutes_chosen.connect(self._choose_minutes)
            self.rows[kind] = row
            self.places[kind] = row.select
            if row.minutes is not None:
                self.places["reminder"] = row.minutes
            self._table.addWidget(row)

    def _show_choices(self) -> None:
        preferences = self._preferences()
        minutes = reminder_minutes(preferences)
        given_up = {one.kind for one in preferences if one.channels.get("desktop") == OFF}
        for kind, row in self.rows.items():
            choice: str = attention.desktop_of(kind, preferences).value
            row.show_choice(OFF if kind in given_up and kind in self._others else choice, minutes)

    def _choose(self, kind: str, choice: str) -> None:
        self.scene.submit("set_preference", SetPreference(kind=kind, channels={"desktop": choice}))

    def _choose_minutes(self, minutes: int) -> None:
        args = SetPreference(kind=REMINDER_KIND, reminder_minutes=minutes)
        self.scene.submit("set_preference", args)

    def _ask_for(self) -> None:
        sheet = SubscribeSheet(self.scene.host)
        sheet.named.connect(lambda kind: self._choose(kind, "toast"))
        sheet.open()

    def _other_kinds(self) -> list[str]:
        """Return the kinds nobody declared for which the person has a preference."""
        own = {one.kind for one in self._preferences()}
        return sorted(own - KINDS.keys() - {ALL_KINDS})

    def _preferences(self) -> list[Preference]:
        from app.models import queries

        store = self.scene.ground.store
        return queries.preferences(store) if store is not None else []

    # the test

    def _test(self) -> None:
        self.run.start()

    def _turn_on(self) -> None:
        self.scene.ground.settings.set(TOASTS, True)
        self._show_foot()

    def _show_foot(self) -> None:
        """Say how the test went, or else whether toasts appear here at all (K13, B15)."""
        off = not self.scene.ground.settings[TOASTS]
        self.turn_on.setVisible(off)
        under_way = translate("Settings", "A test is under way.")
        self.button.set_reason(under_way if self.run.running else self.scene.offline_reason())
        words = self.run.words
        if not words.text:
            words = self.run.outlook()
        self.foot.show_words(words.text, words.role)


def _table_head() -> QWidget:
    holder = QWidget()
    look = theme()
    row = QHBoxLayout()
    row.setContentsMargins(look.scaled(PADDING), 0, look.scaled(PADDING), 0)
    row.setSpacing(0)
    event = PlainLabel(translate("Settings", "Event"), "meta", "text.secondary", MEDIUM)
    event.setFixedWidth(KindRow.name_width())
    desktop = PlainLabel(translate("Settings", "Desktop"), "meta", "text.secondary", MEDIUM)
    row.addWidget(event)
    row.addWidget(desktop)
    row.addStretch()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row, 1)
    column.addWidget(Hairline())
    holder.setFixedHeight(look.length("height.table_head"))
    return holder
