"""Notices: what the band over the main window says when something is not as it should be."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from app.models.health import HealthState, Line
from app.ui.center.times import Times
from app.ui.status import grave_trouble, status_words
from app.ui.troubles import trouble_words
from app.ui.words import translate

__all__ = ["Notice", "notice_of"]


class Notice(NamedTuple):
    """The one band there may be, and what its button does; empty for no button."""

    icon: str
    tone: str
    title: str
    sentence: str = ""
    note: str = ""
    action: str = ""
    """``sync``, ``sign_in``, ``seen``, ``no_vault``, ``refused`` or
    ``test``."""
    words: str = ""
    other: str = ""
    """A second thing that can be done, such as ``waiting``, on a button before the first."""
    other_words: str = ""


def notice_of(state: HealthState, now: datetime, times: Times) -> Notice | None:
    """Return what is to be said of *state*, the gravest first, or ``None`` when all is well."""
    if state.line is Line.SIGNED_OUT:
        return _signed_out(state)
    if state.disk is not None:
        words = trouble_words(state.disk)
        return Notice("hard-drive", "danger", f"{words.title}.", words.message)
    if grave_trouble(state) is not None:
        said = status_words(state, now, times)
        again = translate("Notice", "Try now")
        return Notice(said.icon, said.tone, f"{said.title}.", said.detail, "", "sync", again)
    if state.notices:
        words = trouble_words(state.notices[0])
        seen = translate("Notice", "Got it")
        return Notice("file-clock", "warning", f"{words.title}.", words.message, "", "seen", seen)
    if state.rejected:
        return _refused(state.rejected)
    if state.line is Line.OFFLINE:
        return _offline(state, now, times)
    if state.unremembered:
        return Notice(
            "key-round",
            "warning",
            translate("Notice", "Your sign-in is not remembered."),
            translate(
                "Notice", "This computer has no keychain: each start asks for your password."
            ),
            action="no_vault",
            words=translate("Notice", "Got it"),
        )
    if state.toasts_blocked:
        return Notice(
            "bell-off",
            "warning",
            translate("Notice", "System notifications are blocked."),
            translate("Notice", "Nothing pops up until you allow Deskbell in the system."),
            action="test",
            words=translate("Notice", "Test again"),
        )
    return None


def _signed_out(state: HealthState) -> Notice:
    title, sentence = translate("Notice", "You are signed out."), ""
    if state.signed_out is not None:
        words = trouble_words(state.signed_out)
        title, sentence = f"{words.title}.", words.message
    again = translate("Notice", "Sign in")
    return Notice("lock", "warning", title, sentence, action="sign_in", words=again)


def _refused(count: int) -> Notice:
    title = translate("Notice", "%n changes were refused by the server.", "", count)
    sentence = translate("Notice", "Decide what becomes of them.")
    look = translate("Notice", "Look")
    return Notice("circle-alert", "danger", title, sentence, action="refused", words=look)


def _offline(state: HealthState, now: datetime, times: Times) -> Notice:
    title = f"{status_words(state, now, times).title}."
    sentence = translate("Notice", "You can go on working; everything is kept.")
    if state.waiting:
        sentence = translate(
            "Notice", "%n changes wait and will leave by themselves.", "", state.waiting
        )
    if state.trouble is not None:
        sentence = f"{trouble_words(state.trouble).title}. {sentence}"
    note = ""
    if state.next_try is not None and state.next_try > now:
        seconds = int((state.next_try - now).total_seconds()) + 1
        note = translate("Notice", "next try in {count} s").format(count=seconds)
    again = translate("Notice", "Try now")
    notice = Notice("wifi-off", "warning", title, sentence, note, "sync", again)
    if not state.waiting:
        return notice
    return notice._replace(other="waiting", other_words=translate("Notice", "What waits"))
