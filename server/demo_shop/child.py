"""Child: the server that the demo plays against, a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from server.commands import CommandError
from server.config import ALIASES, PREFIX

__all__ = ["Child", "run_command"]

LOG_FILE: Final = "demo-serve.log"
READY_WITHIN: Final = 60.0
"""Seconds; a slow machine migrates and hashes first."""
STOPPED_WITHIN: Final = 10.0
NEW_GROUP: Final[int] = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""What Windows calls a session of its own."""

_ADDRESS: Final = re.compile(r"https?://[^\s'\"<>]+")


def run_command(*arguments: str) -> None:
    """Run one command of ``deskbell-server`` to its end; raises :class:`CommandError`."""
    done = subprocess.run(
        [*_program(), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=_environment(),
    )
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise CommandError(lines[-1] if lines else f"{arguments[0]} ended with {done.returncode}")


class Child:
    """``deskbell-server serve`` on one data directory, from start to stop."""

    def __init__(self, folder: Path, port: int) -> None:
        """Start it; :meth:`address` waits until it is ready. *port* 0 takes any free one."""
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._log = (folder / LOG_FILE).open("ab")
        self._process = subprocess.Popen(
            [*_program(), "serve", "--data", str(folder), "--port", str(port), "--until-eof"],
            stdin=subprocess.PIPE,  # ends with this process, however that ends
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=_environment(),
            # a Ctrl+C is meant for the demo, which ends the server itself after its last event
            start_new_session=True,
            creationflags=NEW_GROUP,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._log_path = folder / LOG_FILE

    def address(self) -> str:
        """Return where it serves; raises :class:`CommandError` when it ends or says nothing."""
        while True:
            try:
                line = self._lines.get(timeout=READY_WITHIN)
            except Empty:
                raise CommandError("the demo's server said nothing; see its log") from None
            if line is None:
                raise CommandError(f"the demo's server ended: {self._last_words()}")
            found = _ADDRESS.search(line)
            if found is not None:
                return found.group().rstrip("/.,;")

    def alive(self) -> bool:
        """Say whether it still runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End it, politely first."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        if self.alive():
            try:
                self._process.wait(STOPPED_WITHIN)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._process.wait()
        self._reader.join(STOPPED_WITHIN)
        self._log.close()

    def _read(self) -> None:
        """Read what it says for as long as it runs, so that it never waits for a reader."""
        stream = self._process.stdout
        assert stream is not None
        with stream:
            for raw in stream:
                self._lines.put(raw.decode(errors="replace"))
        self._lines.put(None)

    def _last_words(self) -> str:
        self._process.wait()
        lines = self._log_path.read_text(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit code {self._process.returncode}"


def _program() -> list[str]:
    """Return how to start ``deskbell-server``: frozen, it is this very program."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P: what lies in the folder that this was started in is no part of the program
    return [sys.executable, "-P", "-m", "server"]


def _environment() -> Mapping[str, str]:
    """Return the environment without settings: a demo never plays in somebody's real database."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ALIASES and not name.startswith(PREFIX)
    }
    # whoever looks signs in beside the player of the same person: nobody need be asked of it
    return {**kept, f"{PREFIX}ANNOUNCE_DEVICES": "false"}
