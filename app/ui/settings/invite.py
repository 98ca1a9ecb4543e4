"""The sheets that make one-time links: for a new colleague, and for a lost password."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.select import Option, Select
from app.ui.components.sheet import Sheet
from app.ui.fonts import MEDIUM
from app.ui.refusals import refusal_words
from app.ui.settings.roles import ROLES, role_help, role_options
from app.ui.settings.scene import Scene
from app.ui.settings.secret import SecretLine
from app.ui.theme import theme
from app.ui.words import translate
from protocol.ids import new_id
from protocol.mutations import InviteUser, MutationResult, RenewLink
from protocol.records import Group, User

__all__ = ["InviteSheet", "RenewSheet", "link_text"]


def link_text(scene: Scene, secret: str) -> str:
    """Return the invitation that a desktop opens, made of the server's address and the link."""
    place = scene.ground.outside.server_place()
    return f"{place.invitation}?link={secret}" if place is not None else secret


class _LinkSheet(Sheet):
    """What both have: the link once it is there, and what to say of it."""

    def __init__(self, scene: Scene, title: str) -> None:
        super().__init__(scene.host, title, 440)
        self.scene = scene
        self.link: SecretLine | None = None
        self._form = QWidget()
        self.form = QVBoxLayout(self._form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(theme().length("spacing.between_form_fields"))
        self.trouble = PlainLabel("", "meta", "danger.text", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self._form)
        self.body.addWidget(self.trouble)
        self.cancel = self.add_button(Button(translate("Settings", "Cancel")))
        self.cancel.clicked.connect(self.leave)
        self.button = self.add_button(Button("", Variant.PRIMARY))

    def busy(self, busy: bool, words: str) -> None:
        """Wait for the server: it cannot be asked twice."""
        self.button.setText(words)
        waiting = translate("Settings", "The server is making the link.")
        self.button.set_reason(waiting if busy else "")

    def say(self, words: str) -> None:
        """Say what went wrong."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def show_link(self, secret: str, whose: str) -> None:
        """Show the link in place of the form; it is nowhere else."""
        self._form.hide()
        self.say("")
        label = translate("Settings", "Link for {name}, works once, for 24 hours")
        self.link = SecretLine(label.format(name=whose), link_text(self.scene, secret))
        self.body.addWidget(self.link)
        line = translate(
            "Settings",
            "Send it to {name} by a way you trust. It is shown only now; "
            "a new one can be made at any time, which ends this one.",
        )
        self.body.addWidget(PlainLabel(line.format(name=whose), role="text.secondary", wrap=True))
        place = self.scene.ground.outside.server_place()
        if place is not None and place.only_here:
            warning = translate(
                "Settings",
                "Your server listens on this computer only: "
                "the link works here and on no other computer.",
            )
            self.body.addWidget(PlainLabel(warning, "meta", "warning.text", wrap=True))
        self.cancel.hide()
        self.button.setText(translate("Settings", "Done"))
        self.button.set_reason("")
        self.button.clicked.disconnect()
        self.button.clicked.connect(self.finish)
        self.link.copy.setFocus()


class InviteSheet(_LinkSheet):
    """Name, address, role and group of somebody new; the answer is the link."""

    def __init__(self, scene: Scene, groups: list[Group]) -> None:
        super().__init__(scene, translate("Settings", "Invite a colleague"))
        self.name = Field(translate("Person", "Name"))
        self.email = Field(translate("Settings", "E-mail"))
        self.role = Select(translate("Settings", "Role"), role_options())
        self.role.choose("member")
        self.group = Select(translate("Settings", "Group"), _group_options(groups))
        self._help = PlainLabel(role_help("member"), "meta", "text.secondary", wrap=True)
        self.role.chosen.connect(self._explain)
        self.form.addWidget(self.name)
        self.form.addWidget(self.email)
        self.form.addLayout(_labelled(translate("Settings", "Role"), self.role))
        self.form.addWidget(self._help)
        if groups:
            self.form.addLayout(_labelled(translate("Settings", "Group"), self.group))
        self.button.setText(translate("Settings", "Make the link"))
        self.button.clicked.connect(self.submit)
        for field in (self.name, self.email):
            field.edit.returnPressed.connect(self.submit)
            field.edit.textEdited.connect(lambda _text, field=field: field.set_problem(""))

    def _explain(self, role: str) -> None:
        self._help.setText(role_help(role))

    def submit(self) -> None:
        """Have the server make the person and the link, or say what is missing."""
        if self.button.reason or self.link is not None or not self._complete():
            return
        rights = ROLES[self.role.key]
        args = InviteUser(
            id=new_id(),
            email=self.email.text.strip(),
            name=self.name.text.strip(),
            role=rights.role,
            own_only=rights.own_only,
            group_ids=[self.group.key] if self.group.key else [],
        )
        self.busy(True, translate("Settings", "Making the link…"))
        made, failed = self.heard(self._made), self.heard(self._failed)
        self.scene.now("invite_user", args, made, failed)

    def _complete(self) -> bool:
        self.say("")
        if not self.name.text.strip():
            self.name.set_problem(translate("Settings", "Write the name colleagues know."))
            self.name.edit.setFocus()
        elif "@" not in self.email.text.strip().strip("@"):
            self.email.set_problem(translate("Settings", "Write the address they sign in with."))
            self.email.edit.setFocus()
        else:
            return True
        return False

    def _made(self, answer: MutationResult) -> None:
        self.show_link(answer.secret or "", self.name.text.strip())

    def _failed(self, words: str) -> None:
        self.busy(False, translate("Settings", "Make the link"))
        if words == refusal_words("already-exists"):
            self.email.set_problem(translate("Settings", "Somebody has this address already."))
            self.email.edit.setFocus()
        else:
            self.say(words)


class RenewSheet(_LinkSheet):
    """A new link for somebody who lost theirs, or their password."""

    def __init__(self, scene: Scene, user: User) -> None:
        super().__init__(scene, translate("Settings", "New password link"))
        self._user = user
        line = translate(
            "Settings",
            "By the link {name} chooses a new password. Until then the present one works, "
            "and devices stay signed in.",
        )
        self.form.addWidget(PlainLabel(line.format(name=user.name), wrap=True))
        self.button.setText(translate("Settings", "Make the link"))
        self.button.clicked.connect(self.submit)

    def submit(self) -> None:
        """Have the server make the link."""
        if self.button.reason or self.link is not None:
            return
        self.busy(True, translate("Settings", "Making the link…"))
        made, failed = self.heard(self._made), self.heard(self._failed)
        self.scene.now("renew_link", RenewLink(id=self._user.id), made, failed)

    def _made(self, answer: MutationResult) -> None:
        self.show_link(answer.secret or "", self._user.name)

    def _failed(self, words: str) -> None:
        self.busy(False, translate("Settings", "Make the link"))
        self.say(words)


def _group_options(groups: list[Group]) -> list[Option]:
    none = Option("", translate("Settings", "In no group"))
    return [none, *(Option(group.id, group.name[:80]) for group in groups)]


def _labelled(label: str, select: Select) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme().length("spacing.label_to_field"))
    column.addWidget(PlainLabel(label, "meta", "text.secondary", MEDIUM))
    column.addWidget(select)
    return column
