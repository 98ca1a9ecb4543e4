#!/usr/bin/env python3
"""Draws the program's icon for Windows, macOS and Linux into a folder, by default build/icons."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["ICNS", "ICO", "PNG", "drawn", "icns", "ico", "main"]

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "icons"
ICO, ICNS, PNG = "deskbell.ico", "deskbell.icns", "deskbell.png"

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows asks for at 100 to 250 %."""

ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"icp6": 64, b"ic12": 64}
ICNS_SIZES |= {b"ic07": 128, b"ic08": 256, b"ic13": 256, b"ic09": 512, b"ic14": 512, b"ic10": 1024}
"""Each entry of macOS with its width in dots; some stand for half of it on a fine screen."""

PNG_SIZE = 256


def drawn(size: int) -> bytes:
    """Return the bell in the accent, *size* dots wide, as PNG."""
    from PySide6.QtCore import QBuffer, QIODevice

    from app.ui.tray_icon import brand

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not brand(size).save(buffer, "PNG"):
        raise SystemExit("Qt writes no PNG")
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon file of Windows with *pictures*, PNG by width."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries, bodies = b"", b""
    for width, picture in sorted(pictures.items()):
        side = width % 256  # 0 means 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        bodies += picture
        place += len(picture)
    return head + entries + bodies


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon file of macOS with *pictures*, PNG by width, of every width it has."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[width])) + pictures[width]
        for kind, width in ICNS_SIZES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(arguments: list[str]) -> None:
    """Draw them all."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    folder = Path(arguments[0]) if arguments else TARGET
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(size) for size in {*ICO_SIZES, *ICNS_SIZES.values(), PNG_SIZE}}
    (folder / ICO).write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / ICNS).write_bytes(icns(pictures))
    (folder / PNG).write_bytes(pictures[PNG_SIZE])
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
