"""The icon in a real tray, worked with the pointer and read from its picture and its tooltip."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer

from app.ui.tray_icon import Shape, draw
from tests.desktop.accessible import Windows, WindowsError
from tests.desktop.session import Desktop
from tests.services import wait_until

__all__ = ["TrayIcon"]

SIZE: Final = 22
"""Pixels of the icon in the tray of the test desktop."""

ELSEWHERE: Final = ("640", "700")
"""A place where the pointer is out of the way."""


class TrayIcon:
    """The one icon in the tray of a desktop; an application has to be there, to draw its shapes."""

    def __init__(self, desktop: Desktop, windows: Windows, folder: Path) -> None:
        self._desktop = desktop
        self._windows = windows
        self._folder = folder

    def wait_docked(self) -> None:
        """Wait until the tray has taken the icon in: it is as wide as what it holds."""
        wait_until(lambda: self._box[2] >= SIZE, 30, "an icon in the tray")

    def click(self, button: int = 1) -> None:
        """Click the icon."""
        self._desktop.run("xdotool", "mousemove", *self._middle, "click", str(button))

    def words(self) -> str:
        """Return what the icon says of itself when the pointer rests on it."""
        self._desktop.run("xdotool", "mousemove", *ELSEWHERE)
        wait_until(lambda: not self._windows.every("tool tip"), 10, "no tooltip")
        # a tooltip is for a pointer that came and moves no more
        self._desktop.run("xdotool", "mousemove", *self._middle)
        self._desktop.run("xdotool", "mousemove_relative", "1", "1")
        try:
            return self._windows.find("tool tip", "^Deskbell", seconds=5).name
        except WindowsError:
            return ""

    def shape(self) -> Shape:
        """Return which of its shapes the icon looks most like."""
        left, top, width, height = self._box
        file = self._desktop.picture(self._folder / "tray.png")
        with Image.open(file) as picture:
            seen = picture.convert("RGB").crop((left, top, left + width, top + height))
        return min(Shape, key=lambda shape: _difference(seen, shape))

    def becomes(self, shape: Shape, words: str, seconds: float) -> None:
        """Wait until it is *shape* and says *words*: a look after *seconds* must find it so."""
        ends = time.monotonic() + seconds
        while True:
            late = time.monotonic() > ends
            seen = (self.shape(), self.words())
            if seen[0] is shape and words in seen[1]:
                return
            assert not late, f"after {seconds:g} s it is {seen}, not {(shape, words)}"

    def quit(self) -> None:
        """Choose the last row of its menu."""
        before = self._shown()
        self.click(3)
        wait_until(lambda: self._shown() > before, 15, "the menu of the tray")
        self._windows.key("Up", "Return")

    def _shown(self) -> int:
        found = self._desktop.run(
            "xdotool", "search", "--onlyvisible", "--class", "deskbell", check=False
        )
        return len(found.split())

    @property
    def _box(self) -> tuple[int, int, int, int]:
        panel = self._desktop.run("xdotool", "search", "--onlyvisible", "--class", "^trayer$")
        told = self._desktop.run("xdotool", "getwindowgeometry", "--shell", panel.split()[-1])
        values = dict(line.split("=") for line in told.splitlines())
        left, top, width, height = (int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    @property
    def _middle(self) -> tuple[str, str]:
        left, top, width, height = self._box
        return str(left + width // 2), str(top + height // 2)


def _difference(seen: Image.Image, shape: Shape) -> float:
    """Return how unlike *seen* is to *shape*, wherever in it the icon may be."""
    drawn = _drawn(shape)
    found = []
    for left in range(seen.width - SIZE + 1):
        for top in range(seen.height - SIZE + 1):
            there = seen.crop((left, top, left + SIZE, top + SIZE))
            wanted = Image.new("RGB", there.size, seen.getpixel((0, 0)))
            wanted.paste(drawn, mask=drawn)
            found.append(sum(ImageStat.Stat(ImageChops.difference(there, wanted)).mean))
    return min(found)


def _drawn(shape: Shape) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    draw(shape, 0, SIZE, dark_bar=False).save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as picture:
        return picture.convert("RGBA")
