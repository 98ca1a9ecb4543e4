"""The server's log: one JSON object a line on standard error, with nothing a person wrote."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from traceback import extract_tb
from typing import Any, Final, TextIO

import structlog

__all__ = ["ALLOWED", "open_log", "without_personal_text"]

ALLOWED: Final = frozenset(
    {
        "account",
        "account_id",
        "address",
        "backup",
        "bytes",
        "code",
        "commits",
        "count",
        "delay",
        "error",
        "event",
        "event_id",
        "file",
        "frames",
        "level",
        "logger",
        "loop",
        "milliseconds",
        "mutation",
        "name",
        "node",
        "problem",
        "reason",
        "route",
        "sender_id",
        "session_id",
        "status",
        "task",
        "timer",
        "timestamp",
        "type",
        "user_id",
        "version",
    }
)
"""The keys a line may have. What is not here does not reach the log: ids, counts and our own words
only, so that no text, phone, address of a client or token can (row 47)."""

_LONGEST: Final = 300

_NAME: Final = re.compile(r"[\w.]*")


def without_personal_text(
    _logger: Any,  # noqa: ANN401 - structlog hands in whatever it wraps
    _method: str,
    line: MutableMapping[str, Any],
) -> MutableMapping[str, Any]:
    """Return *line* with only the allowed keys, long words cut and exceptions reduced to places."""
    caught = line.pop("exc_info", None)
    kept = {key: _short(value) for key, value in line.items() if key in ALLOWED}
    if isinstance(kept.get("error"), str):
        # what follows the name of an error may quote what somebody wrote
        kept["error"] = "".join(_NAME.findall(kept["error"])[:1])
    error = sys.exc_info()[1] if caught is True else caught
    if isinstance(error, BaseException):
        kept["error"] = type(error).__name__
        kept["frames"] = _places(error)
    return kept


def open_log(level: str = "info", stream: TextIO | None = None) -> None:
    """Send structlog and the standard library's logging to *stream*, standard error by default."""
    target = stream or sys.stderr
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_personal_text,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(target),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Foreign(structlog.get_logger())]
    # libraries tell their daily routine at INFO, paths with search words included
    root.setLevel(max(number, logging.WARNING))
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).setLevel(logging.WARNING)


class _Foreign(logging.Handler):
    """Lines of libraries: where they come from and how bad it is, never their text."""

    def __init__(self, log: Any) -> None:  # noqa: ANN401 - structlog's loggers have no common type
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        place = f"{record.module}:{record.lineno}"
        method = "error" if record.levelno >= logging.ERROR else "warning"
        fields: dict[str, Any] = {"logger": record.name, "frames": [place]}
        if error is not None:
            fields["exc_info"] = error
        getattr(self._log, method)("library", **fields)


def _places(error: BaseException) -> list[str]:
    return [f"{frame.filename}:{frame.lineno}" for frame in extract_tb(error.__traceback__)[-8:]]


def _short(value: Any) -> Any:  # noqa: ANN401 - a log line's value has any type
    return value[:_LONGEST] if isinstance(value, str) else value
