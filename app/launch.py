"""How this program is started again: its command, and the entry that tells a Linux desktop."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from typing import Final

__all__ = ["desktop_command", "desktop_entry"]

_PLAIN: Final = re.compile(r"[\w/.,:@+=-]+")


def desktop_command(*options: str) -> list[str]:
    """Return the command that starts this program again, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    # -P: the system starts it in any folder, and what lies there is no part of the program
    return [sys.executable, "-P", "-m", "app", *options]


def desktop_entry(command: Sequence[str], field: str = "", **keys: str) -> str:
    """Return the text of a Desktop Entry that runs *command*.

    ``field`` is what the desktop puts in at the end, ``%u`` for a link; *keys* are further lines.
    """
    words = [*map(_quoted, command), *([field] if field else [])]
    lines: Mapping[str, str] = {
        "Type": "Application",
        "Name": "Deskbell",
        "Exec": " ".join(words),
        **keys,
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def _quoted(word: str) -> str:
    """Return *word* as the Desktop Entry Specification wants an argument of ``Exec``.

    A word that needs no quotes gets none: ``xdg-open`` would take them for a part of it.
    """
    doubled = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return doubled
    for char in '\\"`$':
        doubled = doubled.replace(char, f"\\{char}")
    return '"' + doubled.replace("\\", "\\\\") + '"'
