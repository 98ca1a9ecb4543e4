"""Tests of presence: touched, away, gone."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from protocol.records import Role
from server.access import Person
from server.bus import LocalBus, PresenceHint
from server.live import Live, Room, Socket
from server.metrics import Metrics
from server.outflow import Text
from server.presence import AWAY_AFTER, Presence
from server.store import Store


class Ear:
    """An outflow that keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def write(self, text: Text) -> None:
        """Keep it."""
        self.heard.append(text.body)

    def lags(self) -> bool:
        """Never."""
        return False

    def close(self, code: int, reason: str) -> None:
        """Nothing is open."""


class Spy(LocalBus):
    """A bus that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def publish(self, hint: Any) -> None:  # noqa: ANN401
        """Keep it."""
        self.told.append((hint.user_id, hint.state))


class Scene:
    """A room with two people in it, and a clock to turn."""

    def __init__(self, store: Store) -> None:
        self.now = 0.0
        self.bus = Spy()
        self.live = Live(store, Metrics())
        self.presence = Presence(self.live, self.bus, clock=lambda: self.now)
        self.room = self.live.rooms["a"] = Room("a")
        self.ana, self.ewa = self.enter("ana"), self.enter("ewa")

    def enter(self, user_id: str) -> Socket:
        """Let somebody open a socket."""
        person = Person(user_id=user_id, account_id="a", role=Role.MEMBER)
        socket = Socket(f"session of {user_id}", person, Ear())
        self.room.sockets[socket.number] = socket
        return socket

    def heard(self, socket: Socket) -> list[tuple[str, str]]:
        """Return what somebody was told, and forget it."""
        ear = socket.outflow
        assert isinstance(ear, Ear)
        frames = [msgspec.json.decode(body) for body in ear.heard]
        ear.heard.clear()
        return [(frame["user_id"], frame["state"]) for frame in frames]


@pytest.fixture
def scene(store: Store) -> Scene:
    """A room with two people in it."""
    return Scene(store)


async def test_a_touch_is_told_once(scene: Scene) -> None:
    scene.presence.touch(scene.ana)
    scene.presence.touch(scene.ana)
    assert scene.heard(scene.ewa) == [("ana", "active")]
    assert scene.bus.told == [("ana", "active")]


async def test_after_ten_minutes_without_a_touch_somebody_is_away(scene: Scene) -> None:
    scene.presence.touch(scene.ana)
    scene.now = AWAY_AFTER
    await scene.presence.grow_old()
    assert scene.heard(scene.ewa) == [("ana", "active")]
    scene.now = AWAY_AFTER + 1
    await scene.presence.grow_old()
    await scene.presence.grow_old()
    assert scene.heard(scene.ewa) == [("ana", "away")]
    scene.presence.touch(scene.ana)
    assert scene.heard(scene.ewa) == [("ana", "active")]


async def test_somebody_is_gone_with_their_last_socket(scene: Scene) -> None:
    second = scene.enter("ana")
    scene.presence.touch(scene.ana)
    scene.heard(scene.ewa)
    scene.live.leave(scene.room, scene.ana)
    assert scene.heard(scene.ewa) == []
    scene.live.leave(scene.room, second)
    assert scene.heard(scene.ewa) == [("ana", "gone")]


async def test_a_newcomer_is_told_who_is_there(scene: Scene) -> None:
    scene.presence.touch(scene.ana)
    newcomer = scene.enter("jan")
    scene.presence.welcome(scene.room, newcomer)
    assert scene.heard(newcomer) == [("ana", "active")]


async def test_whoever_is_active_here_is_not_gone_because_another_process_says_so(
    scene: Scene,
) -> None:
    scene.presence.touch(scene.ana)
    scene.bus.told.clear()
    scene.heard(scene.ewa)
    scene.presence.heard(PresenceHint(account_id="a", user_id="ana", state="gone"))
    assert scene.heard(scene.ewa) == []
    assert scene.bus.told == [("ana", "active")]
    scene.presence.heard(PresenceHint(account_id="a", user_id="jan", state="active"))
    assert scene.heard(scene.ewa) == [("jan", "active")]
