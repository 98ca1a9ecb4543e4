"""The log of the desktop: a file that turns over, without any personal text."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb
from typing import Final

__all__ = ["LOG_FILE", "start_log"]

LOG_FILE: Final = "deskbell.log"

_BYTES: Final = 1_000_000
_KEPT: Final = 3

# These spell out addresses, headers or the text of toasts.
_TALKATIVE: Final = ("httpx", "httpcore", "websockets", "desktop_notifier", "dbus_fast", "qasync")

_OURS: Final = ("app", "__main__")
_FRAMES: Final = 8
_DEEPEST: Final = 8


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
    handler.setFormatter(_Wordless("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return file


class _Wordless(logging.Formatter):
    """Lines without what an error quotes: its kind and its places, and of libraries no words."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of *record*, which stays as it is for whoever else writes it."""
        line = logging.makeLogRecord(record.__dict__)
        if line.name.partition(".")[0] not in _OURS:
            # asyncio spells out the errors of forgotten tasks, others what they were given
            line.msg, line.args = f"at {line.module}:{line.lineno}", ()
        line.exc_info, line.exc_text, line.stack_info = None, None, None
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join((super().format(line), *_told(error)))


def _told(error: BaseException | None, deep: int = 0) -> Iterator[str]:
    if error is None or deep > _DEEPEST:
        return
    places = [f"{it.filename}:{it.lineno}" for it in extract_tb(error.__traceback__)[-_FRAMES:]]
    yield f"{'  ' * deep}{type(error).__name__} at {', '.join(places)}"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _told(inner, deep + 1)
    yield from _told(error.__cause__ or error.__context__, deep + 1)
