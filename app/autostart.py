"""Starting with the system: the entry in which the system itself keeps that choice."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.launch import desktop_command, desktop_entry
from app.registry import OwnRegistry

__all__ = ["is_on", "turn"]

_NAME: Final = "Deskbell"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def is_on() -> bool:
    """Say whether the system starts Deskbell, read back from the system."""
    if sys.platform == "win32":
        return OwnRegistry().text(_RUN_KEY, _NAME) is not None
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
    file.write_text(_entry(command), encoding="utf-8")


def _entry_file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / "app.deskbell.desktop.plist"
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "autostart" / "deskbell.desktop"


def _entry(command: Sequence[str]) -> str:
    if sys.platform == "darwin":
        return _plist(command)
    keys = {"Icon": "deskbell", "X-GNOME-Autostart-enabled": "true"}
    return desktop_entry(command, **keys)


def _plist(command: Sequence[str]) -> str:
    import plistlib

    entry = {
        "Label": "app.deskbell.desktop",
        "ProgramArguments": list(command),
        "RunAtLoad": True,
    }
    return plistlib.dumps(entry).decode()


def _turn_on_windows(on: bool, command: Sequence[str]) -> None:
    import subprocess

    if on:
        OwnRegistry().put(_RUN_KEY, _NAME, subprocess.list2cmdline(command))
    else:
        OwnRegistry().remove(_RUN_KEY, _NAME)
