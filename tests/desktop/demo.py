"""The demo shop on a screen of its own: what arrived, how soon, and pictures of it."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.desktop.picture import save_small
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch, Notified

__all__ = ["Arrival", "Posted", "main", "matched", "parsed", "summary"]

PICTURES: Final = Path("build", "demo")
LONGEST_START: Final = 180.0
"""Seconds until the first event at the most."""

LEAST: Final = 3
"""Toasts that a minute of the demo brings at the very least."""


@dataclass(frozen=True)
class Posted:
    """One line of the demo's server: something that was posted."""

    at: float
    """Seconds of ``time.time()``."""
    kind: str
    mark: str
    """Words that its toast has."""


@dataclass(frozen=True)
class Arrival:
    """A post and the toast that it became."""

    posted: Posted
    toast: Notified

    @property
    def seconds(self) -> float:
        """From the POST to the ``Notify`` call on the bus."""
        return self.toast.at - self.posted.at


def parsed(line: str) -> Posted | None:
    """Return what one line of output says was posted, if it says that."""
    parts = line.strip().split(" ", 4)
    if len(parts) != 5 or parts[0] != "event":
        return None
    try:
        at = datetime.fromisoformat(parts[2]).timestamp()
    except ValueError:
        return None
    return Posted(at, parts[3], parts[4])


def matched(posts: Sequence[Posted], toasts: Sequence[Notified]) -> list[Arrival]:
    """Return each toast with the post that it tells of: the last one before it with its words.

    Not every post becomes a toast (some kinds stay in the list), so an earlier post with the same
    words is not what a toast is late for. A post is answered once.
    """
    free = sorted(posts, key=lambda post: post.at, reverse=True)
    arrivals = []
    for toast in toasts:
        words = f"{toast.title} {toast.body}"
        for post in free:
            # the clock of the line is cut off at a millisecond
            if toast.at >= post.at - 0.001 and post.mark in words:
                arrivals.append(Arrival(post, toast))
                free.remove(post)
                break
    return arrivals


def summary(arrivals: Sequence[Arrival]) -> str:
    """Return the line about how soon toasts came."""
    if not arrivals:
        return "no toast came"
    taken = sorted(arrival.seconds * 1000 for arrival in arrivals)
    late = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    return (
        f"POST to Notify over {len(taken)}: median {statistics.median(taken):.0f} ms, "
        f"p95 {late:.0f} ms, max {taken[-1]:.0f} ms"
    )


class Show:
    """One run of ``deskbell demo`` on one desktop."""

    def __init__(self, desktop: Desktop, watch: BusWatch, pictures: Path) -> None:
        self.desktop = desktop
        self.watch = watch
        self.pictures = pictures
        self.posts: list[Posted] = []
        self._told = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", "demo"],
            env=desktop.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=(desktop.folder / "demo.log").open("wb"),
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if post := parsed(line):
                self.posts.append(post)

    def tell(self) -> None:
        """Print the toasts that came since the last time."""
        toasts = self.watch.notified
        for toast in toasts[self._told :]:
            clock = time.strftime("%H:%M:%S", time.localtime(toast.at))
            print(f"{clock}  {toast.title}  |  {toast.body}".replace("\n", " "), flush=True)
        self._told = len(toasts)

    def picture(self, name: str) -> None:
        """Save the screen as it is."""
        raw = self.desktop.picture(self.desktop.folder / f"{name}.png")
        save_small(raw, self.pictures / f"{name}.png", 500_000)

    def close(self) -> None:
        """End the demo with its server."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join(5)


def play(seconds: float, dark: bool, folder: Path) -> int:
    """Play for so long, with pictures into *folder*; return the exit code: 0 when toasts came."""
    theme = "dark" if dark else "light"
    with Desktop(dark=dark, wallpaper=True) as desktop, BusWatch(desktop.bus) as watch:
        print(f"No screen here: showing the demo on {desktop.env['DISPLAY']} for {seconds:g} s.")
        show = Show(desktop, watch, folder)
        end = time.monotonic() + LONGEST_START
        pictures = seen = 0
        begun = False
        while time.monotonic() < end and show.process.poll() is None:
            time.sleep(0.5)
            show.tell()
            if show.posts and not begun:  # a slow machine's first start is not part of the show
                begun, end = True, time.monotonic() + seconds
            if len(watch.notified) > seen and pictures < 4:
                seen = len(watch.notified)
                pictures += 1
                show.picture(f"toast-{pictures}-{theme}")
        if show.process.poll() is None:
            show.picture(f"screen-{theme}")
        died = show.process.poll()
        show.close()
        show.tell()
        log = (desktop.folder / "demo.log").read_text(errors="replace")
        arrivals = matched(show.posts, watch.notified)
    print(f"\n{len(show.posts)} events posted, {len(watch.notified)} toasts on the bus.")
    print(summary(arrivals))
    print(f"Pictures of the whole screen: {folder.resolve()}")
    if died is not None or len(watch.notified) < LEAST:
        print(log[-4000:], file=sys.stderr)
        print("The demo did not live: see the words above.", file=sys.stderr)
        return 1
    return 0


def main(arguments: list[str]) -> int:
    """Play the demo as *arguments* ask."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long it is shown")
    parser.add_argument("--dark", action="store_true", help="on a dark desk")
    parser.add_argument("--pictures", type=Path, default=PICTURES, help="the folder for pictures")
    asked = parser.parse_args(arguments)
    return play(asked.seconds, asked.dark, asked.pictures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
