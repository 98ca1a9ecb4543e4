"""A small disk of a test's own, full or read-only when it says so; modes mean nothing to root.

A disk has to be mounted. Where that is refused, a test marked ``disk`` is run once more as a whole
in a namespace of its own, in which it may.
"""

from __future__ import annotations

import contextlib
import functools
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pytest

__all__ = ["SIZE", "Disk", "DiskRefused", "may_mount", "run_where_it_may_mount"]

SIZE: Final = 4_000_000
"""Bytes."""

NAMESPACE: Final = ("unshare", "--map-root-user", "--mount")


class DiskRefused(RuntimeError):
    """This machine lets nobody here mount a disk; the text says what it takes."""


class Disk:
    """One small disk at *folder*, for as long as the block lasts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def write_protect(self, on: bool) -> None:
        """Let it be read only, or not."""
        self._mount("remount,ro" if on else "remount,rw")

    def fill(self) -> None:
        """Leave no byte."""
        with self._ballast.open("ab", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(4096)):
                pass

    def make_room(self) -> None:
        """Give the space back."""
        self._ballast.unlink(missing_ok=True)

    def _mount(self, how: str) -> None:
        options = f"{how},size={SIZE}"
        _do("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(self.folder))

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._mount("rw")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _do("umount", "-l", str(self.folder))  # whoever still has a file of it open


@functools.cache
def may_mount() -> bool:
    """Say whether this process may mount a disk: root in a container often may not."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with Disk(Path(folder, "disk")):
                return True
        except DiskRefused:
            return False


def run_where_it_may_mount(test: pytest.Item) -> None:
    """Make *test* run as a whole in a namespace of its own, where anybody may mount a disk."""

    def run() -> None:
        _do(*NAMESPACE, "true")
        done = subprocess.run(
            [*NAMESPACE, sys.executable, "-m", "pytest", "-q", test.nodeid],
            cwd=test.config.rootpath,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"in a namespace of its own:\n{done.stdout}{done.stderr}", pytrace=False)

    # its fixtures are made there
    test.setup = lambda: None  # type: ignore[method-assign]
    test.runtest = run  # type: ignore[method-assign]


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise DiskRefused(
            "No disk can be mounted here: be root with CAP_SYS_ADMIN (in a container,"
            f" --privileged) or allow user namespaces ({done.stderr.strip()})"
        )
