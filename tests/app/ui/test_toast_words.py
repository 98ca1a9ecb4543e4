"""Toasts in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.models import attention
from app.toasts.toast import DONE, OPEN, SNOOZE, SUMMARY
from app.ui.center.times import Times
from app.ui.toast_words import ToastWords, span_words
from app.ui.translation import install_language
from tests import factory


@pytest.fixture
def words(qtbot: QtBot) -> ToastWords:
    """Words in English."""
    install_language("en")
    return ToastWords(Times())


def test_a_toast_says_what_the_row_says_and_always_offers_open(words: ToastWords) -> None:
    one = factory.notification()
    toast = words.toast(attention.Toast(key="n", notification=one, ids=(one.id,), sticky=True))
    assert (toast.id, toast.sticky) == (one.id, True)
    assert toast.title == "Missed call from Łucja Żak"
    assert [button.action for button in toast.buttons] == [OPEN, DONE, SNOOZE]


def test_a_group_says_how_many_more_there_are(words: ToastWords) -> None:
    one = factory.notification()
    toast = words.toast(
        attention.Toast(key="n", notification=one, ids=("a", "b", one.id), sticky=False)
    )
    assert toast.body.endswith("and 2 more")


def test_the_summary_of_an_absence(words: ToastWords) -> None:
    """B1: one toast, ranked."""
    toast = words.summary(
        attention.Summary(waiting=2, overdue=1, other=6, absence=timedelta(minutes=41))
    )
    assert toast.id == SUMMARY
    assert toast.title == "While you were away (41 min)"
    assert toast.body == "2 waiting for you, 1 overdue task, 6 other"
    assert [button.action for button in toast.buttons] == [OPEN]


@pytest.mark.parametrize(("count", "offered"), [(1, True), (200, True), (201, False)])
def test_all_of_a_summary_can_be_snoozed_while_that_is_no_stall(
    words: ToastWords, count: int, offered: bool
) -> None:
    ids = tuple(f"n-{number}" for number in range(count))
    toast = words.summary(attention.Summary(waiting=count, overdue=0, other=0, ids=ids))
    assert ("Snooze all" in [one.label for one in toast.buttons]) is offered
    assert [one.action for one in toast.buttons] == [OPEN, SNOOZE][: 1 + offered]


def test_the_summary_of_a_burst_has_no_absence(words: ToastWords) -> None:
    toast = words.summary(attention.Summary(waiting=4, overdue=0, other=1))
    assert (toast.title, toast.body) == ("5 new notifications", "4 waiting for you, 1 other")


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(seconds=20), "1 min"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=7), "7 days"),
    ],
)
def test_spans_are_said_in_their_largest_unit(
    words: ToastWords, span: timedelta, said: str
) -> None:
    assert span_words(span) == said
