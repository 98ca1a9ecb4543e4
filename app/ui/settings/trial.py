"""The test notification: from the button over the server to the toast, and what became of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.models import attention
from app.models.changes import Changes
from app.models.health import HealthState, Heard
from app.settings import SOUND, TOASTS
from app.ui.center.times import Times
from app.ui.heard import heard_words
from app.ui.settings.scene import Scene
from app.ui.words import translate
from protocol.ids import new_id
from protocol.kinds import Desktop
from protocol.mutations import MutationResult, SendTest

__all__ = ["KIND", "Outcome", "Trial", "Words", "outcome_words", "outlook_words"]

KIND: Final = "test"

_ARRIVES_WITHIN: Final = 10_000
"""Ms in which a test that the server took should be back."""

_SETTLES: Final = 700
"""Ms after its arrival by which it is known to be held back, where no toast is to come."""

_TOLD_WITHIN: Final = 8_000
"""Ms after its arrival in which its toast is shown and its sound is over."""


class Words(NamedTuple):
    """One sentence and the role it is written in."""

    text: str
    role: str = "text.secondary"


class Outcome(NamedTuple):
    """What stands between a notification that has arrived and its toast on this computer."""

    blocked: bool
    toasts: bool
    sound: bool
    silent: bool
    muted_until: str
    """In words; empty while not muted."""
    shown: bool | None = None
    """Whether a toast was shown; ``None`` where nothing was told of it."""
    heard: Heard | None = None
    """What became of its sound; ``None`` likewise."""


class Trial(QObject):
    """One test at a time; ``changed`` says that there are other words (B15)."""

    changed = Signal()

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self.words = Words("")
        """How it goes or went; empty before the first."""
        self._began = 0.0
        self._took = 0.0
        self._waits = False
        self._id = ""
        self._shown: bool | None = None
        self._heard: Heard | None = None
        self._late = _once(self, self._say_late)
        self._settled = _once(self, self._conclude)

    @property
    def running(self) -> bool:
        """Whether the answer, the arrival or the toast is waited for."""
        return self._waits

    def start(self) -> None:
        """Have the server make a real event for this person."""
        if self._waits:
            return
        self._waits, self._began, self._took = True, time.monotonic(), 0.0
        self._id, self._shown, self._heard = "", None, None
        self._say(Words(translate("Settings", "The test is on its way…")))
        self._late.start(_ARRIVES_WITHIN)
        self._scene.ground.outside.test_toast()
        self._scene.now("send_test", SendTest(id=new_id()), self._sent, self._failed)

    def arrived(self, changes: Changes) -> None:
        """Hear of a commit: one that brings the test is what is waited for."""
        came = next((one.id for one in changes.new if one.kind == KIND), "")
        if self._waits and not self._took and came:
            self._took, self._id = time.monotonic() - self._began, came
            self._late.stop()
            self._settled.start(_SETTLES if _held(self._outcome()) else _TOLD_WITHIN)

    def hear(self, state: HealthState) -> None:
        """Hear what became of the last toast: of the test's own, then of the sound after it."""
        toasted = state.toasted
        if not self._id or not self._waits or toasted is None:
            return
        if self._id in toasted.ids:
            self._shown = bool(toasted.by)
        if self._shown is not None:
            self._heard = toasted.heard
        if self._heard is not None:
            self._conclude()

    def forget(self) -> None:
        """Say nothing of a test that is over."""
        if not self._waits:
            self.words = Words("")

    def outlook(self) -> Words:
        """Return what to expect of toasts on this computer as things stand."""
        return outlook_words(self._outcome())

    def _sent(self, answer: MutationResult) -> None:
        """The server took it; it comes as any notification does."""

    def _failed(self, words: str) -> None:
        self._end(Words(words, "danger.text"))

    def _say_late(self) -> None:
        words = translate(
            "Settings", "The server took the test, but it has not come back yet. Try again."
        )
        self._end(Words(words, "danger.text"))

    def _conclude(self) -> None:
        self._end(outcome_words(self._outcome(), self._took, self._scene.ground.times))

    def _end(self, words: Words) -> None:
        self._late.stop()
        self._settled.stop()
        self._waits = False
        self._say(words)

    def _say(self, words: Words) -> None:
        self.words = words
        self.changed.emit()

    def _outcome(self) -> Outcome:
        from app.models import queries

        ground = self._scene.ground
        state: HealthState = ground.health.state
        preferences = queries.preferences(ground.store) if ground.store is not None else []
        now, until = ground.clock(), state.muted_until
        return Outcome(
            blocked=state.toasts_blocked is True or self._shown is False,
            toasts=ground.settings[TOASTS],
            sound=ground.settings[SOUND],
            silent=attention.desktop_of(KIND, preferences) is Desktop.SILENT,
            muted_until=ground.times.coming(until, now) if until and until > now else "",
            shown=self._shown,
            heard=self._heard,
        )


def outcome_words(outcome: Outcome, seconds: float, times: Times) -> Words:
    """Return, honestly, what became of a test that came back after *seconds*."""
    took = times.locale.toString(seconds, "f", 1)
    came = translate("Settings", "It came back in {seconds} s.").format(seconds=took)
    held = _held(outcome)
    if held:
        return Words(f"{came} {held}", "warning.text")
    if outcome.shown is None:
        rest = translate("Settings", "Nothing has told yet whether its toast was shown.")
        return Words(f"{came} {rest}", "warning.text")
    if not outcome.sound:
        rest = translate("Settings", "It was shown as a toast; sounds are off on this computer.")
        return Words(f"{came} {rest}", "success.text")
    if outcome.heard is Heard.PLAYED:
        rest = translate("Settings", "It was shown as a toast, with its sound.")
        return Words(f"{came} {rest}", "success.text")
    rest = translate("Settings", "It was shown as a toast.")
    unheard = heard_words(outcome.heard) or translate(
        "Settings", "Nothing has told yet whether its sound was heard."
    )
    return Words(f"{came} {rest} {unheard}", "warning.text")


def outlook_words(outcome: Outcome) -> Words:
    """Return what to expect before any test."""
    held = _held(outcome)
    if held:
        return Words(held, "danger.text" if outcome.blocked else "warning.text")
    return Words(
        translate("Settings", "Toasts appear on this computer. A test shows you one, with sound.")
        if outcome.sound
        else translate("Settings", "Toasts appear on this computer, without sound.")
    )


def _held(outcome: Outcome) -> str:
    """Return what keeps a toast from this screen, first that which lasts longest."""
    if not outcome.toasts:
        return translate(
            "Settings", "Toasts are off on this computer: nothing pops up, the list goes on."
        )
    if outcome.blocked:
        return translate(
            "Settings",
            "Your system shows no notifications: nothing pops up, the list goes on. "
            "Allow Deskbell in the system’s settings.",
        )
    if outcome.muted_until:
        words = translate(
            "Settings", "You are muted until {time}: nothing pops up, the list goes on."
        )
        return words.format(time=outcome.muted_until)
    if outcome.silent:
        return translate(
            "Settings", "You chose silence for everything: nothing pops up, the list goes on."
        )
    return ""


def _once(parent: QObject, deed: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(deed)
    return timer
