"""The demo shop: a server of its own that plays a day, and the person who looks at it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from app.embedded import ServerProcess, ServerStartFailed

__all__ = ["PROFILE", "DemoPerson", "DemoShop"]

PROFILE: Final = "demo"
"""The profile of the demo, apart from anybody's own."""

READY_WITHIN: Final = 60.0


class DemoPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Who the desktop signs in as."""

    address: str
    email: str
    password: str


class DemoShop:
    """The process ``deskbell-server demo``; its methods wait, call them from a thread."""

    def __init__(self, folder: Path, process: ServerProcess, say: Callable[[str], None]) -> None:
        """Keep the shop in *folder*; pass on each thing that happens to *say*, from a thread."""
        self._folder = folder
        self._process = process
        self._say = say

    def start(self) -> DemoPerson:
        """Open the shop and return who to sign in as; raises :class:`ServerStartFailed`."""
        self._process.start("demo", "--data", str(self._folder))
        said: dict[str, str] = {}
        ends = time.monotonic() + READY_WITHIN
        try:
            while line := self._process.line(ends - time.monotonic()).strip():
                word, _, rest = line.partition(" ")
                said[word] = rest
                if word == "ready":
                    person = msgspec.convert(said, DemoPerson)
                    threading.Thread(target=self._pass_on, name="demo", daemon=True).start()
                    return person
        except TimeoutError:
            self._process.stop()
            raise ServerStartFailed("", late=True) from None
        except msgspec.ValidationError:
            pass
        self._process.stop()
        raise ServerStartFailed(self._process.last_words())

    def stop(self) -> None:
        """Close the shop."""
        self._process.stop()

    def _pass_on(self) -> None:
        while self._process.running:
            try:
                if line := self._process.line(1.0).strip():
                    self._say(line)
            except TimeoutError:
                continue
