"""The catalogue of pages: which there are, for whom, and in which part of the list."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from app.ui.settings.appearance import AppearancePage
from app.ui.settings.computer import ComputerPage
from app.ui.settings.language import LanguagePage
from app.ui.settings.notifications import NotificationsPage
from app.ui.settings.page import Page
from app.ui.settings.people import PeoplePage
from app.ui.settings.profile import ProfilePage
from app.ui.settings.quiet import QuietPage
from app.ui.settings.scene import Scene
from app.ui.settings.senders import SendersPage
from app.ui.settings.sounds import SoundsPage
from app.ui.words import translate

__all__ = ["PAGES", "Entry", "For", "group_name", "page_name", "pages_for"]


class For(StrEnum):
    """Who sees a page."""

    ANYBODY = "anybody"
    """Also while nobody is signed in: it is about this computer."""
    PERSON = "person"
    ADMIN = "admin"


class Entry(NamedTuple):
    """One page in the list."""

    id: str
    group: str
    icon: str
    audience: For
    make: Callable[[Scene], Page]


PAGES: Final = (
    Entry("profile", "you", "user", For.PERSON, ProfilePage),
    Entry("notifications", "you", "bell", For.PERSON, NotificationsPage),
    Entry("quiet", "you", "moon", For.PERSON, QuietPage),
    Entry("sounds", "you", "volume-2", For.ANYBODY, SoundsPage),
    Entry("appearance", "you", "palette", For.ANYBODY, AppearancePage),
    Entry("language", "you", "languages", For.ANYBODY, LanguagePage),
    Entry("computer", "you", "monitor", For.ANYBODY, ComputerPage),
    Entry("people", "shop", "users", For.ADMIN, PeoplePage),
    Entry("senders", "shop", "webhook", For.ADMIN, SendersPage),
)
"""Every page, in the order of the list; what is not built is not in it."""


def pages_for(scene: Scene) -> list[Entry]:
    """Return the pages that whoever sits here sees."""
    seen = {For.ANYBODY: True, For.PERSON: scene.signed_in, For.ADMIN: scene.admin}
    return [entry for entry in PAGES if seen[entry.audience]]


def page_name(id_: str) -> str:
    """Return what a page is called; raises ``KeyError`` for an unknown one."""
    return {
        "profile": translate("Settings", "Profile"),
        "notifications": translate("Settings", "Notifications"),
        "quiet": translate("Settings", "Quiet"),
        "sounds": translate("Settings", "Toasts and sound"),
        "appearance": translate("Settings", "Appearance"),
        "language": translate("Settings", "Language"),
        "computer": translate("Settings", "This computer"),
        "people": translate("Settings", "Users and groups"),
        "senders": translate("Settings", "Senders"),
    }[id_]


def group_name(group: str) -> str:
    """Return the heading of a part of the list; raises ``KeyError`` for an unknown one."""
    return {"you": translate("Settings", "You"), "shop": translate("Settings", "Shop")}[group]
