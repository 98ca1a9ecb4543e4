"""The sheets for a sender: making one with its key, changing the key, and revoking it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.components.button import Button, IconButton, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.paint import fill_round
from app.ui.components.sheet import Sheet
from app.ui.components.switch import CheckBox
from app.ui.fonts import MEDIUM
from app.ui.refusals import refusal_words
from app.ui.settings.scene import Scene
from app.ui.settings.secret import SecretLine
from app.ui.theme import theme
from app.ui.words import translate
from protocol.ids import new_id
from protocol.mutations import AddSender, MutationResult, RenewKey, RevokeSender
from protocol.records import Sender

__all__ = ["AddSheet", "RenewKeySheet", "RevokeSheet", "curl_line"]


def curl_line(url: str, key: str, pinned: bool) -> str:
    """Return a command that posts one event; curl is given what the server vouches for itself by.

    Never is it told to take any certificate: it sends the key.
    """
    trust = " --cacert certificate.pem" if pinned else ""
    event = (
        '{"specversion": "1.0", "id": "1", "source": "/test", '
        '"type": "deskbell.lead.created", '
        '"data": {"lead": {"external_id": "1", "title": "Hello from curl"}}}'
    )
    return (
        f"curl -i{trust} {url}/v1/events -H 'Authorization: Bearer {key}' "
        f"-H 'Content-Type: application/cloudevents+json' -d '{event}'"
    )


class _KeySheet(Sheet):
    """What both have: the key once it is there, shown once, with a line to try it by."""

    def __init__(self, scene: Scene, title: str) -> None:
        super().__init__(scene.host, title, 480)
        self.scene = scene
        self.key: SecretLine | None = None
        self.command = ""
        self._form = QWidget()
        self.form = QVBoxLayout(self._form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(theme().scaled(8))
        self.body.addWidget(self._form)
        self.cancel = self.add_button(Button(translate("Settings", "Cancel")))
        self.cancel.clicked.connect(self.leave)
        make = translate("Settings", "Make the key")
        self.button = self.add_button(Button(make, Variant.PRIMARY))
        self.button.clicked.connect(self.submit)

    def submit(self) -> None:
        """Have the server make the key."""
        raise NotImplementedError

    def busy(self, busy: bool) -> None:
        """Wait for the server: it cannot be asked twice."""
        waiting = translate("Settings", "The server is making the key.")
        self.button.set_reason(waiting if busy else "")

    def show_key(self, answer: MutationResult, whose: str) -> None:
        """Show the key in place of the form; it is nowhere else."""
        self._form.hide()
        secret = answer.secret or ""
        self.key = SecretLine(translate("Settings", "Key, shown only now"), secret)
        self.body.addWidget(self.key)
        line = translate(
            "Settings",
            "Put it into the settings of {name}. The server keeps no copy that can be read: "
            "for a lost key, a new one is made.",
        )
        self.body.addWidget(PlainLabel(line.format(name=whose), role="text.secondary", wrap=True))
        self._show_command(secret)
        self.cancel.hide()
        self.button.setText(translate("Settings", "Done"))
        self.busy(False)
        self.button.clicked.disconnect()
        self.button.clicked.connect(self.finish)
        self.key.copy.setFocus()

    def _show_command(self, secret: str) -> None:
        """Show the line to try it by; there is none where the address is not known."""
        place = self.scene.ground.outside.server_place()
        if place is None:
            return
        self.command = curl_line(place.url, secret, place.pinned)
        self.body.addWidget(_Command(self.command))
        if place.pinned:
            note = translate(
                "Settings",
                "Your server signs its own certificate. Copy the file certificate.pem to where you "
                "run this; on the server it lies in the folder tls of the data directory.",
            )
            self.body.addWidget(PlainLabel(note, "meta", "text.secondary", wrap=True))


class AddSheet(_KeySheet):
    """A name; the answer is the key."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene, translate("Settings", "New sender"))
        line = translate(
            "Settings",
            "A sender is one of your other systems, such as the CRM. "
            "It posts events with a key of its own.",
        )
        self.form.addWidget(PlainLabel(line, role="text.secondary", wrap=True))
        self.name = Field(translate("Settings", "Name"), translate("Settings", "CRM"))
        self.name.edit.setMaxLength(200)
        self.name.edit.returnPressed.connect(self.submit)
        self.name.edit.textEdited.connect(lambda: self.name.set_problem(""))
        self.form.addWidget(self.name)

    def submit(self) -> None:
        """Have the server make the sender, or say what is missing."""
        if self.button.reason or self.key is not None:
            return
        name = self.name.text.strip()
        if not name:
            self.name.set_problem(translate("Settings", "A sender needs a name."))
            return
        self.busy(True)
        args = AddSender(id=new_id(), name=name)
        made = self.heard(lambda answer: self.show_key(answer, name))
        self.scene.now("add_sender", args, made, self.heard(self._failed))

    def _failed(self, words: str) -> None:
        self.busy(False)
        if words == refusal_words("already-exists"):
            words = translate("Settings", "Another sender has this name.")
        self.name.set_problem(words)


class RenewKeySheet(_KeySheet):
    """A further key for a sender; the present one is left a day, unless it got out."""

    def __init__(self, scene: Scene, sender: Sender) -> None:
        super().__init__(
            scene, translate("Settings", "New key for {name}").format(name=sender.name)
        )
        self._sender = sender
        line = translate(
            "Settings",
            "The new key works at once. The present one works for 24 hours more, "
            "so that there is time to put the new one in its place.",
        )
        self.form.addWidget(PlainLabel(line, wrap=True))
        self.at_once = CheckBox(translate("Settings", "End the present key now"))
        self.form.addWidget(self.at_once)
        why = translate(
            "Settings",
            "For a key that somebody has who should not. "
            "Events of {name} are refused until it has the new one.",
        )
        words = why.format(name=sender.name)
        self.form.addWidget(PlainLabel(words, "meta", "text.secondary", wrap=True))
        self.trouble = PlainLabel("", "meta", "danger.text", wrap=True)
        self.trouble.hide()
        self.form.addWidget(self.trouble)

    def submit(self) -> None:
        """Have the server make the key."""
        if self.button.reason or self.key is not None:
            return
        self.busy(True)
        args = RenewKey(id=self._sender.id, at_once=self.at_once.isChecked())
        name = self._sender.name
        made = self.heard(lambda answer: self.show_key(answer, name))
        self.scene.now("renew_key", args, made, self.heard(self._failed))

    def _failed(self, words: str) -> None:
        self.busy(False)
        self.trouble.setText(words)
        self.trouble.show()


class _Command(QWidget):
    """A command on a sunken ground, to be selected or copied whole."""

    def __init__(self, command: str) -> None:
        super().__init__()
        look = theme()
        head = QHBoxLayout()
        label = translate("Settings", "Try it: this posts a lead")
        head.addWidget(PlainLabel(label, "meta", "text.secondary", MEDIUM), 1)
        copy = IconButton("copy", translate("Settings", "Copy the command"), 24)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(command))
        head.addWidget(copy)
        words = PlainLabel(command, "meta", "text.primary", wrap=True, typed=True)
        words.setAccessibleName(command)
        words.setCursor(Qt.CursorShape.IBeamCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.scaled(side) for side in (12, 8, 8, 10)])
        column.setSpacing(look.scaled(4))
        column.addLayout(head)
        column.addWidget(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        radius = theme().length("radius.control")
        ground = theme().color("bg.sunken")
        fill_round(QPainter(self), QRectF(self.rect()), radius, ground)


class RevokeSheet(Sheet):
    """Asks once: a revoked key cannot be had back."""

    def __init__(self, scene: Scene, sender: Sender) -> None:
        title = translate("Settings", "Revoke the key of {name}").format(name=sender.name)
        super().__init__(scene.host, title, 400)
        self._scene, self._sender = scene, sender
        line = translate(
            "Settings",
            "Its events are refused from now on, and this cannot be undone. "
            "What it has sent stays.",
        )
        self.body.addWidget(PlainLabel(line, wrap=True))
        self.trouble = PlainLabel("", "meta", "danger.text", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(Button(translate("Settings", "Revoke"), Variant.DANGER))
        self.button.clicked.connect(self.submit)

    def submit(self) -> None:
        """Have the server end the key."""
        if self.button.reason:
            return
        self.button.set_reason(translate("Settings", "The server is ending the key."))
        args = RevokeSender(id=self._sender.id)
        ended = self.heard(lambda _answer: self.finish())
        self._scene.now("revoke_sender", args, ended, self.heard(self._failed))

    def _failed(self, words: str) -> None:
        self.button.set_reason("")
        self.trouble.setText(words)
        self.trouble.show()
