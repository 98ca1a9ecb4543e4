"""The signals that end the program: from a terminal, or from the system that stops."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier

__all__ = ["EndSignals"]


class EndSignals(QObject):
    """Ctrl+C and SIGTERM quit as the menu does; Python alone would wait for Qt to return."""

    def __init__(self, quit_: Callable[[], None]) -> None:
        super().__init__()
        self._quit = quit_
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        self._ends = (ours, theirs)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
            if number := getattr(signal, name, None):
                signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._came)

    def _came(self) -> None:
        with suppress(BlockingIOError):
            self._ends[0].recv(64)
        self._quit()
