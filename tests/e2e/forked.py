"""A server process that is forked: killed and back within a few hundredths of a second."""

from __future__ import annotations

from typing import Final

from tests.e2e.forks import Forks
from tests.e2e.server import ServerProcess
from tests.services import lasting_port, wait_until

__all__ = ["READY", "ForkedServer"]

READY: Final = b"Deskbell serves"
"""What a server prints when it is reached from now on."""


class ForkedServer(ServerProcess):
    """``deskbell-server serve`` on the data of a server made before; it ends by kill -9."""

    def __init__(self, made: ServerProcess, forks: Forks) -> None:
        super().__init__(made.data, port=lasting_port())
        self.key = made.key
        self.url = f"http://127.0.0.1:{self.port}"
        self._log.touch()
        self._forks = forks
        self._pid: int | None = None
        self._starts = 0

    def start(self) -> None:
        """Serve; return when the line with the address is printed."""
        arguments = ["serve", "--data", str(self.data), "--port", str(self.port)]
        self._pid = self._forks.start("server.__main__", arguments, str(self._log))
        self._starts += 1
        wait_until(self._serves, 60, f"the server serves; {self._log}")

    def kill(self) -> None:
        """End it as a power cut does."""
        pid, self._pid = self._pid, None
        if pid is not None:
            assert self._forks.kill(pid), f"it ended by itself; {self.log()}"

    def stop(self) -> int:
        """End it no other way."""
        self.kill()
        return 0

    def _serves(self) -> bool:
        return self._log.read_bytes().count(READY) == self._starts
