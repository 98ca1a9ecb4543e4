"""Every screen, drawn from the demo shop on a screen of its own, into ``docs/screens``."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.desktop.accessible import Windows, WindowsError
from tests.desktop.picture import LIMIT, save_small
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch

__all__ = ["SCREENS", "Screen", "Stage", "main"]

ROOT: Final = Path(__file__).resolve().parents[2]
COMMITTED: Final = ROOT / "docs" / "screens"
OTHERS: Final = ROOT / "build" / "screens"

# one logical size; 200 % is a screen of twice the pixels
SIZE: Final = (1280, 800)
THEMES: Final = ("light", "dark")
TRIES: Final = 4


@dataclass
class Stage:
    """What a screen is set up with."""

    desktop: Desktop
    windows: Windows
    watch: BusWatch
    process: subprocess.Popen[bytes]

    def settle(self, seconds: float = 0.6) -> None:
        """Let animations end and paints happen."""
        time.sleep(seconds)

    def click_tray(self, button: int = 1) -> None:
        """Click the icon in the tray, which is the last at the upper right."""
        scale = self.desktop.scale
        place = (str((SIZE[0] - 16) * scale), str(16 * scale))
        self.desktop.run("xdotool", "mousemove", *place, "click", str(button))
        self.settle()

    def hush(self, quiet: bool) -> None:
        """Take the toasts off the screen and keep new ones from it, or let them come again."""
        self.desktop.run("dunstctl", "close-all")
        self.desktop.run("dunstctl", "set-paused", "true" if quiet else "false")

    def rest_pointer(self) -> None:
        """Take the pointer off everything that lights up under it."""
        height = str(self.desktop.size[1] - 1)
        self.desktop.run("xdotool", "mousemove", "0", height)

    def open_row(self, name: str) -> None:
        """Open the first row whose words match, with a click."""
        for attempt in range(TRIES):
            self.windows.click(self.windows.find("table cell", name))
            self.rest_pointer()
            self.settle()
            try:
                self.windows.find("button", "Close", seconds=2)
                return
            except WindowsError:  # the shop lives: the row moved between look and click
                if attempt == TRIES - 1:
                    raise


Prepare = Callable[[Stage], None]


@dataclass(frozen=True)
class Screen:
    """One picture: how to get there from the main window, and back."""

    show: Prepare
    leave: Prepare = lambda stage: stage.windows.key("Escape")
    quiet: bool = True
    """No toast lies over it."""
    arguments: tuple[str, ...] = ("demo",)
    """What the program is started with; screens of the same start share one run."""


def _nothing(stage: Stage) -> None:
    stage.settle()


def _toast(stage: Stage) -> None:
    stage.watch.wait(len(stage.watch.notified) + 1, 30)
    stage.settle(0.8)


def _search(stage: Stage) -> None:
    stage.windows.key("ctrl+f")
    stage.windows.write("Find user or client", "katarz")
    stage.settle(1)


def _snoozed(stage: Stage) -> None:
    stage.windows.press("check box", "^Snoozed")
    stage.settle()


def _needs_me(stage: Stage) -> None:
    stage.windows.press("check box", "^Needs me")
    stage.settle()


def _all(stage: Stage) -> None:
    stage.windows.press("check box", "^All")
    stage.settle()


def _set_up(stage: Stage) -> None:
    stage.windows.press("push button", "^Set up$")
    stage.settle()


def _wrong_password(stage: Stage) -> None:
    stage.windows.write("Server address", "http://127.0.0.1:9")
    stage.windows.write("E-mail", "ana@serwis-demo.example")
    stage.windows.write("Password", "not this one", role="password text")
    stage.windows.press("push button", "^Sign in$")
    stage.settle(3)


SCREENS: Final[Mapping[str, Screen]] = {
    "sign-in": Screen(_nothing, _nothing, arguments=()),
    "sign-in-unreachable": Screen(_wrong_password, _nothing, arguments=()),
    "first-run": Screen(_set_up, _nothing, arguments=()),
    "center": Screen(_nothing, _nothing),
    "toast": Screen(_toast, _nothing, quiet=False),
    "needs-me": Screen(_needs_me, _all),
    "snoozed": Screen(_snoozed, _all),
    "search": Screen(_search),
    "subject-order": Screen(lambda stage: stage.open_row("Order #")),
    "subject-lead": Screen(lambda stage: stage.open_row("New lead")),
    "panel": Screen(lambda stage: stage.click_tray()),
    "tray-menu": Screen(lambda stage: stage.click_tray(3)),
}
"""Every screen by the name of its picture; a new window adds its line here."""


@contextmanager
def _stage(theme: str, scale: int, arguments: Sequence[str]) -> Iterator[Stage]:
    dark = theme == "dark"
    size = (SIZE[0] * scale, SIZE[1] * scale)
    with (
        Desktop(size=size, scale=scale, dark=dark, wallpaper=True) as desktop,
        BusWatch(desktop.bus) as watch,
        Windows(desktop) as windows,
    ):
        profile = "demo" if "demo" in arguments else "screens"
        settings = Path(desktop.env["XDG_CONFIG_HOME"], "Deskbell", "profiles", f"{profile}.json")
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"theme": theme, "language": "en"}))
        process = desktop.start(
            [sys.executable, "-m", "app", "--profile", profile, *arguments],
            desktop.folder / "app.log",
        )
        stage = Stage(desktop, windows, watch, process)
        if "demo" in arguments:
            windows.find("label", "^Online$", seconds=90)
            stage.settle(3)
        else:
            windows.find("push button", "^Sign in$", seconds=60)
            stage.settle(1)
        stage.rest_pointer()
        try:
            yield stage
        finally:
            # its server must be told, so that it does not outlive the desktop
            process.terminate()
            process.wait(20)


def draw(name: str, stage: Stage, theme: str, scale: int) -> Path:
    """Show one screen, save its picture and leave it; return where the picture is."""
    screen = SCREENS[name]
    stage.hush(screen.quiet)
    stage.rest_pointer()
    screen.show(stage)
    raw = stage.desktop.picture(stage.desktop.folder / f"{name}.png")
    folder = COMMITTED if scale == 1 else OTHERS
    target = folder / f"{name}-{theme}{'' if scale == 1 else f'@{scale}x'}.png"
    save_small(raw, target, LIMIT * scale * scale)
    screen.leave(stage)
    stage.settle(0.3)
    return target


def main(arguments: list[str]) -> int:
    """Draw what *arguments* name; the exit code is 1 where a screen could not be shown."""
    parser = argparse.ArgumentParser(prog="scripts/screens", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"only these of: {', '.join(SCREENS)}")
    parser.add_argument("--all-scales", action="store_true", help="200 % too, into build/screens")
    parser.add_argument("--theme", choices=THEMES, help="only this one")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.name) - set(SCREENS):
        parser.error(f"no such screen: {', '.join(sorted(unknown))}")
    wanted = [name for name in SCREENS if not asked.name or name in asked.name]
    failed = []
    for scale in (1, 2) if asked.all_scales else (1,):
        for theme in [asked.theme] if asked.theme else THEMES:
            for start in dict.fromkeys(SCREENS[name].arguments for name in wanted):
                with _stage(theme, scale, start) as stage:
                    for name in wanted:
                        if SCREENS[name].arguments != start:
                            continue
                        try:
                            print(draw(name, stage, theme, scale).relative_to(ROOT), flush=True)
                        except (WindowsError, TimeoutError, ValueError) as error:
                            failed.append(f"{name} {theme} {scale * 100} %: {error}")
    for fault in failed:
        print(fault, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
