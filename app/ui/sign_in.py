"""The sign-in window: an address and a password, an invitation, or a server of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.models.health import HealthState
from app.models.trouble import Trouble
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.menu import Menu
from app.ui.components.paint import fill_round
from app.ui.components.person import KindTile
from app.ui.fonts import SEMIBOLD
from app.ui.icons import paint_icon
from app.ui.outside import Credentials, NewShop, Outside
from app.ui.sign_in_forms import Form, HostForm, InviteForm, PasswordForm
from app.ui.theme import theme
from app.ui.translation import LANGUAGES, language
from app.ui.troubles import trouble_words
from app.ui.words import translate

__all__ = ["SignInWindow"]

_WIDTH: Final = 420
_INNER: Final = 340


class SignInWindow(QWidget):
    """Asks who is there, says in plain words why not, and closes when it worked."""

    signed_in = Signal()
    closed = Signal()
    """The person closed the window without signing in."""
    language_chosen = Signal(str)
    """A language of :data:`app.ui.translation.LANGUAGES`; whoever hears it makes a new window."""

    def __init__(
        self,
        outside: Outside,
        server: str = "",
        email: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Ask with *server* and *email* filled in; a *server* that is an invitation asks for it."""
        super().__init__(parent)
        self._outside = outside
        self._busy = False
        self.setWindowTitle(translate("SignIn", "Sign in to Deskbell"))
        self.password = PasswordForm(outside.read_address, server, email)
        self.invite = InviteForm(outside.read_address)
        self.host = HostForm()
        self._pages = QStackedWidget(self)
        self._forms: Mapping[str, Form] = {
            "password": self.password,
            "invite": self.invite,
            "host": self.host,
            "reset": self.invite,
        }
        for form in (self.password, self.invite, self.host):
            self._pages.addWidget(form)
            form.submitted.connect(self._submit)
            form.asked.connect(self.show_form)
            form.given_up.connect(self.give_up)
        self.password.invitation_written.connect(self._take_invitation)
        self._lay_out()
        self.show_form("password")
        place = outside.read_address(server)
        if place is not None and place.link:
            self._take_invitation(server)
        theme().changed.connect(self.update)

    @property
    def form(self) -> Form:
        """The form that is shown."""
        shown = self._pages.currentWidget()
        assert isinstance(shown, Form)
        return shown

    def show_form(self, name: str) -> None:
        """Show the form called ``password``, ``invite`` or ``host``.

        ``reset`` is the one for invitations: an administrator's new link sets a new password.
        """
        if self._busy:
            return
        self._pages.setCurrentWidget(self._forms[name])
        title, line = self.form.title, self.form.line
        if name == "reset":
            title = translate("SignIn", "A new password")
            line = translate("SignIn", "Ask an administrator for a new link, and paste it here.")
        self._title.setText(title)
        self._line.setText(line)
        self._server_card.setVisible(name == "password" and self._outside.hosted() is None)
        self.form.start()

    def show_trouble(self, trouble: Trouble) -> None:
        """Say in plain words what went wrong, at the field that it is about."""
        words = trouble_words(trouble)
        if trouble.id == "server-exists":
            self._lead_to(trouble.params.get("address", ""))
        self.form.show_trouble(trouble.id, words.title, words.message)

    def show_health(self, state: HealthState) -> None:
        """Say what the sign-in waits for, where that is the disk of this computer (row 23)."""
        if not self._busy:
            return
        words = trouble_words(state.disk) if state.disk is not None else None
        self.form.say(f"{words.title}. {words.message}" if words is not None else "")

    def give_up(self) -> None:
        """Wait no longer for an answer; what was written stays."""
        if self._busy:
            self._outside.give_up()
            self._set_busy(False)
            self.form.clear_trouble()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._busy:
            self.give_up()
        elif event.key() == Qt.Key.Key_Escape and self.form is not self.password:
            self.show_form("password")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form.submit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.give_up()
        self.password.forget()
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.surface"))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def sizeHint(self) -> QSize:
        return QSize(theme().scaled(_WIDTH), max(theme().scaled(544), super().sizeHint().height()))

    def _grow(self) -> None:
        """Become as high as the words need: a layout does not ask that for wrapped ones."""
        column = self.layout()
        needed = column.totalHeightForWidth(self.width()) if column is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def _submit(self, request: object) -> None:
        if self._busy:
            return
        self._set_busy(True)
        send = _SENDS[type(request)]
        send(self._outside, request, self._answered)

    def _answered(self, trouble: Trouble | None) -> None:
        if not self._busy:
            return  # it was given up while the answer was on its way
        self._set_busy(False)
        if trouble is not None:
            self.show_trouble(trouble)
            return
        self.password.forget()
        self.signed_in.emit()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.form.set_busy(busy)

    def _lead_to(self, address: str) -> None:
        """Ask for the password of the server that this computer is already."""
        email = self.host.field("email").text
        self.show_form("password")
        for name, text in (("server", address), ("email", email)):
            if text:
                self.password.field(name).set_text(text)

    def _take_invitation(self, text: str) -> None:
        self.invite.set_invitation(text)
        self.show_form("invite")

    def _lay_out(self) -> None:
        look = theme()
        column = QVBoxLayout(self)
        side = look.scaled((_WIDTH - _INNER) // 2)
        column.setContentsMargins(side, look.scaled(24), side, look.scaled(12))
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(look.scaled(20))
        column.addWidget(self._pages)
        column.addStretch(1)
        column.addSpacing(look.scaled(20))
        self._server_card = self._no_server()
        column.addWidget(self._server_card)
        column.addSpacing(look.scaled(10))
        column.addWidget(self._language(), 0, Qt.AlignmentFlag.AlignHCenter)

    def _head(self) -> QHBoxLayout:
        look = theme()
        row = QHBoxLayout()
        row.setSpacing(look.scaled(12))
        row.addWidget(_Mark(self))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = PlainLabel(step="large", parent=self)
        self._line = PlainLabel(role="text.secondary", parent=self)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row.addLayout(words, 1)
        return row

    def _no_server(self) -> QWidget:
        look = theme()
        card = _Card(self)
        row = QHBoxLayout(card)
        row.setContentsMargins(*(look.scaled(side) for side in (12, 10, 12, 10)))
        row.setSpacing(look.scaled(12))
        row.addWidget(KindTile("server", "neutral", 32, parent=card))
        words = QVBoxLayout()
        words.setSpacing(0)
        question = translate("SignIn", "No server yet?")
        offer = translate("SignIn", "This computer can be the server.")
        words.addWidget(PlainLabel(question, weight=SEMIBOLD, parent=card))
        words.addWidget(PlainLabel(offer, "meta", "text.secondary", wrap=True, parent=card))
        row.addLayout(words, 1)
        button = Button(translate("SignIn", "Set up"), Variant.SECONDARY, Size.SMALL, parent=card)
        button.clicked.connect(lambda: self.show_form("host"))
        row.addWidget(button)
        return card

    def _language(self) -> Button:
        name = LANGUAGES[language()]
        button = Button(name, Variant.QUIET, Size.SMALL, "languages", self)
        button.setAccessibleName(translate("SignIn", "Language: {name}").format(name=name))

        def ask() -> None:
            menu = Menu(translate("SignIn", "Language"), self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for code, words in LANGUAGES.items():
                action = menu.add("", words)
                action.setCheckable(True)
                action.setChecked(code == language())
                action.triggered.connect(lambda _=False, one=code: self.language_chosen.emit(one))
            menu.open_below(button)

        button.clicked.connect(ask)
        return button


_Done = Callable[[Trouble | None], None]


def _sign_in(outside: Outside, request: object, done: _Done) -> None:
    assert isinstance(request, Credentials)
    outside.sign_in(request, done)


def _host(outside: Outside, request: object, done: _Done) -> None:
    assert isinstance(request, NewShop)
    outside.host_here(request, done)


_SENDS: Final[Mapping[type, Callable[[Outside, object, _Done], None]]] = {
    Credentials: _sign_in,
    NewShop: _host,
}
"""What is done with a request, by its class."""


class _Mark(QWidget):
    """The bell on its tile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().scaled(48), theme().scaled(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_round(painter, QRectF(self.rect()), theme().scaled(12), theme().color("accent.fill"))
        side = theme().scaled(26)
        inset = (self.width() - side) // 2
        paint_icon(painter, "bell", "text.on_fill", inset, inset, side)


class _Card(QWidget):
    """A plane with a hairline around it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        fill_round(QPainter(self), area, 8, None, theme().color("line.hair"))
