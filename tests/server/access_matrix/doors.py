"""Doors: what every route answers to whom, as a table of statuses that a reader can check.

The columns are the callers in their order, and behind them a sender's key and the token for the
metrics: admin, manager, member, a member limited to their own, free, revoked, suspended, another
account's admin, nobody, key, metrics.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from protocol.ids import new_id
from tests.server.access_matrix.callers import CALLERS
from tests.server.access_matrix.things import COLLEAGUES, NOBODYS, OWN

__all__ = ["ANYTHING", "DOORS", "KNOCKERS", "body_of", "statuses"]

KNOCKERS: Final = (*CALLERS, "key", "metrics")

ANYTHING: Final = "whatever it is about"

Rows = Mapping[str, str]

_OPEN: Final[Rows] = {ANYTHING: "200 200 200 200 200 200 200 200 200 200 200"}
_SIGNED_IN: Final[Rows] = {ANYTHING: "200 200 200 200 200 401 403 200 401 401 401"}

DOORS: Final[Mapping[str, Rows]] = {
    "GET /healthz": _OPEN,
    "GET /readyz": _OPEN,
    "GET /v1/openapi.json": _OPEN,
    "GET /metrics": {ANYTHING: "401 401 401 401 401 401 401 401 401 401 200"},
    # with a password that is wrong, whoever asks
    "POST /v1/sessions": {ANYTHING: "401 401 401 401 401 401 401 401 401 401 401"},
    "GET /v1/sessions": {
        OWN: "200 200 200 200 200 401 403 200 401 401 401",
        COLLEAGUES: "200 403 403 403 403 401 403 200 401 401 401",
        NOBODYS: "200 403 403 403 403 401 403 200 401 401 401",
    },
    "DELETE /v1/sessions/current": {ANYTHING: "204 204 204 204 204 401 403 204 401 401 401"},
    "DELETE /v1/sessions/{session_id}": {
        OWN: "204 204 204 204 204 401 403 204 401 401 401",
        COLLEAGUES: "204 404 404 404 404 401 403 404 401 401 401",
        NOBODYS: "404 404 404 404 404 401 403 404 401 401 401",
    },
    # for one's own devices alone: not even an admin knows whether it was somebody else
    "PUT /v1/sessions/{session_id}/confirmed": {
        OWN: "204 204 204 204 204 401 403 204 401 401 401",
        COLLEAGUES: "404 404 404 404 404 401 403 404 401 401 401",
        NOBODYS: "404 404 404 404 404 401 403 404 401 401 401",
    },
    "GET /v1/changes": _SIGNED_IN,
    "GET /v1/digest": _SIGNED_IN,
    "POST /v1/digest": _SIGNED_IN,
    "GET /v1/snapshot": _SIGNED_IN,
    "GET /v1/search": _SIGNED_IN,
    # another account's epoch is a foreign one
    "POST /v1/mutations": {ANYTHING: "200 200 200 200 200 401 403 409 401 401 401"},
    "GET /v1/conversations/{conversation_id}/messages": {
        OWN: "200 200 200 200 200 401 403 404 401 401 401",
        COLLEAGUES: "404 404 404 404 404 401 403 404 401 401 401",
        NOBODYS: "404 404 404 404 404 401 403 404 401 401 401",
    },
    "PUT /v1/files/{sha256}": {ANYTHING: "201 201 201 201 201 401 403 201 401 201 401"},
    "GET /v1/files/{sha256}": {
        OWN: "200 200 200 200 404 401 403 404 401 404 401",
        COLLEAGUES: "200 200 200 404 404 401 403 404 401 404 401",
        NOBODYS: "200 200 200 404 404 401 403 404 401 404 401",
    },
    "GET /v1/senders/events": {
        OWN: "200 404 404 404 404 401 403 200 401 401 401",
        COLLEAGUES: "200 404 404 404 404 401 403 404 401 401 401",
        NOBODYS: "404 404 404 404 404 401 403 404 401 401 401",
    },
    # people tell nothing here, senders nothing elsewhere
    "POST /v1/events": {ANYTHING: "401 401 401 401 401 401 401 401 401 202 401"},
    # its own refusals are close codes, in the table of frames; this is not even a handshake
    "WEBSOCKET /v1/live": {ANYTHING: "405 405 405 405 405 405 405 405 405 405 405"},
}
"""Route to its rows."""


def statuses(row: str) -> dict[str, int]:
    """Return the statuses of a row by who knocks."""
    return dict(zip(KNOCKERS, map(int, row.split()), strict=True))


def body_of(route: str, epoch: str) -> dict[str, Any]:
    """Return the JSON body with which a route is asked, none for most."""
    bodies: dict[str, Any] = {
        "POST /v1/sessions": {
            "email": f"{new_id()}@example.com",
            "password": "wrong",
            "device": {"id": "d"},
        },
        "POST /v1/mutations": {"epoch": epoch, "mutations": []},
        "POST /v1/digest": {"cursor": 0, "oldest": {new_id(): 1}},
        "POST /v1/events": {
            "specversion": "1.0",
            "id": "1",
            "source": "/matrix",
            "type": "matrix.knocked",
        },
    }
    return {"json": bodies[route]} if route in bodies else {}
