"""The devices a person is signed in on, and signing them out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.trouble import Trouble
from app.ui.components.button import Button, Link, Size, Variant
from app.ui.components.chip import Chip
from app.ui.components.label import ElidedLabel, Hairline, PlainLabel
from app.ui.components.menu import Menu
from app.ui.components.person import KindTile
from app.ui.fonts import MEDIUM
from app.ui.outside import DeviceRow
from app.ui.settings.page import heading
from app.ui.settings.scene import Scene
from app.ui.theme import theme
from app.ui.troubles import trouble_words
from app.ui.words import join, translate

__all__ = ["DeviceList", "device_icon"]


class DeviceList(QWidget):
    """Rows of 60; the list is asked of the server each time it comes into sight."""

    grew = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._devices: list[DeviceRow] = []
        self._asked = 0
        self.buttons: dict[str, Button] = {}
        """The button that revokes, by session id."""
        self.confirmers: dict[str, Button] = {}
        """The button that says that it was oneself, by session id."""
        self.note = PlainLabel("", role="text.secondary", wrap=True)
        self.again = Link(translate("Settings", "Try again"), "body")
        self.again.clicked.connect(self.ask)
        self.everywhere = Link(translate("Settings", "Sign out everywhere else"))
        self.everywhere.clicked.connect(self._everywhere)
        self._heading = heading(translate("Settings", "Devices"))
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.everywhere)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addLayout(self._rows)
        column.addSpacing(theme().scaled(12))
        column.addWidget(self.note)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self._say("")

    def ask(self) -> None:
        """Ask the server which devices there are; what is shown stays until it answers."""
        reason = self._scene.offline_reason()
        if reason:
            self._say(reason)
            return
        if not self._devices:
            self._say(translate("Settings", "Asking the server…"))
        self._asked += 1
        asked = self._asked

        def answered(answer: list[DeviceRow] | Trouble) -> None:
            if asked == self._asked:  # a later question is on its way otherwise
                self._show(answer)

        self._scene.ground.outside.devices(answered)

    def show_line(self) -> None:
        """The line came or went: what needs it is on or off."""
        reason = self._scene.offline_reason()
        self.everywhere.set_reason(reason)
        for button in (*self.buttons.values(), *self.confirmers.values()):
            button.set_reason(reason)
        if not reason and self.note.text():
            self.ask()

    def _show(self, answer: list[DeviceRow] | Trouble) -> None:
        if isinstance(answer, Trouble):
            words = trouble_words(answer)
            self._say(f"{words.title}. {words.message}", again=True)
            return
        self._devices = sorted(answer, key=lambda one: (not one.current, not one.new))
        self._say("")
        self.buttons.clear()
        self.confirmers.clear()
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in self._devices:
            self._rows.addWidget(self._row(one))
        title = translate("Settings", "Devices")
        self._heading.setText(f"{title} {len(self._devices)}")
        self.everywhere.setVisible(len(self._devices) > 1)
        self.grew.emit()

    def _row(self, one: DeviceRow) -> QWidget:
        look = theme()
        name = one.name or one.platform or translate("Settings", "Unnamed device")
        holder = QWidget()
        first = QHBoxLayout()
        first.setSpacing(look.scaled(8))
        label = PlainLabel(name[:80], weight=MEDIUM)
        first.addWidget(label)
        if one.current:
            first.addWidget(Chip(translate("Settings", "This one"), "accent"))
        elif one.new:
            asked = translate("Settings", "New, was it you?")
            first.addWidget(Chip(asked, "warning", "circle-alert"))
        first.addStretch()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addLayout(first)
        words.addWidget(ElidedLabel(self._below(one), "meta", "text.secondary"))
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(look.scaled(12))
        row.addWidget(KindTile(device_icon(one), "neutral", 36))
        row.addLayout(words, 1)
        if one.current:
            active = translate("Settings", "Active now")
            row.addWidget(PlainLabel(active, "meta", "success.text", MEDIUM))
        else:
            if one.new:
                row.addWidget(self._confirmer(one, name))
            row.addWidget(self._revoker(one, name))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(Hairline())
        holder.setFixedHeight(look.scaled(60))
        return holder

    def _below(self, one: DeviceRow) -> str:
        times, now = self._scene.ground.times, self._scene.ground.clock()
        used = since = ""
        if one.last_used_at is not None and not one.current:
            moment = times.short(one.last_used_at, now)
            used = translate("Settings", "last used {time}").format(time=moment)
        if one.created_at is not None:
            day = times.day(one.created_at, now)
            since = translate("Settings", "signed in since {day}").format(day=day)
            if one.new and not one.current:
                moment = times.gone(one.created_at, now)
                since = translate("Settings", "first seen {time}").format(time=moment)
        return join(_platform(one.platform), used, since)

    def _revoker(self, one: DeviceRow, name: str) -> Button:
        variant = Variant.DANGER if one.new else Variant.SECONDARY
        button = Button(translate("Settings", "Revoke"), variant, Size.SMALL)
        title = translate("Settings", "Revoke {name}").format(name=name)
        button.setAccessibleName(title)
        button.set_reason(self._scene.offline_reason())
        button.clicked.connect(lambda: self._offer(button, title, [one.id]))
        self.buttons[one.id] = button
        return button

    def _confirmer(self, one: DeviceRow, name: str) -> Button:
        button = Button(translate("Settings", "It was me"), Variant.SECONDARY, Size.SMALL)
        title = translate("Settings", "It was me on {name}").format(name=name)
        button.setAccessibleName(title)
        button.set_reason(self._scene.offline_reason())
        button.clicked.connect(lambda: self._confirm(one.id))
        self.confirmers[one.id] = button
        return button

    def _confirm(self, id_: str) -> None:
        def confirmed(trouble: Trouble | None) -> None:
            if trouble is not None and trouble.id == "not-allowed":
                title = translate("Settings", "This device is new itself")
                words = translate("Settings", "Say it on a device that you used before.")
                self._scene.say(title, words)
            elif trouble is not None and trouble.id != "not-found":
                self._scene.tell(trouble)
            self.ask()

        self.confirmers[id_].set_reason(translate("Settings", "The server is being told."))
        self._scene.ground.outside.confirm_device(id_, confirmed)

    def _everywhere(self) -> None:
        others = [one.id for one in self._devices if not one.current]
        self._offer(self.everywhere, self.everywhere.text(), others)

    def _offer(self, under: QWidget, title: str, ids: list[str]) -> None:
        """Offer to sign out, keeping or erasing what was not sent from there."""
        menu = Menu(title, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep = menu.add("log-out", translate("Settings", "Sign out, keep what it has not sent"))
        keep.triggered.connect(lambda: self._end(ids, False))
        wipe = translate("Settings", "Sign out and erase what it has not sent")
        menu.add("trash-2", wipe, danger=True).triggered.connect(lambda: self._end(ids, True))
        menu.open_below(under, right=True)

    def _end(self, ids: list[str], wipe: bool) -> None:
        waiting = set(ids)

        def ended(id_: str, trouble: Trouble | None) -> None:
            waiting.discard(id_)
            if trouble is not None and trouble.id != "not-found":
                self._scene.tell(trouble)
            if not waiting:
                self.ask()

        for id_ in ids:
            if id_ in self.buttons:
                going = translate("Settings", "This device is being signed out.")
                self.buttons[id_].set_reason(going)
            self._scene.ground.outside.end_device(id_, wipe, partial(ended, id_))

    def _say(self, words: str, again: bool = False) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.again.setVisible(again)
        self.everywhere.setVisible(len(self._devices) > 1)


def _platform(name: str) -> str:
    """Return a platform as it writes itself."""
    return "macOS" if name == "darwin" else f"{name[:1].upper()}{name[1:]}"


def device_icon(one: DeviceRow) -> str:
    """Return the icon of a device by what it says of itself."""
    words = f"{one.name} {one.platform}".casefold()
    if any(word in words for word in ("phone", "android", "ios")):
        return "smartphone"
    return "laptop" if any(word in words for word in ("book", "laptop", "mac")) else "monitor"
