"""Operations: what each route declares of itself, for the guard and for the description."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import msgspec

__all__ = ["JSON", "OPERATION", "Access", "Operation", "described"]

JSON: Final = "application/json"

OPERATION: Final = "operation"
"""The key in a route's ``opt`` under which its :class:`Operation` lies."""


class Access(StrEnum):
    """Who may ask a route at all; what they get of it is :mod:`server.access`'s business."""

    OPEN = "open"
    """Anybody: nothing of any account is said."""
    SESSION = "session"
    """A person who is signed in and not suspended."""
    SENDER = "sender"
    """An outside system with its key."""
    SESSION_OR_SENDER = "session-or-sender"
    METRICS = "metrics"
    """Whoever has the token for the metrics."""
    SOCKET = "socket"
    """A person who is signed in; refused by a close code, after the handshake."""


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """What one route does, takes and answers."""

    summary: str
    access: Access
    query: type[msgspec.Struct] | None = None
    body: Any = None
    """The type of a JSON body; ``bytes`` for any other kind; ``None`` without one."""
    body_media: tuple[str, ...] = (JSON,)
    status: int = 200
    answer: Any = None
    """The type of a JSON answer; ``bytes`` for any other kind; ``None`` without one."""
    answer_media: tuple[str, ...] = (JSON,)
    also: tuple[int, ...] = ()
    """Other statuses of success, with the same answer."""


def described(**fields: Any) -> dict[str, Any]:
    """Return the ``opt`` of a route that is this :class:`Operation`."""
    return {OPERATION: Operation(**fields)}
