"""A strict loop names what is left open in it, and lets go of nothing by itself."""

from __future__ import annotations

import asyncio
import os
import re
import sys

import pytest

from tests.desktop.loop import LoopThread
from tests.loops import StrictLoop, turns

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the loop of POSIX")


async def _connected() -> tuple[asyncio.Server, asyncio.Transport]:
    """Return a server and one end of a connection to it."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", port)
    return server, transport


def test_an_open_transport_is_named() -> None:
    loop = StrictLoop()
    server, transport = loop.run_until_complete(_connected())
    server.close()
    with pytest.raises(ResourceWarning, match=re.escape(repr(transport))):
        loop.close()
    assert loop.is_closed()
    for one in list(loop._transports.values()):  # type: ignore[attr-defined]
        one._sock.close()
        one._sock = None  # what its finalizer looks at


def test_a_file_that_is_listened_to_is_named() -> None:
    loop = StrictLoop()
    read, write = os.pipe()
    loop.add_reader(read, bool)
    with pytest.raises(ResourceWarning, match=f"in an event loop: {read}"):
        loop.close()
    os.close(read)
    os.close(write)


def test_what_was_closed_is_not() -> None:
    async def work() -> None:
        server, transport = await _connected()
        await turns()
        server.close()
        transport.close()
        await turns()

    loop = StrictLoop()
    loop.run_until_complete(work())
    loop.close()
    loop.close()


def test_a_loop_in_a_thread_ends_what_runs_in_it() -> None:
    ended: list[str] = []

    async def last() -> None:
        ended.append("what the end began")

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            asyncio.get_running_loop().create_task(last())
            ended.append("what ran")

    async def begin() -> asyncio.Task[None]:
        return asyncio.create_task(work())

    with LoopThread() as thread:
        task = thread.do(begin())
        thread.do(asyncio.sleep(0))
    assert task.cancelled()
    assert ended[0] == "what ran"
