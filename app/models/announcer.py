"""Announcer: tells whoever listens what a commit has changed."""

from __future__ import annotations

from collections.abc import Callable

from app.models.changes import Changes

__all__ = ["Announcer"]


class Announcer:
    """A list of callbacks, called one after another in the thread that announces."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Changes], None]] = []

    def listen(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call *callback* after each commit that changed something; returns how to stop."""
        self._listeners.append(callback)

        def stop() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return stop

    def announce(self, changes: Changes) -> None:
        """Tell the listeners of *changes*; of none, nothing is said."""
        if changes == Changes():
            return
        for listener in tuple(self._listeners):
            listener(changes)
