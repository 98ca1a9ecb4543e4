"""Toasts in words, in the language of whoever reads them."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from app.models import attention
from app.toasts.toast import DONE, OPEN, SNOOZE, SUMMARY, Toast, ToastButton
from app.ui.center.times import Times
from app.ui.words import join, notification_words, translate

__all__ = ["ToastWords", "span_words"]


class ToastWords:
    """Writes what a toast says; every word that came from outside stays plain text."""

    def __init__(self, times: Times) -> None:
        self._times = times

    def toast(self, toast: attention.Toast) -> Toast:
        """Return the toast of a group: its newest notification, and how many more there are."""
        words = notification_words(toast.notification, self._times)
        more = len(toast.ids) - 1
        rest = translate("Toast", "and %n more", "", more) if more else ""
        return Toast(
            id=toast.notification.id,
            title=words.title,
            body=join(words.body, rest),
            buttons=(
                # some daemons take no click on the toast itself: Open is always there (B9)
                ToastButton(OPEN, translate("Toast", "Open")),
                ToastButton(DONE, translate("Toast", "Done")),
                ToastButton(SNOOZE, translate("Toast", "Snooze")),
            ),
            sticky=toast.sticky,
        )

    def summary(self, summary: attention.Summary) -> Toast:
        """Return the one toast of an absence or a burst (B1)."""
        return Toast(
            id=SUMMARY,
            title=_summary_title(summary),
            body=", ".join(_summary_parts(summary)),
            buttons=_summary_buttons(len(summary.ids)),
        )


def _summary_buttons(count: int) -> tuple[ToastButton, ...]:
    buttons = [ToastButton(OPEN, translate("Toast", "Open"))]
    if 0 < count <= _SNOOZED_AT_ONCE:
        buttons.append(ToastButton(SNOOZE, translate("Toast", "Snooze all")))
    return tuple(buttons)


_SNOOZED_AT_ONCE: Final = 200
"""Rows that are hidden by one press: each is a change that is written, and more would stall."""


def span_words(span: timedelta) -> str:
    """Return how long *span* is, in its largest whole unit."""
    minutes = max(1, int(span.total_seconds() // 60))
    if minutes < 60:
        return translate("Toast", "%n min", "", minutes)
    if minutes < 48 * 60:
        return translate("Toast", "%n hours", "", minutes // 60)
    return translate("Toast", "%n days", "", minutes // (24 * 60))


def _summary_title(summary: attention.Summary) -> str:
    if summary.absence is None or summary.absence < timedelta(minutes=1):
        count = summary.waiting + summary.overdue + summary.other
        return translate("Toast", "%n new notifications", "", count)
    away = translate("Toast", "While you were away ({span})")
    return away.format(span=span_words(summary.absence))


def _summary_parts(summary: attention.Summary) -> list[str]:
    parts = []
    if summary.waiting:
        parts.append(translate("Toast", "%n waiting for you", "", summary.waiting))
    if summary.overdue:
        parts.append(translate("Toast", "%n overdue tasks", "", summary.overdue))
    if summary.other:
        parts.append(translate("Toast", "%n other", "", summary.other))
    return parts
