"""The log of the desktop: a file that turns over, without any personal text."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

__all__ = ["LOG_FILE", "start_log"]

LOG_FILE: Final = "deskbell.log"

_BYTES: Final = 1_000_000
_KEPT: Final = 3

# These spell out addresses, headers or the text of toasts.
_TALKATIVE: Final = ("httpx", "httpcore", "websockets", "desktop_notifier", "dbus_fast", "qasync")


def start_log(folder: Path) -> Path | None:
    """Log to a file in *folder* from now on; return it, or ``None`` where none can be written.

    What is logged names records by id and failures by kind, never a person, a number or a text.
    """
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    file = folder / LOG_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return file
