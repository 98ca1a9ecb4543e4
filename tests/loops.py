"""Event loops that do not end over open transports: whoever left one is told, by name."""

from __future__ import annotations

import asyncio
import socket
import sys
import weakref
from typing import Any

__all__ = ["StrictClosing", "StrictLoop", "new_loop", "turns"]


class StrictClosing:
    """What a selector loop needs so that nothing is left to the garbage collector.

    Python itself warns only when the collector comes by, in the midst of any later test.
    """

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        """All that was ever given to a transport; not every transport finds its way into a list."""

    def _make_socket_transport(self, sock: socket.socket, *more: Any, **named: Any) -> Any:  # noqa: ANN401
        self.sockets.add(sock)
        return super()._make_socket_transport(sock, *more, **named)  # type: ignore[misc]

    def close(self) -> None:
        """Close the loop; raises ``ResourceWarning`` for what was left open in it."""
        left = [] if self.is_closed() else _open_in(self)  # type: ignore[attr-defined]
        super().close()  # type: ignore[misc]
        if left:
            raise ResourceWarning(f"left open in an event loop: {', '.join(left)}")


class StrictLoop(StrictClosing, asyncio.SelectorEventLoop):
    """The usual loop of POSIX, but strict."""


def new_loop() -> asyncio.AbstractEventLoop:
    """Return the loop of a test: strict, but on Windows, whose usual loop has no selector."""
    return asyncio.new_event_loop() if sys.platform == "win32" else StrictLoop()


async def turns() -> None:
    """Let the loop turn until a connection that was accepted is made, and a closed one gone."""
    for _ in range(4):
        await asyncio.sleep(0)


def _open_in(loop: Any) -> list[str]:  # noqa: ANN401 - asyncio's own attributes
    """Return what is open in *loop*: transports, their sockets, other files that it listens to."""
    transports = [one for one in loop._transports.values() if one._sock is not None]
    known = {loop._ssock.fileno(), *(one._sock.fileno() for one in transports)}
    lost = [one for one in loop.sockets if one.fileno() not in {-1, *known}]
    known |= {one.fileno() for one in lost}
    files = [key.fileobj for key in loop._selector.get_map().values() if key.fd not in known]
    return [repr(one) for one in (*transports, *lost, *files)]
