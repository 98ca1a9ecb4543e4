"""Problems: the errors of the wire, each with a stable id, a status and a title for a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

__all__ = ["PROBLEMS", "FieldError", "Problem", "problem_type"]


class FieldError(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with one field of the input; ``path`` is like ``data.order.status``."""

    path: str
    detail: str


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The body of an error answer, RFC 9457 ``application/problem+json``."""

    type: str
    title: str
    status: int
    detail: str = ""
    errors: list[FieldError] = []
    wipe: bool = False
    """With ``session-revoked``: the device deletes its outbox too, not only its mirror."""


PROBLEMS: Final[Mapping[str, tuple[int, str]]] = {
    "bad-input": (400, "The request could not be read"),
    "foreign-event": (400, "This is not a CloudEvent"),
    "sign-in-needed": (401, "Sign in first"),
    "wrong-password": (401, "The e-mail address or password is wrong"),
    "link-used": (401, "This link was used or has expired"),
    "session-unknown": (401, "The server does not know this session"),
    "session-revoked": (401, "This session was ended"),
    "key-unknown": (401, "The server does not know this key"),
    "suspended": (403, "This person is suspended"),
    "not-allowed": (403, "You may not do this"),
    "not-found": (404, "There is nothing here"),
    "method-not-allowed": (405, "This address does not answer that"),
    "foreign-epoch": (409, "The server's history is another one"),
    "reset-needed": (410, "Too far behind: take a snapshot"),
    "too-large": (413, "The request is too large"),
    "unsupported-media-type": (415, "This format is not understood"),
    "update-needed": (426, "This version of the desktop is too old"),
    "too-many-tries": (429, "Too many tries"),
    "server-error": (500, "Something broke on the server"),
    "not-ready": (503, "The server is not ready"),
}
"""Problem id (the end of ``type``) to its status and title."""


def problem_type(problem_id: str) -> str:
    """Return the ``type`` of *problem_id*, which must be in :data:`PROBLEMS`."""
    if problem_id not in PROBLEMS:
        raise KeyError(problem_id)
    return f"urn:deskbell:{problem_id}"
