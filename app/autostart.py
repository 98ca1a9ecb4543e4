"""Starting with the system: the entry in which the system itself keeps that choice."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

__all__ = ["desktop_command", "is_on", "turn"]

_NAME: Final = "Deskbell"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def desktop_command(*options: str) -> list[str]:
    """Return the command that starts this program again, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    return [sys.executable, "-m", "app", *options]


def is_on() -> bool:
    """Say whether the system starts Deskbell, read back from the system."""
    if sys.platform == "win32":
        return _windows_entry() is not None
    return _entry_file().is_file()


def turn(on: bool, profile: str) -> None:
    """Start Deskbell hidden with the system from now on, or no longer; raises ``OSError``."""
    command = desktop_command("--hidden", "--profile", profile)
    if sys.platform == "win32":
        _turn_on_windows(on, command)
        return
    file = _entry_file()
    if not on:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    written = _plist(command) if sys.platform == "darwin" else _desktop_entry(command)
    file.write_text(written, encoding="utf-8")


def _entry_file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / "app.deskbell.desktop.plist"
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "autostart" / "deskbell.desktop"


def _desktop_entry(command: Sequence[str]) -> str:
    words = " ".join(_quoted(word) for word in command)
    return (
        "[Desktop Entry]\nType=Application\nName=Deskbell\n"
        f"Exec={words}\nIcon=deskbell\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted(word: str) -> str:
    """Return *word* as the Desktop Entry Specification wants an argument of ``Exec``."""
    for char in '\\"`$':
        word = word.replace(char, f"\\{char}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _plist(command: Sequence[str]) -> str:
    import plistlib

    entry = {
        "Label": "app.deskbell.desktop",
        "ProgramArguments": list(command),
        "RunAtLoad": True,
    }
    return plistlib.dumps(entry).decode()


def _windows_entry() -> str | None:
    winreg: Any = importlib.import_module("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            return str(winreg.QueryValueEx(key, _NAME)[0])
    except FileNotFoundError:
        return None


def _turn_on_windows(on: bool, command: Sequence[str]) -> None:
    import subprocess

    winreg: Any = importlib.import_module("winreg")
    access = winreg.KEY_SET_VALUE
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
        if on:
            words = subprocess.list2cmdline(command)
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, words)
        elif _windows_entry() is not None:
            winreg.DeleteValue(key, _NAME)
