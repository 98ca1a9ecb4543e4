"""One toast, and what every toaster can do with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Final, Protocol, runtime_checkable

import msgspec

from app.models.toast_log import Stand

__all__ = [
    "DONE",
    "OPEN",
    "SNOOZE",
    "SUMMARY",
    "Responded",
    "SystemToaster",
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
    """What shows toasts. No method raises: a toaster that cannot is passed over."""

    name: str

    async def show(self, toast: Toast) -> bool:
        """Show *toast*; true once the system took it."""

    async def withdraw(self, toast_id: str) -> None:
        """Take a toast back; one that is gone already is no error."""

    def close(self) -> None:
        """Give back what it holds of the system; what is shown stays."""


@runtime_checkable
class SystemToaster(Toaster, Protocol):
    """A toaster whose toasts outlive the program."""

    async def allowed(self) -> bool:
        """Say whether the person lets this program show toasts at all (K13)."""

    def stand(self, toast_id: str) -> Stand | None:
        """Return where a toast stands that it shows."""

    async def adopt(self, stands: Mapping[str, Stand]) -> Mapping[str, bool]:
        """Take over the toasts of an earlier run; those that are missing in the answer are gone.

        The others answer as they are, or, where it says ``False``, once they are shown again.
        """


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
