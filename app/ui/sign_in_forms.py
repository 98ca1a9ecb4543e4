"""The three forms of the sign-in window, which check what can be checked before it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.components.button import Button, Link, Size, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.switch import Switch
from app.ui.outside import Credentials, NewShop, WrittenPlace
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["MIN_PASSWORD", "Form", "HostForm", "InviteForm", "PasswordForm"]

Read = Callable[[str], WrittenPlace | None]
"""Understands an address, as :class:`app.ui.outside.Outside` does."""

MIN_PASSWORD: Final = 10
"""Characters that a new password must have, as the server asks."""


class Form(QWidget):
    """Fields over one button; ``submitted`` carries the request once it makes sense."""

    submitted = Signal(object)
    """A :class:`Credentials` or a :class:`NewShop`."""
    asked = Signal(str)
    """Another form, by name."""
    given_up = Signal()
    """The person waits no longer for the answer."""

    title = ""
    line = ""

    def __init__(self, fields: Mapping[str, Field], verb: str, busy: str) -> None:
        super().__init__()
        self._fields, self._verb, self._busy_words = dict(fields), verb, busy
        self._trouble = PlainLabel("", "meta", "danger.text", wrap=True, parent=self)
        self._trouble.hide()
        self.button = Button(verb, Variant.PRIMARY, Size.LARGE, parent=self)
        self.button.clicked.connect(self.submit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().length("spacing.between_form_fields"))
        for field in self._fields.values():
            self._column.addWidget(field)
            field.way_out_asked.connect(lambda: self.asked.emit("reset"))
            field.edit.textEdited.connect(self.clear_trouble)
        self._column.addWidget(self._trouble)
        self._column.addWidget(self.button)
        self._other: Link | None = None
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._cancel = Link(translate("SignIn", "Cancel"), "body", self)
        self._cancel.clicked.connect(self.given_up)
        self._cancel.hide()
        self._foot.addWidget(self._cancel)
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)
        self._column.addStretch(1)

    def lead_to(self, form: str, words: str) -> None:
        """Offer another form under the button; while an answer is awaited, to stop waiting."""
        self._other = Link(words, "body", self)
        self._other.clicked.connect(lambda: self.asked.emit(form))
        self._foot.insertWidget(1, self._other)

    def field(self, name: str) -> Field:
        """Return the field called *name*; raises ``KeyError`` for one that is not there."""
        return self._fields[name]

    def start(self) -> None:
        """Put the focus where something is missing."""
        empty = (field for field in self._fields.values() if not field.text)
        target = next(empty, next(reversed(self._fields.values())))
        target.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Send the request, or say which field is not right yet."""
        self.clear_trouble()
        wrong = self.wrong()
        if wrong:
            for name, words in wrong.items():
                self._fields[name].set_problem(words)
            self._fields[next(iter(wrong))].edit.setFocus()
            return
        self.submitted.emit(self.request())

    def wrong(self) -> dict[str, str]:
        """Return, by field, what is not right yet."""
        raise NotImplementedError

    def request(self) -> object:
        """Return what is to be sent."""
        raise NotImplementedError

    def troubled_field(self, trouble_id: str) -> str:
        """Return the field that a failure is about, or empty."""
        return _FIELD_OF.get(trouble_id, "")

    def show_trouble(self, trouble_id: str, title: str, message: str) -> None:
        """Say what went wrong: at its field where it has one, otherwise over the button."""
        field = self._fields.get(self.troubled_field(trouble_id))
        if field is None:
            self.say(f"{title}. {message}")
            return
        reset = translate("SignIn", "Reset it") if trouble_id == "wrong-password" else ""
        field.set_problem(f"{title}. {message}", reset)
        field.edit.setFocus()
        field.edit.selectAll()

    def say(self, words: str) -> None:
        """Say over the button what is wrong; empty says that nothing is."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def clear_trouble(self) -> None:
        """Take away what was said to be wrong."""
        self.say("")
        for field in self._fields.values():
            if field.problem:
                field.set_problem("")

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer: the words of the button say so, and it cannot be sent twice."""
        self.button.setText(self._busy_words if busy else self._verb)
        self.button.set_reason(translate("SignIn", "The answer is on its way.") if busy else "")
        self._cancel.setVisible(busy)
        if self._other is not None:
            self._other.setVisible(not busy)
        for field in self._fields.values():
            field.edit.setReadOnly(busy)


_FIELD_OF: Final[Mapping[str, str]] = {
    "wrong-password": "password",
    "unreachable": "server",
    "bad-address": "server",
    "certificate": "server",
    "link-used": "server",
}
"""Failures that are about one field."""


class PasswordForm(Form):
    """Address, e-mail and password."""

    invitation_written = Signal(str)
    """The address turned out to be an invitation with a one-time link."""

    def __init__(self, read: Read, server: str, email: str) -> None:
        self._read = read
        hint = translate("SignIn", "From your invitation")
        fields = {
            "server": Field(translate("SignIn", "Server address"), hint, large=True),
            "email": Field(translate("SignIn", "E-mail"), large=True),
            "password": Field(translate("SignIn", "Password"), large=True, secret=True),
        }
        super().__init__(fields, translate("SignIn", "Sign in"), translate("SignIn", "Signing in…"))
        self.title = translate("SignIn", "Sign in")
        self.line = translate("SignIn", "to your shop’s Deskbell")
        self.field("server").set_text(server)
        self.field("server").edit.setCursorPosition(0)  # the host is what a person knows of it
        self.field("email").set_text(email)
        self.field("server").edit.textChanged.connect(self._look)
        self._show_trust(server)
        self.lead_to("invite", translate("SignIn", "I have an invitation"))

    def forget(self) -> None:
        """Leave no password behind in the window."""
        self.field("password").set_text("")

    def wrong(self) -> dict[str, str]:
        missing = {
            "server": translate("SignIn", "Write the address from your invitation."),
            "email": translate("SignIn", "Write your e-mail address."),
            "password": translate("SignIn", "Write your password."),
        }
        wrong = {
            name: words for name, words in missing.items() if not self.field(name).text.strip()
        }
        if "email" not in wrong and "@" not in self.field("email").text:
            wrong["email"] = translate("SignIn", "An e-mail address has an @ in it.")
        return wrong

    def request(self) -> Credentials:
        return Credentials(
            server=self.field("server").text.strip(),
            email=self.field("email").text.strip(),
            password=self.field("password").text,
        )

    def _look(self, text: str) -> None:
        place = self._show_trust(text)
        if place is not None and place.link:
            # The field is still telling of the change; the form may go only after it.
            QTimer.singleShot(0, self, lambda: self.invitation_written.emit(text))

    def _show_trust(self, text: str) -> WrittenPlace | None:
        """Mark an address that names the one certificate to trust (row 51)."""
        place = self._read(text)
        trusted = place is not None and place.pinned
        words = translate("SignIn", "Trusted") if trusted else ""
        self.field("server").show_mark("lock", words)
        return place


class InviteForm(Form):
    """An invitation with a one-time link, and the password it sets."""

    def __init__(self, read: Read) -> None:
        self._read = read
        fields = {
            "server": Field(
                translate("SignIn", "Invitation"),
                translate("SignIn", "deskbell://join/… with the link in it"),
                large=True,
            ),
            "password": Field(translate("SignIn", "Choose a password"), large=True, secret=True),
        }
        super().__init__(fields, translate("SignIn", "Join"), translate("SignIn", "Joining…"))
        self.title = translate("SignIn", "Join your shop")
        self.line = translate("SignIn", "the link works once")
        self.lead_to("password", translate("SignIn", "I have a password"))

    def set_invitation(self, text: str) -> None:
        """Fill the invitation in."""
        self.field("server").set_text(text)

    def wrong(self) -> dict[str, str]:
        wrong: dict[str, str] = {}
        if self._invitation() is None:
            wrong["server"] = translate(
                "SignIn", "This is not a whole invitation. Copy it again, to its very end."
            )
        if len(self.field("password").text) < MIN_PASSWORD:
            wrong["password"] = short_password()
        return wrong

    def request(self) -> Credentials:
        place = self._invitation()
        assert place is not None, "it was not found wrong"
        password = self.field("password").text
        return Credentials(server=place.address, link=place.link, password=password)

    def _invitation(self) -> WrittenPlace | None:
        place = self._read(self.field("server").text)
        return place if place is not None and place.link else None


class HostForm(Form):
    """A new server on this computer, and its first admin."""

    def __init__(self) -> None:
        fields = {
            "name": Field(translate("SignIn", "Name of your shop"), large=True),
            "email": Field(translate("SignIn", "Your e-mail"), large=True),
            "password": Field(translate("SignIn", "Choose a password"), large=True, secret=True),
        }
        super().__init__(
            fields,
            translate("SignIn", "Set up this computer"),
            translate("SignIn", "Setting up…"),
        )
        self.title = translate("SignIn", "Your own server")
        self.line = translate("SignIn", "everything stays on this computer")
        words = translate("SignIn", "Colleagues sign in from their computers")
        self.colleagues = Switch(words, self)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(words, wrap=True, parent=self), 1)
        row.addWidget(self.colleagues)
        self._column.insertLayout(len(fields), row)
        self.lead_to("password", translate("SignIn", "I have a server"))

    def wrong(self) -> dict[str, str]:
        wrong: dict[str, str] = {}
        if not self.field("name").text.strip():
            wrong["name"] = translate("SignIn", "Write the name that your colleagues will see.")
        if "@" not in self.field("email").text:
            wrong["email"] = translate("SignIn", "An e-mail address has an @ in it.")
        if len(self.field("password").text) < MIN_PASSWORD:
            wrong["password"] = short_password()
        return wrong

    def request(self) -> NewShop:
        return NewShop(
            name=self.field("name").text.strip(),
            email=self.field("email").text.strip(),
            password=self.field("password").text,
            for_colleagues=self.colleagues.isChecked(),
        )


def short_password() -> str:
    """Return what is said of a password that is too short."""
    return translate("SignIn", "At least %n characters; a few words are easy to keep.", "", 10)
