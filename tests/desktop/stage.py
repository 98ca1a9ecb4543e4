"""The stage of a picture: a desktop with the program on it, and what is done there."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from tests.desktop.accessible import Seen, Windows, WindowsError
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.server import ServerProcess

__all__ = ["SIZE", "Stage"]

# one logical size; 200 % is a screen of twice the pixels
SIZE: Final = (1280, 800)

CATALOGUES: Final = Path(__file__).resolve().parents[2] / "resources" / "translations"

_TRIES: Final = 4


@cache
def _catalogue(language: str) -> Mapping[str, Sequence[str]]:
    """Return what the interface says in *language*, by what it says in English.

    One English word may be said in several ways: the name of a person is no name of a thing.
    """
    said: dict[str, list[str]] = {}
    if language != "en":
        for one in ElementTree.parse(CATALOGUES / f"{language}.ts").iter("message"):
            said.setdefault(one.findtext("source", ""), []).append(one.findtext("translation", ""))
    return said


@dataclass
class Stage:
    """One program on one desktop; what it shows is named by its English words."""

    desktop: Desktop
    windows: Windows
    watch: BusWatch
    app: AppProcess
    language: str = "en"
    theme: str = "light"
    server: ServerProcess | None = None
    """The server, where it is the start's own."""

    def settle(self, seconds: float = 0.6) -> None:
        """Let animations end and paints happen."""
        time.sleep(seconds)

    def named(self, words: str, value: str = "") -> str:
        """Return the pattern of a name; what stands in braces is *value*, or may be anything."""
        said = _catalogue(self.language).get(words, [words])
        ways = (".*" if not value else re.escape(value)).join
        patterns = {ways(map(re.escape, re.split(r"{[^}]*}", one))) for one in said}
        return f"^(?:{'|'.join(sorted(patterns))})$"

    # the pointer and the keys

    def press(self, words: str, role: str = "push button", *, value: str = "") -> None:
        """Press what has this name, with this *value* in its braces."""
        self.windows.press(role, self.named(words, value))
        self.settle()

    def turn(self, tab: str) -> None:
        """Turn to a tab, which may have a count behind its words."""
        self.windows.press("check box", self.named(tab)[:-1])
        self.settle()

    def write(self, field: str, text: str) -> None:
        """Write into a field."""
        self.windows.write(self.named(field), text)
        self.settle()

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.windows.key(key)
        self.settle()

    def rest_pointer(self) -> None:
        """Take the pointer off everything that lights up under it."""
        height = str(self.desktop.size[1] - 1)
        self.desktop.run("xdotool", "mousemove", "0", height)

    def point_at(self, seen: Seen) -> None:
        """Lay the pointer on something."""
        left, top, width, height = seen.box
        scale = self.desktop.scale
        place = (str((left + width // 2) * scale), str((top + height // 2) * scale))
        self.desktop.run("xdotool", "mousemove", *place)
        self.settle()

    def click_tray(self, button: int = 1) -> None:
        """Click the icon in the tray, which is the last at the upper right."""
        scale = self.desktop.scale
        place = (str((SIZE[0] - 16) * scale), str(16 * scale))
        self.desktop.run("xdotool", "mousemove", *place, "click", str(button))
        self.settle()

    # what the screens have in common

    def hush(self, quiet: bool) -> None:
        """Take the toasts off the screen and keep new ones from it, or let them come again."""
        self.desktop.run("dunstctl", "close-all")
        self.desktop.run("dunstctl", "set-paused", "true" if quiet else "false")

    def row(self, words: str) -> Seen:
        """Return the first row of the list that has these words."""
        return self.windows.find("table cell", self.named(words)[1:-1])

    def open_row(self, words: str) -> None:
        """Open the first row that has these words, with a click."""
        for attempt in range(_TRIES):
            self.windows.click(self.row(words))
            self.rest_pointer()
            self.settle()
            try:
                self.windows.find("push button", self.named("Close"), seconds=2)
                return
            except WindowsError:  # the shop lives: the row moved between look and click
                if attempt == _TRIES - 1:
                    raise

    def choose_row(self, words: str) -> None:
        """Give the keyboard to the list, and to the first row that has these words."""
        self.windows.focus("table")
        self.keys("Home")
        for _ in self.windows.every("table cell"):
            found = self.windows.every("table cell", self.named(words)[1:-1])
            if any(one.selected for one in found):
                return
            self.windows.key("Down")
        raise WindowsError(f"no row is {words}")

    def open_settings(self, page: str) -> None:
        """Open the settings at a page."""
        self.keys("ctrl+comma")
        self.press(page, "check box")
        self.rest_pointer()
        self.settle()

    @property
    def look(self) -> Mapping[str, str]:
        """The settings of how it looks."""
        return {"theme": self.theme, "language": self.language}

    @property
    def profile(self) -> Path:
        """The settings of the person who sits here."""
        config = Path(self.desktop.env["XDG_CONFIG_HOME"], "Deskbell", "profiles")
        return config / f"{self.app.profile}.json"

    def keep(self, **values: object) -> None:
        """Put values into the settings, which the program reads when it starts."""
        self.profile.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = json.loads(self.profile.read_text()) if self.profile.exists() else {}
        self.profile.write_text(json.dumps({**kept, **values}))
