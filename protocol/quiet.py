"""Quiet time: whether a person wants no toasts now, decided alike on every device (B7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from protocol.records import Preference, Quiet

__all__ = ["ALL_KINDS", "MORNING", "muted_until", "quiet_of", "tomorrow_morning"]

ALL_KINDS: Final = "*"
"""The ``kind`` of the preference that holds for everything."""

MORNING: Final = time(9, 0)
"""When a day at the counter starts, in the person's zone."""

_NIGHT_ENDS: Final = timedelta(hours=4)
"""Until four o'clock a person still means the day before."""


def quiet_of(preferences: Iterable[Preference]) -> Quiet | None:
    """Return the quiet time among one person's *preferences*; it stands on the one for all."""
    for preference in preferences:
        if preference.kind == ALL_KINDS:
            return preference.quiet
    return None


def muted_until(quiet: Quiet | None, now: datetime) -> datetime | None:
    """Return until when toasts are muted at *now*, or ``None`` when they are not.

    The end itself is no longer muted, so that the summary of what came meanwhile may show then.
    """
    if quiet is None or quiet.muted_until is None or quiet.muted_until <= now:
        return None
    return quiet.muted_until


def tomorrow_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the next morning at nine in *zone*, which at two at night is the same day's."""
    day = (now.astimezone(zone) - _NIGHT_ENDS).date() + timedelta(days=1)
    return datetime.combine(day, MORNING, tzinfo=zone)
