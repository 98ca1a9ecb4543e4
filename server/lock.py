"""The lock on a data directory: one process at a time has its SQLite database."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

__all__ = ["DirectoryLock", "InUse"]

NAME: Final = "deskbell.lock"


class InUse(RuntimeError):
    """Another process has the data directory."""


class DirectoryLock:
    """Held for as long as the ``with`` block runs; a crash lets go of it too.

    Behind the first byte, which is what is locked, the file names the process that holds it.
    """

    def __init__(self, data: Path) -> None:
        self._path = data / NAME
        self._descriptor = -1

    def __enter__(self) -> Self:
        """Take the lock; raises :class:`InUse`."""
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise InUse(f"a server is running on {self._path.parent}: stop it first") from None
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, f" {os.getpid():<19}\n".encode())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go."""
        os.close(self._descriptor)


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
