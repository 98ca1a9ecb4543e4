"""The open sockets of this process: who stands where, and the rounds that bring them up to now."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import structlog

from protocol.frames import (
    CLOSE_RESTART,
    CLOSE_RESYNC,
    CLOSE_REVOKED,
    CLOSE_SUSPENDED,
    CLOSE_UNKNOWN,
    MAX_FRAME,
    WIPE_REASON,
    ClosingFrame,
    Frame,
    HelloFrame,
    PageFrame,
    PokeFrame,
    ResetFrame,
    encode_frame,
)
from protocol.pages import Page
from server.access import Person
from server.fanout import Listener
from server.metrics import Metrics
from server.outflow import Outflow, Text
from server.round import Greeting, Parcel, Round, greet, read_round, told_round
from server.sessions import Ended
from server.store import Commit, Store

__all__ = ["Live", "Room", "Socket"]

_LOG = structlog.get_logger("server.live")

_NUMBERS = itertools.count(1)

PAUSE_AFTER_FAILURE: Final = 1.0

COMMITS_KEPT: Final = 256
"""Commits kept for the next round; whoever is further behind is read for."""


class Socket:
    """One open socket: whose it is and how far its desktop has come (S27)."""

    __slots__ = (
        "clean",
        "far",
        "number",
        "outflow",
        "person",
        "position",
        "scopes",
        "session_id",
        "spoke_at",
    )

    def __init__(self, session_id: str, person: Person, outflow: Outflow) -> None:
        self.number = next(_NUMBERS)
        self.session_id = session_id
        self.person = person
        self.scopes: frozenset[str] = frozenset()
        self.outflow = outflow
        self.position = 0
        """What the desktop has: set by ``hello``, each page sent and ``at``."""
        self.clean = 0
        """Up to here there is nothing beyond ``position`` for this person."""
        self.far = True
        """Told to pull or reset: no page before the desktop says where it stands."""
        self.spoke_at = 0.0
        """When its last fleeting frame was passed on, by the monotonic clock."""

    def stands_at(self, cursor: int) -> None:
        """Take the desktop's own word for where it is."""
        self.clean = max(cursor, self.clean) if cursor >= self.position else cursor
        self.position = cursor
        self.far = False

    def listener(self) -> Listener:
        """Return this socket as a round plans with it."""
        return Listener(self.number, self.clean, self.person, self.scopes)


class Room:
    """The sockets of one account."""

    def __init__(self, account_id: str) -> None:
        self.account_id = account_id
        self.sockets: dict[int, Socket] = {}
        self.version = 0
        self.epoch = ""
        self.commits: deque[Commit] = deque()
        """The newest commits of this process, each following on the one before."""
        self.wake = asyncio.Event()
        self.pump: asyncio.Task[None] | None = None

    def behind(self) -> list[Socket]:
        """Return the sockets for which there may be something new."""
        version = self.version
        return [one for one in self.sockets.values() if one.clean < version and not one.far]

    def told(self, commit: Commit) -> None:
        """Keep what this process itself committed, as long as nothing is missing between."""
        if self.commits and self.commits[-1].version != commit.version - 1:
            self.commits.clear()
        self.commits.append(commit)
        if len(self.commits) > COMMITS_KEPT:
            self.commits.popleft()
        self.notice(commit.version)

    def notice(self, version: int) -> None:
        """Remember that the account has come to *version*."""
        if version > self.version:
            self.version = version
            self.wake.set()


class Live:
    """Every socket of this process, by account."""

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self.rooms: dict[str, Room] = {}
        self._store = store
        self._metrics = metrics
        self._leaving: list[Callable[[Room, Socket], None]] = []

    def on_leave(self, callback: Callable[[Room, Socket], None]) -> None:
        """Call *callback* after a socket has gone."""
        self._leaving.append(callback)

    def told(self, commit: Commit) -> None:
        """Bring the account's sockets to what this process has just committed."""
        room = self.rooms.get(commit.account_id)
        if room is not None:
            room.told(commit)

    def noticed(self, account_id: str, version: int) -> None:
        """Bring the account's sockets to *version*, of which a hint or a poll told."""
        room = self.rooms.get(account_id)
        if room is not None:
            room.notice(version)

    async def join(self, socket: Socket, hello: HelloFrame) -> Room:
        """Let a socket in where its desktop says it stands, and tell it what it lacks."""
        account_id, user_id = socket.person.account_id, socket.person.user_id
        greeting = await self._store.read(
            account_id, lambda reader: greet(reader, user_id, hello.cursor, hello.epoch)
        )
        room = self.rooms.get(account_id)
        if room is None:
            room = self.rooms[account_id] = Room(account_id)
            room.pump = asyncio.create_task(self._pump(room), name=f"room {account_id}")
        room.epoch = greeting.epoch
        room.version = max(room.version, greeting.version)
        room.sockets[socket.number] = socket
        self._metrics.sockets.inc()
        self._welcome(room, socket, greeting, hello.cursor)
        return room

    def leave(self, room: Room, socket: Socket) -> None:
        """Let go of a socket whose connection has ended."""
        if room.sockets.pop(socket.number, None) is None:
            return
        self._metrics.sockets.dec()
        for callback in self._leaving:
            callback(room, socket)
        if not room.sockets:
            del self.rooms[room.account_id]
            if room.pump is not None:
                room.pump.cancel()

    def stands_at(self, room: Room, socket: Socket, cursor: int) -> None:
        """Take a socket's ``at``."""
        socket.stands_at(cursor)
        if socket.clean < room.version:
            room.wake.set()

    def send(self, socket: Socket, frame: Frame) -> None:
        """Send one frame to one socket."""
        self._write((socket,), Text(encode_frame(frame)), type(frame))

    def say(self, sockets: Iterable[Socket], frame: Frame) -> None:
        """Send one frame, encoded once, to several sockets."""
        self._write(sockets, Text(encode_frame(frame)), type(frame))

    async def ping(self) -> None:
        """Bring every socket that is behind up to now, if only by an empty page or a poke (S28)."""
        for room in tuple(self.rooms.values()):
            far: list[Socket] = []
            behind: dict[int, list[Socket]] = {}
            for socket in room.sockets.values():
                if socket.far:
                    far.append(socket)
                elif socket.position < socket.clean:
                    behind.setdefault(socket.clean, []).append(socket)
            self.say(far, PokeFrame(version=room.version))
            for clean, sockets in behind.items():
                empty = Page(epoch=room.epoch, since=0, cursor=clean, more=False)
                self._deliver(room, sockets, empty)

    def session_ids(self) -> frozenset[str]:
        """Return the sessions of every open socket."""
        return frozenset(
            socket.session_id for room in self.rooms.values() for socket in room.sockets.values()
        )

    def end_sessions(self, ended: Mapping[str, Ended]) -> None:
        """Close the sockets of sessions that are none any more (row 36)."""
        if not ended:
            return
        for room in tuple(self.rooms.values()):
            for socket in tuple(room.sockets.values()):
                why = ended.get(socket.session_id)
                if why is None:
                    continue
                if why.known:
                    self.close(socket, CLOSE_REVOKED, WIPE_REASON if why.wipe else "revoked")
                else:
                    self.close(socket, CLOSE_UNKNOWN, "session unknown")

    def close(self, socket: Socket, code: int, reason: str) -> None:
        """Close one socket after what was written before."""
        self._metrics.closed.labels(str(code)).inc()
        socket.far = True
        socket.outflow.close(code, reason)

    async def stop(self) -> None:
        """Tell every desktop to come back, and end the rounds (row 33)."""
        farewell = Text(encode_frame(ClosingFrame(reason="restart")))
        for room in tuple(self.rooms.values()):
            if room.pump is not None:
                room.pump.cancel()
                await asyncio.gather(room.pump, return_exceptions=True)
            for socket in tuple(room.sockets.values()):
                socket.outflow.write(farewell)
                socket.outflow.close(CLOSE_RESTART, "restart")

    # --- a newcomer -----------------------------------------------------------------------------

    def _welcome(self, room: Room, socket: Socket, greeting: Greeting, cursor: int) -> None:
        if greeting.person is None or not greeting.person.active:
            self.close(socket, CLOSE_SUSPENDED, "suspended")
            return
        socket.person, socket.scopes = greeting.person, greeting.scopes
        if greeting.reset:
            self.send(socket, ResetFrame(epoch=greeting.epoch))
            return
        socket.stands_at(cursor)
        if greeting.page is None:
            self._poke(room, socket)
        elif greeting.page.cursor > cursor:
            self._deliver(room, (socket,), greeting.page)
        if socket.clean < room.version:
            room.wake.set()

    # --- rounds ---------------------------------------------------------------------------------

    async def _pump(self, room: Room) -> None:
        while True:
            await room.wake.wait()
            room.wake.clear()
            while behind := room.behind():
                try:
                    await self._round(room, behind)
                except Exception as error:  # a room must outlive whatever the database ran into
                    _LOG.error("round failed", account_id=room.account_id, exc_info=error)
                    await asyncio.sleep(PAUSE_AFTER_FAILURE)
            room.commits.clear()

    async def _round(self, room: Room, behind: list[Socket]) -> None:
        began = time.perf_counter()
        planned = {socket.number: socket.clean for socket in behind}
        listeners = [socket.listener() for socket in behind]
        found = None
        if room.commits and room.commits[-1].version == room.version:
            found = told_round(room.commits, listeners)
        if found is None:
            found = await self._store.read(
                room.account_id, lambda reader: read_round(reader, listeners)
            )
        room.epoch = found.epoch
        room.version = max(room.version, found.version)
        self._refresh(room, found)
        for parcel in found.parcels:
            self._hand_over(room, parcel, planned)
        for number in found.unconcerned:
            socket = room.sockets.get(number)
            if socket is not None and socket.clean == planned[number]:
                socket.clean = max(socket.clean, found.version)
        self._metrics.fanout_seconds.observe(time.perf_counter() - began)

    def _refresh(self, room: Room, found: Round) -> None:
        """Give the sockets of people whose rights changed what they are and hold now (S4)."""
        if not found.people:
            return
        for socket in tuple(room.sockets.values()):
            if socket.person.user_id not in found.people:
                continue
            person, scopes = found.people[socket.person.user_id]
            if person is None or not person.active:
                self.close(socket, CLOSE_SUSPENDED, "suspended")
            else:
                socket.person, socket.scopes = person, scopes

    def _hand_over(self, room: Room, parcel: Parcel, planned: dict[int, int]) -> None:
        sockets = [
            socket
            for number in parcel.numbers
            # whoever moved meanwhile is looked at again in the next round
            if (socket := room.sockets.get(number)) is not None
            and socket.clean == planned[number]
            and not socket.far
        ]
        if parcel.reset:
            self.say(sockets, ResetFrame(epoch=room.epoch))
            for socket in sockets:
                socket.far = True
        elif parcel.page is None:
            for socket in sockets:
                self._poke(room, socket)
        else:
            self._deliver(room, sockets, parcel.page)

    def _deliver(self, room: Room, sockets: Iterable[Socket], page: Page) -> None:
        """Send *page* to sockets to whom it says the same, each from its own position (S27)."""
        by_position: dict[int, list[Socket]] = {}
        for socket in sockets:
            by_position.setdefault(socket.position, []).append(socket)
        for position, group in by_position.items():
            text = Text(_page_text(page, position))
            if len(text.body) > MAX_FRAME:
                for socket in group:
                    self._poke(room, socket)
                continue
            for socket in group:
                socket.position = socket.clean = page.cursor
            self._write(group, text, PageFrame)

    def _poke(self, room: Room, socket: Socket) -> None:
        socket.far = True
        self.send(socket, PokeFrame(version=room.version))

    def _write(self, sockets: Iterable[Socket], text: Text, frame: type[Frame]) -> None:
        sent = 0
        for socket in sockets:
            outflow = socket.outflow
            outflow.write(text)
            sent += 1
            if outflow.lags():
                self.close(socket, CLOSE_RESYNC, "resync")
        if sent:
            self._metrics.frames.labels(str(frame.__struct_config__.tag)).inc(sent)


def _page_text(page: Page, since: int) -> bytes:
    return encode_frame(
        PageFrame(
            epoch=page.epoch,
            since=since,
            cursor=page.cursor,
            more=False,
            records=page.records,
            tombstones=page.tombstones,
        )
    )
