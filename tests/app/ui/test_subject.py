"""The subject's card: made from the declared fields of every record type, plain text only."""

from __future__ import annotations

import hashlib
import re
import typing
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.health import Health
from app.models.store import Store
from app.ui.center.times import Times
from app.ui.components.button import Button, IconButton, Link
from app.ui.components.portions import LETTERS
from app.ui.subject.absent import Absent
from app.ui.subject.card import SubjectCard
from app.ui.subject.content import content_of
from app.ui.subject.fields import HEAD, REFERENCES, called, fields_of, name_of, overdue_by
from app.ui.subject.labels import field_names, type_icon, type_names
from app.ui.subject.pane import SubjectPane
from app.ui.subject.prose import Prose
from app.ui.translation import LANGUAGES, install_language
from protocol.ids import new_id
from protocol.kinds import ARRIVAL, KINDS
from protocol.records import (
    RECORD_TYPES,
    Call,
    Client,
    Notification,
    Order,
    Phone,
    Record,
    Ref,
    Task,
)
from tests.app.ui.dress import dress
from tests.app.ui.shop import note, open_shop, pour, some

NOW = datetime(2026, 3, 3, 10, 42, tzinfo=UTC)
TYPES = sorted(RECORD_TYPES)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_shop(tmp_path)
    yield store
    store.close()


@pytest.fixture
def pane(store: Store, qtbot: QtBot) -> Iterator[SubjectPane]:
    opened: list[Store] = [store]

    def find(type_: str, id_: str) -> Record | None:
        return queries.record(opened[0], type_, id_) if opened else None

    pane = SubjectPane(find, Times(UTC), lambda: NOW, Absent(Health(), lambda _id, _done: None))
    qtbot.addWidget(pane)
    pane.resize(732, 800)
    pane.show()
    yield pane
    opened.clear()  # the store closes before Qt has deleted the pane


def nobody(_type: str, _id: str) -> Record | None:
    return None


def filled(type_: str) -> Record:
    """Return a record of *type_* with something in every field."""
    cls = RECORD_TYPES[type_]
    hints = get_type_hints(cls, include_extras=True)
    values = {name: value_for(hints[name], name) for name in cls.__struct_fields__}
    return cls(**values)


def value_for(hint: Any, name: str) -> Any:  # noqa: ANN401
    if get_origin(hint) is Annotated:
        return value_for(get_args(hint)[0], name)
    if get_origin(hint) in (typing.Union, UnionType):
        return value_for(next(one for one in get_args(hint) if one is not type(None)), name)
    if get_origin(hint) is list:
        return [value_for(get_args(hint)[0], name)]
    if get_origin(hint) is dict:
        inner = get_args(hint)[1]
        return {"whatsapp": {"service": "granted"} if get_origin(inner) is dict else "on"}
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        fields = get_type_hints(hint, include_extras=True)
        return hint(**{one: value_for(fields[one], one) for one in hint.__struct_fields__})
    if isinstance(hint, type) and hint in _SAMPLES:
        return _SAMPLES[hint](name)
    assert isinstance(hint, type)
    return next(iter(hint))  # type: ignore[call-overload]


_SAMPLES: dict[type, Any] = {
    str: lambda name: (
        some(name)
        if name.endswith(("_id", "_ids", "_by")) or name in ("id", "documents", "reply_to")
        else {"kind": "user", "amount": "12.50", "currency": "EUR", "language": "pl"}.get(
            name, f"sample {name}"
        )
    ),
    int: lambda name: 84,
    bool: lambda name: True,
    datetime: lambda name: NOW,
}


@pytest.mark.parametrize("type_", TYPES)
def test_every_record_type_has_a_card(type_: str, qtbot: QtBot) -> None:
    content = content_of(filled(type_), nobody, Times(UTC), NOW)
    card = SubjectCard(content)
    qtbot.addWidget(card)
    card.show()
    assert content.kind == type_names()[type_]
    assert content.title
    assert type_icon(type_)[0] == "bell" or type_ != "notification"
    shown = {one.name for one in content.fields}
    said = {
        name
        for name in RECORD_TYPES[type_].__struct_fields__
        if name not in HEAD and name not in shown
    }
    # a field is left out only where the head has its words already
    assert said <= {"name", "kind", "device", "action", "event", "text", "body", "to", "source"}


@pytest.mark.parametrize("type_", TYPES)
def test_every_field_has_words(type_: str) -> None:
    nameless = [
        name
        for name in RECORD_TYPES[type_].__struct_fields__
        if name not in HEAD and name not in field_names()
    ]
    assert nameless == []


@pytest.mark.parametrize("type_", TYPES)
def test_every_id_field_says_what_it_names(type_: str) -> None:
    cls = RECORD_TYPES[type_]
    ids = [name for name in cls.__struct_fields__ if name.endswith(("_id", "_ids"))]
    assert [name for name in ids if name not in REFERENCES] == []
    assert set(REFERENCES.values()) <= set(RECORD_TYPES)


@pytest.mark.parametrize("type_", TYPES)
def test_empty_fields_are_left_out(type_: str) -> None:
    cls = RECORD_TYPES[type_]
    hints = get_type_hints(cls, include_extras=True)
    required = [
        field.name for field in msgspec.structs.fields(cls) if field.required and field.name != "id"
    ]
    bare = cls(id=new_id(), **{name: value_for(hints[name], name) for name in required})
    shown = {one.name for one in fields_of(bare, nobody, Times(UTC))}
    assert shown <= {*required, *DECLARED}


DECLARED = {"active", "role", "kind", "state", "direction", "currency", "language", "zone"}
DECLARED |= {"enabled"}
"""Fields that have a value from the start."""


def test_the_order_shows_names_money_dates_and_numbers(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("order"))
    assert notification is not None
    pane.open(notification)
    assert pane.card is not None
    by_name = {one.name: one.text for one in pane.card.content.fields}
    assert pane.card.content.title == "#1035 Laser printer, paper jam"
    assert by_name["client_id"] == "Szymon Brzęczyszczykiewicz"
    assert by_name["phones"] == "+48 22 555 40 12, +48 603 555 090"
    assert by_name["responsible_id"] == "Tomasz Zieliński"
    assert by_name["total"] == "zł\xa0350.00"
    assert by_name["serial_number"] == "CNB9K-2204-0071"
    assert "appointment_at" not in by_name
    assert pane.card.content.foot == f"As of {Times(UTC).short(NOW, datetime.now(UTC))}, from CRM"


def test_the_link_back_names_the_sender_and_goes_through_the_signal(
    pane: SubjectPane, store: Store, qtbot: QtBot
) -> None:
    notification = queries.notification(store, some("order"))
    assert notification is not None
    pane.open(notification)
    button = pane.findChild(Button, "open_link")
    assert isinstance(button, Button) and button.text() == "Open in CRM"
    with qtbot.waitSignal(pane.linked) as linked:
        button.click()
    assert linked.args == ["https://crm.demo.example/orders/1035"]


def test_a_record_without_an_address_has_no_link(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("remind"))
    assert notification is not None
    pane.open(notification)
    assert pane.findChild(Button, "open_link") is None


def test_a_task_can_be_completed_from_its_card(
    pane: SubjectPane, store: Store, qtbot: QtBot
) -> None:
    notification = queries.notification(store, some("remind"))
    assert notification is not None
    pane.open(notification)
    with qtbot.waitSignal(pane.acted) as acted:
        pane.act()
    assert acted.args == ["complete_task", Ref("task", some("callback"))]


def test_an_overdue_task_says_so_in_a_banner_and_a_chip(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("overdue"))
    assert notification is not None
    pane.open(notification)
    assert pane.card is not None and pane.card.content.banner is not None
    assert pane.card.content.banner.title == "Overdue by 3 days."
    assert (pane.card.content.chip, pane.card.content.chip_tone) == ("Overdue", "danger")


@pytest.mark.parametrize(
    ("all_day", "due", "late"),
    [
        (False, timedelta(minutes=-1), True),
        (False, timedelta(minutes=1), False),
        (True, timedelta(hours=-10), False),
        (True, timedelta(hours=-25), True),
    ],
)
def test_overdue_is_told_by_the_clock(all_day: bool, due: timedelta, late: bool) -> None:
    task = Task(id=new_id(), created_at=NOW, updated_at=NOW, title="x")
    task = msgspec.structs.replace(task, due_at=NOW + due, all_day=all_day)
    assert (overdue_by(task, NOW) is not None) is late
    done = msgspec.structs.replace(task, completed_at=NOW)
    assert overdue_by(done, NOW) is None


def test_a_record_that_is_not_here_says_so_in_plain_words(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("missed"))
    assert notification is not None
    pane.open(notification)
    assert pane.card is not None and pane.card.content.banner is not None
    assert pane.card.content.banner.title == "Call is not here yet."
    assert pane.card.content.title == "Missed call from Олександр Гончаренко"


def test_a_notification_of_an_unknown_kind_shows_its_own_words(
    pane: SubjectPane, store: Store
) -> None:
    notification = queries.notification(store, some("generic"))
    assert notification is not None
    pane.open(notification)
    assert pane.card is not None
    assert pane.card.content.banner is None
    assert pane.card.content.title == "Printer at the counter is low on ink"
    assert "304XL" in pane.card.content.fields[0].text
    assert pane.findChild(Button, "open_link") is not None


def test_a_new_device_is_asked_about_and_leads_to_the_devices(
    pane: SubjectPane, store: Store, qtbot: QtBot
) -> None:
    params = {"device": "Ubuntu", "platform": "Linux", "session": new_id()}
    made = note("arrival", ARRIVAL, NOW, params=params, title="New sign-in", body="In English")
    pour(store, [made])
    pane.open(made)
    assert pane.card is not None and pane.card.content.banner is not None
    assert pane.card.content.title == "New sign-in on Ubuntu"
    assert pane.card.content.banner.title == "Was it you?"
    button = pane.findChild(Button, "show_devices")
    assert isinstance(button, Button)
    with qtbot.waitSignal(pane.acted) as acted:
        button.click()
    assert acted.args[0] == "show_devices"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_that_is_known_is_never_told_in_the_servers_words(
    pane: SubjectPane, store: Store, kind: str
) -> None:
    """They are English, for a desktop that does not know the kind."""
    made = note("known", kind, NOW, title="SERVER TITLE", body="SERVER BODY")
    pour(store, [made])
    pane.open(made)
    assert pane.card is not None
    shown = [label.text() for label in pane.card.findChildren(QLabel)]
    shown += [one.text() for one in pane.card.findChildren(Prose)]
    assert shown and not [text for text in shown if "SERVER" in text]


def test_the_clients_card_is_a_step_away_and_back(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("order"))
    assert notification is not None
    pane.open(notification)
    link = next(one for one in pane.findChildren(Link) if "Szymon" in one.accessibleName())
    link.click()
    assert pane.shown == Ref("client", some("szymon"))
    assert pane.go_back()
    assert pane.shown == Ref("order", some("1035"))
    assert not pane.go_back()


def test_copy_puts_the_value_on_the_clipboard(pane: SubjectPane, store: Store) -> None:
    notification = queries.notification(store, some("order"))
    assert notification is not None
    pane.open(notification)
    button = next(
        one
        for one in pane.findChildren(IconButton)
        if one.accessibleName() == "Copy: Serial number"
    )
    button.click()
    assert QGuiApplication.clipboard().text() == "CNB9K-2204-0071"


PAYLOADS = [
    "<img src='file:///etc/passwd'>",
    "<a href='file:///bin/sh'>click</a>",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp;",
    "![x](file:///dev/urandom)",
    "\u202egnp.exe",
]


@pytest.mark.parametrize("text", PAYLOADS)
def test_outside_words_are_plain_in_every_label(text: str, pane: SubjectPane, store: Store) -> None:
    order = queries.record(store, "order", some("1035"))
    assert isinstance(order, Order)
    fields = {"title": text, "status": text, "device": text, "fault": f"{text}\n{text}"}
    pour(store, [msgspec.structs.replace(order, **fields)])
    pane.open_ref(Ref("order", order.id))
    assert pane.card is not None and text in pane.card.content.title
    labels = pane.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert all(not label.openExternalLinks() for label in labels)


def test_a_long_text_is_shown_to_4000_characters_then_all(pane: SubjectPane, store: Store) -> None:
    order = queries.record(store, "order", some("1035"))
    assert isinstance(order, Order)
    pour(store, [msgspec.structs.replace(order, fault="ab " * 2600)])
    pane.open_ref(Ref("order", order.id))
    longest = max(len(label.text()) for label in pane.findChildren(QLabel))
    assert longest == LETTERS
    more = next(one for one in pane.findChildren(Link) if one.text() == "Show all")
    more.click()
    total = sum(len(label.text()) for label in pane.findChildren(QLabel) if "ab ab" in label.text())
    assert total == 7800


def test_words_can_be_selected_and_copied(qtbot: QtBot) -> None:
    prose = Prose("Zacina papier przy druku dwustronnym, od tygodnia zostawia szary pas")
    qtbot.addWidget(prose)
    prose.resize(200, prose.heightForWidth(200))
    prose.show()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(prose, left, none, QPoint(60, 10))
    assert prose.selection == "papier"
    QTest.keyClick(prose, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "papier"
    QTest.keyClick(prose, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert prose.selection == prose.text()
    QTest.mousePress(prose, left, none, QPoint(0, 30))
    QTest.mouseMove(prose, QPoint(199, 30))
    prose.grab()
    assert prose.selection == "dwustronnym, od tygodnia"


def test_a_change_of_the_record_is_shown_where_it_stands_open(
    pane: SubjectPane, store: Store
) -> None:
    order = queries.record(store, "order", some("1035"))
    assert isinstance(order, Order)
    pane.open_ref(Ref("order", order.id))
    pour(store, [msgspec.structs.replace(order, status="Ready")])
    pane.refresh()
    assert pane.card is not None and pane.card.content.chip == "Ready"


RAW = re.compile(
    r"[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-|deskbell\.|client:|\b(granted|not_asked)\b"
)
"""What only programs read: hashes, ids, types and values of fields."""


def hashed(record: Record) -> Record:
    """Return *record* with what its fields hold in earnest: files by their hashes, a topic."""
    sha256 = hashlib.sha256(b"a file").hexdigest()
    real: dict[str, Any] = {
        "file": sha256,
        "files": [sha256, sha256],
        "avatar": sha256,
        "topic": f"client:{new_id()}",
        "last_event_type": "deskbell.order.created",
        "consents": {"sms": {"service": "granted"}},
    }
    fields = {name: real[name] for name in record.__struct_fields__ if name in real}
    return msgspec.structs.replace(record, **fields)


@pytest.mark.parametrize("type_", TYPES)
def test_no_card_shows_what_only_programs_read(type_: str, qtbot: QtBot) -> None:
    card = SubjectCard(content_of(hashed(filled(type_)), nobody, Times(UTC), NOW))
    qtbot.addWidget(card)
    card.show()
    shown = [label.text() for label in card.findChildren(QLabel)]
    shown += [one.text() for one in card.findChildren(Prose)]
    assert shown and not [words for words in shown if RAW.search(words)]


def test_files_are_counted(pane: SubjectPane, store: Store) -> None:
    document = hashed(filled("document"))
    pour(store, [document])
    pane.open_ref(Ref("document", document.id))
    assert pane.card is not None
    by_name = {one.name: one.text for one in pane.card.content.fields}
    assert by_name["file"] == "1 file, kept on the server"
    message = content_of(hashed(filled("message")), nobody, Times(UTC), NOW)
    by_name = {one.name: one.text for one in message.fields}
    assert by_name["files"] == "2 files, kept on the server"


def test_consents_are_told_for_each_purpose(pane: SubjectPane, store: Store) -> None:
    szymon = queries.record(store, "client", some("szymon"))
    assert isinstance(szymon, Client)
    given = {
        "sms": {"service": "granted", "marketing": "refused"},
        "viber": {"marketing": "granted"},
    }
    pour(store, [msgspec.structs.replace(szymon, consents=given)])
    pane.open_ref(Ref("client", szymon.id))
    assert pane.card is not None
    shown = [label.text() for label in pane.card.findChildren(QLabel)]
    assert "service: allowed, marketing: refused" in shown
    assert "service: not asked, marketing: allowed" in shown


def test_a_call_is_called_by_whom_it_was_about(pane: SubjectPane, store: Store) -> None:
    task = queries.record(store, "task", some("callback"))
    assert isinstance(task, Task)
    phone, when = Phone(text="+48 22 1"), {"created_at": NOW, "updated_at": NOW}
    call = Call(id=new_id(), phone=phone, client_id=some("szymon"), **when)  # type: ignore[arg-type]
    pour(store, [msgspec.structs.replace(task, subject=Ref("call", call.id)), call])
    pane.open_ref(Ref("task", task.id))
    assert pane.card is not None
    by_name = {one.name: one.text for one in pane.card.content.fields}
    assert by_name["subject"] == "Call: Szymon Brzęczyszczykiewicz"
    assert called(msgspec.structs.replace(call, client_id=None), nobody) == "Call: +48 22 1"
    bare = msgspec.structs.replace(call, client_id=None, phone=None)
    assert called(bare, nobody) == "Call"


def test_a_call_says_a_number_once(pane: SubjectPane, store: Store) -> None:
    joao = queries.record(store, "client", some("joao"))
    assert isinstance(joao, Client)
    when = {"created_at": NOW, "updated_at": NOW}
    for phone, lines in ((joao.phones[0], 1), (Phone(text="+48 22 1"), 2)):
        call = Call(id=new_id(), phone=phone, client_id=joao.id, **when)  # type: ignore[arg-type]
        pour(store, [call])
        pane.open_ref(Ref("call", call.id))
        assert pane.card is not None
        labels = [one.label for one in pane.card.content.fields]
        assert labels.count("Phone") == lines


def test_names_of_records() -> None:
    when = {"created_at": NOW, "updated_at": NOW}
    assert name_of(Order(id=new_id(), number="A-7", **when)) == "A-7"  # type: ignore[arg-type]
    assert name_of(Order(id=new_id(), number="7", title="x", **when)) == "#7 x"  # type: ignore[arg-type]
    bare = Notification(id=new_id(), user_id=new_id(), kind="x", happened_at=NOW, **when)  # type: ignore[arg-type]
    assert name_of(bare) == ""


@pytest.mark.parametrize("language", [*LANGUAGES])
@pytest.mark.parametrize("width", [348, 420, 560])
def test_nothing_on_a_card_is_cut_where_the_window_is_narrow(
    qtbot: QtBot, language: str, width: int
) -> None:
    install_language(language)
    try:
        for type_ in TYPES:
            holder = QWidget()
            qtbot.addWidget(holder)
            card = SubjectCard(content_of(filled(type_), nobody, Times(UTC), NOW), holder)
            holder.resize(width, 900)
            holder.show()
            card.setGeometry(0, 0, width, 900)
            qtbot.wait(1)
            for one in card.findChildren(QWidget):
                if one.isVisible() and not one.findChildren(QWidget):
                    right = one.mapTo(card, one.rect().topRight()).x()
                    words = getattr(one, "text", str)()
                    assert right < width, (type_, type(one).__name__, words)
                    if isinstance(one, Button | QLabel) and not getattr(one, "wordWrap", bool)():
                        assert one.width() >= one.sizeHint().width(), (type_, words)
    finally:
        install_language("en")


def test_the_card_is_no_wider_than_a_narrow_window_shows(
    pane: SubjectPane, store: Store, qtbot: QtBot
) -> None:
    notification = queries.notification(store, some("order"))
    assert notification is not None
    pane.resize(391, 600)
    pane.open(notification)
    qtbot.wait(1)
    card = pane.card
    assert card is not None
    assert card.mapTo(pane, card.rect().topRight()).x() <= 391 - 20
