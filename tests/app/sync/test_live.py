"""The live socket: what it says first, what it hears, and how it comes back."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from app.sync.address import Address
from app.sync.delays import Delays
from app.sync.errors import SessionRevoked, SyncError
from app.sync.live import Live
from app.sync.supervisor import Beat
from protocol.frames import AtFrame, HelloFrame, PokeFrame, ServerFrame
from tests.app.sync.scripted import Scripted, Socket, make_certificate
from tests.server.running import until


class Ears:
    """Notes what happens on the socket."""

    def __init__(self) -> None:
        self.opens = 0
        self.frames: list[ServerFrame] = []
        self.errors: list[SyncError] = []
        self.changed = asyncio.Event()

    def opened(self) -> None:
        self.opens += 1
        self.changed.set()

    def heard(self, frame: ServerFrame) -> None:
        self.frames.append(frame)
        self.changed.set()

    def lost(self, error: SyncError) -> None:
        self.errors.append(error)
        self.changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not condition():
                self.changed.clear()
                await self.changed.wait()


class Hours(Delays):
    """Delays of an hour: whoever comes back sooner did not wait for them."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def next(self) -> float:
        self.asked += 1
        return 3_600.0


@contextlib.asynccontextmanager
async def running(
    address: Address, delays: Delays | None = None
) -> AsyncIterator[tuple[Live, Ears, asyncio.Task[None]]]:
    ears = Ears()
    live = Live(
        address,
        "token",
        lambda: HelloFrame(cursor=41, epoch="e1"),
        ears,
        delays=delays or Delays(lambda: 0.0),
    )
    task = asyncio.create_task(live.run(Beat()))
    try:
        yield live, ears, task
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_says_hello_with_cursor_epoch_and_protocol() -> None:
    server = Scripted()
    said: list[dict[str, object]] = []

    async def talk(socket: Socket) -> None:
        assert socket.headers["authorization"] == "Bearer token"
        said.append(await socket.hear())
        await socket.say({"frame": "poke", "version": 47})
        await socket.say({"frame": "from-the-future", "more": 1})
        await socket.say({"frame": "poke", "version": 48})
        said.append(await socket.hear())

    server.socket = talk
    async with server.serving() as address, running(address) as (live, ears, _):
        await ears.until(lambda: len(ears.frames) == 2)
        assert await live.send(AtFrame(cursor=48))
        await until(lambda: len(said) >= 2)  # it comes back for more
    assert said[0] == {"frame": "hello", "cursor": 41, "epoch": "e1", "protocol": 1}
    assert said[1] == {"frame": "at", "cursor": 48}
    assert ears.frames[:2] == [PokeFrame(version=47), PokeFrame(version=48)]


@pytest.mark.parametrize("code", [1000, 1001, 1008, 1011, 1012, 1013, 4000, 4409, 4499])
async def test_comes_back_after_any_other_code(code: int) -> None:
    server = Scripted()
    server.socket = _closing(code)
    async with server.serving() as address, running(address) as (_, ears, task):
        await ears.until(lambda: ears.opens >= 3)
        assert not task.done()


@pytest.mark.parametrize("code", [4400, 4401, 4403, 4426])
async def test_stops_after_a_code_that_ends_the_session(code: int) -> None:
    server = Scripted()
    server.socket = _closing(code, "wipe" if code == 4401 else "")
    async with server.serving() as address, running(address) as (_, _ears, task):
        async with asyncio.timeout(5):
            await asyncio.wait({task})
        error = task.exception()
        assert isinstance(error, SyncError)
        assert isinstance(error, SessionRevoked) is (code == 4401)
        assert getattr(error, "wipe", None) in ({True} if code == 4401 else {None})
        assert server.connected == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503])
async def test_a_refused_handshake_is_tried_again(status: int) -> None:
    """The library alone would give up for ever after most of these."""
    refusals = 0

    async def refuse(
        scope: dict[str, object],
        receive: Callable[[], Awaitable[dict[str, object]]],
        send: Callable[[dict[str, object]], Awaitable[None]],
    ) -> None:
        nonlocal refusals
        refusals += 1
        await receive()
        if refusals < 3:
            start = {"type": "websocket.http.response.start", "status": status, "headers": []}
            await send(start)
            await send({"type": "websocket.http.response.body", "body": b""})
        else:
            await send({"type": "websocket.accept"})
            await receive()
            await asyncio.sleep(0.2)

    server = Scripted()
    server._websocket = refuse  # type: ignore[method-assign]
    async with server.serving() as address, running(address) as (_, ears, _task):
        await ears.until(lambda: ears.opens == 1)
    assert [error.trouble.id for error in ears.errors[:2]] == ["server-error"] * 2


async def test_a_lost_socket_waits_too() -> None:
    """Accepting and closing at once is no success: without a wait this would be a hot loop."""
    server = Scripted()
    server.socket = _closing(1011)
    hours = Hours()
    async with server.serving() as address, running(address, hours) as (_, ears, _task):
        await until(lambda: hours.asked > 0)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.7):
                await ears.until(lambda: ears.opens > 1)
        assert (server.connected, hours.asked) == (1, 1)


async def test_reconnect_does_not_wait_for_the_next_try() -> None:
    """Row 7: whatever the socket was doing, waking from sleep opens another one at once."""
    server = Scripted()
    hours = Hours()
    async with server.serving() as address, running(address, hours) as (live, ears, _task):
        await ears.until(lambda: ears.opens == 1)
        live.reconnect()  # an open socket
        await ears.until(lambda: ears.opens == 2)
        server.socket = _closing(1011)
        live.reconnect()
        await ears.until(lambda: ears.opens == 3 and not live.is_open)
        server.socket = Scripted().socket
        await until(lambda: hours.asked > 0)
        live.reconnect()  # a socket that waits for its next try
        await ears.until(lambda: ears.opens == 4)


async def test_the_server_may_ask_for_patience() -> None:
    server = Scripted()
    asked = 0.8
    came: list[float] = []
    went: list[float] = []

    async def closing(socket: Socket) -> None:
        came.append(time.monotonic())
        await socket.hear()
        await socket.say({"frame": "closing", "reason": "restart", "retry_after": asked})
        went.append(time.monotonic())
        await socket.close(1012)

    server.socket = closing
    async with server.serving() as address, running(address) as (_, ears, _task):
        await ears.until(lambda: ears.opens == 2)
    assert came[1] - went[0] >= asked


async def test_nothing_is_sent_without_a_socket() -> None:
    address = Address(host="127.0.0.1", port=1, secure=False)
    async with running(address, Hours()) as (live, ears, _task):
        await ears.until(lambda: bool(ears.errors))
        assert not await live.send(AtFrame(cursor=1))


async def test_the_socket_keeps_the_pin(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path / "theirs")
    other = make_certificate(tmp_path / "ours").fingerprint
    server = Scripted()
    async with server.serving(certificate) as address:
        wrong = msgspec.structs.replace(address, fingerprint=other)
        async with running(wrong) as (_, ears, _task):
            await ears.until(lambda: bool(ears.errors))
            assert ears.errors[0].trouble.id == "certificate"
            assert server.connected == 0
        right = msgspec.structs.replace(address, fingerprint=certificate.fingerprint)
        async with running(right) as (_, ears, _task):
            await ears.until(lambda: ears.opens == 1)


def _closing(code: int, reason: str = "") -> Callable[[Socket], Awaitable[None]]:
    async def close(socket: Socket) -> None:
        await socket.hear()
        await socket.close(code, reason)

    return close
