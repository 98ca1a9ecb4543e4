"""The desktop's command line, and the only place where its pieces are put together."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.autostart import desktop_command
from app.command_line import DEMO, Options, parse
from app.doorway import Doorway
from app.models.first_screen import FirstScreen, read_first_screen
from app.models.health import Health
from app.places import (
    APP_NAME,
    config_folder,
    demo_folder,
    log_folder,
    person_folder,
    server_folder,
)
from app.profiles import last_profile, remember_profile
from app.settings import (
    ACCOUNT_ID,
    LANGUAGE,
    PERSON_ID,
    SERVER,
    START_HIDDEN,
    TEXT_SIZE,
    THEME,
    Settings,
)
from app.ui.desk import Desk
from app.ui.instance import Instance
from app.ui.settings.door import SettingsDoor
from app.ui.theme import Choice, install
from app.ui.translation import install_language
from app.ui.tray_icon import Shape, draw

if TYPE_CHECKING:
    from app.program import Program
    from app.stage import Stage

__all__ = ["main"]

_PAINT_WITHIN_MS: Final = 1_500
"""Milliseconds after which the rest is loaded even if nothing was painted: a hidden start."""

_ICON_SIZE: Final = 128


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desktop until it is quit; return its exit code, 2 for a wrong command line."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if sys.platform == "win32":
        _name_for_windows()
    application = QApplication([APP_NAME])
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
    """Tells the window's thread that the rest of the program is imported."""

    done = Signal()


class _FirstPaint(QObject):
    """Calls back once, right after a window was painted for the first time, or in any case."""

    def __init__(self, window: QObject | None, then: Callable[[], None]) -> None:
        super().__init__()
        self._window = window
        self._then: Callable[[], None] | None = then
        if window is not None:
            window.installEventFilter(self)
        QTimer.singleShot(_PAINT_WITHIN_MS if window is not None else 0, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._go)  # after this very paint
        return False

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is None:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
        then()


class _Desktop:
    """One run of the program: paint, load, live, quit."""

    def __init__(
        self,
        application: QApplication,
        instance: Instance,
        profile: str,
        options: Options,
    ) -> None:
        self._application = application
        self._instance = instance
        self._profile = profile
        self._options = options
        self._settings = Settings.of_profile(profile)
        self._health = Health()
        self._loop: Any = None
        self._loaded = _Loaded()
        self._loaded.done.connect(self._live)
        self._doorway = Doorway(profile, application.quit, self._start_profile)
        self._use_server(options.server)
        size = self._settings[TEXT_SIZE]
        install(application, Choice(self._settings[THEME]), size / 100 if size else None)
        install_language(self._settings[LANGUAGE])
        self._desk = Desk(self._settings, self._health, self._doorway.outside())
        self._settings_door = SettingsDoor(self._desk)

    def run(self) -> int:
        """Paint, then load the rest; return when the person quits."""
        self._painted = _FirstPaint(self._appear(), self._load)
        code = self._application.exec()
        self._desk.close()
        if self._loop is not None:
            self._loop.close()
        self._instance.release()
        return code

    def _appear(self) -> QObject | None:
        """Show what there is to show before anything is loaded; return it, if it is a window."""
        hidden = self._options.hidden and self._settings[START_HIDDEN]
        if not self._settings[PERSON_ID] and not self._options.demo:
            self._desk.tray.show()
            self._desk.ask_sign_in()
            return self._desk.windows.sign_in
        self._desk.start(hidden=hidden, first=self._first_screen())
        return None if hidden else self._desk.windows.window

    # loading

    def _first_screen(self) -> FirstScreen | None:
        account, person = self._settings[ACCOUNT_ID], self._settings[PERSON_ID]
        if not account or not person:
            return None
        return read_first_screen(person_folder(self._profile, account, person))

    def _load(self) -> None:
        threading.Thread(target=self._import, name="imports", daemon=True).start()

    def _import(self) -> None:
        """Import what is heavy beside the living window (P1)."""
        from app.logs import start_log
        from app.preload import preload

        start_log(log_folder())
        preload()
        self._loaded.done.emit()

    def _live(self) -> None:
        """Give the running Qt loop to asyncio, and begin."""
        import asyncio

        import qasync

        self._loop = qasync.QEventLoop(self._application, already_running=True)
        asyncio.set_event_loop(self._loop)
        self._instance.listen(self._asked)
        self._signals = _Signals(self._doorway.quit)
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
        from app.program import Program
        from app.secrets import system_vault
        from app.signing import Signing

        process = ServerProcess(log_folder() / "server.log")
        server = EmbeddedServer(server_folder(), process)
        signing = Signing(self._profile, self._settings, system_vault())
        return Program(self._profile, self._settings, self._health, stage, signing, server)

    def _open(self, program: Program) -> None:
        self._doorway.open(program)
        if not self._options.demo:
            remember_profile(self._profile)
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
        file = config_folder() / "deskbell.png"
        if file.exists() or draw(Shape.ONLINE, 0, _ICON_SIZE, False).save(str(file), "PNG"):
            return file
        return None


class _Signals(QObject):
    """Ctrl+C and SIGTERM quit as the menu does; Python alone would wait for Qt to return."""

    def __init__(self, quit_: Callable[[], None]) -> None:
        import socket

        super().__init__()
        self._quit = quit_
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        self._ends = (ours, theirs)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
            if number := getattr(signal, name, None):
                signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._came)

    def _came(self) -> None:
        with suppress(BlockingIOError):
            self._ends[0].recv(64)
        self._quit()


def _resource(folder: str, name: str) -> Path:
    return Path(str(files("resources").joinpath(folder, name)))


def _name_for_windows() -> None:
    """Give toasts and the taskbar one identity; it must be set before any window."""
    import ctypes

    with suppress(AttributeError, OSError):
        shell = getattr(ctypes, "windll").shell32  # noqa: B009 - it exists there only
        shell.SetCurrentProcessExplicitAppUserModelID(APP_NAME)


if __name__ == "__main__":
    sys.exit(main())
