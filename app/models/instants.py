"""Instants as whole milliseconds, the form in which the local files keep them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

__all__ = ["Clock", "from_ms", "to_ms", "utc_now"]

Clock = Callable[[], datetime]
"""What tells the time; tests hand in their own."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def to_ms(moment: datetime) -> int:
    """Return *moment* as milliseconds since 1970 in UTC."""
    return round(moment.timestamp() * 1000)


def from_ms(milliseconds: int) -> datetime:
    """Return the moment, in UTC, that lies *milliseconds* after 1970."""
    return _EPOCH + timedelta(milliseconds=milliseconds)
