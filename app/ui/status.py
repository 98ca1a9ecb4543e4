"""The app's health in words: one line that says how it is, one that says what follows."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from app.models.health import HealthState, Line
from app.models.trouble import Trouble
from app.ui.center.times import Times
from app.ui.troubles import trouble_words
from app.ui.words import join, translate

__all__ = ["Status", "grave_trouble", "status_words"]

_GRAVE: Final = {
    "certificate": "shield-alert",
    "certificate-dated": "shield-alert",
    "certificate-unknown": "shield-alert",
    "clock": "clock-alert",
    "update-needed": "download",
}
"""What sync ran into that no further try mends, with its icon: a person has to see to it."""


class Status(NamedTuple):
    """An icon with its tone, a title, and a detail that may be empty."""

    icon: str
    tone: str
    title: str
    detail: str = ""

    @property
    def line(self) -> str:
        """Both in one line, for places that have no second."""
        return f"{self.title} · {self.detail}" if self.detail else self.title


def status_words(state: HealthState, now: datetime, times: Times | None = None) -> Status:
    """Return what the tray, its menu and the foot of the center say of *state* at *now*.

    What stops notifications from arriving goes first, then what keeps them silent (B15, K13).
    """
    clock = times or Times()
    if state.line is Line.SIGNED_OUT:
        return _signed_out(state)
    if state.disk is not None:
        words = trouble_words(state.disk)
        return Status("hard-drive", "danger", words.title, words.message)
    grave = grave_trouble(state)
    if grave is not None:
        return _grave(grave)
    if state.line is Line.OFFLINE:
        return _offline(state, now, clock)
    if state.progress is not None:
        return _first_sync(state)
    if state.line is Line.STARTING:
        return Status("refresh-cw", "neutral", translate("Status", "Connecting"), _waiting(state))
    if state.toasts_blocked:
        title = translate("Status", "System notifications are blocked")
        return Status("bell-ring", "danger", title, _needs(state))
    if state.muted_until is not None and state.muted_until > now:
        until = clock.coming(state.muted_until, now)
        title = translate("Status", "Muted until {time}").format(time=until)
        return Status("bell-off", "neutral", title, _needs(state))
    return _online(state)


def grave_trouble(state: HealthState) -> Trouble | None:
    """Return what sync ran into, where that matters more than since when the line is gone."""
    trouble = state.trouble
    return trouble if trouble is not None and trouble.id in _GRAVE else None


def _grave(trouble: Trouble) -> Status:
    words = trouble_words(trouble)
    return Status(_GRAVE[trouble.id], "danger", words.title, words.message)


def _online(state: HealthState) -> Status:
    title = translate("Status", "Online")
    if state.needs_me:
        title = translate("Status", "Online, %n need you", "", state.needs_me)
    return Status("circle-check", "success", title, _waiting(state))


def _offline(state: HealthState, now: datetime, times: Times) -> Status:
    title = translate("Status", "Offline")
    if state.offline_since is not None:
        since = times.clock(state.offline_since)
        if times.local(state.offline_since).date() != times.local(now).date():
            since = f"{times.short(state.offline_since, now)}, {since}"
        title = translate("Status", "Offline since {time}").format(time=since)
    reason = trouble_words(state.trouble).title if state.trouble is not None else ""
    return Status("wifi-off", "warning", title, join(reason, _waiting(state)))


def _signed_out(state: HealthState) -> Status:
    if state.signed_out is None:
        return Status("lock", "neutral", translate("Status", "Signed out"))
    words = trouble_words(state.signed_out)
    return Status("lock", "neutral", words.title, words.message)


def _first_sync(state: HealthState) -> Status:
    title = translate("Status", "Getting your shop's data")
    progress = state.progress
    if progress is None or not progress.total:
        return Status("download", "accent", title)
    part = min(100, 100 * progress.done // progress.total)
    words = translate("Status", "{part} %").format(part=part)
    if progress.paused:
        words = translate("Status", "Paused at {part} %").format(part=part)
        return Status("circle-pause", "neutral", title, words)
    return Status("download", "accent", title, words)


def _waiting(state: HealthState) -> str:
    if not state.waiting:
        return ""
    return translate("Status", "%n changes wait to be sent", "", state.waiting)


def _needs(state: HealthState) -> str:
    return translate("Status", "%n need you", "", state.needs_me) if state.needs_me else ""
