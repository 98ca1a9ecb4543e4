"""The sign-in window: what it sends, what it says, what it forgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.health import HealthState
from app.models.trouble import Trouble
from app.ui.components.button import Button, Link
from app.ui.components.label import PlainLabel
from app.ui.outside import Credentials, Hosted, NewShop, Outside
from app.ui.sign_in import SignInWindow
from app.ui.translation import LANGUAGES, install_language
from tests.app.ui.dress import dress
from tests.app.ui.outside import outside

INVITATION = f"deskbell://join/192.168.1.4:8737/{'ab' * 32}?link=one-time-secret"


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


class Server:
    """Takes requests and answers when told to."""

    def __init__(self) -> None:
        self.requests: list[object] = []
        self._done: list[Callable[[Trouble | None], None]] = []
        self.given_up = 0

    def take(self, request: object, done: Callable[[Trouble | None], None]) -> None:
        self.requests.append(request)
        self._done.append(done)

    def give_up(self) -> None:
        self.given_up += 1

    def answer(self, trouble: Trouble | None = None) -> None:
        self._done.pop()(trouble)

    @property
    def outside(self) -> Outside:
        return outside(sign_in=self.take, host_here=self.take, give_up=self.give_up)


@pytest.fixture
def server() -> Server:
    return Server()


def window(server: Server, qtbot: QtBot, address: str = "") -> SignInWindow:
    made = SignInWindow(server.outside, address)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(asking: SignInWindow, **texts: str) -> None:
    for name, text in texts.items():
        asking.form.field(name).set_text(text)


def test_enter_sends_what_was_typed_once(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, server=" desk.example ", email=" ana@demo.example ", password=" kept as it is ")
    QTest.keyClick(asking.form.field("password").edit, Qt.Key.Key_Return)
    QTest.keyClick(asking.form.field("password").edit, Qt.Key.Key_Return)
    wanted = Credentials(
        server="desk.example", email="ana@demo.example", password=" kept as it is "
    )
    assert server.requests == [wanted]
    assert asking.form.button.text() == "Signing in…"
    assert asking.form.button.reason


@pytest.mark.parametrize(
    ("address", "trusted"),
    [
        (f"deskbell://join/192.168.1.4:8737/{'ab' * 32}", True),
        ("https://desk.example", False),
        ("desk.example", False),
        (f"deskbell://join/192.168.1.4:8737/{'ab' * 31}", False),
        ("", False),
    ],
)
def test_a_pinned_address_is_marked_as_trusted(
    server: Server, qtbot: QtBot, address: str, trusted: bool
) -> None:
    asking = window(server, qtbot, address)
    edit = asking.form.field("server").edit
    assert ("Trusted" in edit.accessibleDescription()) is trusted
    edit.setText("desk.example")
    assert edit.accessibleDescription() == ""
    edit.setText(address)
    assert ("Trusted" in edit.accessibleDescription()) is trusted


def test_caps_lock_is_said_while_it_is_on(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    edit = asking.form.field("password").edit
    note = "Caps Lock is on."

    def said() -> bool:
        return note in [one.text() for one in asking.findChildren(QLabel) if one.isVisible()]

    def typed(key: Qt.Key, letter: str, held: Qt.KeyboardModifier) -> bool:
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, key, held, letter))
        return said()

    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    assert not typed(Qt.Key.Key_A, "a", none)
    assert not typed(Qt.Key.Key_B, "B", shift), "Shift makes large letters too"
    assert typed(Qt.Key.Key_CapsLock, "", none)
    assert typed(Qt.Key.Key_7, "7", none)
    assert not typed(Qt.Key.Key_C, "c", none)
    assert typed(Qt.Key.Key_D, "D", none)


def test_a_forgotten_password_has_a_way_out(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, server="a", email="b@c", password="d")
    asking.form.submit()
    server.answer(Trouble(id="wrong-password", title="", message=""))
    [reset] = [one for one in asking.findChildren(Link) if one.text() == "Reset it"]
    assert reset.isVisible()
    reset.click()
    assert asking.form.title == asking.invite.title
    assert "Ask an administrator for a new link" in asking._line.text()
    QTest.keyClick(asking.form.field("server").edit, Qt.Key.Key_Escape)
    assert asking.form.title == asking.password.title
    assert reset.isVisible()
    QTest.keyClick(asking.form.field("password").edit, Qt.Key.Key_X)
    assert not reset.isVisible(), "what was wrong is written anew"


def test_it_worked(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, server="a", email="b@c", password="d")
    asking.form.submit()
    with qtbot.waitSignal(asking.signed_in):
        server.answer()
    assert asking.password.field("password").text == ""


@pytest.mark.parametrize(
    ("trouble", "field", "words"),
    [
        ("wrong-password", "password", "The e-mail address or password is wrong"),
        ("unreachable", "server", "The server cannot be found"),
        ("certificate", "server", "This is not the server you know"),
        ("bad-address", "server", "This address does not work"),
    ],
)
def test_a_failure_stands_in_plain_words_at_its_field(
    server: Server, qtbot: QtBot, trouble: str, field: str, words: str
) -> None:
    asking = window(server, qtbot)
    fill(asking, server="a", email="b@c", password="d")
    asking.form.submit()
    server.answer(Trouble(id=trouble, title="", message=""))
    assert asking.form.field(field).problem.startswith(words)
    assert asking.focusWidget() is asking.form.field(field).edit
    assert not asking.form.button.reason
    QTest.keyClick(asking.form.field(field).edit, Qt.Key.Key_A)
    assert asking.form.field(field).problem == ""


def test_a_failure_without_a_field_stands_over_the_button(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, server="a", email="b@c", password="d")
    asking.form.submit()
    server.answer(Trouble(id="suspended", title="", message=""))
    said = asking.form._trouble
    assert said.isVisible() and said.text().startswith("You are suspended")


def test_what_is_missing_is_said_before_anything_is_sent(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, email="no at sign")
    asking.form.submit()
    assert server.requests == []
    problems = [asking.form.field(name).problem for name in ("server", "email", "password")]
    assert all(problems)


def test_an_invitation_asks_for_a_new_password_only(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot, INVITATION)
    assert asking.form is asking.invite
    fill(asking, password="short")
    asking.form.submit()
    assert server.requests == []
    assert asking.form.field("password").problem.startswith("At least 10")
    fill(asking, password="four words are easy")
    asking.form.submit()
    assert server.requests == [
        Credentials(
            server=INVITATION.partition("?")[0],
            link="one-time-secret",
            password="four words are easy",
        )
    ]


def test_an_invitation_pasted_as_the_address_is_understood(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    asking.form.field("server").edit.setText(INVITATION)
    qtbot.waitUntil(lambda: asking.form is asking.invite)
    assert asking.invite.field("server").text == INVITATION


@pytest.mark.parametrize(
    "torn",
    [
        "deskbell://join/192.168.1.4:8737/abab",
        INVITATION.partition("?")[0],
        f"{INVITATION.partition('?')[0]}?link=",
        f"{INVITATION.partition('?')[0]}?x=link=one-time-secret",
        f"deskbell://join/192.168.1.4:8737/{'ab' * 31}?link=one-time-secret",
        "https://desk.example?link=one-time-secret",
        "link=one-time-secret",
        "",
    ],
)
def test_a_torn_invitation_is_not_sent(server: Server, qtbot: QtBot, torn: str) -> None:
    asking = window(server, qtbot)
    asking.show_form("invite")
    fill(asking, server=torn, password="four words are easy")
    asking.form.submit()
    assert server.requests == []
    assert "whole invitation" in asking.form.field("server").problem
    fill(asking, server=INVITATION)
    asking.form.submit()
    assert len(server.requests) == 1, "the button goes on working"


@pytest.mark.parametrize(
    "pasted",
    [
        f"  {INVITATION}\n",
        f"{INVITATION[:40]}\n{INVITATION[40:]}",
        f"{INVITATION[:70]}\r\n  {INVITATION[70:]} ",
        f"{INVITATION[:-8]} {INVITATION[-8:]}",
        INVITATION.replace("deskbell", "Deskbell"),
        INVITATION.replace("?link", "?from=mail&link"),
    ],
)
def test_an_invitation_may_be_pasted_as_a_mail_broke_it(
    server: Server, qtbot: QtBot, pasted: str
) -> None:
    asking = window(server, qtbot)
    QGuiApplication.clipboard().setText(pasted)
    asking.form.field("server").edit.paste()
    qtbot.waitUntil(lambda: asking.form is asking.invite)
    fill(asking, password="four words are easy")
    asking.form.submit()
    assert server.requests == [
        Credentials(
            server=INVITATION.partition("?")[0],
            link="one-time-secret",
            password="four words are easy",
        )
    ]


def test_this_computer_can_be_the_server(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    asking.show_form("host")
    fill(asking, name="Serwis Demo", email="ana@demo.example", password="four words are easy")
    asking.host.colleagues.click()
    asking.form.submit()
    assert server.requests == [
        NewShop(
            name="Serwis Demo",
            email="ana@demo.example",
            password="four words are easy",
            for_colleagues=True,
        )
    ]
    server.answer(Trouble(id="server-start", title="", message="", params={"detail": "port"}))
    assert "port" in asking.form._trouble.text()


def test_a_computer_that_is_a_server_already_leads_to_signing_in(
    server: Server, qtbot: QtBot
) -> None:
    asking = window(server, qtbot)
    asking.show_form("host")
    fill(asking, name="Serwis Demo", email="ana@demo.example", password="four words are easy")
    asking.form.submit()
    there = "http://127.0.0.1:8737"
    server.answer(Trouble(id="server-exists", title="", message="", params={"address": there}))
    assert asking.form is asking.password
    assert asking.form.field("server").text == there
    assert asking.form.field("email").text == "ana@demo.example"
    assert asking.form._trouble.text().startswith("This computer is a server already")


def test_where_the_computer_is_a_server_none_is_offered(server: Server, qtbot: QtBot) -> None:
    here = Hosted(address="http://127.0.0.1:8737", on=True)
    asking = SignInWindow(outside(sign_in=server.take, hosted=lambda: here))
    qtbot.addWidget(asking)
    asking.show()
    assert "Set up" not in [one.text() for one in asking.findChildren(Button) if one.isVisible()]


@pytest.mark.parametrize("form", ["password", "invite", "host"])
@pytest.mark.parametrize("by_key", [True, False])
def test_waiting_for_an_answer_can_be_given_up(
    server: Server, qtbot: QtBot, form: str, by_key: bool
) -> None:
    asking = window(server, qtbot)
    asking.show_form(form)
    typed = {"server": INVITATION, "name": "Serwis", "email": "b@c", "password": "four words here"}
    if form == "password":
        typed["server"] = "desk.example"
    for name, text in typed.items():
        if name in asking.form._fields:
            asking.form.field(name).set_text(text)
    asking.form.submit()
    assert len(server.requests) == 1
    [cancel] = [one for one in asking.form.findChildren(Link) if one.isVisible()]
    assert cancel.text() == "Cancel"
    if by_key:
        QTest.keyClick(asking.form.field("password").edit, Qt.Key.Key_Escape)
    else:
        cancel.click()
    assert server.given_up == 1
    assert not asking.form.button.reason and not cancel.isVisible()
    assert asking.form.field("password").text == "four words here", "what was written stays"
    server.answer(Trouble(id="unreachable", title="", message=""))
    assert not asking.form._trouble.isVisible(), "an answer that comes too late says nothing"
    asking.form.submit()
    assert len(server.requests) == 2


def test_a_disk_that_takes_nothing_is_said_while_it_is_waited_for(
    server: Server, qtbot: QtBot
) -> None:
    asking = window(server, qtbot)
    fill(asking, server="a", email="b@c", password="d")
    asking.form.submit()
    said = asking.form._trouble
    asking.show_health(HealthState(disk=Trouble(id="disk-full", title="", message="")))
    assert said.isVisible() and said.text().startswith("The disk is full.")
    asking.show_health(HealthState())
    assert not said.isVisible()


def test_escape_leads_back_to_the_password(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    asking.show_form("host")
    QTest.keyClick(asking.form.field("name").edit, Qt.Key.Key_Escape)
    assert asking.form is asking.password


def test_the_password_is_hidden_and_not_left_behind(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    fill(asking, password="secret")
    edit = asking.form.field("password").edit
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(asking.closed):
        asking.close()
    assert edit.text() == ""


def test_every_field_has_a_name(server: Server, qtbot: QtBot) -> None:
    asking = window(server, qtbot)
    assert all(edit.accessibleName() for edit in asking.findChildren(QLineEdit))


@pytest.fixture(params=[*LANGUAGES])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language in turn, and English again for whoever comes after."""
    yield install_language(request.param)
    install_language("en")


@pytest.mark.usefixtures("language")
def test_the_window_grows_with_what_went_wrong(server: Server, qtbot: QtBot) -> None:
    """No line of it is cut, however long a language makes the words."""
    asking = window(server, qtbot)
    for trouble in ("unreachable", "certificate", "wrong-password"):
        fill(asking, server="127.0.0.1:9", email="ana@example.com", password="not this one")
        asking.form.submit()
        server.answer(Trouble(id=trouble, title="No", message="No"))
        qtbot.wait(20)
        for label in asking.findChildren(PlainLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
