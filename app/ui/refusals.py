"""Refusals in words: why the server did not accept a change, in the person's language."""

from __future__ import annotations

from app.ui.subject.labels import field_names
from app.ui.words import translate
from protocol.refusals import field_at_fault

__all__ = ["field_words", "refusal_words"]


def refusal_words(reason: str, detail: str = "") -> str:
    """Return why the server refused: ours for each *reason*, never the server's own words.

    Of *detail*, which is English and for builders, only the field it names is told.
    """
    if reason == "bad-input":
        field = field_names().get(field_at_fault(detail))
        if field is not None:
            return field_words(field)
    unknown = translate("Refused", "The server refused it, and this Deskbell does not know why.")
    return _words().get(reason, unknown)


def field_words(field: str) -> str:
    """Return that the server does not take what stands in the field of this name."""
    words = translate("Refused", "The server does not take what stands in “{field}”.")
    return words.format(field=field)


def _words() -> dict[str, str]:
    return {
        "already-exists": translate("Refused", "It exists already."),
        "bad-input": translate("Refused", "The server did not understand it."),
        "last-admin": translate("Refused", "Somebody has to stay admin."),
        "not-allowed": translate("Refused", "You may not do this any more."),
        "not-found": translate("Refused", "It is gone, or you may not see it."),
        "person-suspended": translate("Refused", "Whoever it names is suspended meanwhile."),
        "revoked": translate("Refused", "The key of this sender was ended for good."),
        "server-error": translate("Refused", "The server ran into a problem with it."),
        "task-changed": translate("Refused", "The task was changed meanwhile."),
        "task-gone": translate("Refused", "The task is gone, or you may not see it any more."),
        "task-open": translate("Refused", "It stays until its task is completed."),
        "too-many-tries": translate("Refused", "Too many tries. Wait a few minutes."),
        "unknown-mutation": translate("Refused", "The server is too old for it."),
        "withdrawn": translate("Refused", "The client has withdrawn this consent meanwhile."),
        "wrong-password": translate("Refused", "This is not your present password."),
    }
