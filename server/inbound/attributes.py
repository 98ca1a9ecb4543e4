"""Context attributes: what CloudEvents 1.0 allows in the fields around an event's data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from protocol.problems import FieldError

__all__ = ["REQUIRED", "check_attributes", "in_range", "is_json", "is_reference", "parse_time"]

REQUIRED: Final = ("specversion", "id", "source", "type")

Value = str | bool | int
Check = Callable[[str], str]
"""Returns what is wrong with a text, or nothing."""

_NAME: Final = re.compile(r"[a-z0-9]+")
_FORBIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
_TOKEN: Final = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_MEDIA: Final = re.compile(
    rf"(?P<type>{_TOKEN})/(?P<subtype>{_TOKEN})"
    rf'(?:[ \t]*;[ \t]*(?:{_TOKEN}=(?:{_TOKEN}|"[^"]*"))?)*[ \t]*'
)
_PCT: Final = r"%[0-9A-Fa-f]{2}"
_CHAR: Final = rf"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|{_PCT})"
_CHAR_NO_COLON: Final = rf"(?:[A-Za-z0-9._~!$&'()*+,;=@-]|{_PCT})"
_USER: Final = rf"(?:[A-Za-z0-9._~!$&'()*+,;=:-]|{_PCT})*"
_HOST: Final = rf"(?:\[[0-9A-Fa-f:.vV]+\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|{_PCT})*)"
_AUTHORITY: Final = rf"//(?:{_USER}@)?{_HOST}(?::[0-9]*)?(?:/{_CHAR}*)*"
_ABSOLUTE: Final = rf"/(?:{_CHAR}+(?:/{_CHAR}*)*)?"
_TAIL: Final = rf"(?:\?(?:{_CHAR}|[/?])*)?(?:#(?:{_CHAR}|[/?])*)?"
_URI: Final = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:"
    rf"(?:{_AUTHORITY}|{_ABSOLUTE}|{_CHAR}+(?:/{_CHAR}*)*)?{_TAIL}"
)
_RELATIVE: Final = re.compile(
    rf"(?:{_AUTHORITY}|{_ABSOLUTE}|{_CHAR_NO_COLON}+(?:/{_CHAR}*)*)?{_TAIL}"
)
_TIME: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?"
    r"(?:([Zz])|([+-])([0-9]{2}):([0-9]{2}))"
)
_EARLIEST: Final = datetime(1, 1, 2, tzinfo=UTC)
_LATEST: Final = datetime(9999, 12, 30, tzinfo=UTC)
_INT32: Final = 2**31


def is_reference(text: str) -> bool:
    """Say whether *text* is a URI-reference of RFC 3986 that is not empty."""
    return bool(text) and bool(_URI.fullmatch(text) or _RELATIVE.fullmatch(text))


def is_json(media_type: str) -> bool:
    """Say whether *media_type* (empty: not given) promises JSON."""
    match = _MEDIA.fullmatch(media_type)
    if match is None:
        return not media_type
    subtype = match["subtype"].lower()
    return subtype == "json" or subtype.endswith("+json")


def parse_time(text: str) -> datetime:
    """Return the moment that *text* says by RFC 3339, in UTC; raises ``ValueError``.

    A leap second is the second after it, and what lies beyond the calendar is drawn in by a day,
    so that every zone can still show it.
    """
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError("Expected a time by RFC 3339, such as 2026-03-03T10:42:00Z")
    year, month, day, hour, minute, second = (int(match[part]) for part in range(1, 7))
    micro = int((match[7] or "0")[:6].ljust(6, "0"))
    offset = _offset(match)
    # RFC 3339 has a year 0, Python does not; 4 is a leap year as 0 is
    leap_year_instead = 4 if year == 0 else year
    try:
        moment = datetime(
            leap_year_instead, month, day, hour, minute, min(second, 59), micro, tzinfo=UTC
        )
    except ValueError as error:
        raise ValueError(f"There is no such moment: {error}") from None
    if second > 60:
        raise ValueError("There is no such moment: a minute has at most 61 seconds")
    if year == 0:
        return _EARLIEST
    return _moved(moment, timedelta(seconds=max(0, second - 59)) - offset)


def _offset(match: re.Match[str]) -> timedelta:
    if match[8]:
        return timedelta()
    hours, minutes = int(match[10]), int(match[11])
    if hours > 23 or minutes > 59:
        raise ValueError("There is no such offset from UTC")
    offset = timedelta(hours=hours, minutes=minutes)
    return -offset if match[9] == "-" else offset


def _moved(moment: datetime, step: timedelta) -> datetime:
    try:
        return in_range(moment + step)
    except OverflowError:
        return _EARLIEST if step < timedelta() else _LATEST


def in_range(moment: datetime) -> datetime:
    """Return *moment* in UTC, drawn in from the ends of the calendar so that every zone has it."""
    try:
        return min(max(moment.astimezone(UTC), _EARLIEST), _LATEST)
    except OverflowError:
        return _EARLIEST if moment.year < 2000 else _LATEST


def check_attributes(
    attributes: Mapping[str, object], *, at: Callable[[str], str]
) -> list[FieldError]:
    """Return what CloudEvents 1.0 forbids in *attributes*; *at* gives the path of a name."""
    errors = [
        FieldError(path=at(name), detail="This attribute is required")
        for name in REQUIRED
        if name not in attributes
    ]
    for name, value in attributes.items():
        detail = _check_one(name, value)
        if detail:
            errors.append(FieldError(path=at(name), detail=detail))
    return errors


def _check_one(name: str, value: object) -> str:
    if _NAME.fullmatch(name) is None:
        return "An attribute's name has lower-case letters and digits only"
    check = CHECKS.get(name)
    if isinstance(value, str):
        if _FORBIDDEN.search(value):
            return "Control characters and noncharacters are not allowed"
        return check(value) if check else ""
    if check is not None:
        return "Expected a string"
    if isinstance(value, bool) or (isinstance(value, int) and -_INT32 <= value < _INT32):
        return ""
    return "Expected a string, a boolean or a whole number of 32 bits"


def _not_empty(text: str) -> str:
    return "" if text else "This must not be empty"


def _version(text: str) -> str:
    return "" if text == "1.0" else "Expected 1.0"


def _source(text: str) -> str:
    return "" if is_reference(text) else "Expected a URI-reference that is not empty"


def _schema(text: str) -> str:
    return "" if _URI.fullmatch(text) else "Expected an absolute URI"


def _media(text: str) -> str:
    return "" if _MEDIA.fullmatch(text) else "Expected a media type, such as application/json"


def _time(text: str) -> str:
    try:
        parse_time(text)
    except ValueError as error:
        return str(error)
    return ""


CHECKS: Final[Mapping[str, Check]] = {
    "specversion": _version,
    "id": _not_empty,
    "source": _source,
    "type": _not_empty,
    "subject": _not_empty,
    "time": _time,
    "datacontenttype": _media,
    "dataschema": _schema,
}
"""What each attribute of the specification must be; all of them are strings."""
