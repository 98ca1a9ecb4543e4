"""Topics: every single setting with its title and its line of help, for rows and for the search."""

from __future__ import annotations

from typing import Final, NamedTuple

from app.ui.words import kind_name, translate
from protocol.kinds import KINDS

__all__ = ["TOPICS", "Topic", "found", "help_of", "kind_help", "topics", "words_of"]


class Topic(NamedTuple):
    """One setting in words."""

    id: str
    page: str
    """The id of the page it stands on."""
    title: str
    help: str


TOPICS: Final = {
    "name": "profile",
    "password": "profile",
    "status": "profile",
    "zone": "profile",
    "devices": "profile",
    "test": "notifications",
    "reminder": "notifications",
    "mute": "quiet",
    "toasts": "sounds",
    "sound": "sounds",
    "theme": "appearance",
    "text_size": "appearance",
    "language": "language",
    "start_with_system": "computer",
    "start_hidden": "computer",
    "close_to_tray": "computer",
    "lock_minutes": "computer",
    "server": "computer",
    "serve": "computer",
    "data": "computer",
    "reset": "computer",
    "people": "people",
    "invite": "people",
    "groups": "people",
    "senders": "senders",
}
"""Every setting by its id, with the page it stands on."""


def words_of(id_: str) -> tuple[str, str]:
    """Return the title and the help of a setting; raises ``KeyError`` for an unknown one."""
    return {**_of_you(), **_of_looks(), **_of_this_computer(), **_of_the_shop()}[id_]


def topics() -> list[Topic]:
    """Return every setting in words, the kinds of notification included."""
    words = {**_of_you(), **_of_looks(), **_of_this_computer(), **_of_the_shop()}
    listed = [Topic(id_, page, *words[id_]) for id_, page in TOPICS.items()]
    kinds = [kind for kind in KINDS.values() if kind.listed]
    return listed + [
        Topic(kind.id, "notifications", kind_name(kind.id), kind_help(kind.id)) for kind in kinds
    ]


def help_of(id_: str) -> str:
    """Return the line of help of a setting or a kind; empty for a kind nobody declared."""
    return words_of(id_)[1] if id_ in TOPICS else kind_help(id_)


def kind_help(kind: str) -> str:
    """Return one line on when a kind of notification comes; empty for one nobody declared."""
    return _of_kinds().get(kind, "")


def found(text: str, pages: frozenset[str]) -> list[Topic]:
    """Return the settings of *pages* that have every word of *text*, titles before helps."""
    wanted = text.casefold().split()
    if not wanted:
        return []
    here = [topic for topic in topics() if topic.page in pages]
    by_title = [one for one in here if _has(one.title, wanted)]
    by_help = [
        one for one in here if one not in by_title and _has(f"{one.title} {one.help}", wanted)
    ]
    return by_title + by_help


def _has(text: str, wanted: list[str]) -> bool:
    return all(word in text.casefold() for word in wanted)


def _of_you() -> dict[str, tuple[str, str]]:
    return {
        "name": (
            translate("Person", "Name"),
            translate("Settings", "What colleagues see, in lists and beside what you write"),
        ),
        "password": (
            translate("Settings", "Password"),
            translate("Settings", "At least 10 characters; a new one signs your other devices out"),
        ),
        "status": (
            translate("Settings", "Status"),
            translate("Settings", "A few words that colleagues see beside your name"),
        ),
        "zone": (
            translate("Settings", "Time zone"),
            translate("Settings", "For reminders, times on your lists, and “tomorrow morning”"),
        ),
        "devices": (
            translate("Settings", "Devices"),
            translate("Settings", "Where you are signed in, and signing out from afar"),
        ),
        "test": (
            translate("Settings", "Send a test"),
            translate("Settings", "A real notification through the server, with toast and sound"),
        ),
        "reminder": (
            translate("Settings", "How early a reminder comes"),
            translate("Settings", "So long before a task of yours is due"),
        ),
        "mute": (
            translate("Settings", "Mute"),
            translate("Settings", "Nothing pops up and nothing sounds, on any of your devices"),
        ),
        "toasts": (
            translate("Settings", "Toasts on this computer"),
            translate("Settings", "Off: nothing pops up here, everything still goes on the list"),
        ),
        "sound": (
            translate("Settings", "Sound with a toast"),
            translate("Settings", "Never while you are muted"),
        ),
    }


def _of_looks() -> dict[str, tuple[str, str]]:
    return {
        "theme": (
            translate("Settings", "Colours"),
            translate("Settings", "Light, dark, or as your system has it"),
        ),
        "text_size": (
            translate("Settings", "Text size"),
            translate("Settings", "Everything grows with it, nothing is cut"),
        ),
        "language": (
            translate("Settings", "Language"),
            translate("Settings", "Of the windows and of every notification, old ones as well"),
        ),
    }


def _of_this_computer() -> dict[str, tuple[str, str]]:
    return {
        "start_with_system": (
            translate("Settings", "Start with the system"),
            translate("Settings", "So that nothing waits unseen after a restart"),
        ),
        "start_hidden": (
            translate("Settings", "Then only in the tray"),
            translate("Settings", "Off: the window opens as well when the system starts it"),
        ),
        "close_to_tray": (
            translate("Settings", "Closing the window keeps Deskbell running"),
            translate("Settings", "It stays in the tray and goes on telling you"),
        ),
        "lock_minutes": (
            translate("Settings", "Lock when nobody is here"),
            translate("Settings", "For a computer that several people use; your password opens it"),
        ),
        "server": (
            translate("Settings", "Server"),
            translate(
                "Settings", "Where this copy comes from; colleagues sign in at the same address"
            ),
        ),
        "serve": (
            translate("Settings", "This computer is the server"),
            translate(
                "Settings",
                "It serves whoever sits here, also when Deskbell is quit. "
                "Off: nobody reaches it, and nothing is lost",
            ),
        ),
        "data": (
            translate("Settings", "Where your data lies"),
            translate("Settings", "The copy of what you may see, and what you have not sent yet"),
        ),
        "reset": (
            translate("Settings", "Fetch everything again"),
            translate(
                "Settings",
                "Empties the copy on this computer and fills it from the server. "
                "What you have not sent yet is kept.",
            ),
        ),
    }


def _of_the_shop() -> dict[str, tuple[str, str]]:
    return {
        "people": (
            translate("Settings", "People"),
            translate("Settings", "Roles, own records, suspending"),
        ),
        "invite": (
            translate("Settings", "Invite a colleague"),
            translate("Settings", "A link by which somebody new chooses a password"),
        ),
        "groups": (
            translate("Settings", "Groups"),
            translate("Settings", "People who are told, or talked to, as one"),
        ),
        "senders": (
            translate("Settings", "Senders"),
            translate("Settings", "Keys of the systems that post events"),
        ),
    }


def _of_kinds() -> dict[str, str]:
    return {
        "lead.created": translate("Settings", "Somebody asks for something, and it falls to you"),
        "call.missed": translate("Settings", "Nobody picked up; it waits until you say done"),
        "call.received": translate("Settings", "A call that falls to you was answered"),
        "order.created": translate("Settings", "An order that falls to you has come in"),
        "order.status_changed": translate("Settings", "An order that falls to you goes on"),
        "deal.created": translate("Settings", "A deal that falls to you has come in"),
        "task.assigned": translate("Settings", "A colleague has given you a task"),
        "task.reminder": translate(
            "Settings", "Before a task of yours is due, as early as you like"
        ),
        "task.overdue": translate("Settings", "Whoever you gave it to has let its time pass"),
        "task.completed": translate("Settings", "Whoever you gave it to is through with it"),
        "payment.succeeded": translate("Settings", "A client that falls to you has paid"),
        "billing.expiring": translate(
            "Settings", "Your plan or a licence runs out soon; for admins"
        ),
        "automation.failed": translate(
            "Settings", "One of your systems could not do what it should; for admins"
        ),
    }
