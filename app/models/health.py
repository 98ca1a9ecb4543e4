"""Health: how the app is doing, in plain fields that the tray turns into words (B15)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from app.models.trouble import Trouble

__all__ = ["Health", "HealthState", "Heard", "Line", "Progress", "Toasted"]


class Line(StrEnum):
    """Whether the server is reached."""

    STARTING = "starting"
    ONLINE = "online"
    OFFLINE = "offline"
    SIGNED_OUT = "signed_out"


class Progress(msgspec.Struct, frozen=True):
    """How far the first sync is, in records; ``total`` 0 while nobody knows."""

    done: int
    total: int
    stage: str = ""
    paused: bool = False
    """The person has it wait; what they do meanwhile is sent all the same."""


class Heard(StrEnum):
    """What became of the sound of a toast."""

    PLAYED = "played"
    BEEP = "beep"
    """No program that plays sounds is here; the system was asked to beep."""
    NOTHING = "nothing"
    """Nothing that is here could play it: there is no device for it, or none that answers."""
    OFF = "off"
    """The person wants none on this computer."""


class Toasted(msgspec.Struct, frozen=True, kw_only=True):
    """What this computer made of a toast that it was given."""

    ids: tuple[str, ...]
    """The notifications that it stands for."""
    by: str = ""
    """What showed it, empty where nothing could."""
    heard: Heard | None = None
    """``None`` until its sound is over."""


class HealthState(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the tray says, at one moment."""

    line: Line = Line.STARTING
    offline_since: datetime | None = None
    next_try: datetime | None = None
    waiting: int = 0
    """Mutations that the server has not settled."""
    rejected: int = 0
    """Refused mutations the person has not dealt with."""
    signed_out: Trouble | None = None
    """Why the session ended, where it did."""
    trouble: Trouble | None = None
    """What sync ran into last, until it works again."""
    disk: Trouble | None = None
    """A full, read-only or damaged disk."""
    notices: tuple[Trouble, ...] = ()
    """What happened to this computer's files, until the person says that they know."""
    unremembered: bool = False
    """This computer cannot keep the session: each start asks for the password."""
    muted_until: datetime | None = None
    toasts_blocked: bool | None = None
    """The system shows no toasts of ours (K13); ``None`` until it was asked."""
    toasted: Toasted | None = None
    """What became of the last toast."""
    progress: Progress | None = None
    """Set while the first sync runs."""
    needs_me: int = 0
    unread: int = 0

    @property
    def online(self) -> bool:
        """Whether the server is reached now."""
        return self.line is Line.ONLINE


class Health:
    """The present :class:`HealthState`; whoever listens is told of each change once."""

    def __init__(self, state: HealthState | None = None) -> None:
        self.state = state or HealthState()
        self._listeners: list[Callable[[HealthState], None]] = []

    def change(self, **fields: Any) -> None:
        """Set *fields*; listeners hear of it only if something differs.

        Raises ``TypeError`` for a field that :class:`HealthState` has not.
        """
        changed = msgspec.structs.replace(self.state, **fields)
        if changed == self.state:
            return
        self.state = changed
        for listener in tuple(self._listeners):
            listener(changed)

    def listen(self, callback: Callable[[HealthState], None]) -> Callable[[], None]:
        """Call *callback* after each change, in the thread that made it; returns how to stop."""
        self._listeners.append(callback)

        def stop() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return stop
