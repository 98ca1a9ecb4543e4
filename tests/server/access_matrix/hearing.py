"""Hearing: who is told what by each frame, as a table that a reader can check.

A row is for the frame as *said* by a caller about a thing, or as *heard* by one. The columns are
the callers in their order: admin, manager, member, a member limited to their own, free, revoked,
suspended, another account's admin, nobody. ``y``: it is passed on, answered, or heard. ``.``: it is
not. The three who never get past the guard are refused by a close code before they can say or hear
anything: :data:`CLOSED`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from protocol.frames import CLOSE_REVOKED, CLOSE_SUSPENDED, CLOSE_UNKNOWN
from tests.server.access_matrix.things import COLLEAGUES, NOBODYS, OWN

__all__ = ["ANYTHING", "CLOSED", "HEARD", "SAID"]

ANYTHING: Final = "whatever it is about"

CLOSED: Final = {
    "revoked": CLOSE_REVOKED,
    "suspended": CLOSE_SUSPENDED,
    "nobody": CLOSE_UNKNOWN,
}

Rows = Mapping[str, str]

SAID: Final[Mapping[str, Rows]] = {
    # let in, where they say they stand
    "hello": {ANYTHING: "yyyyy..y."},
    # where they stand now: what is newer comes as a page
    "at": {ANYTHING: "yyyyy..y."},
    # the door is that of the table of rights; here, that it is the same door: a client changed
    "mutations": {OWN: "yyyy.....", COLLEAGUES: "yyy......", NOBODYS: "yyy......"},
    # told to everybody of the account
    "active": {ANYTHING: "yyyyy..y."},
    # told to the others in the conversation
    "typing": {OWN: "yyyyy....", COLLEAGUES: ".........", NOBODYS: "........."},
    # of a client's card, told to whoever sees it too
    "viewing": {OWN: "yyyy.....", COLLEAGUES: "yyy......", NOBODYS: "yyy......"},
}
"""What a desktop says: whose word is taken, about whose thing."""

HEARD: Final[Mapping[str, Rows]] = {
    # pages go by the table of sight; here, of a client's card
    "page": {OWN: "yyyy.....", COLLEAGUES: "yyy......", NOBODYS: "yyy......"},
    # that there is more than a page holds, for whoever stands nowhere yet
    "poke": {ANYTHING: "yyyyy..y."},
    "results": {ANYTHING: "yyyyy..y."},
    # of a foreign epoch
    "reset": {ANYTHING: "yyyyy..y."},
    # of a colleague in the shop
    "presence": {ANYTHING: "yyyyy...."},
    # in a conversation with a colleague who types
    "typing": {OWN: "yyyyy....", COLLEAGUES: ".........", NOBODYS: "........."},
    # of a client's card, at which an admin looks
    "viewing": {OWN: "yyyy.....", COLLEAGUES: "yyy......", NOBODYS: "yyy......"},
    # the server goes away
    "closing": {ANYTHING: "yyyyy..y."},
}
"""What a desktop hears: who is told, about whose thing."""
