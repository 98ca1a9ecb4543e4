"""Filled cases: what Schemathesis made up, replaced by what is there where it matters."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Mapping
from typing import Any, Final

import schemathesis

from protocol.ids import new_id
from protocol.records import User
from tests import factory
from tests.server.access_matrix.asking import PASSWORD, arguments, name_of, target_of
from tests.server.access_matrix.callers import STAFF, Town, cells
from tests.server.access_matrix.rights import RIGHTS
from tests.server.access_matrix.things import OWN

__all__ = ["Filler", "may_be_applied"]

Case = schemathesis.Case[Any]

FILE: Final = b"What it says on the box"
HASH: Final = hashlib.sha256(FILE).hexdigest()

_NAMES_SOMETHING: Final = ("_id", "_ids", "subject", "documents", "zone", "create", "private")
"""Endings of the fields that must name what is there; they are left to the matrix."""


def may_be_applied(who: str) -> set[str]:
    """Return the mutations that the table of rights has applied by *who* on some record."""
    return {name_of(key) for key in RIGHTS if _rows(key, who)}


def _rows(key: str, who: str) -> list[str]:
    return [row for row, letters in RIGHTS[key].items() if cells(letters)[who] == "A"]


class Filler:
    """Fills the cases of one person with what that person has."""

    def __init__(self, town: Town, who: str) -> None:
        self.town, self.who = town, who
        self._numbers = itertools.count(1)
        self.talk = factory.conversation(member_ids=[town.ids[one] for one in STAFF])
        self.sender = factory.sender(name=f"The sender of {who}")
        town.shop.put(self.talk, factory.user(avatar=HASH), self.sender)

    def fill(self, case: Case) -> None:
        """Put in the place of what was made up what is there."""
        label = f"{case.method.upper()} {case.path}"
        if label in _FILLED:
            _FILLED[label](self, case)

    def fill_mutation(self, case: Case, name: str) -> None:
        """Let the one mutation of *case* be about a record that its author may change."""
        number = next(self._numbers)
        choices = [(key, row) for key in RIGHTS if name_of(key) == name for row in _usable(key)]
        allowed = [(key, row) for key, row in choices if cells(RIGHTS[key][row])[self.who] == "A"]
        usable = allowed or choices
        key, row = usable[number % len(usable)]
        target = target_of(self.town, key, row, self.who, number)
        self.town.put_in([target.record])
        args: dict[str, Any] = {**_kept(case.body), **arguments(key, row, target.thing.id)}
        mutation: dict[str, Any] = {"id": new_id(), "name": name, "args": args}
        case.body = {"epoch": self.town.shop.epoch, "mutations": [mutation]}

    def fill_event(self, case: Case) -> None:
        """Let the event of *case* keep its data, in an envelope that the specification allows."""
        made: Any = case.body
        case.body = {
            "specversion": "1.0",
            "id": new_id(),
            "source": "https://shop.example/bookings",
            "type": made["type"],
            "data": made["data"],
        }

    def _changes(self, case: Case) -> None:
        shop = self.town.shop
        case.query = {**case.query, "since": shop.version, "epoch": shop.epoch}

    def _snapshot(self, case: Case) -> None:
        case.query = {"after": ""}

    def _sessions(self, case: Case) -> None:
        case.query = {"user_id": self.town.ids[self.who]}

    def _sign_in(self, case: Case) -> None:
        email = self.town.shop.get(User, self.town.ids[self.who]).email
        case.body = {"email": email, "password": PASSWORD, "device": {"id": "schemathesis"}}

    def _session(self, case: Case) -> None:
        other = self.town.fresh(self.who, "to be ended")
        case.path_parameters = {"session_id": self.town.session_id(other)}

    def _sender(self, case: Case) -> None:
        case.query = {"sender_id": self.sender.id} if self.who == "admin" else {}

    def _messages(self, case: Case) -> None:
        case.path_parameters = {"conversation_id": self.talk.id}

    def _file(self, case: Case) -> None:
        case.path_parameters = {"sha256": HASH}

    def _stored(self, case: Case) -> None:
        self._file(case)
        case.media_type, case.body = "text/plain", FILE


_FILLED: Final[Mapping[str, Callable[[Filler, Case], None]]] = {
    "GET /v1/changes": Filler._changes,
    "GET /v1/snapshot": Filler._snapshot,
    "GET /v1/sessions": Filler._sessions,
    "POST /v1/sessions": Filler._sign_in,
    "DELETE /v1/sessions/{session_id}": Filler._session,
    "GET /v1/senders/events": Filler._sender,
    "PUT /v1/sessions/{session_id}/confirmed": Filler._session,
    "GET /v1/conversations/{conversation_id}/messages": Filler._messages,
    "GET /v1/files/{sha256}": Filler._file,
    "PUT /v1/files/{sha256}": Filler._stored,
}
"""Operation to what fills it; the others need nothing that is there."""


def _usable(key: str) -> list[str]:
    """Return the rows of *key*, less those in which people do away with themselves."""
    own_risk = name_of(key) in ("save_user", "suspend_user")
    return [row for row in RIGHTS[key] if not (own_risk and row == OWN)]


def _kept(body: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever Schemathesis made
    args = body["mutations"][0]["args"]
    return {name: value for name, value in args.items() if not name.endswith(_NAMES_SOMETHING)}
