"""Refusals: why a mutation is not applied, each by a stable id that the desktop puts into words."""

from __future__ import annotations

from typing import Final

__all__ = ["REFUSALS", "field_at_fault"]

REFUSALS: Final[dict[str, str]] = {
    "already-exists": "one of this id, name or address is there",
    "bad-input": "the arguments cannot be taken; the detail begins with the field and a colon",
    "last-admin": "nobody could administer the account any more",
    "not-allowed": "this person may not",
    "not-found": "there is none, or this person may not see it",
    "person-suspended": "somebody named in it is suspended; the detail begins with the field",
    "revoked": "the sender's key was ended for good",
    "server-error": "it broke the server",
    "task-changed": "the task says something else by now",
    "task-gone": "there is no such task, or this person may not see it",
    "task-open": "its task is not completed",
    "too-many-tries": "passwords are tried too often",
    "unknown-mutation": "this server does not know it",
    "withdrawn": "the client has withdrawn the consent meanwhile",
    "wrong-password": "the present password is another one",
}
"""Every ``reason`` of a rejected mutation, with what it means to a builder."""


def field_at_fault(detail: str) -> str:
    """Return the field that *detail* begins with, as in ``mutations[0].args.title: too long``.

    Empty where it names none.
    """
    path, colon, _ = detail.partition(":")
    name = path.rpartition(".")[2].partition("[")[0]
    return name if colon and name.isidentifier() else ""
