"""Rights: what becomes of each mutation by whom on whose record, as a table that can be checked.

The columns are the callers in their order: admin, manager, member, a member limited to their own,
free, revoked, suspended, another account's admin, nobody. The letters are in :data:`VERDICTS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.server.access_matrix.things import COLLEAGUES, NOBODYS, OWN, PRIVATE

__all__ = ["AUTHOR", "CREATE", "OVER", "RIGHTS", "SELF", "VERDICTS"]

VERDICTS: Final[Mapping[str, tuple[int, str]]] = {
    "A": (200, "applied"),
    "-": (200, "not-allowed"),
    # as if it were not there, and word for word what is answered where it is not there
    "?": (200, "not-found"),
    "G": (200, "task-gone"),
    # it is there and seen, but the mutation does not fit
    "C": (200, "task-changed"),
    "E": (200, "already-exists"),
    "L": (200, "last-admin"),
    "W": (200, "wrong-password"),
    # whole requests that are refused
    "R": (401, "session-revoked"),
    "S": (403, "suspended"),
    "N": (401, "sign-in-needed"),
}
"""Letter to the status of the answer, with the reason or problem in it."""

CREATE: Final = "a new one"
OVER: Final = "a new one by the id of a colleague's"
SELF: Final = "no record but oneself"
AUTHOR: Final = "set by the caller for nobody"

Rows = Mapping[str, str]

_CENTER: Final[Rows] = {OWN: "AAAAARS?N", COLLEAGUES: "?????RS?N", NOBODYS: "?????RS?N"}
_ONESELF: Final[Rows] = {SELF: "AAAAARSAN"}
_WORK: Final[Rows] = {OWN: "AAAA-RS?N", COLLEAGUES: "AAA?-RS?N", NOBODYS: "AAA?-RS?N"}
_TASK: Final[Rows] = {**_WORK, PRIVATE: "????-RS?N"}
_MADE: Final[Rows] = {CREATE: "AAAA-RSAN", OVER: "EEEE-RSAN"}
_ADMIN: Final[Rows] = {OWN: "A----RS?N", COLLEAGUES: "A----RS?N", NOBODYS: "A----RS?N"}
_ADMIN_MADE: Final[Rows] = {CREATE: "A----RSAN", OVER: "E----RSAN"}
# one's own record is there for the stranger too, in the other account
_PEOPLE: Final[Rows] = {**_ADMIN, OWN: "A----RSAN"}

RIGHTS: Final[Mapping[str, Rows]] = {
    "read_notifications": _CENTER,
    "finish_notification": _CENTER,
    "reopen_notification": _CENTER,
    "snooze": _CENTER,
    "set_preference": _ONESELF,
    "save_profile": _ONESELF,
    "change_password": _ONESELF,
    "change_password (a guess)": {SELF: "WWWWWRSWN"},
    "send_test": _ONESELF,
    "save_task": {**_TASK, **_MADE},
    # to take it from everybody else is for the two it concerns
    "save_task (make private)": {
        OWN: "AAAA-RS?N",
        COLLEAGUES: "---?-RS?N",
        NOBODYS: "---?-RS?N",
    },
    "complete_task": _TASK,
    "reopen_task": _TASK,
    "delete_task": {
        AUTHOR: "AAAA-RS?N",
        OWN: "AA---RS?N",
        COLLEAGUES: "AA-?-RS?N",
        NOBODYS: "AA-?-RS?N",
        PRIVATE: "????-RS?N",
    },
    "ring_reminder": {
        OWN: "AAAA-RSGN",
        COLLEAGUES: "CCCG-RSGN",
        NOBODYS: "CCCG-RSGN",
        PRIVATE: "GGGG-RSGN",
    },
    "save_client": {**_WORK, **_MADE},
    # of a client they may not see, a free user can neither give a consent nor learn of it
    "set_consent (a grant)": {OWN: "AAAA?RS?N", COLLEAGUES: "AAA??RS?N", NOBODYS: "AAA??RS?N"},
    # a withdrawal is taken from whoever brings it (S34), and shows them nothing
    "set_consent (a withdrawal)": {
        OWN: "AAAAARS?N",
        COLLEAGUES: "AAAAARS?N",
        NOBODYS: "AAAAARS?N",
    },
    "save_lead": {**_WORK, **_MADE},
    "save_order": {**_WORK, **_MADE},
    "save_deal": {**_WORK, **_MADE},
    "save_call": {**_WORK, **_MADE},
    "save_invoice": {**_WORK, **_MADE},
    "save_document": {**_WORK, **_MADE},
    "save_location": {**_ADMIN, **_ADMIN_MADE},
    # there is one, and nobody makes another
    "save_account": {NOBODYS: "A----RS?N", OVER: "E----RSEN"},
    "save_group": {**_ADMIN, **_ADMIN_MADE},
    "delete_group": _ADMIN,
    "invite_user": _ADMIN_MADE,
    "renew_link": _PEOPLE,
    "save_user": _PEOPLE,
    # the stranger is the only admin of their account
    "suspend_user": {**_ADMIN, OWN: "A----RSLN"},
    "restore_user": _PEOPLE,
    "add_sender": _ADMIN_MADE,
    "renew_key": _ADMIN,
    "revoke_sender": _ADMIN,
}
"""Mutation to its rows; a name may have more of them, told apart in brackets."""
