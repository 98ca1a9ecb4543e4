"""Presence: who touched a device lately; an open socket alone says nothing about a person."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from protocol.frames import PresenceFrame
from server.bus import Bus, PresenceHint
from server.live import Live, Room, Socket

__all__ = ["ACTIVE", "AWAY", "GONE", "Presence"]

ACTIVE: Final = "active"
AWAY: Final = "away"
GONE: Final = "gone"

AWAY_AFTER: Final = 600.0
"""Seconds without a touch until somebody counts as away."""


class Presence:
    """What this process knows of everybody who touched a device; nothing of it is stored."""

    def __init__(
        self, live: Live, bus: Bus, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._live = live
        self._bus = bus
        self._clock = clock
        self._states: dict[str, dict[str, str]] = {}
        self._touched: dict[tuple[str, str], float] = {}
        live.on_leave(self._left)

    def touch(self, socket: Socket) -> None:
        """Somebody used the device behind *socket*."""
        person = socket.person
        self._touched[(person.account_id, person.user_id)] = self._clock()
        self._become(person.account_id, person.user_id, ACTIVE)

    def welcome(self, room: Room, socket: Socket) -> None:
        """Tell a newcomer who is there."""
        for user_id, state in self._states.get(room.account_id, {}).items():
            self._live.send(socket, PresenceFrame(user_id=user_id, state=state))

    def heard(self, hint: PresenceHint) -> None:
        """Take what another process says; whoever is active here stays so."""
        mine = (hint.account_id, hint.user_id) in self._touched
        if mine and hint.state != ACTIVE:
            state = self._states.get(hint.account_id, {}).get(hint.user_id, GONE)
            self._publish(hint.account_id, hint.user_id, state)
        else:
            self._show(hint.account_id, hint.user_id, hint.state)

    async def grow_old(self) -> None:
        """Let those who did not touch a device for 10 minutes be away."""
        for (account_id, user_id), touched_at in tuple(self._touched.items()):
            if self._clock() - touched_at > AWAY_AFTER:
                self._become(account_id, user_id, AWAY)

    def _left(self, room: Room, socket: Socket) -> None:
        user_id = socket.person.user_id
        if any(other.person.user_id == user_id for other in room.sockets.values()):
            return
        if self._touched.pop((room.account_id, user_id), None) is not None:
            self._become(room.account_id, user_id, GONE)

    def _become(self, account_id: str, user_id: str, state: str) -> None:
        if self._states.get(account_id, {}).get(user_id, GONE) != state:
            self._show(account_id, user_id, state)
            self._publish(account_id, user_id, state)

    def _show(self, account_id: str, user_id: str, state: str) -> None:
        states = self._states.setdefault(account_id, {})
        if state == GONE:
            states.pop(user_id, None)
        else:
            states[user_id] = state
        room = self._live.rooms.get(account_id)
        if room is not None:
            frame = PresenceFrame(user_id=user_id, state=state)
            self._live.say(tuple(room.sockets.values()), frame)

    def _publish(self, account_id: str, user_id: str, state: str) -> None:
        self._bus.publish(PresenceHint(account_id=account_id, user_id=user_id, state=state))
