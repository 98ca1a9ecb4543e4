"""Bad event: the one error of everything that reads what outside systems send."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from protocol.problems import FieldError

__all__ = ["BadEvent", "field_error", "unread"]

_WHERE: Final = re.compile(r"(?P<detail>.*) - at `\$(?P<where>.*)`", re.DOTALL)
_MISSING: Final = re.compile(r"Object missing required field `(?P<name>\w+)`")


class BadEvent(Exception):
    """What was sent cannot be taken; says which fields are wrong.

    ``problem_id`` is a key of :data:`protocol.problems.PROBLEMS`. Nothing was stored. ``type`` is
    the event's own, empty where it could not be read.
    """

    type = ""

    def __init__(self, problem_id: str, *errors: FieldError) -> None:
        super().__init__(problem_id, *(f"{error.path}: {error.detail}" for error in errors))
        self.problem_id = problem_id
        self.errors = errors


def field_error(error: Exception, at: str) -> FieldError:
    """Return what a ``msgspec`` *error* says, its path put behind *at*: ``data.order.status``."""
    text = str(error) or "This is nested too deeply"
    match = _WHERE.fullmatch(text)
    path, detail = (at + match["where"], match["detail"]) if match else (at, text)
    missing = _MISSING.fullmatch(detail)
    if missing is not None:
        path = f"{path}.{missing['name']}"
    return FieldError(path=path, detail=detail)


def unread(error: msgspec.DecodeError | RecursionError, at: str) -> BadEvent:
    """Return the bad event that text at *at* which is no JSON makes."""
    return BadEvent("bad-input", field_error(error, at))
