"""The registry of Windows, as far as it belongs to this person and not to the computer."""

from __future__ import annotations

import importlib
from contextlib import suppress
from typing import Any, Protocol

__all__ = ["OwnRegistry", "Registry"]


class Registry(Protocol):
    """Texts by key and name; the empty name is the key's own value. Raises ``OSError``."""

    def text(self, key: str, name: str) -> str | None:
        """Return a text, or ``None`` where there is none."""

    def put(self, key: str, name: str, text: str) -> None:
        """Write a text, and make the key where there is none."""

    def remove(self, key: str, name: str) -> None:
        """Take a text away; one that is not there is no error."""


class OwnRegistry:
    """``HKEY_CURRENT_USER``."""

    def __init__(self) -> None:
        self._winreg: Any = importlib.import_module("winreg")

    def text(self, key: str, name: str) -> str | None:
        """Return a text, or ``None`` where there is none."""
        winreg = self._winreg
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return str(winreg.QueryValueEx(opened, name)[0])
        except FileNotFoundError:
            return None

    def put(self, key: str, name: str, text: str) -> None:
        """Write a text, and make the key where there is none."""
        winreg = self._winreg
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as made:
            winreg.SetValueEx(made, name, 0, winreg.REG_SZ, text)

    def remove(self, key: str, name: str) -> None:
        """Take a text away; one that is not there is no error."""
        winreg = self._winreg
        access = winreg.KEY_SET_VALUE
        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened,
        ):
            winreg.DeleteValue(opened, name)
