"""Sight: who sees a record of each type, as a table that a reader can check.

The columns are the callers in their order: admin, manager, member, a member limited to their own,
free, revoked, suspended, another account's admin, nobody. ``y``: its id and its words are in what
they get. ``.``: neither is, anywhere. ``g``: they are told that it is gone where they follow the
changes, because it names them, and learn nothing else of it (S2).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.server.access_matrix.callers import cells
from tests.server.access_matrix.things import (
    COLLEAGUES,
    INCOMING,
    NOBODYS,
    OWN,
    PRIVATE,
    Thing,
    whose,
)

__all__ = ["FILES", "SEARCHED", "SEES", "UNSEARCHED", "hears_of_its_end", "sees"]

Rows = Mapping[str, str]

# what is everybody's business (wire.md: everyone)
_EVERYONE: Final[Rows] = {OWN: "yyyyy....", COLLEAGUES: "yyyyy....", NOBODYS: "yyyyy...."}
# one's own center and choices (wire.md: user)
_THEIRS: Final[Rows] = {OWN: "yyyyy....", COLLEAGUES: ".........", NOBODYS: "........."}
# the shop's work (wire.md: staff; decisions 12 and 17)
_WORK: Final[Rows] = {OWN: "yyyyg....", COLLEAGUES: "yyy......", NOBODYS: "yyy......"}
# what the shop set up for its staff
_STAFF: Final[Rows] = {OWN: "yyy......", COLLEAGUES: "yyy......", NOBODYS: "yyy......"}
# what admins answer for
_ADMINS: Final[Rows] = {OWN: "y........", COLLEAGUES: "y........", NOBODYS: "y........"}

SEES: Final[Mapping[str, Rows]] = {
    # one for all
    "account": {NOBODYS: "yyyyy...."},
    "user": _EVERYONE,
    "group": _EVERYONE,
    "notification": _THEIRS,
    "preference": _THEIRS,
    "task": {**_WORK, PRIVATE: "........."},
    "client": _WORK,
    "lead": _WORK,
    "order": _WORK,
    "deal": _WORK,
    "call": _WORK,
    "invoice": _WORK,
    "document": _WORK,
    "delivery": _WORK,
    "location": _STAFF,
    "rule": _STAFF,
    "template": _STAFF,
    "conversation": {**_THEIRS, INCOMING: "yyy......"},
    # of what waits in Incoming staff see that it waits; its messages are for whoever takes it
    "message": {**_THEIRS, INCOMING: "........."},
    "gateway": _ADMINS,
    "sender": _ADMINS,
    "audit": _ADMINS,
}
"""Record type to its rows."""

SEARCHED: Final = {
    "task": "zqtask",
    "client": "zqclient",
    "lead": "zqlead",
    "order": "zqorder",
    "deal": "zqdeal",
    "call": "+49170",
    "invoice": "zqinvoice",
    "document": "zqdocument",
    "location": "zqlocation",
    "conversation": "zqconversation",
}
"""Record types that search finds, by what finds every thing of them."""

UNSEARCHED: Final = frozenset(
    {
        "account",
        "user",
        "group",
        "notification",
        "preference",
        "message",
        "delivery",
        "rule",
        "template",
        "gateway",
        "sender",
        "audit",
    }
)
"""Record types that search never finds: a mirror has them all, or nobody looks for them so."""

FILES: Final = frozenset({"document", "user", "message"})
"""Record types that refer to files."""


def sees(thing: Thing, who: str) -> bool:
    """Say whether the table lets *who* see *thing*."""
    return cells(SEES[thing.type][whose(thing, who)])[who] == "y"


def hears_of_its_end(thing: Thing, who: str) -> bool:
    """Say whether *who* is told that *thing* is gone, without ever having seen it."""
    return cells(SEES[thing.type][whose(thing, who)])[who] == "g"
