"""Memory: what the demo keeps between two runs, in a file only its owner reads."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

import msgspec

__all__ = ["FILE", "Memory", "load_memory", "new_memory", "save_memory"]

FILE: Final = "demo.json"


class Memory(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Where the demo stands; every step of making it can be taken up again."""

    password: str
    """The demo person's; of this demo alone, made at random."""
    made: bool = False
    """The database was made."""
    key: str = ""
    """The sender's, for ``POST /v1/events``."""
    tokens: dict[str, str] = {}
    """The sessions of the colleagues who act, by e-mail."""
    staffed: bool = False
    told: bool = False
    """The history was told."""
    steps: int = 0
    """How many steps of the day happened."""
    port: int = 0
    """Where it was served last, so that a desktop finds it again."""


def load_memory(folder: Path) -> Memory | None:
    """Return what is kept in *folder*, ``None`` for a folder without a demo.

    Raises ``msgspec.DecodeError`` for a file that is none of ours.
    """
    try:
        text = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None
    return msgspec.json.decode(text, type=Memory)


def new_memory() -> Memory:
    """Return the memory of a demo that is about to be made."""
    return Memory(password=secrets.token_urlsafe(12))


def save_memory(folder: Path, memory: Memory) -> None:
    """Keep *memory* in *folder*; a crash leaves the former one or this one, never half."""
    draft = folder / f"{FILE}.new"
    written = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(written, "wb") as stream:
        stream.write(msgspec.json.encode(memory))
    draft.replace(folder / FILE)
