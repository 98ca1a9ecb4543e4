"""The command line of the desktop."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Final, NamedTuple

from app.links import SCHEME
from app.places import is_profile_name

__all__ = ["DEMO", "Options", "parse"]

DEMO: Final = "demo"


class Options(NamedTuple):
    """What was asked for."""

    server: str = ""
    profile: str = ""
    """Empty: the one of last time."""
    hidden: bool = False
    what: str = ""
    """A link to open, or :data:`DEMO`."""

    @property
    def demo(self) -> bool:
        """Whether to show the demo shop."""
        return self.what == DEMO

    @property
    def link(self) -> str:
        """The link to open, or nothing."""
        return "" if self.demo else self.what


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; prints help or what is wrong, and raises ``SystemExit``."""
    parser = argparse.ArgumentParser(prog="deskbell", description="Deskbell on this computer.")
    parser.add_argument("--server", default="", help="the address of the server to sign in to")
    parser.add_argument("--profile", type=_profile, help="whose Deskbell, on a shared computer")
    parser.add_argument("--hidden", action="store_true", help="start in the tray only")
    parser.add_argument(
        "what",
        nargs="?",
        default="",
        type=_what,
        metavar="deskbell://… | demo",
        help="a link to open, or the demo shop, which brings its own server",
    )
    found = parser.parse_args(arguments)
    return Options(
        server=found.server, profile=found.profile or "", hidden=found.hidden, what=found.what
    )


def _profile(text: str) -> str:
    if not is_profile_name(text):
        raise argparse.ArgumentTypeError("letters, digits, spaces and dots, 60 at most")
    return text


def _what(text: str) -> str:
    if text and text != DEMO and not text.lower().startswith(f"{SCHEME}://"):
        raise argparse.ArgumentTypeError(f"neither demo nor a {SCHEME}:// link: {text}")
    return text
