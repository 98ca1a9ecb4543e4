"""Attention: which notifications may interrupt the person, and how; pure (B1, B10, S30).

The list gets every notification; a toast gets the one that is new, calls, was never shown on this
device, is nobody's own doing, and is not in front of the person already. After an absence there is
one summary instead of all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from app.models.center_view import key_of
from app.models.snoozes import snoozed
from protocol.kinds import Desktop, kind_of
from protocol.quiet import ALL_KINDS, muted_until, quiet_of
from protocol.records import Notification, NotificationState, Preference, Ref
from protocol.reminders import OVERDUE_KIND

__all__ = ["MOST_TOASTS", "Decision", "Focus", "Summary", "Toast", "decide", "desktop_of"]

MOST_TOASTS: Final = 3
"""More groups than this at once are told in one summary."""


class Focus(msgspec.Struct, frozen=True, kw_only=True):
    """What the person looks at now: a group of the center, and the record shown beside it."""

    key: str | None = None
    subject: Ref | None = None


class Toast(msgspec.Struct, frozen=True, kw_only=True):
    """One toast: the newest of a group, and the ids of all it stands for, newest last."""

    key: str
    notification: Notification
    ids: tuple[str, ...]
    sticky: bool


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """One toast for everything that came during an absence, or in one burst.

    ``absence`` is how long nobody could be told, ``None`` for a burst or the first sync.
    """

    waiting: int
    overdue: int
    other: int
    absence: timedelta | None = None
    ids: tuple[str, ...] = ()


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What to do: first write *log* and *quiet* down, then show the rest (S30)."""

    toasts: tuple[Toast, ...] = ()
    summary: Summary | None = None
    log: tuple[str, ...] = ()
    """Ids that a toast or the summary stands for."""
    quiet: tuple[str, ...] = ()
    """Ids that needed no word and never will."""


def desktop_of(kind: str, preferences: Iterable[Preference]) -> Desktop:
    """Return how *kind* appears: as the person chose for it, for all, or as it is by default."""
    chosen = {one.kind: one.channels.get("desktop") for one in preferences}
    for name in (kind, ALL_KINDS):
        choice = chosen.get(name)
        if choice is not None:
            # Whatever is no choice of the desktop (``off``, say) makes no toast.
            return _CHOICES.get(choice, Desktop.SILENT)
    return kind_of(kind).desktop


_CHOICES: Final[Mapping[str, Desktop]] = {one.value: one for one in Desktop}


def decide(
    new: Sequence[Notification],
    *,
    person_id: str,
    preferences: Sequence[Preference],
    now: datetime,
    shown: Collection[str] = (),
    focus: Focus | None = None,
    catching_up: bool = False,
    absence: timedelta | None = None,
) -> Decision:
    """Return what to show for *new*, the notifications not told yet, oldest first.

    *shown* are the ids that this device's log has. With *catching_up*, on the first pull and after
    an absence, everything is told in at most one summary. Muted: nothing is shown, and nothing of
    it pops up later.
    """
    fresh = [one for one in new if one.id not in shown]
    loud = [one for one in fresh if _deserves(one, person_id, preferences, now, focus)]
    quiet = tuple(one.id for one in fresh if one not in loud)
    if muted_until(quiet_of(preferences), now) is not None:
        return Decision(quiet=tuple(one.id for one in fresh))
    groups = _grouped(loud, preferences)
    if not groups:
        return Decision(quiet=quiet)
    log = tuple(one.id for one in loud)
    if catching_up or len(groups) > MOST_TOASTS:
        return Decision(summary=_summary(loud, absence), log=log, quiet=quiet)
    return Decision(toasts=groups, log=log, quiet=quiet)


def _deserves(
    one: Notification,
    person_id: str,
    preferences: Sequence[Preference],
    now: datetime,
    focus: Focus | None,
) -> bool:
    """Say whether *one* may interrupt at all."""
    return (
        one.state is NotificationState.NEW
        and not snoozed(one, now)
        and one.actor_id != person_id
        and one.priority >= 0
        and desktop_of(one.kind, preferences) is not Desktop.SILENT
        and not _in_focus(one, focus)
    )


def _in_focus(one: Notification, focus: Focus | None) -> bool:
    if focus is None:
        return False
    looked_at = focus.subject is not None and one.subject == focus.subject
    return looked_at or focus.key == key_of(one)


def _grouped(loud: Iterable[Notification], preferences: Sequence[Preference]) -> tuple[Toast, ...]:
    groups: defaultdict[str, list[Notification]] = defaultdict(list)
    for one in loud:
        groups[key_of(one)].append(one)
    return tuple(
        Toast(
            key=key,
            notification=members[-1],
            ids=tuple(one.id for one in members),
            sticky=any(desktop_of(one.kind, preferences) is Desktop.STICKY for one in members),
        )
        for key, members in groups.items()
    )


def _summary(loud: Sequence[Notification], absence: timedelta | None) -> Summary:
    overdue = [one for one in loud if one.kind == OVERDUE_KIND]
    waiting = [one for one in loud if one.needs_me and one.kind != OVERDUE_KIND]
    return Summary(
        waiting=len(waiting),
        overdue=len(overdue),
        other=len(loud) - len(waiting) - len(overdue),
        absence=absence,
        ids=tuple(one.id for one in loud),
    )
