"""The sound of a toast, played by whatever player the system has."""

from __future__ import annotations

import asyncio
import importlib
import logging
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from app.models.health import Heard

__all__ = ["PLAYERS", "Sound", "players_of"]

PLAYERS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "darwin": (("afplay",),),
    "linux": (("canberra-gtk-play", "-f"), ("paplay",), ("aplay", "-q")),
}
"""Platform to the commands that play a file, best first; the file comes last."""

_LONGEST: Final = 5.0

log = logging.getLogger(__name__)


def players_of(platform: str, found: Callable[[str], str | None]) -> list[tuple[str, ...]]:
    """Return the commands of *platform* whose program is there."""
    return [command for command in PLAYERS.get(platform, ()) if found(command[0])]


class Sound:
    """One sound file; ``play`` tries the players in order and beeps when none works.

    ``player`` is the program that played it last, empty for none.
    """

    def __init__(
        self,
        file: Path,
        beep: Callable[[], None],
        *,
        platform: str = sys.platform,
        found: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._file = file
        self._beep = beep
        self._platform = platform
        self._found = found
        self.player = ""

    async def play(self) -> Heard:
        """Play it once, or have the system beep; return what became of it."""
        windows = self._platform == "win32"
        self.player = ""
        if windows and await asyncio.to_thread(_play_on_windows, self._file):
            self.player = "winsound"
            return Heard.PLAYED
        players = players_of(self._platform, self._found)
        for command in players:
            if await asyncio.to_thread(_run, [*command, str(self._file)]):
                self.player = command[0]
                return Heard.PLAYED
        self._beep()
        return Heard.NOTHING if windows or players else Heard.BEEP


def _run(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(
            command,
            timeout=_LONGEST,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError) as error:
        log.info("%s cannot play: %s", command[0], type(error).__name__)
        return False
    return done.returncode == 0


def _play_on_windows(file: Path) -> bool:
    winsound = importlib.import_module("winsound")  # it exists there only
    try:
        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
    except RuntimeError as error:
        log.info("winsound cannot play: %s", type(error).__name__)
        return False
    return True
