"""Every screen that exists, drawn on a screen of its own, into ``docs/screens``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.desktop.accessible import WindowsError
from tests.desktop.picture import LIMIT, save_small
from tests.desktop.scenes import (
    add_sender,
    ask_elsewhere,
    ask_to_suspend,
    drop_people,
    give_up,
    go_offline,
    invite,
    invite_link,
    look_at,
    make_refused,
    mute,
    open_person,
    pick_moment,
    recent_events,
    revoke_sender,
    search,
    settings,
    show_icons,
    show_snooze,
    show_waiting,
    summary,
    suspend,
    take_back,
    toast,
    turn,
    unmute,
)
from tests.desktop.stage import SIZE, Stage
from tests.desktop.starts import on_stage

__all__ = ["COMMITTED", "SCREENS", "SIZE", "THEMES", "Screen", "main"]

ROOT: Final = Path(__file__).resolve().parents[2]
COMMITTED: Final = ROOT / "docs" / "screens"
OTHERS: Final = ROOT / "build" / "screens"

THEMES: Final = ("light", "dark")
LANGUAGES: Final = ("en", "pt_BR", "ru", "pl")

Act = Callable[[Stage], None]


def _nothing(stage: Stage) -> None:
    stage.settle()


def _escape(stage: Stage) -> None:
    stage.keys("Escape")


def _twice(stage: Stage) -> None:
    stage.keys("Escape", "Escape")


@dataclass(frozen=True)
class Screen:
    """One picture: how to get there from the main window, and back."""

    show: Act
    leave: Act = _escape
    start: str = "demo"
    """How the program stands before: see :mod:`tests.desktop.starts`."""
    quiet: bool = True
    """No toast lies over it."""


def _page(name: str) -> Screen:
    return Screen(settings(name))


SCREENS: Final[Mapping[str, Screen]] = {
    # coming in
    "sign-in": Screen(_nothing, _nothing, "signed_out"),
    "sign-in-unreachable": Screen(ask_elsewhere, _nothing, "signed_out"),
    "first-run": Screen(lambda stage: stage.press("Set up"), _nothing, "signed_out"),
    "welcome": Screen(_nothing, lambda stage: stage.press("Open the center"), "fresh"),
    "first-sync": Screen(_nothing, _nothing, "first_sync"),
    "locked": Screen(_nothing, _nothing, "locked"),
    # nothing there yet
    "empty": Screen(turn("All"), _nothing, "fresh"),
    "empty-snoozed": Screen(turn("Snoozed"), turn("All"), "fresh"),
    "empty-search": Screen(search("Wiśniewska"), _twice, "fresh"),
    "toast-summary": Screen(summary, _nothing, "fresh", quiet=False),
    # the center
    "center": Screen(_nothing, _nothing),
    "toast": Screen(toast, _nothing, quiet=False),
    "needs-me": Screen(turn("Needs me"), turn("All")),
    "snoozed": Screen(turn("Snoozed"), turn("All")),
    "search": Screen(search("katarz"), _twice),
    "row": Screen(look_at("New lead")),
    "snooze-menu": Screen(show_snooze),
    "snooze-moment": Screen(pick_moment),
    "subject-order": Screen(lambda stage: stage.open_row("Order {number}: {status}")),
    "subject-lead": Screen(lambda stage: stage.open_row("New lead")),
    "subject-task": Screen(lambda stage: stage.open_row("New task from {name}")),
    "subject-call": Screen(lambda stage: stage.open_row("Missed call from {who}")),
    "shortcuts": Screen(lambda stage: stage.keys("F1")),
    # the tray
    "panel": Screen(lambda stage: stage.click_tray()),
    "tray-menu": Screen(lambda stage: stage.click_tray(3)),
    "tray-icons": Screen(show_icons, _nothing, "icons"),
    "mute-menu": Screen(lambda stage: stage.press("Mute or unmute")),
    "muted": Screen(mute, unmute),
    "person-menu": Screen(drop_people, _twice),
    # the settings
    "settings-me": _page("Profile"),
    "settings-notifications": _page("Notifications"),
    "settings-quiet": _page("Quiet"),
    "settings-sounds": _page("Toasts and sound"),
    "settings-appearance": _page("Appearance"),
    "settings-language": _page("Language"),
    "settings-computer": _page("This computer"),
    "settings-people": _page("Users and groups"),
    "settings-groups": Screen(settings("Users and groups", "Groups")),
    "settings-senders": _page("Senders"),
    "settings-found": Screen(settings("Profile", find="sound"), _twice),
    "password": Screen(settings("Profile", press="Change your password"), _twice),
    "invite": Screen(invite, _twice),
    "invite-link": Screen(invite_link, _twice),
    "settings-person": Screen(open_person, _twice),
    "suspend": Screen(ask_to_suspend, _twice),
    "suspended": Screen(suspend, take_back),
    "new-sender": Screen(add_sender, _twice),
    "settings-events": Screen(recent_events, _twice),
    "revoke-sender": Screen(revoke_sender, _twice),
    # when something is not as it should be; the demo does not recover from these
    "refused": Screen(make_refused, give_up),
    "offline": Screen(go_offline, _nothing),
    "waiting": Screen(show_waiting),
}
"""Every screen by the name of its picture; a new window adds its line here."""


def draw(name: str, stage: Stage, target: Path) -> Path:
    """Show one screen, save its picture and leave it; return where the picture is."""
    screen = SCREENS[name]
    stage.hush(screen.quiet)
    stage.rest_pointer()
    screen.show(stage)
    raw = stage.desktop.picture(stage.desktop.folder / f"{name}.png")
    save_small(raw, target, LIMIT * stage.desktop.scale**2)
    screen.leave(stage)
    stage.settle(0.3)
    return target


def place(name: str, theme: str, scale: int, language: str) -> Path:
    """Return where a picture goes: what a page shows is committed, the rest is to be looked at."""
    if scale == 1 and language == "en":
        return COMMITTED / f"{name}-{theme}.png"
    mark = f"{'' if language == 'en' else f'-{language}'}{'' if scale == 1 else f'@{scale}x'}"
    return OTHERS / f"{name}-{theme}{mark}.png"


def play(wanted: Sequence[str], theme: str, scale: int, language: str) -> list[str]:
    """Draw the *wanted* screens, one run for each start; return what failed."""
    failed = []
    for start in dict.fromkeys(SCREENS[name].start for name in wanted):
        with on_stage(start, theme, scale, language) as stage:
            for name in wanted:
                if SCREENS[name].start != start:
                    continue
                try:
                    target = draw(name, stage, place(name, theme, scale, language))
                    print(target.relative_to(ROOT), flush=True)
                except (WindowsError, TimeoutError, ValueError) as error:
                    failed.append(f"{name} {theme} {language} {scale * 100} %: {error}")
    return failed


def main(arguments: list[str]) -> int:
    """Draw what *arguments* name; the exit code is 1 where a screen could not be shown."""
    parser = argparse.ArgumentParser(prog="scripts/screens", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"only these of: {', '.join(SCREENS)}")
    parser.add_argument("--all-scales", action="store_true", help="200 % too, into build/screens")
    parser.add_argument("--theme", choices=THEMES, help="only this one")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="into build/screens")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.name) - set(SCREENS):
        parser.error(f"no such screen: {', '.join(sorted(unknown))}")
    wanted = [name for name in SCREENS if not asked.name or name in asked.name]
    failed = []
    for scale in (1, 2) if asked.all_scales else (1,):
        for theme in [asked.theme] if asked.theme else THEMES:
            failed += play(wanted, theme, scale, asked.language)
    for fault in failed:
        print(fault, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
