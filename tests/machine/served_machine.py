"""The same rules against a server process; what kill -9 leaves behind is one of them."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.e2e.forks import Forks
from tests.machine.device import Device
from tests.machine.machine import DEVICE, LIMIT, SyncMachine
from tests.machine.served import ServedShop, served_files
from tests.machine.world import World

__all__ = ["ServedMachine", "ServedWorld"]

INSTANT = st.integers(0, 12)
"""Milliseconds after which the server is killed; what it was asked for takes about as long."""


class ServedWorld(World):
    """A world whose server is a process."""

    shop: ServedShop

    def __init__(self, forks: Forks) -> None:
        super().__init__(served_files(), partial(ServedShop, forks=forks))

    def kill_while_it_settles(self, device: Device, limit: int, after: float) -> None:
        """Kill the server *after* seconds, while it settles what *device* pushes."""
        device.push(limit, road=partial(self.shop.push_into_a_kill, after=after))
        self.lose_every_socket()

    def kill_while_it_takes(self, event: dict[str, object], after: float) -> None:
        """Kill the server *after* seconds, while it takes *event*; the sender repeats it."""
        self.shop.event_into_a_kill(event, after=after)
        self.lose_every_socket()


class ServedMachine(SyncMachine):
    """Several devices, and a server that is killed at any instant."""

    world: ServedWorld
    forks: ClassVar[Forks]
    kills: ClassVar[int] = 0

    def make_world(self) -> ServedWorld:
        """Return a world with a server of its own."""
        return ServedWorld(self.forks)

    def teardown(self) -> None:
        """Kill the server once more, then come to rest."""
        if hasattr(self, "world"):
            self.world.restart()
            super().teardown()
            type(self).kills += self.world.shop.kills

    @rule(on=DEVICE, limit=LIMIT, after=INSTANT)
    def kill_the_server_while_it_settles(self, on: int, limit: int, after: int) -> None:
        self.world.kill_while_it_settles(self.world.devices[on], limit, after / 1_000)

    @rule(after=INSTANT)
    def kill_the_server_while_it_takes_an_event(self, after: int) -> None:
        lead = {"external_id": f"L-{self.world.shop.events}", "title": "Broken"}
        event: dict[str, object] = {"type": "deskbell.lead.created", "data": {"lead": lead}}
        self.world.kill_while_it_takes(event, after / 1_000)
