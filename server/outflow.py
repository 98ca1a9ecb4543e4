"""The way out of one socket: frames in order, and how far its reader lags behind them.

Two forms with one contract. :class:`DirectOutflow` hands bytes that were framed once to the
transports of all sockets that share them; :class:`QueuedOutflow` sends through ASGI and serves
wherever the socket's transport is out of reach (another server, a test client).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import Any, Final, Protocol

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode

from protocol.frames import ClosingFrame, encode_frame

__all__ = [
    "EXTENSION",
    "MAX_BEHIND_BYTES",
    "MAX_BEHIND_FRAMES",
    "DirectOutflow",
    "LiveProtocol",
    "Outflow",
    "QueuedOutflow",
    "Text",
    "outflow_of",
]

MAX_BEHIND_FRAMES: Final = 1_000
MAX_BEHIND_BYTES: Final = 1_000_000
"""How far a reader may lag before it is told to come back and pull (row 11)."""

EXTENSION: Final = "deskbell.live"
"""The ASGI extension under which :class:`LiveProtocol` offers itself."""

GRACE_SECONDS: Final = 5.0
"""How long a reader that lags may take to fetch its close frame."""


class Text:
    """One message for any number of sockets; it is framed at most once."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    @cached_property
    def framed(self) -> bytes:
        """The bytes on the wire: a server's frames are not masked, so everybody's are alike."""
        return bytes(Frame(Opcode.TEXT, self.body).serialize(mask=False))


class Outflow(Protocol):
    """What a live socket writes to; nothing here waits for the reader."""

    def write(self, text: Text) -> None:
        """Send *text* after everything written before; nothing once the socket is closing."""

    def lags(self) -> bool:
        """Say whether the reader is too far behind."""

    def close(self, code: int, reason: str) -> None:
        """Say goodbye after everything written before; a reader that never comes is cut off."""


class LiveProtocol(WebSocketsSansIOProtocol):
    """uvicorn's socket, which also offers its transport to the application."""

    def handle_connect(self, event: Any) -> None:  # noqa: ANN401 - uvicorn's own signature
        """Take the handshake; the application sees this object in ``scope["extensions"]``."""
        super().handle_connect(event)
        if self.handshake_initiated and hasattr(self, "scope"):
            self.scope["extensions"][EXTENSION] = {"outflow": DirectOutflow(self)}

    def shutdown(self) -> None:
        """Tell the desktop that this is a restart before the line is cut (row 33)."""
        if self.handshake_complete and not self.close_sent and not self.transport.is_closing():
            farewell = encode_frame(ClosingFrame(reason="restart"))
            self.transport.write(Text(farewell).framed)
        super().shutdown()

    def end(self, code: int, reason: str) -> None:
        """Close with *code* without waiting for a reader that may never come."""
        if self.close_sent or self.transport.is_closing():
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.stop_keepalive()
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        self.close_timer = self.loop.call_later(GRACE_SECONDS, self.transport.abort)


class DirectOutflow:
    """Frames written straight to the transport of :class:`LiveProtocol`."""

    __slots__ = ("_marks", "_protocol", "_written")

    def __init__(self, protocol: LiveProtocol) -> None:
        self._protocol = protocol
        self._written = 0
        self._marks: deque[int] | None = None
        """Where each frame that may still wait ends, counted in bytes written; mostly ``None``."""

    def write(self, text: Text) -> None:
        """Send *text* after everything written before; nothing once the socket is closing."""
        protocol = self._protocol
        transport = protocol.transport
        if protocol.close_sent or transport.is_closing():
            return
        framed = text.framed
        transport.write(framed)
        self._written += len(framed)
        if transport.get_write_buffer_size():
            if self._marks is None:
                self._marks = deque()
            self._marks.append(self._written)
        elif self._marks is not None:
            self._marks = None

    def lags(self) -> bool:
        """Say whether the reader is too far behind."""
        if self._marks is None:
            return False
        waiting = self._protocol.transport.get_write_buffer_size()
        arrived = self._written - waiting
        while self._marks and self._marks[0] <= arrived:
            self._marks.popleft()
        return waiting > MAX_BEHIND_BYTES or len(self._marks) > MAX_BEHIND_FRAMES

    def close(self, code: int, reason: str) -> None:
        """Say goodbye after everything written before; a reader that never comes is cut off."""
        self._protocol.end(code, reason)


class QueuedOutflow:
    """Frames sent one after another through ASGI's ``send`` by a task of their own."""

    def __init__(self, send: Callable[[Any], Awaitable[None]]) -> None:
        self._send = send
        self._waiting: deque[tuple[dict[str, Any], int]] = deque()
        self._bytes = 0
        self._closing = False
        self._task: asyncio.Task[None] | None = None

    def write(self, text: Text) -> None:
        """Send *text* after everything written before; nothing once the socket is closing."""
        if self._closing:
            return
        self._put({"type": "websocket.send", "text": text.body.decode()}, len(text.body))

    def lags(self) -> bool:
        """Say whether the reader is too far behind."""
        return len(self._waiting) > MAX_BEHIND_FRAMES or self._bytes > MAX_BEHIND_BYTES

    def close(self, code: int, reason: str) -> None:
        """Say goodbye; what the reader did not take by then is its pull's business."""
        if not self._closing:
            self._closing = True
            self._put({"type": "websocket.close", "code": code, "reason": reason}, 0)

    def _put(self, message: dict[str, Any], size: int) -> None:
        self._waiting.append((message, size))
        self._bytes += size
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._drain())

    async def _drain(self) -> None:
        while self._waiting:
            message, size = self._waiting[0]
            try:
                await self._send(message)
            except Exception:  # the peer is gone; the reading side learns of it and ends the socket
                self._waiting.clear()
                self._closing = True
                return
            self._waiting.popleft()
            self._bytes -= size


def outflow_of(scope: Any, send: Callable[[Any], Awaitable[None]]) -> Outflow:  # noqa: ANN401
    """Return the best way out of the socket of *scope*."""
    offered = (scope.get("extensions") or {}).get(EXTENSION)
    return offered["outflow"] if offered else QueuedOutflow(send)
