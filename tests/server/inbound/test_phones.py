"""Phone numbers: E.164 where a number can be read, the text as typed always."""

from __future__ import annotations

import pytest

from protocol.records import Phone
from server.inbound.phones import read_phone, region_of


@pytest.mark.parametrize(
    ("zone", "language", "region"),
    [
        ("Europe/Warsaw", "en", "PL"),
        ("America/Sao_Paulo", "", "BR"),
        ("UTC", "pt-BR", "BR"),
        ("UTC", "ru", "RU"),
        ("Etc/UTC", "pl", "PL"),
        ("", "", ""),
        ("No/Where", "xx", ""),
    ],
)
def test_the_zone_else_the_language_speaks_for_a_country(
    zone: str, language: str, region: str
) -> None:
    assert region_of(zone, language) == region


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("602 555 031", "+48602555031"),
        ("+380 44 555 01 26", "+380445550126"),
        ("0048 602-555-031", "+48602555031"),
        ("ask her son", ""),
        ("+999 1", ""),
        ("", ""),
        ("1" * 300, ""),
    ],
)
def test_a_number_is_read_as_in_the_accounts_country(text: str, number: str) -> None:
    phone = read_phone(text, "PL")
    assert phone.number == number
    assert phone.text == text[:60]


def test_a_number_that_was_given_is_kept() -> None:
    given = Phone(text="Ewa", number="+48602555031")
    assert read_phone(given, "") == given
