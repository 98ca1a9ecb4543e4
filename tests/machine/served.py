"""A shop behind a real server process, reached over HTTP and sockets, and killed now and then."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Sequence
from contextlib import aclosing, suppress
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import httpx
import msgspec
from sqlalchemy import select
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.sync import errors
from app.sync.address import Address
from app.sync.api import Api
from protocol.frames import (
    AtFrame,
    ClientFrame,
    HelloFrame,
    PageFrame,
    ResetFrame,
    ServerFrame,
    decode_server_frame,
    encode_frame,
)
from protocol.mutations import Mutation, MutationBatch, MutationResult, MutationResults
from protocol.pages import Page, SnapshotPage
from protocol.records import Sender, User
from server.actions import ForeignEpoch, NotActive
from server.changes import ResetNeeded
from server.database import Database
from server.links import new_key
from server.sessions import Device as DeviceOfSession
from server.sessions import begin_session
from server.store import Reader, Store, Transaction
from server.tables import applied
from tests.desktop.loop import LoopThread
from tests.e2e.clock import StoryClock
from tests.e2e.forked import READY
from tests.e2e.forks import Forks
from tests.factory import TickingClock
from tests.machine.shop import DATABASE, Shop
from tests.machine.world import furnished
from tests.services import lasting_port, wait_until

if TYPE_CHECKING:
    from tests.machine.device import Device

__all__ = ["ServedShop", "served_files"]

T = TypeVar("T")

PASSES: Final = "passes.json"

A_FRAME_TAKES: Final = 0.02
"""Seconds that a frame gets to arrive where one is waited for; the next step sees a later one."""


class Passes(msgspec.Struct, frozen=True, kw_only=True):
    """What opens the door of a shop that is about to be served."""

    account_id: str
    key: str
    """The sender's."""
    tokens: dict[str, str]
    """Person to the token of their session."""


@cache
def served_files() -> Path:
    """Return the files of a shop and its devices as of now, with passes; made once, then copied."""
    files = furnished(TickingClock(datetime.now(UTC)))
    store = Store.open(f"sqlite:///{files / 'server' / DATABASE}")
    (account_id,) = store.accounts()

    def issue(tx: Transaction) -> Passes:
        (sender,) = tx.select(Sender)
        device = DeviceOfSession(id="machine")
        begin = partial(begin_session, tx.connection, account_id, device=device, now=tx.now)
        return Passes(
            account_id=account_id,
            key=new_key(tx.connection, account_id, sender.id, tx.now),
            tokens={person.id: begin(person.id) for person in tx.select(User)},
        )

    passes = store.write_now(account_id, issue)
    store.close_now()
    (files / "server" / PASSES).write_bytes(msgspec.json.encode(passes))
    return files


class WallClock(StoryClock):
    """The clock of the server process, for whoever reads it by calling."""

    def __call__(self) -> datetime:
        """Return the moment at which the server is."""
        return self.now


class Ear:
    """The desktop's end of one live socket; what it hears waits in a line."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._heard: deque[ServerFrame | None] = deque()
        """``None`` is the end of the connection."""
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def open(cls, address: Address, token: str, hello: HelloFrame) -> Ear:
        """Open a socket and say *hello*."""
        connection = await connect(
            address.socket_url,
            additional_headers={"Authorization": f"Bearer {token}"},
            compression=None,
            proxy=None,
        )
        ear = cls(connection)
        await ear.say(hello)
        return ear

    async def say(self, frame: ClientFrame) -> None:
        """Send *frame*, if anybody is there."""
        with suppress(ConnectionClosed):
            await self._connection.send(encode_frame(frame), text=True)

    async def close(self) -> None:
        """Lose the connection, without a word."""
        self._connection.transport.abort()
        await self._listening

    def next(self) -> ServerFrame | None:
        """Return the next frame, ``None`` for the end; raises ``IndexError`` where none came."""
        return self._heard.popleft()

    @property
    def is_silent(self) -> bool:
        """Whether nothing waits to be heard."""
        return not self._heard

    async def _listen(self) -> None:
        with suppress(ConnectionClosed):
            async for body in self._connection:
                self._heard.append(decode_server_frame(body))
        self._heard.append(None)


class ServedShop(Shop):
    """``deskbell-server serve`` on a data directory, over loopback; restarting it is kill -9."""

    def __init__(self, folder: Path, forks: Forks) -> None:
        self.kills = 0
        self._forks = forks
        self._passes = msgspec.json.decode((folder / PASSES).read_bytes(), type=Passes)
        self._log = folder / "log"
        self._log.touch()
        self._starts = 0
        self._port = lasting_port()
        address = Address(host="127.0.0.1", port=self._port, secure=False)
        self._address = address
        self._loop = LoopThread()
        self._loop.__enter__()
        self._apis = {who: self._do(_api(address, it)) for who, it in self._passes.tokens.items()}
        self._sender = self._do(_sender(address, self._passes.key))
        self._ears: dict[int, Ear] = {}
        super().__init__(folder, WallClock(folder / "clock"))
        assert isinstance(self.clock, WallClock)

    # --- the server -----------------------------------------------------------------------------

    def start(self) -> None:
        """Start the process; return when it serves."""
        serving = ("serve", "--data", str(self.path.parent), "--port", str(self._port))
        arguments = [str(self.path.parent / "clock"), "server", *serving]
        self._pid = self._forks.start("tests.e2e.clock", arguments, str(self._log))
        self._starts += 1
        wait_until(self._serves, 60, f"the server serves; {self._log}")
        self._database = Database(f"sqlite:///{self.path}")

    def _serves(self) -> bool:
        return self._log.read_bytes().count(READY) == self._starts

    def stop(self) -> None:
        """Kill the process."""
        assert self._forks.kill(self._pid), f"it ended by itself; {self._log.read_text()}"
        self.kills += 1
        self._database.close()

    def close(self) -> None:
        """Kill the process and give everything back; raises where it logged a fault of its own."""
        self.stop()
        for number in [*self._ears]:
            self._lose(number)
        for api in self._apis.values():
            self._do(api.close())
        self._do(self._sender.aclose())
        self._loop.__exit__(None, None, None)
        faults = [line for line in self._log.read_text().splitlines() if '"level": "error"' in line]
        assert not faults, faults

    def look(self, work: Callable[[Reader], T]) -> T:
        """Read the file itself, beside the process that serves it."""
        with self._database.reading.connect() as connection, connection.begin():
            return work(Reader(connection, self._passes.account_id, self.clock()))

    # --- what a device asks ---------------------------------------------------------------------

    def page(self, user_id: str, since: int, epoch: str, limit: int) -> Page:
        """Ask for a page. Raises ``ResetNeeded``, ``NotActive``."""
        return self._ask(self._apis[user_id].changes(since, epoch, limit))

    def snapshot(self, user_id: str, after: str, limit: int) -> SnapshotPage:
        """Ask for a snapshot and take its first page. Raises ``NotActive``."""
        return self._ask(_first_page(self._apis[user_id], after))

    def push(self, user_id: str, epoch: str, mutations: Sequence[Mutation]) -> MutationResults:
        """Push. Raises ``ForeignEpoch``, ``NotActive``."""
        return self._noted(self._ask(self._pushing(user_id, epoch, mutations)))

    def push_into_a_kill(
        self, user_id: str, epoch: str, mutations: Sequence[Mutation], *, after: float
    ) -> MutationResults:
        """Push, and kill the server *after* seconds; what it has settled by then, it knows.

        Raises ``ServerUnreachable`` where no answer came, and what :meth:`push` does.
        """
        pushing = self._pushing(user_id, epoch, mutations)
        try:
            return self._noted(self._ask_and_kill(pushing, after))
        finally:
            self._note_what_was_kept(mutations)

    def _pushing(
        self, user_id: str, epoch: str, mutations: Sequence[Mutation]
    ) -> Coroutine[Any, Any, MutationResults]:
        return self._apis[user_id].push(MutationBatch(epoch=epoch, mutations=[*mutations]))

    def _noted(self, results: MutationResults) -> MutationResults:
        for result in results.results:
            self.note(result)
        return results

    def _note_what_was_kept(self, mutations: Sequence[Mutation]) -> None:
        """Count what was settled without an answer: a repetition must not count again."""
        unknown = [one.id for one in mutations if one.id not in self.verdicts]
        c = applied.c
        query = select(c.mutation_id, c.status, c.version).where(c.mutation_id.in_(unknown))
        for id_, status, version in self.look(
            lambda reader: reader.connection.execute(query).all()
        ):
            self.note(MutationResult(id=id_, status=status, version=version))

    def _ask(self, question: Coroutine[Any, Any, T]) -> T:
        try:
            return self._do(question)
        except errors.SyncError as error:
            raise _meaning(error) from error

    def _ask_and_kill(self, question: Coroutine[Any, Any, T], after: float) -> T:
        """Ask, kill the server *after* seconds, and start it again."""
        asking = asyncio.run_coroutine_threadsafe(question, self._loop.loop)
        time.sleep(after)  # an instant that nothing announces
        self.restart()
        try:
            return asking.result(30)
        except errors.SyncError as error:
            raise _meaning(error) from error

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.do(work, 60)

    # --- sockets --------------------------------------------------------------------------------

    def dial(self, device: Device) -> None:
        """Open a socket and say where the mirror stands."""
        state = device.store.state
        hello = HelloFrame(cursor=state.cursor, epoch=state.epoch)
        token = self._passes.tokens[device.user_id]
        self._ears[device.number] = self._do(Ear.open(self._address, token, hello))
        device.position = state.cursor

    def hang_up(self, device: Device) -> None:
        """Lose the socket, without a word."""
        self._lose(device.number)

    def _lose(self, number: int) -> None:
        if ear := self._ears.pop(number, None):
            self._do(ear.close())

    def at(self, device: Device) -> None:
        """Say where the mirror stands (S27)."""
        if ear := self._ears.get(device.number):
            device.position = device.store.cursor
            self._do(ear.say(AtFrame(cursor=device.store.cursor)))

    def tell(self, devices: Iterable[Device]) -> None:
        """Take what the sockets have brought by now."""
        for device in devices:
            while (ear := self._ears.get(device.number)) and not ear.is_silent:
                _hear(device, ear.next())

    # --- what happens in the world --------------------------------------------------------------

    def post(self, event: dict[str, object]) -> None:
        """Post an event, which is taken."""
        answer = self._do(self._posting(event))
        assert answer.status_code == 202, answer.text

    def event_into_a_kill(self, body: dict[str, object], *, after: float) -> None:
        """Post an event, and kill the server *after* seconds; its sender repeats it (row 20)."""
        event = self.event_of(body)
        with suppress(httpx.HTTPError):
            self._ask_and_kill(self._posting(event), after)
        self.post(event)

    def _posting(self, event: dict[str, object]) -> Coroutine[Any, Any, httpx.Response]:
        return self._sender.post("/v1/events", content=msgspec.json.encode(event))

    def pass_time(self, step: timedelta) -> None:
        """Let the clock of the server jump; it fires by itself what is due."""
        self.clock.forward(step)


def _hear(device: Device, frame: ServerFrame | None) -> None:
    """Do with *frame* what a desktop's line does, and no more: pages have yet to arrive."""
    if frame is None:
        device.hang_up()
    elif isinstance(frame, ResetFrame):
        device.reset(frame.epoch)
        device.hang_up()
    elif isinstance(frame, PageFrame):
        page = Page(
            epoch=frame.epoch,
            since=frame.since,
            cursor=frame.cursor,
            more=frame.more,
            records=frame.records,
            tombstones=frame.tombstones,
        )
        device.air.append(page)
        device.position = page.cursor


async def _api(address: Address, token: str) -> Api:
    return Api(address, token)


async def _sender(address: Address, key: str) -> httpx.AsyncClient:
    headers = {
        "Authorization": f"Bearer {key}",
        "Content-Type": "application/cloudevents+json",
    }
    return httpx.AsyncClient(base_url=address.http_url, headers=headers, trust_env=False)


async def _first_page(api: Api, after: str) -> SnapshotPage:
    # closing the generator ends the answer, the rest of which is asked for again
    async with aclosing(cast(AsyncGenerator[list[bytes]], api.snapshot(after))) as answer:
        async for lines in answer:
            return msgspec.json.decode(lines[0], type=SnapshotPage)
    raise errors.ServerBroken()


def _meaning(error: errors.SyncError) -> Exception:
    """Return what an answer means, in the words of the server's own parts."""
    kind = _MEANINGS.get(type(error))
    return error if kind is None else kind()


_MEANINGS: Final[dict[type[errors.SyncError], type[Exception]]] = {
    errors.ForeignEpoch: ForeignEpoch,
    errors.ResetNeeded: ResetNeeded,
    errors.Suspended: NotActive,
}
