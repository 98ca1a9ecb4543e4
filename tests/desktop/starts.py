"""How the program stands when a screen is drawn: signed out, in the demo shop, just begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Final

from benchmarks.seed import notification
from benchmarks.shop import shop
from protocol.mutations import SaveProfile
from protocol.records import Client, Notification, NotificationState, Order, Record
from server.demo_shop.books import CLIENTS
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.desktop.stage import SIZE, Stage
from tests.desktop.watch import BusWatch
from tests.e2e.app import AppProcess
from tests.e2e.line import Line
from tests.e2e.server import ADMIN, PASSWORD, ServerProcess
from tests.services import wait_until

__all__ = ["STARTS", "Setting", "Start", "on_stage"]


class Setting:
    """What a start is given to make a stage of."""

    def __init__(self, stage: Stage, ends: ExitStack) -> None:
        self.stage = stage
        self.ends = ends
        """What is ended when the last screen of the start is drawn."""

    def server(self) -> ServerProcess:
        """Return a running server whose admin is called as in the demo shop."""
        process = ServerProcess(self.stage.desktop.folder / "server")
        self.ends.enter_context(process)
        self.stage.server = process
        self.stage.app.server = process.url
        process.mutate(process.sign_in()["token"], "save_profile", SaveProfile(name="Ana Moreira"))
        return process


Start = Callable[[Setting], None]


def signed_out(setting: Setting) -> None:
    """Nobody has ever signed in here."""
    stage = setting.stage
    stage.app.start()
    stage.windows.find("push button", stage.named("Sign in"), seconds=60)
    stage.settle(1)


def demo(setting: Setting) -> None:
    """The demo shop, with its day under way."""
    stage = setting.stage
    stage.app.start("demo")
    stage.windows.find("label", stage.named("Online"), seconds=90)
    stage.settle(3)


def fresh(setting: Setting) -> None:
    """An account in which nothing has happened, entered for the first time."""
    stage = setting.stage
    setting.server()
    stage.app.start()
    stage.windows.write(stage.named("E-mail"), ADMIN, seconds=60)
    stage.windows.write(stage.named("Password"), PASSWORD, role="password text")
    stage.press("Sign in")
    stage.windows.find("label", stage.named("Online"), seconds=40)
    stage.settle(2)


def locked(setting: Setting) -> None:
    """A computer that several people use, begun by one of them."""
    stage = setting.stage
    server = setting.server()
    stage.app.seat(server.sign_in(), ADMIN)
    stage.keep(**stage.look, lock_minutes=10, person_name="Ana Moreira")
    stage.app.start()
    stage.windows.find("push button", stage.named("Unlock"), seconds=40)
    wait_until(stage.app.whole, 20, "the name of whoever has to unlock it")
    stage.settle(1)


def first_sync(setting: Setting) -> None:
    """The first copy of a larger shop, a part of which has arrived."""
    stage = setting.stage
    far = setting.ends.enter_context(shop(shop_record, RECORDS))
    line = setting.ends.enter_context(Line(far.port, sieve=_Slow(ARRIVED).sieve))
    stage.app.server = line.url
    session = {"account_id": far.account, "user_id": far.person, "token": far.tokens[0]}
    stage.app.seat(session, ADMIN)
    stage.keep(**stage.look)
    stage.app.start()
    stage.windows.find("label", stage.named("Getting your shop’s data"), seconds=60)
    wait_until(lambda: bool(stage.app.rows("notification")), 20, "the first rows")
    stage.settle(3)


def icons(setting: Setting) -> None:
    """No program: pictures of the icon in the tray."""


STARTS: Final[Mapping[str, Start]] = {
    start.__name__: start for start in (signed_out, demo, fresh, locked, first_sync, icons)
}


@contextmanager
def on_stage(start: str, theme: str, scale: int, language: str = "en") -> Iterator[Stage]:
    """Yield the stage of a start, in a theme, at a scale and in a language."""
    with ExitStack() as ends:
        size = (SIZE[0] * scale, SIZE[1] * scale)
        desktop = ends.enter_context(
            Desktop(size=size, scale=scale, dark=theme == "dark", wallpaper=True)
        )
        watch = ends.enter_context(BusWatch(desktop.bus))
        windows = ends.enter_context(Windows(desktop))
        app = AppProcess(desktop, profile="demo" if start == "demo" else "screens")
        stage = Stage(desktop, windows, watch, app, language, theme)
        stage.keep(**stage.look)
        # its server must be told, so that it does not outlive the desktop
        ends.callback(app.stop)
        STARTS[start](Setting(stage, ends))
        stage.rest_pointer()
        yield stage


RECORDS: Final = 12_200
ARRIVED: Final = 110_000
"""Bytes of the first sync that come before the line goes to sleep."""

_NOTICES: Final = 40
_CLIENTS: Final = 4_000
_CALLERS: Final = list(CLIENTS.values())


def shop_record(number: int) -> Record:
    """Return a record of a larger shop: calls that were missed, clients, then orders."""
    seeded = notification(number)
    at, id_ = seeded.created_at, seeded.id
    caller = _CALLERS[number % len(_CALLERS)]
    if number < _NOTICES:
        return Notification(
            id=id_,
            created_at=at,
            updated_at=at,
            user_id=seeded.user_id,
            kind="call.missed",
            params={"client": caller.name, "phone": caller.phone, "seconds": "24"},
            state=NotificationState.NEW if number > _NOTICES - 6 else NotificationState.READ,
            needs_me=number > _NOTICES - 4,
            happened_at=at,
        )
    if number < _NOTICES + _CLIENTS:
        return Client(id=id_, created_at=at, updated_at=at, name=caller.name)
    return Order(id=id_, created_at=at, updated_at=at, number=str(number), title="Phone", status="")


class _Slow:
    """Lets so many bytes through, on all connections together, and then no more."""

    def __init__(self, limit: int) -> None:
        self._left = limit

    def sieve(self) -> Callable[[bytes], bytes]:
        """Return what passes of one connection."""
        return self._pass

    def _pass(self, body: bytes) -> bytes:
        passed = body[: max(0, self._left)]
        self._left -= len(body)
        return passed
