"""A Linux desktop without a screen: Xvfb, a session bus, openbox, a tray, a notification daemon."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.services import ServiceMissing, wait_until

__all__ = ["Desktop"]

PACKAGES: Final[Mapping[str, str]] = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "openbox": "openbox",
    "trayer": "trayer",
    "dunst": "dunst",
    "scrot": "scrot",
    "xdotool": "xdotool",
    "gnome-keyring-daemon": "gnome-keyring",
    "dbus-send": "dbus",
}

TRAY: Final = b"_NET_SYSTEM_TRAY_S0"

CALL: Final = ("dbus-send", "--session", "--print-reply")

BUS_CONFIG: Final = """<!DOCTYPE busconfig
 PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# only what is asked for may start by itself: dunst's own file would bring a daemon into the story
# that has none
SERVICES: Final = ("org.a11y.Bus.service",)

DUNST_CONFIG: Final = """[global]
  dmenu = {menu}
  monitor = 0
  origin = top-right
  offset = {inset}x{below}
  width = {width}
  notification_limit = 4
  padding = {pad}
  horizontal_padding = {pad}
  frame_width = 1
  separator_height = 1
  separator_color = frame
  font = Inter, DejaVu Sans 10
  markup = full
  format = "<b>%s</b>\\n%b"
  icon_position = left
  max_icon_size = 36
  show_indicators = no
  frame_color = "{line}"
[urgency_low]
  background = "{back}"
  foreground = "{front}"
[urgency_normal]
  background = "{back}"
  foreground = "{front}"
  timeout = 20
[urgency_critical]
  background = "{back}"
  foreground = "{front}"
  frame_color = "{line}"
"""

# a window frame that does not look like the year 2005
OPENBOX_THEME: Final = """border.width: 1
padding.width: 8
padding.height: 5
window.handle.width: 0
window.client.padding.width: 0
window.*.border.color: {line}
window.*.title.separator.color: {line}
window.*.title.bg: Flat Solid
window.*.title.bg.color: {back}
window.*.label.bg: Parentrelative
window.active.label.text.color: {front}
window.inactive.label.text.color: {faint}
window.label.text.justify: center
window.*.button.*.bg: Parentrelative
window.active.button.*.image.color: {front}
window.inactive.button.*.image.color: {faint}
"""
OPENBOX_CONFIG: Final = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<theme><name>Deskbell</name><titleLayout>LIMC</titleLayout>
<font place="ActiveWindow"><name>Inter</name><size>{size}</size><weight>Bold</weight></font>
<font place="InactiveWindow"><name>Inter</name><size>{size}</size></font>
</theme><desktops><number>1</number></desktops>
</openbox_config>
"""

# dunst shows the buttons of its toasts in a menu of this program, which picks the one asked for
DUNST_MENU: Final = """#!/bin/sh
exec grep -m1 -F -f '{folder}/button'
"""

LIGHT: Final = {"back": "#ffffff", "front": "#1a1d23", "line": "#d9dce3", "faint": "#8a91a0"}
DARK: Final = {"back": "#262a31", "front": "#eceef2", "line": "#3a3f49", "faint": "#7d8593"}


class Desktop:
    """One desktop of its own: nothing of the machine's real session is touched.

    ``env`` is what a program started on it needs. ``daemon`` is ``"dunst"`` for the real thing, or
    ``None`` where the test brings its own (:mod:`tests.desktop.daemon`) or wants none.
    """

    def __init__(
        self,
        *,
        size: tuple[int, int] = (1280, 800),
        scale: int = 1,
        dark: bool = False,
        tray: bool = True,
        daemon: str | None = "dunst",
        keyring: bool = True,
        wallpaper: bool = False,
    ) -> None:
        self.size = size
        self.scale = scale
        self.dark = dark
        self.env: dict[str, str] = {}
        self._wanted = {
            **{"wallpaper": wallpaper, "tray": tray},
            **{"dunst": daemon == "dunst", "keyring": keyring},
        }
        self._stack = ExitStack()

    @property
    def bus(self) -> str:
        """The address of the session bus."""
        return self.env["DBUS_SESSION_BUS_ADDRESS"]

    def start(self, command: Sequence[str], log: Path | None = None) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; it is ended with the desktop."""
        log = log or self.folder / f"{Path(command[0]).name}.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                command,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self._stack.callback(_end, process)
        return process

    def run(self, *command: str, check: bool = True) -> str:
        """Run a program to its end; return what it printed."""
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=30, check=False
        )
        if check and done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
        return done.stdout.strip()

    def press_toast(self, button: str = "") -> None:
        """Press the newest toast of dunst: its button of these words, or its body."""
        if not button:
            self.run("dunstctl", "action", "0")
            return
        (self.folder / "button").write_text(f"#{button} (\n")
        self.run("dunstctl", "context")

    def clear_toasts(self) -> None:
        """Close every toast of dunst, which an earlier test may have left over the windows."""
        self.run("dunstctl", "close-all")

    def picture(self, path: Path) -> Path:
        """Save the whole screen at *path*."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("scrot", "--overwrite", "--silent", str(path))
        return path

    def windows(self, name: str) -> list[str]:
        """Return the ids of the visible windows whose title matches *name*."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", name, check=False).split()

    def __enter__(self) -> Self:
        missing = [package for name, package in PACKAGES.items() if shutil.which(name) is None]
        if missing:
            raise ServiceMissing(f"A desktop needs: apt-get install {' '.join(missing)}")
        with ExitStack() as stack:
            self._stack = stack
            self.folder = Path(tempfile.mkdtemp(prefix="deskbell-desktop-"))
            stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
            self._start()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @property
    def _colours(self) -> Mapping[str, str]:
        return DARK if self.dark else LIGHT

    def _start(self) -> None:
        self.env = self._environment()
        self.env["DISPLAY"] = self._start_screen()
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self._start_windows()
        # a program that starts before the accessibility bus would wait for it in vain
        self.run(*CALL, "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        starters: dict[str, Callable[[], None]] = {
            "wallpaper": self._start_wallpaper,
            "tray": self._start_tray,
            "dunst": self._start_dunst,
            "keyring": self._start_keyring,
        }
        for name, begin in starters.items():
            if self._wanted[name]:
                begin()

    def _environment(self) -> dict[str, str]:
        home = self.folder / "home"
        runtime = self.folder / "run"
        home.mkdir()
        runtime.mkdir(mode=0o700)
        kept = ("PATH", "LANG", "LC_ALL", "TZ", "SSL_CERT_FILE", "SSL_CERT_DIR")
        return {
            **{key: os.environ[key] for key in kept if key in os.environ},
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local" / "share"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_STATE_HOME": str(home / ".local" / "state"),
            "XDG_CURRENT_DESKTOP": "openbox",
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": str(self.scale),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "1",
            "PYTHONUNBUFFERED": "1",
        }

    def _start_screen(self) -> str:
        read, write = os.pipe()
        width, height = self.size
        screen = f"{width}x{height}x24"
        dpi = str(96 * self.scale)
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-dpi", dpi]
        with (self.folder / "Xvfb.log").open("wb") as log:
            process = subprocess.Popen(
                [*command, "-nolisten", "tcp", "-noreset"],
                pass_fds=[write],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._stack.callback(_end, process)
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb: {(self.folder / 'Xvfb.log').read_text()}")
        return f":{number}"

    def _start_bus(self) -> str:
        services = self.folder / "services"
        services.mkdir()
        for name in SERVICES:
            source = Path("/usr/share/dbus-1/services", name)
            if source.exists():
                (services / name).symlink_to(source)
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=self.folder))
        with (self.folder / "bus.log").open("wb") as log:
            process = subprocess.Popen(
                ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._stack.callback(_end, process)
        assert process.stdout is not None
        with process.stdout as answer:
            return answer.readline().strip()

    def _start_wallpaper(self) -> None:
        theme = "dark" if self.dark else "light"
        self.start([sys.executable, "-m", "tests.desktop.wallpaper", theme])
        wait_until(lambda: bool(self.windows("wallpaper")), 15, "the wallpaper hangs")

    def _start_windows(self) -> None:
        theme = Path(self.env["HOME"], ".themes", "Deskbell", "openbox-3")
        theme.mkdir(parents=True)
        (theme / "themerc").write_text(OPENBOX_THEME.format(**self._colours))
        config = self.folder / "openbox.xml"
        # points follow the screen's density by themselves
        config.write_text(OPENBOX_CONFIG.format(size=9))
        self.start(["openbox", "--sm-disable", "--config-file", str(config)])
        wait_until(self._managed, 15, "openbox is there")

    def _start_tray(self) -> None:
        height = str(32 * self.scale)
        # a bar tells nobody its colours: the icon is drawn for one like the program's own
        tint = "0x1a1d23" if self.dark else "0xf3f4f7"
        options = {
            **{"edge": "top", "align": "right", "height": height, "heighttype": "pixel"},
            **{"widthtype": "request", "expand": "true", "SetDockType": "true", "padding": "4"},
            **{"transparent": "true", "alpha": "0", "tint": tint},
        }
        self.start(
            ["trayer", *(word for key, value in options.items() for word in (f"--{key}", value))]
        )
        wait_until(lambda: _owned(self.env["DISPLAY"], TRAY), 15, "trayer is there")

    def _start_dunst(self) -> None:
        config = self.folder / "dunstrc"
        lengths = {"inset": 12, "below": 44, "width": 360, "pad": 12}
        sizes = {name: length * self.scale for name, length in lengths.items()}
        menu = self.folder / "menu"
        menu.write_text(DUNST_MENU.format(folder=self.folder))
        menu.chmod(0o755)
        config.write_text(DUNST_CONFIG.format(menu=menu, **self._colours, **sizes))
        self.start(["dunst", "-conf", str(config)])
        wait_until(
            lambda: "org.freedesktop.Notifications" in self._names(), 15, "dunst is on the bus"
        )

    def _start_keyring(self) -> None:
        with (self.folder / "keyring.log").open("wb") as log:
            process = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                env=self.env,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
            )
        self._stack.callback(_end, process)
        assert process.stdin is not None
        process.stdin.write(b"deskbell")
        process.stdin.close()
        wait_until(lambda: "org.freedesktop.secrets" in self._names(), 15, "a keyring is there")

    def _names(self) -> str:
        bus = ("--dest=org.freedesktop.DBus", "/org/freedesktop/DBus")
        return self.run(*CALL, *bus, "org.freedesktop.DBus.ListNames")

    def _managed(self) -> bool:
        """Say whether a window manager runs: only one tells how many workspaces there are."""
        return bool(self.run("xdotool", "get_num_desktops", check=False))


def _owned(display: str, selection: bytes) -> bool:
    """Say whether a program holds an X selection; a tray without icons shows no window."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    if not connection:
        return False
    atom = ctypes.c_ulong(x11.XInternAtom(connection, selection, 0))
    owner = x11.XGetSelectionOwner(connection, atom)
    x11.XCloseDisplay(connection)
    return bool(owner)


def _end(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(8)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
