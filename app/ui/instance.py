"""The one running window of a profile: a second start hands its link over to the first."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

__all__ = ["Instance"]

_PATIENCE_MS: Final = 3_000
"""Milliseconds; the other one listens only after its first paint."""
_LONGEST: Final = 4_096


class Instance(QObject):
    """Whether this process is the one of its profile.

    The lock file decides, and is given back by the system when a process dies; the local socket,
    which only this user may open, carries the link.
    """

    def __init__(self, folder: Path, profile: str) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / f"{profile}.lock"))
        self._lock.setStaleLockTime(0)  # held until its process is gone, however long that is
        self._name = f"deskbell-{zlib.crc32(str(folder.resolve() / profile).encode()):08x}"
        self._server: QLocalServer | None = None
        self._asked: Callable[[str], None] | None = None

    def claim(self, link: str = "") -> bool:
        """Become the one instance; if there is one, hand it *link* and return ``False``.

        An empty link asks the other to bring up its window.
        """
        if self._lock.tryLock(0):
            return True
        self._hand_over(link)
        return False

    def listen(self, asked: Callable[[str], None]) -> None:
        """Call *asked* with the link of each later start, empty where it had none.

        Apart from :meth:`claim`, for it loads a library that the first paint can do without (P1).
        """
        from PySide6.QtNetwork import QLocalServer

        self._asked = asked
        QLocalServer.removeServer(self._name)  # what a crash left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let another process become the one, before this one has ended."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _hand_over(self, link: str) -> None:
        from PySide6.QtNetwork import QLocalSocket

        ends = time.monotonic() + _PATIENCE_MS / 1000
        socket = QLocalSocket()
        while time.monotonic() < ends:
            socket.connectToServer(self._name)
            if socket.waitForConnected(_PATIENCE_MS):
                socket.write(link.encode()[:_LONGEST] + b"\n")
                socket.waitForBytesWritten(_PATIENCE_MS)
                socket.disconnectFromServer()
                return
            time.sleep(0.05)  # the other has the lock and will listen in a moment

    def _take(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() or self._asked is None:
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine(_LONGEST).data())
        self._asked(line.decode(errors="replace").strip())
