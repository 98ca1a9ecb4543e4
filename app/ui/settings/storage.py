"""How much room files take on the disk, and how that is written."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLocale

__all__ = ["from_home", "room_of", "room_words"]


def room_of(folder: Path) -> int:
    """Return the bytes of all files under *folder*; what cannot be looked at counts nothing."""
    size = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.stat(os.path.join(root, name)).st_size
            except OSError:
                continue
    return size


def from_home(folder: Path) -> str:
    """Return where *folder* is, the person's own folder being ``~``."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)


def room_words(size: int, locale: QLocale | None = None) -> str:
    """Return a size as the locale writes it: ``3.2 MB``."""
    formatted = QLocale.DataSizeFormat.DataSizeSIFormat
    return (locale or QLocale()).formattedDataSize(size, 1, formatted)
