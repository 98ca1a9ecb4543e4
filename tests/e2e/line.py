"""A line between two programs that a test can cut, deafen and mend."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from types import TracebackType
from typing import Self

from server.serving import take_no_more
from tests.desktop.loop import LoopThread
from tests.loops import turns

__all__ = ["Line"]

Sieve = Callable[[bytes], bytes]
"""What passes of the bytes that came from the far end, chunk by chunk."""


def _everything(body: bytes) -> bytes:
    return body


class Line:
    """A TCP proxy on a port of its own: cut, it refuses; deaf, it swallows; else it passes."""

    def __init__(self, port: int, *, sieve: Callable[[], Sieve] = lambda: _everything) -> None:
        """Lead to *port* of this computer, through a *sieve* of its own for each connection."""
        self._far = port
        self._sieve = sieve
        self._thread = LoopThread()
        self._open: set[asyncio.StreamWriter] = set()
        self._deaf: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_cut = False
        self.port = 0

    @property
    def url(self) -> str:
        """The near end as the address of a server."""
        return f"http://127.0.0.1:{self.port}"

    def lead_to(self, port: int) -> None:
        """Lead new connections to another *port*."""
        self._far = port

    def cut(self) -> None:
        """Break every connection, and refuse new ones until :meth:`mend`."""
        self._thread.do(self._cut())

    def deafen(self) -> None:
        """Swallow what passes on the present connections, which look alive; new ones work."""
        self._thread.do(self._deafen())

    def mend(self) -> None:
        """Take new connections again."""
        self._thread.do(self._mend())

    async def _cut(self) -> None:
        self._is_cut = True
        for writer in tuple(self._open):
            writer.transport.abort()

    async def _mend(self) -> None:
        self._is_cut = False

    async def _deafen(self) -> None:
        self._deaf |= self._open

    async def _serve(self) -> asyncio.Server:
        return await asyncio.start_server(self._take, "127.0.0.1", self.port)

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # known before it runs: a task that is cancelled before its first step has no `finally`
        task = asyncio.create_task(self._join(reader, writer))
        self._tasks.add(task)

        def left(task: asyncio.Task[None]) -> None:
            self._tasks.discard(task)
            writer.transport.abort()

        task.add_done_callback(left)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            return
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._far)
        except OSError:
            return
        self._open |= {writer, far_writer}
        try:
            there = asyncio.create_task(self._pass(reader, far_writer, _everything))
            back = asyncio.create_task(self._pass(far_reader, writer, self._sieve()))
            try:
                await asyncio.wait({there, back}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                there.cancel()
                back.cancel()
                await asyncio.wait({there, back})
        finally:
            self._open -= {writer, far_writer}
            self._deaf -= {writer, far_writer}
            far_writer.transport.abort()

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sieve: Sieve
    ) -> None:
        with contextlib.suppress(OSError):
            while body := await reader.read(65_536):
                if writer not in self._deaf:
                    writer.write(sieve(body))
                    await writer.drain()

    async def _close(self) -> None:
        await take_no_more([self._server])
        self._server.close()
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await turns()

    def __enter__(self) -> Self:
        self._thread.__enter__()
        self._server = self._thread.do(self._serve())
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.do(self._close())
        self._thread.__exit__(kind, error, trace)
