"""The words: every kind has a sentence, and no parameter can break one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.ui.center.times import Times
from app.ui.money import money_words
from app.ui.translation import install_language
from app.ui.words import kind_name, notification_words, section_name, waiting_words
from protocol.events import PEOPLE_FIELDS
from protocol.ids import derived_id
from protocol.kinds import KINDS, NOBODY
from protocol.records import Notification

NOW = datetime(2026, 3, 3, 10, 42, tzinfo=UTC)
TIMES = Times(ZoneInfo("UTC"), QLocale("pl"))

PARAMS = {
    "amount": "1250.00 PLN",
    "assignee": "Tomasz Zieliński",
    "author": "Ana Moreira",
    "client": "Ewa Jabłońska",
    "device": "Counter 2",
    "due": "2026-03-03T10:57:00Z",
    "minutes": "15",
    "name": "Order ready",
    "number": "1042",
    "person": "Ana Moreira",
    "phone": "+48 600 555 014",
    "plan": "Team",
    "platform": "Linux",
    "reason": "SMS gateway refused 4 messages",
    "seconds": "24",
    "status": "Ready",
    "title": "Call back about the screen",
    "until": "2026-03-31",
}


def note(kind: str, params: dict[str, str], title: str = "", body: str = "") -> Notification:
    return Notification(
        id=derived_id("words", kind),
        created_at=NOW,
        updated_at=NOW,
        user_id=derived_id("words", "ana"),
        kind=kind,
        params=params,
        title=title,
        body=body,
        happened_at=NOW,
    )


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    install_language("en")
    yield
    install_language("en")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.id)
def test_every_kind_says_all_its_parameters(kind: object) -> None:
    names = kind.params  # type: ignore[attr-defined]
    params = {name: PARAMS[name] for name in names}
    words = " ".join(notification_words(note(kind.id, params), TIMES))  # type: ignore[attr-defined]
    shown = {"amount": "1250,00", "due": "10:57", "until": "31 Mar", "minutes": "", "seconds": "24"}
    for name in names:
        if name == "phone" and "client" not in names:
            continue
        expected = shown.get(name, PARAMS[name])
        plain = words.replace("\u00a0", "").replace("\u202f", "")
        assert expected.lower() in plain.lower() or expected in words


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_without_parameters_still_says_something(kind: str) -> None:
    words = notification_words(note(kind, {}), TIMES)
    assert words.title and "{" not in words.title + words.body


@given(
    kind=st.sampled_from(sorted(KINDS)),
    params=st.dictionaries(
        st.sampled_from(sorted(PARAMS)),
        st.sampled_from(["{name}", "%n", "%1", "<b>x</b>", "{", "}}", "{0.__class__}"])
        | st.text(max_size=40),
    ),
)
def test_no_parameter_can_break_a_sentence(kind: str, params: dict[str, str]) -> None:
    assert notification_words(note(kind, params), TIMES).title


def test_a_parameter_is_shown_letter_by_letter() -> None:
    words = notification_words(note("lead.created", {"client": "{title} %n <b>"}), TIMES)
    assert words.title == "{title} %n <b>"


def test_an_unknown_kind_is_shown_as_it_came() -> None:
    words = notification_words(note("parcel.lost", {}, "A parcel is lost", "DPD 12"), TIMES)
    assert words == ("A parcel is lost", "DPD 12")


def test_an_unknown_kind_without_words_is_still_a_notification() -> None:
    assert notification_words(note("parcel.lost", {}), TIMES).title == "Notification"


def test_an_amount_is_written_as_the_person_writes_it() -> None:
    words = notification_words(note("payment.succeeded", {"amount": "1250.00 PLN"}), TIMES)
    assert words.title.replace("\u00a0", " ") in ("Paid 1250,00 zł", "Paid 1 250,00 zł")


def test_letters_before_a_figure_keep_their_distance() -> None:
    assert money_words("1250.00 PLN", QLocale("en_GB")) == "zł\u00a01,250.00"
    assert money_words("1250.00 USD", QLocale("en_US")) == "$1,250.00"
    assert money_words("1250.00 CHF", QLocale("en_GB")) == "CHF\u00a01,250.00"


def test_an_amount_in_another_form_is_left_alone() -> None:
    words = notification_words(note("payment.succeeded", {"amount": "a lot"}), TIMES)
    assert words.title == "Paid a lot"


def test_a_task_due_on_another_day_names_it() -> None:
    due = {"title": "Call", "due": "2031-05-04T10:57:00Z"}
    assert "2031" in notification_words(note("task.reminder", due), TIMES).body


def test_every_kind_and_section_has_a_name() -> None:
    assert all(kind_name(kind) != kind for kind in KINDS)
    assert all(section_name(kind.section) for kind in KINDS.values())
    assert kind_name("parcel.lost") == "parcel.lost"


def test_waiting_is_said_in_its_largest_unit() -> None:
    assert waiting_words(NOW - timedelta(minutes=14), NOW, TIMES) == "waiting 14 min"


@pytest.mark.parametrize("language", ["pt_BR", "ru", "pl"])
@pytest.mark.parametrize("part", [*PEOPLE_FIELDS, "actor"])
def test_whom_nobody_knows_is_said_in_the_persons_language(language: str, part: str) -> None:
    params = {"name": "CRM", "cause": NOBODY, "email": "pat@example.com", "part": part}
    english = notification_words(note("automation.failed", params), TIMES)
    assert english.body.startswith("Nobody here has pat@example.com (")
    install_language(language)
    words = notification_words(note("automation.failed", params), TIMES)
    assert "pat@example.com" in words.body
    assert not set(re.findall(r"[a-z]+", english.body)) & set(re.findall(r"[a-z]+", words.body)) - {
        *("pat", "example", "com", "manager")
    }


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("pt_BR", "Chamada perdida de Ewa Jabłońska"),
        ("ru", "Пропущенный звонок: Ewa Jabłońska"),
        ("pl", "Nieodebrane połączenie: Ewa Jabłońska"),
    ],
)
def test_a_kind_is_said_in_the_persons_language(language: str, title: str) -> None:
    install_language(language)
    params = {"client": PARAMS["client"], "phone": PARAMS["phone"], "seconds": "24"}
    assert notification_words(note("call.missed", params), TIMES).title == title
