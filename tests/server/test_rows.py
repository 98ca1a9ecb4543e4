"""Rows: moments, addresses and words as columns hold them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.rows import email_key, from_milliseconds, milliseconds, normalised, row_of, storable
from tests import factory
from tests.factory import BUILDERS


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_a_moment_survives_to_the_millisecond(moment: datetime) -> None:
    assert abs(from_milliseconds(milliseconds(moment)) - moment) <= timedelta(microseconds=500)


@given(st.text())
def test_words_are_the_same_however_often_they_are_normalised(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Łucja ŻAK", "lucja zak"), ("Straße", "strasse"), ("Ёлка", "елка"), ("José", "jose")],
)
def test_letters_lose_their_marks(text: str, plain: str) -> None:
    assert normalised(text) == plain


def test_addresses_are_compared_without_case() -> None:
    assert email_key("  Ann@Example.COM ") == "ann@example.com"


@pytest.mark.parametrize("type_", sorted(BUILDERS))
def test_every_row_is_storable(type_: str) -> None:
    """PostgreSQL takes no NUL in a text."""
    fields = {}
    record = BUILDERS[type_]()
    for name in ("name", "title", "kind", "number", "status", "email"):
        if isinstance(getattr(record, name, None), str):
            fields[name] = "a\0b"
    row = row_of("account", type_, BUILDERS[type_](**fields), b"{}")
    assert all("\0" not in value for value in row.values() if isinstance(value, str))
    assert storable("a\0b") == "ab"


def test_a_client_is_found_by_its_digits() -> None:
    row = row_of("account", "client", factory.client(), b"{}")
    assert row["words"] == "lucja zak lucja@example.com 48601234567"
