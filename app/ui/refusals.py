"""Refusals in words: why the server did not do what was asked."""

from __future__ import annotations

from app.ui.words import translate

__all__ = ["refusal_words"]


def refusal_words(reason: str, detail: str = "") -> str:
    """Return why the server refused, in words of ours; one nobody knows yet, in its own.

    Plain text: what a server said is outside text.
    """
    words = {
        "not-allowed": translate("Refused", "You may not do this any more."),
        "not-found": translate("Refused", "It is gone, or you may not see it."),
        "task-open": translate("Refused", "It stays until its task is completed."),
        "task-gone": translate("Refused", "The task is gone, or you may not see it any more."),
        "task-changed": translate("Refused", "The task was changed meanwhile."),
        "withdrawn": translate("Refused", "The client has withdrawn this consent meanwhile."),
        "already-exists": translate("Refused", "It exists already."),
        "last-admin": translate("Refused", "Somebody has to stay admin."),
        "wrong-password": translate("Refused", "This is not your present password."),
        "bad-input": translate("Refused", "The server did not understand it."),
        "server-error": translate("Refused", "The server ran into a problem with it."),
        "too-many-tries": translate("Refused", "Too many tries. Wait a few minutes."),
        "unknown-mutation": translate("Refused", "The server is too old for it."),
    }
    return words.get(reason) or detail or reason
