"""The doorway between the windows and the program, which is loaded after the first paint."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from app import autostart
from app.command_line import DEMO
from app.hosting import hosted_here
from app.profiles import profiles, unused_profile
from app.sync.address import parse_address
from app.sync.errors import BadAddress
from app.ui.outside import Outside, Profile, ServerPlace, WrittenPlace
from protocol.records import Ref

if TYPE_CHECKING:
    from app.program import Program

__all__ = ["Doorway"]

log = logging.getLogger(__name__)


class Doorway:
    """Makes :class:`Outside`; what is asked before the program is there, is asked once it is."""

    def __init__(
        self,
        profile: str,
        quit_now: Callable[[], None],
        start_profile: Callable[[str], None],
    ) -> None:
        """*quit_now* ends a process without a program; *start_profile* starts another process."""
        self._profile = profile
        self._quit_now = quit_now
        self._start_profile = start_profile
        self._program: Program | None = None
        self._waiting: list[Callable[[Program], None]] = []

    def open(self, program: Program) -> None:
        """The program runs: pass on what has waited for it."""
        self._program = program
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            deed(program)

    def quit(self) -> None:
        """Quit, at whatever stage."""
        if self._program is None:
            self._quit_now()
        else:
            self._program.stop()

    def outside(self) -> Outside:
        """Return what the interface may ask for."""
        do = self._do
        return Outside(
            read_address=_read_address,
            sign_in=lambda who, done: do(lambda p: p.enter(lambda: p.sign_in(who), done)),
            host_here=lambda shop, done: do(lambda p: p.enter(lambda: p.host_here(shop), done)),
            give_up=lambda: do(lambda p: p.give_up()),
            hosted=hosted_here,
            serve=lambda on, done: do(lambda p: p.answer(p.serve(on), done)),
            sign_out=lambda: do(lambda p: p.answer(p.sign_out(), _ignore)),
            now=lambda name, args, done: do(lambda p: p.answer(p.now(name, args), done)),
            devices=lambda done: do(lambda p: p.answer(p.devices(), done)),
            confirm_device=lambda id_, done: do(lambda p: p.answer(p.confirm_device(id_), done)),
            end_device=lambda id_, wipe, done: do(
                lambda p: p.answer(p.end_device(id_, wipe), done)
            ),
            sender_events=lambda id_, done: do(lambda p: p.answer(p.sender_events(id_), done)),
            search=lambda query, done: do(lambda p: p.answer(p.search(query), done)),
            pause=lambda on: do(lambda p: p.pause(on)),
            sync_now=lambda: do(lambda p: p.sync_now()),
            touched=self._touched,
            opened=self._opened,
            profiles=self._profiles,
            switch_person=self._switch,
            new_person=lambda: self._switch(unused_profile(self._profile)),
            unlock=lambda password, done: do(
                lambda p: p.answer(p.check_password(password), lambda fits: done(fits is True))
            ),
            test_toast=lambda: do(_check_toasts),
            play_sound=lambda done: do(lambda p: p.answer(p.play_sound(), done)),
            server_place=self._server_place,
            starts_with_system=autostart.is_on,
            start_with_system=self._start_with_system,
            quit=self.quit,
        )

    def _do(self, deed: Callable[[Program], None]) -> None:
        if self._program is None:
            self._waiting.append(deed)
        else:
            deed(self._program)

    def _touched(self) -> None:
        seat = self._program.seat if self._program is not None else None
        if seat is not None and seat.sync is not None:
            seat.sync.touched()

    def _opened(self, subject: Ref | None) -> None:
        seat = self._program.seat if self._program is not None else None
        if seat is not None:
            seat.notifier.focus = subject

    def _server_place(self) -> ServerPlace | None:
        return self._program.server_place() if self._program is not None else None

    def _start_with_system(self, on: bool) -> bool:
        try:
            autostart.turn(on, self._profile)
        except OSError as error:
            log.warning("the system takes no start: %s", type(error).__name__)
        return autostart.is_on() is on

    def _profiles(self) -> list[Profile]:
        return [
            Profile(
                name=one.name,
                person=one.person,
                email=one.email,
                current=one.name == self._profile,
            )
            for one in profiles()
            if one.name == self._profile or (one.known and one.name != DEMO)
        ]

    def _switch(self, profile: str) -> None:
        if profile != self._profile:
            self._start_profile(profile)
            self.quit()


def _read_address(text: str) -> WrittenPlace | None:
    """Return what *text* says of a server, ``None`` where it is no address of one."""
    try:
        address = parse_address(text)
    except BadAddress:
        return None
    return WrittenPlace(address=address.text, link=address.link, pinned=bool(address.fingerprint))


def _check_toasts(program: Program) -> None:
    if program.seat is not None:
        program.spawn(program.seat.notifier.check())


def _ignore(result: object) -> None:
    """Nobody waits for this answer."""
