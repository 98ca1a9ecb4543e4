"""Bait: files and an address that words on a screen name, and that nothing may touch (row 38)."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QImage

__all__ = ["Bait", "laid_out"]

_OPENED = 0x20  # IN_OPEN
_UNBLOCKED = 0o4000  # IN_NONBLOCK


class Bait:
    """A folder that is watched and a port that is listened on; each touch is remembered.

    Who opens a file is asked of Linux (inotify), because Qt opens it without asking Python; on
    other systems only the port is watched.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        picture.fill(QColor("red"))
        assert picture.save(str(folder / "x.png"))
        (folder / "x.css").write_text("* { color: red }", "utf-8")
        self._port = socket.create_server(("127.0.0.1", 0))
        self._port.setblocking(False)
        self._watch = _watch(folder) if sys.platform == "linux" else -1

    @property
    def watched(self) -> bool:
        """Whether this system tells who opens a file."""
        return self._watch >= 0

    def texts(self) -> tuple[str, ...]:
        """Return words that name the bait in every way that rich text knows."""
        port = self._port.getsockname()[1]
        file, style = (self.folder / "x.png").as_uri(), (self.folder / "x.css").as_uri()
        web = f"http://127.0.0.1:{port}/x.png"
        bare = str(self.folder / "x.png")
        return (
            f'<img src="{file}">',
            f"<img src={bare}>",
            f'<img src="{web}">',
            f'a\n<img src="{file}">',
            f'&lt;b&gt;<img src="{file}">',
            f'<html><body background="{file}">x</body></html>',
            f'<table background="{file}"><tr><td background="{web}">x</td></tr></table>',
            f'<p style="background-image: url({file})">x</p>',
            f'<ul style="list-style-image: url({file})"><li>x</li></ul>',
            f'<style>@import url("{style}");</style><b>x</b>',
            f'<link rel="stylesheet" type="text/css" href="{style}"><b>x</b>',
            f"![x]({file}) ![x]({web})",
            f'<a href="{file}">open</a>',
        )

    def touched(self) -> list[str]:
        """Return what was opened or asked for until now."""
        found = list(self._opened())
        try:
            taken, _ = self._port.accept()
        except BlockingIOError:
            return found
        taken.close()
        return [*found, "the port"]

    def take_up(self) -> None:
        """Watch no more."""
        self._port.close()
        if self.watched:
            os.close(self._watch)

    def _opened(self) -> Iterator[str]:
        if not self.watched:
            return
        try:
            events = os.read(self._watch, 65_536)
        except BlockingIOError:
            return
        while events:
            (length,) = struct.unpack_from("12xI", events)
            yield events[16 : 16 + length].rstrip(b"\0").decode()
            events = events[16 + length :]


@contextmanager
def laid_out(folder: Path) -> Iterator[Bait]:
    """Lay bait into *folder* for a while."""
    folder.mkdir()
    bait = Bait(folder)
    try:
        yield bait
    finally:
        bait.take_up()


def _watch(folder: Path) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    watch = int(libc.inotify_init1(_UNBLOCKED))
    assert watch >= 0, os.strerror(ctypes.get_errno())
    added = libc.inotify_add_watch(watch, os.fsencode(folder), _OPENED)
    assert added >= 0, os.strerror(ctypes.get_errno())
    return watch
