"""Parent: the program that started this one, and the end of this one with it."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from typing import Final

__all__ = ["when_gone"]

_STANDARD_INPUT: Final = 0


def when_gone(then: Callable[[], None]) -> None:
    """Call *then*, from a thread, once standard input ends: the parent holds its other end.

    That is let go of however the parent ends, and Windows has no other word for a child.
    """
    threading.Thread(target=_wait, args=(then,), name="parent", daemon=True).start()


def _wait(then: Callable[[], None]) -> None:
    with contextlib.suppress(OSError):  # no standard input is none that lasts
        while os.read(_STANDARD_INPUT, 1_024):
            pass
    then()
