"""A server that runs inside the test's own loop, on a real port, over real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import msgspec
import uvicorn
from litestar.types import ControllerRouterHandler
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from protocol.frames import HelloFrame, ServerFrame, decode_server_frame, encode_frame
from server.app import create_app, create_parts
from server.bus import Bus
from server.config import Settings
from server.parts import Parts
from server.routes import ROUTES
from server.serving import LiveServer, configured
from server.sessions import Device, begin_session
from server.store import Store
from tests.server.shop import Shop

__all__ = ["METRICS_TOKEN", "Desk", "Running", "running", "settings_for", "until"]

METRICS_TOKEN: Final = "numbers, please"

PATIENCE: Final = 10.0


class Desk:
    """One desktop's end of a socket."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def say(self, frame: msgspec.Struct | dict[str, Any] | str) -> None:
        """Send a frame."""
        text = frame if isinstance(frame, str) else msgspec.json.encode(frame).decode()
        await self.connection.send(text)

    async def hear(self, patience: float = PATIENCE) -> ServerFrame:
        """Return the next frame."""
        async with asyncio.timeout(patience):
            return decode_server_frame(await self.connection.recv())

    async def hear_nothing(self, patience: float = 0.3) -> None:
        """Fail if a frame comes."""
        try:
            frame = await self.hear(patience)
        except TimeoutError:
            return
        raise AssertionError(f"unexpected {frame}")

    async def end(self, patience: float = PATIENCE) -> tuple[int, str]:
        """Return the close code and reason, after whatever comes before them."""
        async with asyncio.timeout(patience):
            with contextlib.suppress(ConnectionClosed):
                while True:
                    await self.connection.recv()
        return self.connection.close_code or 0, self.connection.close_reason or ""


class Running:
    """A server under test with a shop in it."""

    def __init__(self, url: str, parts: Parts, shop: Shop, client: httpx.AsyncClient) -> None:
        self.url = url
        self.parts = parts
        self.shop = shop
        self.client = client

    def token(self, who: str = "member", device: str = "") -> str:
        """Return the token of a new session of somebody, by the name of their role."""
        store, shop = self.parts.store, self.shop
        device_id = device or f"{who}'s computer"
        return store.write_bare_now(
            lambda bare: begin_session(
                bare,
                shop.account_id,
                shop.ids[who],
                Device(id=device_id, name=device_id),
                store.clock(),
            )
        )

    async def ask(
        self, method: str, path: str, *, token: str = "", who: str = "", **more: Any
    ) -> httpx.Response:
        """Ask a route, with *token*, or with a new one of *who*."""
        bearer = token or (self.token(who) if who else "")
        headers = {**more.pop("headers", {})}
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        return await self.client.request(method, path, headers=headers, **more)

    @asynccontextmanager
    async def socket(self, token: str) -> AsyncIterator[Desk]:
        """Open a socket, without a word said."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        url = self.url.replace("http", "ws", 1) + "/v1/live"
        async with connect(url, additional_headers=headers, compression=None) as connection:
            yield Desk(connection)

    @asynccontextmanager
    async def desk(
        self, who: str = "member", *, cursor: int | None = None, epoch: str | None = None
    ) -> AsyncIterator[Desk]:
        """Open a socket for somebody whose mirror is up to date, unless said otherwise."""
        async with self.socket(self.token(who)) as desk:
            shop = self.shop
            stands = shop.version if cursor is None else cursor
            believes = shop.epoch if epoch is None else epoch
            await desk.say(encode_frame(HelloFrame(cursor=stands, epoch=believes)).decode())
            if stands == shop.version:
                await self.joined(who)
            yield desk

    async def joined(self, who: str) -> None:
        """Wait until the server counts a socket of somebody among its own."""
        await until(lambda: self._here(self.shop.ids[who]))

    def _here(self, user_id: str) -> bool:
        rooms = self.parts.live.rooms.values()
        return any(one.person.user_id == user_id for room in rooms for one in room.sockets.values())


async def until(true: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait until something is so; fail when it never is."""
    async with asyncio.timeout(patience):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.01)


def settings_for(folder: Path, **more: Any) -> Settings:
    """Return settings for a server in *folder* that does nothing by itself for a long time."""
    quiet = {"poll_seconds": 30.0, "ping_seconds": 3_600.0, "backups": False}
    return Settings(data=folder, **{**quiet, **more})


@asynccontextmanager
async def running(
    store: Store,
    folder: Path,
    *,
    shop: Shop | None = None,
    bus: Bus | None = None,
    routes: Sequence[ControllerRouterHandler] = ROUTES,
    direct: bool = True,
    **more: Any,
) -> AsyncIterator[Running]:
    """Serve *store*; without *direct*, on a socket of uvicorn's own."""
    settings = settings_for(folder, **more)
    parts = create_parts(settings, store, metrics_token=METRICS_TOKEN, bus=bus)
    config = configured(create_app(parts, routes), settings)
    if not direct:
        config.ws = "websockets-sansio"
    ready = asyncio.Event()
    server = LiveServer(config, ready=ready.set)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        task = asyncio.create_task(uvicorn.Server._serve(server, [listener]))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            async with asyncio.timeout(PATIENCE):
                await ready.wait()
            async with httpx.AsyncClient(base_url=url, timeout=PATIENCE, trust_env=False) as client:
                yield Running(url, parts, shop or Shop(store), client)
        finally:
            server.should_exit = True
            await task
