"""Words for moments, short for a row or in full for a card, in the person's zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

__all__ = ["Times"]

translate = QCoreApplication.translate

_WEEK = 6
"""Days for which a weekday alone says which day is meant."""


class Times:
    """Says moments in one zone and one locale (decision 15)."""

    def __init__(self, zone: tzinfo | None = None, locale: QLocale | None = None) -> None:
        """Use *zone* (``None``: this computer's) and *locale* (``None``: the interface's)."""
        self._zone = zone
        self._locale = locale

    def move_to(self, zone: tzinfo | None) -> None:
        """Say moments in another zone from now on: the person's, once it is known."""
        self._zone = zone

    @property
    def locale(self) -> QLocale:
        """The locale that numbers and dates are written in."""
        return self._locale if self._locale is not None else QLocale()

    def local(self, moment: datetime) -> datetime:
        """Return *moment* as the clock on the wall shows it."""
        return moment.astimezone(self._zone)

    def now(self) -> datetime:
        """Return the present moment in the person's zone."""
        return self.local(datetime.now(UTC))

    def clock(self, moment: datetime) -> str:
        """Return the time of day: ``10:24``."""
        local = self.local(moment)
        return self.locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def short(self, moment: datetime, now: datetime) -> str:
        """Return what a row shows: a time today, a weekday this week, then a date."""
        there, here = self.local(moment), self.local(now)
        days = (here.date() - there.date()).days
        if days == 0:
            return self.clock(moment)
        if 0 < days <= _WEEK:
            return self.locale.dayName(there.isoweekday(), QLocale.FormatType.ShortFormat)
        return self.day(moment, now)

    def gone(self, moment: datetime, now: datetime) -> str:
        """Return a moment gone by with its time of day: ``10:24``, ``Wed, 10:24``."""
        day, clock = self.short(moment, now), self.clock(moment)
        return clock if day == clock else f"{day}, {clock}"

    def day(self, moment: datetime, now: datetime) -> str:
        """Return the day without a weekday: ``28 Feb``, with its year when it is another one."""
        there = self.local(moment)
        if there.year == self.local(now).year:
            return self.locale.toString(_date(there), translate("Times", "d MMM"))
        return self.locale.toString(_date(there), translate("Times", "d MMM yyyy"))

    def coming(self, moment: datetime, now: datetime) -> str:
        """Return a moment to come: ``14:00``, ``tomorrow, 9:00``, ``Wed, 9:00``."""
        there, here = self.local(moment), self.local(now)
        days = (there.date() - here.date()).days
        if days == 0:
            return self.clock(moment)
        if days == 1:
            return translate("Times", "tomorrow, {time}").format(time=self.clock(moment))
        if 1 < days <= _WEEK:
            return self.weekday(moment)
        return f"{self.day(moment, now)}, {self.clock(moment)}"

    def weekday(self, moment: datetime) -> str:
        """Return a moment of this week by its day: ``Wed, 9:00``."""
        name = self.locale.dayName(self.local(moment).isoweekday(), QLocale.FormatType.ShortFormat)
        return f"{name}, {self.clock(moment)}"

    def full(self, moment: datetime, *, time: bool = True) -> str:
        """Return the whole date: ``Saturday, 28 February 2026, 16:30``."""
        text = self.locale.toString(_date(self.local(moment)), QLocale.FormatType.LongFormat)
        return f"{text}, {self.clock(moment)}" if time else text

    def span(self, length: timedelta) -> str:
        """Return how long something takes or took, in its largest unit: ``14 min``, ``3 h``."""
        minutes = max(0, int(length.total_seconds() // 60))
        if minutes < 60:
            return translate("Times", "{count} min").format(count=minutes)
        if minutes < 48 * 60:
            return translate("Times", "{count} h").format(count=minutes // 60)
        return translate("Times", "%n days", "", minutes // (24 * 60))


def _date(moment: datetime) -> QDate:
    return QDate(moment.year, moment.month, moment.day)
