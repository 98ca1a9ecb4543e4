"""P1: the center painted from a mirror of 10,000 notifications, against a bare window painted."""

from __future__ import annotations

import asyncio
import json
import sys
from functools import partial
from pathlib import Path
from typing import Final

from app.models.store import Store
from benchmarks.firstsync import copy_account
from benchmarks.measure import Result, interleaved, median, until_line
from benchmarks.seed import notification
from benchmarks.shop import Shop, shop
from tests.desktop.session import Desktop
from tests.e2e.server import ADMIN

__all__ = ["run"]

PROFILE: Final = "bench"
SMOOTH_MS: Final = 50.0
"""A longer gap after the paint, and the start does not count."""

KEEP: Final = "import keyring, sys; keyring.set_password('Deskbell', sys.argv[1], sys.argv[2])"


def _settle(desktop: Desktop, at: Shop) -> None:
    """Make the desktop one whose person was signed in when it was quit."""
    home = Path(desktop.env["HOME"])
    person = home.joinpath(".local/share/Deskbell/profiles", PROFILE, at.account, at.person)
    person.mkdir(parents=True)
    store = Store.open(person, person_id=at.person)
    asyncio.run(copy_account(at, store))
    store.close()
    settings = home.joinpath(".config/Deskbell/profiles", f"{PROFILE}.json")
    settings.parent.mkdir(parents=True)
    settings.write_text(
        json.dumps(
            {
                "server": at.server.url,
                "account_id": at.account,
                "person_id": at.person,
                "email": ADMIN,
                "device_id": "bench-0",
            }
        )
    )
    desktop.run(sys.executable, "-c", KEEP, f"{PROFILE}:session", at.tokens[0])


def _ours(desktop: Desktop, said: list[tuple[float, bool]]) -> float:
    command = ["python", "-m", "benchmarks.painted", "--profile", PROFILE]
    taken, rest = until_line(command, "painted", desktop.env)
    _, gap, _, key = rest.split()[-4:]
    said.append((float(gap), key == "yes"))
    return taken


def _bare(desktop: Desktop) -> float:
    return until_line(["python", "-m", "benchmarks.reference.window"], "painted", desktop.env)[0]


def run(*, quick: bool) -> Result:
    """Start both in turn on one desktop, the server running and the person signed in."""
    said: list[tuple[float, bool]] = []
    with shop(notification, 1_000 if quick else 10_000) as at, Desktop(daemon=None) as desktop:
        _settle(desktop, at)
        _ours(desktop, [])  # once for the caches of the disk, which both then have
        taken = interleaved(
            3 if quick else 11, ours=partial(_ours, desktop, said), bare=partial(_bare, desktop)
        )
    ours, bare = median(taken["ours"]), median(taken["bare"])
    gaps = [gap for gap, _ in said]
    acted = sum(key for _, key in said)
    remarks = []
    if max(gaps) > SMOOTH_MS or acted < len(said):
        remarks.append("a start counts only with no gap over 50 ms after it and its key acted on")
    return Result(
        ours / bare,
        {
            "ours": f"{ours * 1000:.0f} ms",
            "bare window": f"{bare * 1000:.0f} ms",
            "longest gap in the 3 s after": f"median {median(gaps):.0f} ms, max {max(gaps):.0f} ms",
            "a key pressed at the paint": f"acted on {acted} of {len(said)} times",
        },
        remarks,
    )
