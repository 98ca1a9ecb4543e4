"""The desktop's command line, and the only place where its pieces are put together."""

from __future__ import annotations

# isort: off
from app.early import resume, resume_wholly  # before everything else, which it spares the collector

# isort: on
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

import app.ui  # noqa: F401 - first: it gives the plain import back
from app.command_line import DEMO, Options, parse
from app.places import (
    APP_NAME,
    config_folder,
    demo_folder,
    log_folder,
    person_folder,
    server_folder,
)
from app.profiles import last_profile
from app.settings import (
    ACCOUNT_ID,
    GEOMETRY,
    LANGUAGE,
    PERSON_ID,
    SERVER,
    START_HIDDEN,
    TEXT_SIZE,
    THEME,
    Settings,
)
from app.ui.application import Application
from app.ui.instance import Instance
from app.ui.theme import STYLE, Choice, install
from app.ui.translation import install_language
from app.ui.window import MainWindow

if TYPE_CHECKING:
    from app.doorway import Doorway
    from app.program import Program
    from app.stage import Stage
    from app.ui.desk import Desk

__all__ = ["main"]

_PAINT_WITHIN_MS: Final = 1_500
"""Milliseconds after which the rest is loaded even if nothing was painted: a hidden start."""

_ICON_SIZE: Final = 128

_SWITCH: Final = 0.001
"""Seconds after which imports in a thread let the window have its turn; usually it is five times
that."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desktop until it is quit; return its exit code, 2 for a wrong command line."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if sys.platform == "win32":
        _name_for_windows()
    application = Application([APP_NAME, "-style", STYLE])
    application.setApplicationName(APP_NAME)
    application.setApplicationDisplayName(APP_NAME)
    application.setDesktopFileName("deskbell")
    application.setQuitOnLastWindowClosed(False)
    profile = options.profile or (DEMO if options.demo else last_profile())
    instance = Instance(config_folder() / "instances", profile)
    if not instance.claim(options.link):
        return 0
    return _Desktop(application, instance, profile, options).run()


class _Loaded(QObject):
    """Tells the window's thread how much of the program is imported."""

    interface = Signal()
    done = Signal()


class _FirstPaint(QObject):
    """Calls back once, right after a window was painted for the first time, or in any case."""

    def __init__(self, painted: QObject | None, then: Callable[[], None]) -> None:
        super().__init__()
        self._painted = painted
        self._then: Callable[[], None] | None = then
        if painted is not None:
            painted.installEventFilter(self)
        QTimer.singleShot(_PAINT_WITHIN_MS if painted is not None else 0, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._go)  # after this very paint
        return False

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is None:
            return
        if self._painted is not None:
            self._painted.removeEventFilter(self)
        then()


class _Slices(QObject):
    """Takes one step after the other, and lets the window live between them."""

    def __init__(self, steps: Iterator[None]) -> None:
        super().__init__()
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    def _step(self) -> None:
        if next(self._steps, _Slices) is _Slices:
            self._timer.stop()


class _Desktop:
    """One run of the program: paint, load, live, quit."""

    _desk: Desk
    _doorway: Doorway

    def __init__(
        self,
        application: Application,
        instance: Instance,
        profile: str,
        options: Options,
    ) -> None:
        self._application = application
        self._instance = instance
        self._profile = profile
        self._options = options
        self._settings = Settings.of_profile(profile)
        self._window: MainWindow | None = None
        self._loop: Any = None
        self._loaded = _Loaded()
        self._loaded.interface.connect(self._stand)
        self._loaded.done.connect(self._live)
        self._standing = threading.Event()
        self._use_server(options.server)
        size = self._settings[TEXT_SIZE]
        install(
            application, Choice(self._settings[THEME]), size / 100 if size else None, styled=True
        )
        install_language(self._settings[LANGUAGE])

    def run(self) -> int:
        """Paint, then load the rest; return when the person quits."""
        self._painted = _FirstPaint(self._appear(), self._load)
        code = self._application.exec()
        if self._standing.is_set():
            self._desk.close()
        if self._loop is not None:
            self._loop.close()
        self._instance.release()
        return code

    def _appear(self) -> QObject | None:
        """Show the picture of last time, where there is one, and return it (P1)."""
        account, person = self._settings[ACCOUNT_ID], self._settings[PERSON_ID]
        if self._hidden or not account or not person:
            return None
        self._window = MainWindow()
        self._window.restore(self._settings[GEOMETRY])
        self._window.show()
        if self._settings.starts_locked:
            return self._window
        # Imported while the system puts the window on the screen, which takes it as long.
        from app.models.first_screen import read_first_screen
        from app.ui.center.picture import PictureSource
        from app.ui.center.times import Times

        first = read_first_screen(person_folder(self._profile, account, person))
        if first is None:
            return self._window
        return self._window.show_first(PictureSource(first, Times()))

    @property
    def _hidden(self) -> bool:
        return self._options.hidden and self._settings[START_HIDDEN]

    # loading

    def _load(self) -> None:
        resume()
        threading.Thread(target=self._import, name="imports", daemon=True).start()

    def _import(self) -> None:
        """Import what is heavy beside the living window (P1)."""
        from app.logs import start_log
        from app.preload import preload, preload_interface

        usual = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH)
        preload_interface()
        self._loaded.interface.emit()
        self._standing.wait()  # both at once would take turns, and the window would stutter
        start_log(log_folder())
        preload()
        resume_wholly()
        sys.setswitchinterval(usual)
        self._loaded.done.emit()

    def _stand(self) -> None:
        self._slices = _Slices(self._interface())

    def _interface(self) -> Iterator[None]:
        """Make the interface, a slice a step."""
        from app.doorway import Doorway
        from app.models.health import Health, Line
        from app.ui.desk import Desk
        from app.ui.settings.door import SettingsDoor
        from app.ui.tray_icon import brand_icon

        # after the first paint, which need not wait for it: the windows there are take it on
        self._application.setWindowIcon(brand_icon())
        self._health = Health()
        self._doorway = Doorway(self._profile, self._application.quit, self._start_profile)
        self._desk = Desk(self._settings, self._health, self._doorway.outside())
        self._settings_door = SettingsDoor(self._desk)
        yield
        if self._window is not None:
            yield from self._desk.windows.furnish(self._window)
            yield
        if self._settings[PERSON_ID] or self._options.demo:
            self._desk.start(hidden=self._hidden, first=None)
        else:
            self._health.change(line=Line.SIGNED_OUT)
            self._desk.tray.show()
            self._desk.ask_sign_in()
        self._standing.set()

    def _live(self) -> None:
        """Give the running Qt loop to asyncio, and begin."""
        import asyncio

        import qasync

        from app.ui.end_signals import EndSignals
        from app.ui.stalls import StallMeter

        StallMeter(self._application)
        self._loop = qasync.QEventLoop(self._application, already_running=True)
        asyncio.set_event_loop(self._loop)
        self._instance.listen(self._asked)
        self._application.listen(self._asked)
        self._signals = EndSignals(self._doorway.quit)
        stage = self._stage()
        program = self._program(stage)
        run = program.run(lambda: self._open(program), self._beginning(program))
        life = self._loop.create_task(run)

        def ended(_: object) -> None:
            stage.close()
            self._loop.stop()

        life.add_done_callback(ended)

    def _stage(self) -> Stage:
        from app.stage import Stage

        return Stage(
            self._desk,
            self._settings,
            self._health,
            icon=self._icon(),
            sound=_resource("sounds", "bell.wav"),
            beep=self._application.beep,
        )

    def _program(self, stage: Stage) -> Program:
        from app.embedded import EmbeddedServer, ServerProcess
        from app.hosting import Hosting
        from app.program import Program
        from app.secrets import system_vault
        from app.signing import Signing

        process = ServerProcess(log_folder() / "server.log", lasting=True)
        hosting = Hosting(EmbeddedServer(server_folder(), process))
        signing = Signing(self._profile, self._settings, system_vault())
        return Program(self._profile, self._settings, self._health, stage, signing, hosting)

    def _open(self, program: Program) -> None:
        from app.profiles import remember_profile
        from app.scheme import register

        self._doorway.open(program)
        if not self._options.demo:
            remember_profile(self._profile)
            register(self._icon())
        if self._options.link:
            self._desk.open_link(self._options.link)

    def _beginning(self, program: Program) -> Callable[[], Awaitable[None]] | None:
        if not self._options.demo:
            return None
        from app.demo import DemoShop
        from app.embedded import ServerProcess

        process = ServerProcess(log_folder() / "demo.log")
        shop = DemoShop(demo_folder(), process, lambda line: print(line, flush=True))
        return lambda: program.show_demo(shop)

    # asked from outside

    def _asked(self, link: str) -> None:
        if link:
            self._desk.open_link(link)
        else:
            self._desk.show_window()

    def _start_profile(self, profile: str) -> None:
        import subprocess

        from app.launch import desktop_command

        self._instance.release()
        subprocess.Popen(
            desktop_command("--profile", profile),
            stdin=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
        )

    def _use_server(self, text: str) -> None:
        """Take ``--server``: another one than last time means to sign in there."""
        if not text:
            return
        from app.sync.address import parse_address
        from app.sync.errors import BadAddress

        try:
            address = parse_address(text)
        except BadAddress as error:
            sys.exit(f"deskbell: {error.title}: {error}")
        if address.text != self._settings[SERVER]:
            values = {SERVER.key: address.text, ACCOUNT_ID.key: "", PERSON_ID.key: ""}
            self._settings.change(values)

    def _icon(self) -> Path | None:
        """Draw the picture that the system shows beside our toasts."""
        from app.ui.tray_icon import brand

        file = config_folder() / "deskbell.png"
        drawn = brand(_ICON_SIZE).save(str(file), "PNG")
        return file if drawn or file.exists() else None


def _resource(folder: str, name: str) -> Path:
    from importlib.resources import files

    return Path(str(files("resources").joinpath(folder, name)))


def _name_for_windows() -> None:
    """Give toasts and the taskbar one identity; it must be set before any window."""
    import ctypes

    with suppress(AttributeError, OSError):
        shell = getattr(ctypes, "windll").shell32  # noqa: B009 - it exists there only
        shell.SetCurrentProcessExplicitAppUserModelID(APP_NAME)


if __name__ == "__main__":
    sys.exit(main())
