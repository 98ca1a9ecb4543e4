"""Shortcuts: the one table that binds keys and that F1 lists."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence

__all__ = [
    "SHORTCUTS",
    "Shortcut",
    "asked_by",
    "key_text",
    "sections",
    "sequences",
    "title",
    "written",
]


@dataclass(frozen=True)
class Shortcut:
    """One action and every key that does it."""

    id: str
    """Names its words in :func:`title`."""
    section: str
    """``center``, ``subject`` or ``anywhere``: where the keys work, and the heading under F1."""
    keys: tuple[str, ...]
    """In Qt's portable form; the first is the one that is shown. ``Ctrl`` is Cmd on macOS."""


SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("open", "center", ("Return", "Enter", "O")),
    Shortcut("done", "center", ("E", "Delete")),
    Shortcut("snooze", "center", ("S",)),
    Shortcut("read", "center", ("R",)),
    Shortcut("undo", "center", ("U", "Ctrl+Z")),
    Shortcut("expand", "center", ("Right",)),
    Shortcut("collapse", "center", ("Left",)),
    Shortcut("find", "center", ("Ctrl+F",)),
    Shortcut("read_all", "center", ("Ctrl+Shift+R",)),
    Shortcut("tab_needs", "center", ("Ctrl+1",)),
    Shortcut("tab_all", "center", ("Ctrl+2",)),
    Shortcut("tab_snoozed", "center", ("Ctrl+3",)),
    Shortcut("previous", "subject", ("Alt+Up",)),
    Shortcut("next", "subject", ("Alt+Down",)),
    Shortcut("link", "subject", ("Ctrl+Return", "Ctrl+Enter")),
    Shortcut("complete", "subject", ("Ctrl+Shift+E",)),
    Shortcut("back", "anywhere", ("Esc",)),
    Shortcut("mute", "anywhere", ("Ctrl+Shift+M",)),
    Shortcut("settings", "anywhere", ("Ctrl+,",)),
    Shortcut("help", "anywhere", ("F1",)),
    Shortcut("quit", "anywhere", ("Ctrl+Q",)),
)
"""Every shortcut there is; nothing else in the interface binds a key to an action."""

_SIGNS: Final = {
    **{"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"},
    **{"Ctrl": "Ctrl", "Shift": "Shift", "Alt": "Alt"},
}
"""What stands on the keys themselves, in every language."""

_BY_ID = {shortcut.id: shortcut for shortcut in SHORTCUTS}


def sequences(id_: str) -> list[QKeySequence]:
    """Return the keys of the action *id_*; raises ``KeyError`` for one that is not in the table."""
    return [QKeySequence(key) for key in _BY_ID[id_].keys]


def key_text(id_: str) -> str:
    """Return the first key of *id_* as this system writes it."""
    return written(_BY_ID[id_].keys[0])


def written(key: str) -> str:
    """Return *key*, in Qt's portable form, as this system's people read it: ``Ctrl Shift R``."""
    native = QKeySequence.SequenceFormat.NativeText
    if sys.platform == "darwin":
        return QKeySequence(key).toString(native)
    return " ".join(
        _SIGNS.get(one) or QKeySequence(one).toString(native) or one for one in key.split("+")
    )


def asked_by(event: QKeyEvent, among: Iterable[str]) -> str | None:
    """Return the id of the action that a key press asks for, or ``None``."""
    pressed = QKeySequence(event.keyCombination())
    return next((id_ for id_ in among if pressed in sequences(id_)), None)


def sections() -> dict[str, str]:
    """Return the headings under F1, in order, by section."""
    translate = QCoreApplication.translate
    return {
        "center": translate("Keys", "In the center"),
        "subject": translate("Keys", "With something open"),
        "anywhere": translate("Keys", "Anywhere"),
    }


def title(id_: str) -> str:
    """Return what the action *id_* does, in words."""
    translate = QCoreApplication.translate
    words = {
        "open": translate("Keys", "Open"),
        "done": translate("Keys", "Done"),
        "snooze": translate("Keys", "Snooze"),
        "read": translate("Keys", "Mark as read"),
        "undo": translate("Keys", "Undo"),
        "expand": translate("Keys", "Show every row of a group"),
        "collapse": translate("Keys", "Fold a group"),
        "find": translate("Keys", "Find user or client"),
        "read_all": translate("Keys", "Mark all as read"),
        "tab_needs": translate("Keys", "Needs me"),
        "tab_all": translate("Keys", "All"),
        "tab_snoozed": translate("Keys", "Snoozed"),
        "previous": translate("Keys", "Previous row"),
        "next": translate("Keys", "Next row"),
        "link": translate("Keys", "Open in the system it came from"),
        "complete": translate("Keys", "Complete or reopen the task"),
        "back": translate("Keys", "Back"),
        "mute": translate("Keys", "Mute or unmute"),
        "settings": translate("Keys", "Settings"),
        "help": translate("Keys", "Shortcuts"),
        "quit": translate("Keys", "Quit"),
    }
    return words[id_]
