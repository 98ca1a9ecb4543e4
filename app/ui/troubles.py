"""The words for every failure, in the person's language."""

from __future__ import annotations

from typing import NamedTuple

from app.models.trouble import Trouble
from app.ui.refusals import field_words
from app.ui.subject.labels import field_names
from app.ui.words import translate

__all__ = ["TroubleWords", "trouble_words"]


class TroubleWords(NamedTuple):
    """What happened, and what to do about it."""

    title: str
    message: str


def trouble_words(trouble: Trouble) -> TroubleWords:
    """Return the title and message of *trouble*; its own English ones where nobody translated it.

    Never a server's own words: of those, only the field they name is told.
    """
    known = {**_of_the_server(), **_of_the_session(), **_of_this_computer()}
    words = known.get(trouble.id)
    if words is None:
        return TroubleWords(trouble.title, trouble.message)
    field = field_names().get(trouble.params.get("field", ""))
    if field is not None:
        return TroubleWords(words.title, field_words(field))
    return TroubleWords(words.title, words.message.format_map(_Params(trouble.params)))


class _Params(dict[str, str]):
    """Parameters of which a missing one is written as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def _of_the_server() -> dict[str, TroubleWords]:
    return {
        "unreachable": TroubleWords(
            translate("Trouble", "The server cannot be found"),
            translate(
                "Trouble",
                "Nothing answers at this address. Check the address and your connection.",
            ),
        ),
        "certificate": TroubleWords(
            translate("Trouble", "This is not the server you know"),
            translate(
                "Trouble",
                "The server shows another certificate than the one in your invitation. "
                "Ask your administrator for a new address; nothing was sent.",
            ),
        ),
        "certificate-unknown": TroubleWords(
            translate("Trouble", "Nobody vouches for this server"),
            translate(
                "Trouble",
                "Its certificate is from nobody that this computer trusts, or for another address. "
                "Use the address from your invitation; nothing was sent.",
            ),
        ),
        "certificate-dated": TroubleWords(
            translate("Trouble", "The server's certificate is not good today"),
            translate(
                "Trouble",
                "It has ended, or this computer's clock is wrong. "
                "Check the date and time here, then tell your administrator.",
            ),
        ),
        "bad-address": TroubleWords(
            translate("Trouble", "This address does not work"),
            translate(
                "Trouble",
                "Use the address from your invitation; it begins with deskbell:// or https://.",
            ),
        ),
        "server-error": TroubleWords(
            translate("Trouble", "The server has a problem"),
            translate("Trouble", "The server could not answer. Try again in a moment."),
        ),
        "too-many-tries": TroubleWords(
            translate("Trouble", "Too many tries"),
            translate("Trouble", "Wait a few minutes, then try again."),
        ),
        "not-found": TroubleWords(
            translate("Trouble", "There is nothing here"),
            translate("Trouble", "It may have been removed."),
        ),
        "not-allowed": TroubleWords(
            translate("Trouble", "You may not do this"),
            translate("Trouble", "Ask an administrator of your account."),
        ),
        "bad-input": TroubleWords(
            translate("Trouble", "The server refused this"),
            translate("Trouble", "One of the fields is not what the server expects."),
        ),
        "foreign-epoch": TroubleWords(
            translate("Trouble", "The server was restored from a backup"),
            translate("Trouble", "Your local copy is being rebuilt. Unsent changes are kept."),
        ),
        "reset-needed": TroubleWords(
            translate("Trouble", "Your local copy is too old"),
            translate("Trouble", "It is being rebuilt. Unsent changes are kept."),
        ),
    }


def _of_the_session() -> dict[str, TroubleWords]:
    return {
        "wrong-password": TroubleWords(
            translate("Trouble", "The e-mail address or password is wrong"),
            translate("Trouble", "Check both and try again."),
        ),
        "link-used": TroubleWords(
            translate("Trouble", "This link was used or has expired"),
            translate("Trouble", "Ask your administrator for a new one."),
        ),
        "session-unknown": TroubleWords(
            translate("Trouble", "Sign in again"),
            translate(
                "Trouble", "The server does not know this session. Your unsent changes are kept."
            ),
        ),
        "session-revoked": TroubleWords(
            translate("Trouble", "You were signed out"),
            translate("Trouble", "This device was signed out by you or an administrator."),
        ),
        "suspended": TroubleWords(
            translate("Trouble", "You are suspended"),
            translate(
                "Trouble", "An administrator has suspended your sign-in. Ask them to lift it."
            ),
        ),
        "update-needed": TroubleWords(
            translate("Trouble", "Deskbell needs an update"),
            translate(
                "Trouble", "This version is too old for your server. Install the newest one."
            ),
        ),
    }


def _of_this_computer() -> dict[str, TroubleWords]:
    return {
        "clock": TroubleWords(
            translate("Trouble", "This computer's clock is wrong"),
            translate("Trouble", "Set the date and time of this computer, then try again."),
        ),
        "own-fault": TroubleWords(
            translate("Trouble", "Something went wrong in Deskbell"),
            translate("Trouble", "Its log says more."),
        ),
        "server-start": TroubleWords(
            translate("Trouble", "The server could not be started"),
            translate("Trouble", "It ended with these words: {detail}"),
        ),
        "server-silent": TroubleWords(
            translate("Trouble", "The server could not be started"),
            translate("Trouble", "It ended without a word."),
        ),
        "server-late": TroubleWords(
            translate("Trouble", "The server could not be started"),
            translate("Trouble", "It was not ready in time. This computer may be busy: try again."),
        ),
        "server-exists": TroubleWords(
            translate("Trouble", "This computer is a server already"),
            translate(
                "Trouble",
                "Sign in to it with the e-mail address and password it was set up with.",
            ),
        ),
        "disk-full": TroubleWords(
            translate("Trouble", "The disk is full"),
            translate(
                "Trouble",
                "This change was not saved. Free some space; Deskbell goes on by itself.",
            ),
        ),
        "disk-read-only": TroubleWords(
            translate("Trouble", "The disk cannot be written to"),
            translate(
                "Trouble",
                "You can read everything, but nothing new is saved until it can be written again.",
            ),
        ),
        "disk-trouble": TroubleWords(
            translate("Trouble", "The disk does not answer properly"),
            translate(
                "Trouble",
                "Deskbell tries again by itself. If this stays, have the disk looked at.",
            ),
        ),
        "file-busy": TroubleWords(
            translate("Trouble", "Deskbell is busy saving"),
            translate("Trouble", "Try again in a moment."),
        ),
        "file-damaged": TroubleWords(
            translate("Trouble", "A file of Deskbell is damaged"),
            translate(
                "Trouble",
                "It was put aside, and your notifications are fetched again from the server.",
            ),
        ),
        "outbox-damaged": TroubleWords(
            translate("Trouble", "Your unsent changes were damaged"),
            translate(
                "Trouble",
                "What could still be read is kept and will be sent: {saved}. "
                "The damaged file was put aside as {file}.",
            ),
        ),
        "file-newer": TroubleWords(
            translate("Trouble", "These files belong to a newer Deskbell"),
            translate("Trouble", "Nothing was changed. Install the newer version to open them."),
        ),
        "online-only": TroubleWords(
            translate("Trouble", "This needs the server"),
            translate("Trouble", "It can be done once Deskbell is online."),
        ),
        "store-failed": TroubleWords(
            translate("Trouble", "Your data could not be saved"),
            translate("Trouble", "Nothing was lost. Try again in a moment."),
        ),
    }
