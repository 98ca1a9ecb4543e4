"""Tests that a socket which only looks alive is noticed by either side, by pings alone (row 8)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.sync import live as desktop
from app.sync.address import parse_address
from app.sync.delays import Delays
from app.sync.errors import SyncError
from app.sync.supervisor import Beat
from protocol.frames import HelloFrame, ServerFrame
from server import serving
from server.config import Settings
from server.store import Store
from tests.e2e.line import Line, Sieve
from tests.server.running import Running, running, until

NOTICED_WITHIN = 25.0
"""Seconds, by the figures that are set; the tests wait less."""

OFTEN = 0.1
"""Seconds between two pings here."""
PATIENCE = 2.0
"""Seconds that an answer may take here: so long does no living side keep silent, however busy."""
ANSWERS = 25
"""So many pings are more than the patience for one of them."""


class Meter:
    """Counts the pieces that reach the desktop's side of a line: pings, or answers to them."""

    def __init__(self) -> None:
        self.pieces = 0

    def sieve(self) -> Sieve:
        """Return what lets everything pass, and counts."""

        def pass_on(body: bytes) -> bytes:
            self.pieces += 1
            return body

        return pass_on

    async def goes_on(self) -> None:
        """Wait while the line is used for longer than the patience of either side."""
        wanted = self.pieces + ANSWERS
        await until(lambda: self.pieces >= wanted, 60)


class Ears:
    """Counts what becomes of the desktop's socket."""

    def __init__(self) -> None:
        self.opens = 0
        self.losses = 0

    def opened(self) -> None:
        self.opens += 1

    def heard(self, frame: ServerFrame) -> None:
        pass

    def lost(self, error: SyncError) -> None:
        self.losses += 1


def test_both_sides_are_set_to_notice_in_time() -> None:
    assert desktop.PING_EVERY + desktop.PING_PATIENCE <= NOTICED_WITHIN
    assert Settings(data=Path()).ping_seconds + serving.PONG_PATIENCE <= NOTICED_WITHIN


@contextlib.asynccontextmanager
async def online(server: Running, port: int) -> AsyncIterator[Ears]:
    """A desktop's socket, for somebody whose mirror is up to date."""
    ears, shop = Ears(), server.shop
    hello = HelloFrame(cursor=shop.version, epoch=shop.epoch)
    address = parse_address(f"http://127.0.0.1:{port}")
    live = desktop.Live(address, server.token(), lambda: hello, ears, delays=Delays(lambda: 0.0))
    task = asyncio.create_task(live.run(Beat()))
    try:
        await until(lambda: ears.opens == 1)
        await server.joined("member")
        yield ears
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_the_desktop_notices_and_opens_another(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "PING_EVERY", OFTEN)
    monkeypatch.setattr(desktop, "PING_PATIENCE", PATIENCE)
    meter = Meter()
    async with running(store, tmp_path) as server:
        with Line(_port(server), sieve=meter.sieve) as line:
            async with online(server, line.port) as ears:
                await meter.goes_on()
                assert (ears.opens, ears.losses) == (1, 0), "a live one is left alone"
                line.deafen()
                await until(lambda: ears.opens == 2, 30)


async def test_the_server_notices_and_lets_go_of_it(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "PONG_PATIENCE", PATIENCE)
    meter = Meter()
    async with running(store, tmp_path, ping_seconds=OFTEN) as server:
        with Line(_port(server), sieve=meter.sieve) as line:
            async with online(server, line.port) as ears:
                await meter.goes_on()
                held = _here(server)
                assert held and ears.opens == 1, "a live one is left alone"
                line.deafen()
                # the desktop hears of the end and may be back before anybody looks
                await until(lambda: not held & _here(server), 30)


def _port(server: Running) -> int:
    return int(server.url.rpartition(":")[2])


def _here(server: Running) -> set[int]:
    return {number for room in server.parts.live.rooms.values() for number in room.sockets}
