"""The program: who is signed in, from the first paint to quitting, as one task group."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, Protocol, TypeVar

from app import errands
from app.demo import DemoShop
from app.embedded import NewAccount, ServerStartFailed
from app.hosting import Hosting
from app.models.errors import StoreError
from app.models.health import Health, Heard, Line
from app.models.instants import utc_now
from app.models.store import Store
from app.models.trouble import OWN_FAULT, Trouble
from app.opening import open_store
from app.places import person_folder
from app.seat import Seat
from app.settings import ACCOUNT_ID, PERSON_ID, SERVER, TOLD_NO_VAULT, Settings
from app.signing import Signing
from app.sync.errors import (
    ServerUnreachable,
    SessionEnded,
    SessionRevoked,
    Suspended,
    SyncError,
    UpdateNeeded,
)
from app.sync.leaving import leave
from app.sync.sync import Session, Sync
from app.ui.outside import Credentials, DeviceRow, NewShop, SearchRows, SenderEvent, ServerPlace
from protocol.mutations import Args, MutationResult

__all__ = ["Program", "Screen"]

T = TypeVar("T")

_GOODBYE: Final = 5.0
"""Seconds that the server gets to hear of a sign-out."""

log = logging.getLogger(__name__)


class Screen(Protocol):
    """What the program needs of the windows."""

    def attach(self, store: Store) -> None:
        """Show a store."""

    def detach(self) -> None:
        """Show none."""

    def show(self) -> None:
        """Bring the window up."""

    def ask_sign_in(self, trouble: Trouble | None = None) -> None:
        """Ask who is there."""

    def unlock(self) -> None:
        """Whoever sits there has said their password."""

    def take_seat(self, store: Store) -> Seat:
        """Return the seat of a person, with toasts in their language."""

    async def play_sound(self) -> Heard:
        """Play the sound of a toast."""


class Program:
    """Owns the one task group, which ends only on quitting."""

    def __init__(
        self,
        profile: str,
        settings: Settings,
        health: Health,
        screen: Screen,
        signing: Signing,
        hosting: Hosting,
    ) -> None:
        self._profile = profile
        self._settings = settings
        self._health = health
        self._screen = screen
        self._signing = signing
        self._hosting = hosting
        self._seat: Seat | None = None
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._group: asyncio.TaskGroup | None = None
        self._session: asyncio.Task[None] | None = None
        self._entering: asyncio.Task[None] | None = None
        self._outdated: Session | None = None
        """A session that stands still until program and server fit each other again."""

    async def run(
        self,
        begun: Callable[[], None],
        first: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Run until :meth:`stop`; begin with *first*, or with the session of last time.

        *begun* is called as soon as errands are taken.
        """
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                begun()
                self.spawn((first or self.resume)())
                await self._stop.wait()
                await self._leave_seat()
                for task in tuple(self._tasks):
                    task.cancel()
        finally:
            self._group = None

    def stop(self) -> None:
        """Quit: every task ends, then :meth:`run` does."""
        self._stop.set()

    def spawn(self, work: Awaitable[None]) -> asyncio.Task[None]:
        """Run *work* beside everything else; what it raises is logged and ends only itself."""
        assert self._group is not None, "the program does not run"

        async def guarded() -> None:
            try:
                await work
            except Exception:
                log.exception("an errand failed")

        task = self._group.create_task(guarded())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def answer(self, work: Awaitable[T], done: Callable[[T | Trouble], None]) -> None:
        """Run *work* and give *done* its result, or what went wrong in words for a person."""
        self.spawn(_answered(work, done))

    @property
    def sync(self) -> Sync:
        """The sync that runs; raises a :class:`~app.sync.errors.SyncError` where none does."""
        if self._outdated is not None:
            raise UpdateNeeded()
        if self._seat is None or self._seat.sync is None:
            raise ServerUnreachable()
        return self._seat.sync

    @property
    def seat(self) -> Seat | None:
        """The seat of whoever is signed in, or was until their session ended by itself."""
        return self._seat

    # signing in and out

    async def resume(self) -> None:
        """Take up the session of last time; where that is gone, ask who is there.

        A profile that nobody has used yet was asked before the program was loaded.
        """
        await asyncio.to_thread(self._hosting.resume)
        session = await self._signing.recall()
        if session is not None:
            await self._sit_down(session)
            return
        self._health.change(line=Line.SIGNED_OUT)
        if self._settings[PERSON_ID]:
            self._screen.ask_sign_in()

    def enter(
        self, way: Callable[[], Awaitable[None]], done: Callable[[Trouble | None], None]
    ) -> None:
        """Let a person in by *way*, one at a time; :meth:`give_up` stops it, unanswered."""
        before = self._entering

        async def go() -> None:
            if before is not None:
                await asyncio.wait({before})  # what was given up tidies up first
            await way()

        self._entering = self.spawn(_answered(go(), done))

    def give_up(self) -> None:
        """The person has thought better of signing in."""
        if self._entering is not None:
            self._entering.cancel()

    async def sign_in(self, credentials: Credentials) -> None:
        """Sign in and show the person's account.

        Raises a :class:`~app.sync.errors.SyncError` or a :class:`app.models.errors.StoreError`.
        """
        session = await self._signing.begin(credentials)
        await self._leave_seat()
        self._screen.unlock()
        try:
            await self._sit_down(session)
        except asyncio.CancelledError:
            await self._signing.forget(person=True)
            self._health.change(line=Line.SIGNED_OUT, disk=None)
            raise
        told = self._settings[TOLD_NO_VAULT]
        self._health.change(unremembered=not self._signing.remembered and not told)
        self._screen.show()

    async def host_here(self, shop: NewShop) -> None:
        """Make a server on this computer, start it, and sign in as its first admin.

        Raises :class:`~app.embedded.ServerStartFailed` as well, where there is one already too.
        """
        account = NewAccount(
            name=shop.name,
            email=shop.email,
            password=shop.password,
            for_colleagues=shop.for_colleagues,
        )
        making = asyncio.ensure_future(asyncio.to_thread(self._hosting.begin, account))
        try:
            address = await asyncio.shield(making)
            await self.sign_in(
                Credentials(server=address, email=shop.email, password=shop.password)
            )
        except asyncio.CancelledError:
            await asyncio.wait({making})
            if making.exception() is None:
                await asyncio.to_thread(self._hosting.undo)
            raise

    async def serve(self, on: bool) -> None:
        """Run the server of this computer, or no longer; raises the same."""
        await asyncio.to_thread(self._hosting.serve if on else self._hosting.stop)

    async def show_demo(self, shop: DemoShop) -> None:
        """Open the demo shop and sign in as the person who looks at it; it closes on quitting."""
        try:
            person = await asyncio.to_thread(shop.start)
            await self.sign_in(
                Credentials(server=person.address, email=person.email, password=person.password)
            )
            self._health.change(unremembered=False)  # every demo signs in by itself
            await self._stop.wait()
        except (ServerStartFailed, SyncError, StoreError) as error:
            log.warning("there is no demo: %s", error)
            self._health.change(line=Line.SIGNED_OUT, signed_out=error.trouble)
        finally:
            await asyncio.to_thread(shop.stop)

    async def sign_out(self) -> None:
        """End the session here and on the server; what was not sent stays for the next time."""
        session, self._session = self._session, None
        if self._seat is not None and self._seat.sync is not None:
            try:
                async with asyncio.timeout(_GOODBYE):
                    await self._seat.sync.api.sign_out()
            except (SyncError, TimeoutError):
                log.info("the server was not told of the sign-out")
        if session is not None:
            session.cancel()
            await asyncio.wait({session})
        await self._end(SessionRevoked(), told=False)

    # errands

    def sync_now(self) -> None:
        """Sync at once; where this program was too old for the server, try whether it still is."""
        if self._seat is not None and self._outdated is not None:
            self._connect(self._seat, self._outdated)
        elif self._seat is not None and self._seat.sync is not None:
            self._seat.sync.wake()

    def pause(self, on: bool) -> None:
        """Have the first copy of the account wait, or go on."""
        if self._seat is not None and self._seat.sync is not None:
            self._seat.sync.pause(on)

    async def now(self, name: str, args: Args) -> MutationResult:
        """Have the server apply one mutation at once."""
        sync, seat = self.sync, self._seat
        assert seat is not None
        result = await errands.apply_now(sync.api, seat.store, name, args)
        if result.status == "applied" and name == "change_password":
            await self._signing.changed_password(getattr(args, "new", ""))
        sync.wake()
        return result

    async def devices(self) -> list[DeviceRow]:
        """Return the person's devices."""
        return await errands.devices(self.sync.api)

    async def confirm_device(self, session_id: str) -> None:
        """Say that a new device is the person's own."""
        await self.sync.api.confirm_session(session_id)

    async def end_device(self, session_id: str, wipe: bool) -> None:
        """Sign another device out."""
        await self.sync.api.end_session(session_id, wipe=wipe)

    async def sender_events(self, sender_id: str) -> list[SenderEvent]:
        """Return what came last from a sender."""
        return await errands.sender_events(self.sync.api, sender_id)

    async def search(self, query: str) -> SearchRows:
        """Return what the server finds beyond the mirror."""
        sync, seat = self.sync, self._seat
        assert seat is not None
        return await errands.search(sync.api, seat.store, query)

    async def play_sound(self) -> Heard:
        """Play the sound of a toast, to hear it; return what became of it."""
        return await self._screen.play_sound()

    def server_place(self) -> ServerPlace | None:
        """Return where the server is, as invitations and senders have to write it."""
        return errands.server_place(self._settings[SERVER])

    async def check_password(self, password: str) -> bool:
        """Say whether *password* is the person's, for a locked window."""
        return await self._signing.check(password)

    # the seat

    async def _sit_down(self, session: Session) -> None:
        person_id = self._settings[PERSON_ID]
        folder = person_folder(self._profile, self._settings[ACCOUNT_ID], person_id)
        store = await open_store(folder, person_id, self._health)
        self._seat = self._screen.take_seat(store)
        self._health.change(line=Line.STARTING, signed_out=None, offline_since=None, disk=None)
        self._screen.attach(store)
        self._seat.start()
        self._connect(self._seat, session)

    def _connect(self, seat: Seat, session: Session) -> None:
        self._outdated = None
        self._session = self.spawn(self._sync(seat, session))

    async def _sync(self, seat: Seat, session: Session) -> None:
        ending = await seat.connect(session)
        if self._session is not asyncio.current_task():
            return  # the person signed out themselves
        log.info("the session ended: %s", ending.id)
        self._session = None
        if isinstance(ending, UpdateNeeded):
            self._stand_still(session, ending)
        else:
            await self._end(ending)

    def _stand_still(self, session: Session, ending: UpdateNeeded) -> None:
        """The server does not speak with a desktop this old: keep all, token too, and say so."""
        self._outdated = session
        self._health.change(
            line=Line.OFFLINE, offline_since=utc_now(), next_try=None, trouble=ending.trouble
        )

    async def _end(self, ending: SessionEnded, *, told: bool = True) -> None:
        """Do what the end of a session asks for; *told*: say why to the person."""
        trouble = ending.trouble if told else None
        over = isinstance(ending, SessionRevoked | Suspended)
        if over:
            folder = self._seat.store.files.folder if self._seat is not None else None
            await self._leave_seat()
            if folder is not None:
                await asyncio.to_thread(leave, folder, ending)
        await self._signing.forget(person=over)
        self._health.change(
            line=Line.SIGNED_OUT,
            signed_out=trouble,
            trouble=None,
            offline_since=None,
            unremembered=False,
        )
        self._screen.ask_sign_in(trouble)

    async def _leave_seat(self) -> None:
        self._outdated = None
        session, self._session = self._session, None
        if session is not None and session is not asyncio.current_task():
            session.cancel()
            await asyncio.wait({session})
        seat, self._seat = self._seat, None
        if seat is not None:
            self._screen.detach()
            await seat.close()


async def _answered(work: Awaitable[T], done: Callable[[T | Trouble], None]) -> None:
    try:
        result: T | Trouble = await work
    except (SyncError, StoreError, ServerStartFailed) as error:
        result = error.trouble
    except Exception:
        log.exception("an errand failed")
        result = OWN_FAULT
    done(result)
