"""Tests of the way out of a socket: both forms keep one contract."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from server.outflow import (
    EXTENSION,
    MAX_BEHIND_FRAMES,
    DirectOutflow,
    LiveProtocol,
    Outflow,
    QueuedOutflow,
    Text,
    outflow_of,
)
from server.serving import LiveServer
from tests.server.running import until

FORMS = {"direct": (LiveProtocol, DirectOutflow), "queued": ("websockets-sansio", QueuedOutflow)}


class Line:
    """Both ends of one socket."""

    def __init__(self, outflow: Outflow, connection: ClientConnection) -> None:
        self.outflow = outflow
        self.connection = connection

    async def read(self) -> list[str | bytes]:
        """Return everything until the end."""
        found: list[str | bytes] = []
        try:
            async with asyncio.timeout(10):
                while True:
                    found.append(await self.connection.recv())
        except ConnectionClosed:
            return found


@pytest.fixture(params=list(FORMS))
async def line(request: pytest.FixtureRequest) -> AsyncIterator[Line]:
    """A socket whose server does nothing but wait for its end."""
    protocol, form = FORMS[request.param]
    async with _listening(protocol) as (url, outflows):
        async with connect(url, compression=None, max_queue=None) as connection:
            outflow = await outflows.get()
            assert isinstance(outflow, form)
            yield Line(outflow, connection)


@asynccontextmanager
async def _listening(protocol: Any) -> AsyncIterator[tuple[str, asyncio.Queue[Outflow]]]:  # noqa: ANN401
    outflows: asyncio.Queue[Outflow] = asyncio.Queue()

    async def app(scope: Any, receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:  # noqa: ANN401
        await receive()
        await send({"type": "websocket.accept"})
        outflows.put_nowait(outflow_of(scope, send))
        while (await receive())["type"] != "websocket.disconnect":
            pass
        await asyncio.sleep(0.2)

    config = uvicorn.Config(app, ws=protocol, lifespan="off", log_config=None)
    ready = asyncio.Event()
    server = LiveServer(config, ready=ready.set)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server._serve([listener]))
        try:
            async with asyncio.timeout(10):
                await ready.wait()
            yield f"ws://127.0.0.1:{listener.getsockname()[1]}", outflows
        finally:
            server.should_exit = True
            await task


async def test_texts_arrive_in_order_then_the_close(line: Line) -> None:
    for number in range(100):
        line.outflow.write(Text(f"Łódź {number}".encode()))
    line.outflow.close(4409, "resync")
    line.outflow.write(Text(b"too late"))
    assert await line.read() == [f"Łódź {number}" for number in range(100)]
    assert (line.connection.close_code, line.connection.close_reason) == (4409, "resync")


async def test_a_reader_that_reads_never_lags(line: Line) -> None:
    reading = asyncio.create_task(line.read())
    for _ in range(50):
        for _ in range(100):
            line.outflow.write(Text(b"x" * 1_000))
        await asyncio.sleep(0.01)
    await until(lambda: not line.outflow.lags())
    line.outflow.close(1000, "")
    assert len(await reading) == 5_000


async def test_a_megabyte_behind_is_too_far(line: Line) -> None:
    line.connection.transport.pause_reading()
    text = Text(b"x" * 100_000)
    for _ in range(200):
        line.outflow.write(text)
        await asyncio.sleep(0)
        if line.outflow.lags():
            break
    assert line.outflow.lags()
    line.outflow.close(4409, "resync")
    line.connection.transport.resume_reading()
    await line.read()
    assert line.connection.close_code == 4409


async def test_a_thousand_frames_behind_is_too_far(line: Line) -> None:
    line.connection.transport.pause_reading()
    # fill what the two kernels hold, then count small frames on top
    big = Text(b"x" * 500_000)
    for _ in range(40):
        if _waiting(line.outflow):
            break
        line.outflow.write(big)
        await asyncio.sleep(0.01)
    small = Text(b"y")
    written = 0
    while not line.outflow.lags() and written < 3 * MAX_BEHIND_FRAMES:
        line.outflow.write(small)
        written += 1
        if written % 100 == 0:
            await asyncio.sleep(0)
    assert line.outflow.lags()
    assert written <= MAX_BEHIND_FRAMES + 1


def _waiting(outflow: Outflow) -> bool:
    if isinstance(outflow, DirectOutflow):
        return outflow._protocol.transport.get_write_buffer_size() > 0
    assert isinstance(outflow, QueuedOutflow)
    return bool(outflow._waiting)


async def test_a_reader_that_never_comes_is_cut_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("server.outflow.GRACE_SECONDS", 0.2)
    async with _listening(LiveProtocol) as (url, outflows):
        connection = await connect(url, compression=None)
        outflow = await outflows.get()
        connection.transport.pause_reading()
        for _ in range(200):
            outflow.write(Text(b"x" * 100_000))
        outflow.close(4409, "resync")
        assert isinstance(outflow, DirectOutflow)
        transport = outflow._protocol.transport
        await until(transport.is_closing, 5)
        await until(lambda: not outflow._protocol.connections, 5)
        connection.transport.abort()


async def test_writing_to_somebody_who_is_gone_is_nothing(line: Line) -> None:
    line.connection.transport.abort()
    await asyncio.sleep(0.1)
    for _ in range(10):
        line.outflow.write(Text(b"hello"))
        await asyncio.sleep(0)
    line.outflow.close(1000, "")
    await asyncio.sleep(0.05)
    assert not line.outflow.lags()


def test_a_text_is_framed_once_as_servers_do() -> None:
    text = Text(b'{"frame": "poke"}')
    assert text.framed is text.framed
    assert text.framed == bytes(Frame(Opcode.TEXT, text.body).serialize(mask=False))


def test_without_our_socket_it_is_the_queue() -> None:
    async def send(message: object) -> None:
        raise AssertionError(message)

    assert isinstance(outflow_of({}, send), QueuedOutflow)
    assert isinstance(outflow_of({"extensions": {EXTENSION: {"outflow": 7}}}, send), int)
