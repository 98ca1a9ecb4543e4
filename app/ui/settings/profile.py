"""The page on the person: name, password, status, time zone, devices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.person import Avatar
from app.ui.components.select import Select
from app.ui.fonts import MEDIUM
from app.ui.settings.devices import DeviceList
from app.ui.settings.page import Page
from app.ui.settings.password import PasswordSheet
from app.ui.settings.row import SettingRow
from app.ui.settings.scene import Scene
from app.ui.settings.topics import words_of
from app.ui.settings.zones import OTHER, ZoneSheet, zone_options
from app.ui.theme import theme
from app.ui.words import translate
from protocol.kinds import ARRIVAL
from protocol.mutations import SaveProfile
from protocol.records import Account, User

__all__ = ["ProfilePage"]

_LONGEST = 200


class ProfilePage(Page):
    """What colleagues see of the person, and where the person is signed in (K07)."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "What colleagues see, and where you are signed in.")
        super().__init__(scene, translate("Settings", "Profile"), line)
        self.name = Field(words_of("name")[0])
        self.email = Field(translate("Settings", "E-mail"))
        reason = translate("Settings", "You sign in with it. It cannot be changed.")
        self.email.set_reason(reason)
        self.password = Button(translate("Settings", "Change"), Variant.SECONDARY)
        self.password.setAccessibleName(translate("Settings", "Change your password"))
        self.password.clicked.connect(self._change_password)
        self.status = Field("", translate("Settings", "Back at 14:00"))
        self.status.label.hide()
        self.status.edit.setAccessibleName(words_of("status")[0])
        self.status.edit.setMaxLength(_LONGEST)
        self.name.edit.setMaxLength(_LONGEST)
        self.name.edit.editingFinished.connect(self._save_name)
        self.status.edit.editingFinished.connect(self._save_status)
        self._avatar = Avatar("", "", 56)
        self._note = PlainLabel("", "meta", "text.secondary")
        self.zone: Select | None = None
        self._zone_place = QHBoxLayout()
        self._zone_place.setContentsMargins(0, 0, 0, 0)
        self.devices = DeviceList(scene)
        self._lay_out()
        self._show_me()

    def enter(self) -> None:
        """Look again which devices there are."""
        self._show_me()
        self.devices.ask()

    def refresh(self, changes: Changes) -> None:
        """Show the person as they now are, but never over what is being typed."""
        if changes.everything or {"user", "account"} & changes.types.keys():
            self._show_me()
        if any(one.kind == ARRIVAL for one in changes.new):
            self.devices.ask()

    def show_health(self, state: HealthState) -> None:
        """A password is changed, and devices are revoked, on the server."""
        self.password.set_reason(self.scene.offline_reason())
        self.devices.show_line()

    def _show_me(self) -> None:
        me = self.scene.ground.me()
        if me is None:
            return
        self._avatar.show_person(me.name, me.id)
        for field, text in ((self.name, me.name), (self.status, me.status)):
            if not field.edit.hasFocus() and field.text != text:
                field.set_text(text)
                field.edit.setCursorPosition(0)
        self.email.set_text(me.email)
        self.email.edit.setCursorPosition(0)
        if self.zone is None or self.zone.key != me.zone:
            self._show_zone(me)

    def _save_name(self) -> None:
        me = self.scene.ground.me()
        name = self.name.text.strip()
        if me is None or name == me.name:
            self.name.set_problem("")
        elif not name:
            self.name.set_problem(translate("Settings", "Colleagues need a name to call you by."))
        else:
            self.name.set_problem("")
            self.scene.submit("save_profile", SaveProfile(name=name))

    def _save_status(self) -> None:
        me = self.scene.ground.me()
        status = self.status.text.strip()
        if me is not None and status != me.status:
            self.scene.submit("save_profile", SaveProfile(status=status))

    def _change_password(self) -> None:
        sheet = PasswordSheet(self.scene, self._password_changed)
        sheet.open()

    def _password_changed(self) -> None:
        self._note.setText(translate("Settings", "Your password is changed."))
        self.devices.ask()

    def _show_zone(self, me: User) -> None:
        account = self._account()
        of_account = account.zone if account is not None else "UTC"
        select = Select(words_of("zone")[0], zone_options(me.zone, of_account))
        select.setMinimumWidth(theme().scaled(240))
        select.choose(me.zone)
        select.chosen.connect(self._take_zone)
        old, self.zone = self.zone, select
        if old is not None:
            self._zone_place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._zone_place.addWidget(select)
        self.places["zone"] = select

    def _take_zone(self, key: str) -> None:
        if key != OTHER:
            self.scene.submit("save_profile", SaveProfile(zone=key))
            return
        sheet = ZoneSheet(self.scene.host)
        sheet.picked.connect(lambda zone: self.scene.submit("save_profile", SaveProfile(zone=zone)))
        sheet.left.connect(self._zone_left)
        sheet.open()

    def _zone_left(self) -> None:
        me = self.scene.ground.me()
        if me is not None and self.zone is not None:
            self.zone.choose(me.zone)

    def _account(self) -> Account | None:
        from app.models import queries

        store = self.scene.ground.store
        return queries.account(store) if store is not None else None

    def _lay_out(self) -> None:
        look = theme()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.scaled(12))
        grid.setVerticalSpacing(look.scaled(6))
        grid.setColumnMinimumWidth(0, look.scaled(60))
        grid.addWidget(self._avatar, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.email, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        label = PlainLabel(words_of("password")[0], "meta", "text.secondary", MEDIUM)
        column = QVBoxLayout()
        column.setSpacing(look.length("spacing.label_to_field"))
        column.addWidget(label)
        column.addWidget(self.password)
        column.addStretch(1)
        grid.addLayout(column, 0, 3, 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._note, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addSpacing(look.scaled(4))
        self.body.addWidget(Hairline())
        self.status.setFixedWidth(look.scaled(300))
        zone = QWidget()
        zone.setLayout(self._zone_place)
        self.body.addWidget(SettingRow("status", self.status))
        self.body.addWidget(SettingRow("zone", zone))
        self.body.addSpacing(look.scaled(16))
        self.body.addWidget(self.devices)
        self.body.addStretch(1)
        foot = self.add_foot()
        foot.show_words(
            translate(
                "Settings",
                "Revoking signs a device out at once and erases its copy of the list.",
            )
        )
        self.places |= {
            "name": self.name.edit,
            "status": self.status.edit,
            "password": self.password,
            "devices": self.devices.everywhere,
        }
