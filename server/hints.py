"""Hints at work: what this process tells the others, and what it does when they tell it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Final

import structlog

from server.bus import (
    AnyHint,
    PresenceHint,
    SessionsHint,
    TypingHint,
    VersionHint,
    ViewingHint,
)
from server.fleeting import show_typing, show_viewing
from server.parts import Parts
from server.store import Commit

__all__ = ["HintDesk"]

_LOG = structlog.get_logger("server.hints")


class HintDesk:
    """Sends and receives hints; all of it may be lost without harm."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._tasks: set[asyncio.Task[Any]] = set()

    def tell(self, commit: Commit) -> None:
        """Tell the other processes of a commit of this one."""
        hint = VersionHint(account_id=commit.account_id, version=commit.version)
        self._parts.bus.publish(hint)

    def heard(self, hint: AnyHint) -> None:
        """Act on what another process tells."""
        _HEARD[type(hint)](self, hint)

    def _version(self, hint: VersionHint) -> None:
        self._parts.live.noticed(hint.account_id, hint.version)

    def _sessions(self, hint: SessionsHint) -> None:
        self._parts.background.hurry("sessions")

    def _presence(self, hint: PresenceHint) -> None:
        self._parts.presence.heard(hint)

    def _typing(self, hint: TypingHint) -> None:
        show_typing(self._parts.live, hint)

    def _viewing(self, hint: ViewingHint) -> None:
        task = asyncio.create_task(show_viewing(self._parts.store, self._parts.live, hint))
        self._tasks.add(task)
        task.add_done_callback(self._shown)

    def _shown(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _LOG.warning("hint failed", exc_info=task.exception())


_HEARD: Final[Mapping[type[AnyHint], Callable[[HintDesk, Any], None]]] = {
    VersionHint: HintDesk._version,
    SessionsHint: HintDesk._sessions,
    PresenceHint: HintDesk._presence,
    TypingHint: HintDesk._typing,
    ViewingHint: HintDesk._viewing,
}
