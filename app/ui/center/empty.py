"""Empty states of the center: each teaches what will appear there."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.keys import key_text
from app.ui.words import translate

__all__ = ["Emptiness", "emptiness"]


class Emptiness(NamedTuple):
    """What stands where there are no rows; an empty action has no button."""

    icon: str
    title: str
    words: str
    action: str = ""
    act: str = ""
    """What the button does: ``all``, ``test``, ``clear`` or ``snooze``."""
    link: str = ""
    link_act: str = ""
    """What the link below it does: ``senders``."""


def emptiness(tab: str, words: str, anything: bool, admin: bool = False) -> Emptiness:
    """Return what an empty *tab* says; *words*: a search found nothing.

    *anything* tells whether there are rows under *All*; *admin* whether the person may connect
    another system.
    """
    if words:
        return _no_find(words)
    if tab == "snoozed":
        return _nothing_snoozed(anything)
    if anything:
        return Emptiness(
            "check-check",
            translate("Empty", "Nothing needs you"),
            translate("Empty", "Clients who wait, calls you missed and tasks come here first."),
            translate("Empty", "Show all"),
            "all",
        )
    sentence = translate(
        "Empty", "New leads, missed calls, tasks and payments of your shop appear here."
    )
    title, test = translate("Empty", "All quiet"), translate("Empty", "Send a test")
    if not admin:
        return Emptiness("bell", title, sentence, test, "test")
    sentence = translate(
        "Empty", "Connect your CRM or telephony under Senders; what happens there appears here."
    )
    senders = translate("Empty", "Open Senders")
    return Emptiness("bell", title, sentence, test, "test", senders, "senders")


def _no_find(words: str) -> Emptiness:
    title = translate("Empty", "Nothing is called “{words}”").format(words=words[:40])
    sentence = translate("Empty", "Try the beginning of a name, a phone or an order number.")
    return Emptiness("search", title, sentence, translate("Empty", "Clear the search"), "clear")


def _nothing_snoozed(anything: bool) -> Emptiness:
    title = translate("Empty", "Nothing is snoozed")
    sentence = translate(
        "Empty", "Press {key} on a row to hide it until a time you choose. It comes back unread."
    ).format(key=key_text("snooze"))
    action = translate("Empty", "Try it on the newest row") if anything else ""
    return Emptiness("clock", title, sentence, action, "snooze")
