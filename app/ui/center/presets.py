"""Moments that a notification can be snoozed to at a stroke."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

__all__ = ["AFTERNOON", "EVENING", "MORNING", "Preset", "label", "later", "presets"]

MORNING = time(9, 0)
"""When a day begins for whoever set nothing else."""

AFTERNOON = time(14, 0)
"""Offered until noon."""

EVENING = time(18, 0)
"""Offered in the afternoon."""

_NIGHT_ENDS = 4

_MONDAY = 7
"""Days of a week; ``isoweekday`` counts Monday as 1."""


@dataclass(frozen=True)
class Preset:
    """One line of the snooze menu."""

    id: str
    """Names its words in :func:`label`."""
    icon: str
    """A name in ``resources/icons``."""
    until: datetime
    """When the notification comes back."""


def presets(now: datetime) -> tuple[Preset, ...]:
    """Return what the menu offers at *now*, a moment in the person's zone (B8).

    Nothing offered lies in the past or within the hour that ``in 1 hour`` already covers.
    """
    today = now.date()
    choices = [
        Preset("minutes", "clock", _after(now, timedelta(minutes=20))),
        Preset("hour", "clock", _after(now, timedelta(hours=1))),
    ]
    if _NIGHT_ENDS <= now.hour < 12:
        choices.append(Preset("afternoon", "sun", _at(today, AFTERNOON, now)))
    elif 12 <= now.hour < 17:
        choices.append(Preset("evening", "moon", _at(today, EVENING, now)))
    # Before four in the night a person still means the day before by "today".
    next_day = today if now.hour < _NIGHT_ENDS else today + timedelta(days=1)
    choices.append(Preset("tomorrow", "sunrise", _at(next_day, MORNING, now)))
    monday = today + timedelta(days=_MONDAY + 1 - today.isoweekday())
    if monday > next_day:
        choices.append(Preset("week", "calendar", _at(monday, MORNING, now)))
    return tuple(choices)


def label(preset: Preset) -> str:
    """Return the words of *preset*."""
    translate = QCoreApplication.translate
    words = {
        "minutes": translate("Snooze", "20 minutes"),
        "hour": translate("Snooze", "1 hour"),
        "afternoon": translate("Snooze", "This afternoon"),
        "evening": translate("Snooze", "This evening"),
        "tomorrow": translate("Snooze", "Tomorrow morning"),
        "week": translate("Snooze", "Next week"),
    }
    return words[preset.id]


def later(now: datetime, length: timedelta) -> datetime:
    """Return the moment *length* of real time after *now*, in the zone of *now*.

    To add to a moment of a zone moves the hands of its clock instead, and in the night in which
    they are set back an hour would last two.
    """
    return (now.astimezone(UTC) + length).astimezone(now.tzinfo)


def _after(now: datetime, length: timedelta) -> datetime:
    """Return *now* and *length* of real time, to the whole minute above."""
    moment = later(now, length)
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1 if now.second else 0)


def _at(day: date, at: time, now: datetime) -> datetime:
    return datetime.combine(day, at, tzinfo=now.tzinfo)
