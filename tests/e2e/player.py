"""A program in the player's place, which writes down each sound that a desktop plays."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.desktop.session import Desktop

__all__ = ["Player"]

PROGRAM: Final = "canberra-gtk-play"
"""The first player of sounds that is asked for on Linux."""


class Player:
    """What the programs that are started on a desktop from now on have played."""

    def __init__(self, desktop: Desktop, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stand in on *desktop* until *monkeypatch* is undone."""
        self._file = folder / "played"
        programs = folder / "programs"
        programs.mkdir()
        player = programs / PROGRAM
        player.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> {self._file}\n')
        player.chmod(0o755)
        path = desktop.env["PATH"]
        monkeypatch.setitem(desktop.env, "PATH", f"{programs}:{path}")

    @property
    def played(self) -> list[str]:
        """The words with which each sound was asked for."""
        return self._file.read_text().splitlines() if self._file.exists() else []
