"""One toast, and what every toaster can do with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final, Protocol

import msgspec

__all__ = [
    "DONE",
    "OPEN",
    "SNOOZE",
    "SUMMARY",
    "Responded",
    "Toast",
    "ToastButton",
    "Toaster",
    "plain",
]

OPEN: Final = "open"
"""A click on the toast, or on its button of that name, which some daemons need (B9)."""
DONE: Final = "done"
SNOOZE: Final = "snooze"

SUMMARY: Final = "summary"
"""The id of the one toast that stands for many."""

Responded = Callable[[str, str], None]
"""Called with a toast's id and what the person chose: open, done or snooze."""

MAX_TITLE: Final = 200
MAX_BODY: Final = 1_000


class ToastButton(msgspec.Struct, frozen=True):
    """A button of a toast: what it means, and its words."""

    action: str
    label: str


class Toast(msgspec.Struct, frozen=True, kw_only=True):
    """What to show; all texts are plain.

    ``id`` is the notification's, or that of a summary; it is how the toast is withdrawn and what
    a click reports. ``sticky`` stays until it is dismissed.
    """

    id: str
    title: str
    body: str = ""
    buttons: tuple[ToastButton, ...] = ()
    sticky: bool = False


class Toaster(Protocol):
    """What shows toasts. Neither method raises: a toaster that cannot is passed over."""

    name: str

    async def show(self, toast: Toast) -> bool:
        """Show *toast*; true once the system took it."""

    async def withdraw(self, toast_id: str) -> None:
        """Take a toast back; one that is gone already is no error."""

    def close(self) -> None:
        """Give back what it holds of the system; what is shown stays."""


def plain(text: str, limit: int, *, lines: bool = False) -> str:
    """Return outside *text* without control and direction characters, *limit* characters at most.

    Only with *lines* a line end stays one; elsewhere it becomes a space (row 39).
    """
    kept = (
        char if char == "\n" and lines else " " if char in "\n\r\t" else char
        for char in text
        if char in "\n\r\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
    )
    cleaned = "".join(kept).strip()
    return cleaned if len(cleaned) <= limit else cleaned[: limit - 1] + "…"
