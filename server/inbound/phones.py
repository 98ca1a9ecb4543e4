"""Phone numbers: as typed, with E.164 beside it where the number can be read (decision 5)."""

from __future__ import annotations

from functools import lru_cache

import phonenumbers
from babel.core import get_global

from protocol.records import Phone

__all__ = ["read_phone", "region_of"]

MAX_TEXT = 60


def read_phone(typed: str | Phone, region: str) -> Phone:
    """Return *typed* with its number in E.164, read as in *region* where it names no country.

    What cannot be read keeps its text and has no number.
    """
    text = typed if isinstance(typed, str) else typed.text
    given = "" if isinstance(typed, str) else typed.number
    return Phone(text=text[:MAX_TEXT], number=given or e164(text, region))


def e164(text: str, region: str) -> str:
    """Return the number in *text* in E.164, empty where there is none that could exist."""
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=256)
def region_of(zone: str, language: str) -> str:
    """Return the country that an account's *zone*, else its *language*, speaks for: ``PL``.

    Empty where neither does; then only numbers with a country code can be read.
    """
    region = get_global("zone_territories").get(zone, "")
    if _is_country(region):
        return str(region)
    tag = language.replace("-", "_")
    likely = get_global("likely_subtags").get(tag) or tag
    last = likely.rpartition("_")[2]
    return str(last) if _is_country(last) else ""


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isupper() and code != "ZZ"
