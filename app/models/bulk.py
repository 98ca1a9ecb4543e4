"""Bulk: the worker's side of a first sync, which fills the mirror while the window lives (P8)."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from app.models import history, rounds, snapshot
from app.models.changes import Applied, Changes, Outcome
from app.models.errors import DamagedFile
from app.models.files import WINDOW_WAIT_MS, Files
from app.models.state import read_state
from app.models.store import Store
from protocol.pages import Page, SnapshotPage

__all__ = ["Bulk"]


class Bulk:
    """Applies pages through a connection of its own, at most 1,000 records a transaction.

    Every method but :meth:`announce` runs in one worker thread; between its transactions the
    window's own writes go through, which wait 50 ms at most. Announce each answer's changes in
    the window's thread: nothing is announced from here.
    """

    def __init__(self, store: Store) -> None:
        """Stand beside *store*; the files are opened with the first page, in the worker."""
        self._store = store
        self._files: Files | None = None
        self._generation = -1
        self._in_use = threading.RLock()
        self._step_aside = store.stand_beside(self._let_go)

    def apply_line(self, line: bytes) -> tuple[SnapshotPage, Applied]:
        """Apply one line of a snapshot; raises ``msgspec.DecodeError`` when it is none."""
        page = msgspec.json.decode(line, type=SnapshotPage)
        return page, self.apply_snapshot(page)

    def apply_snapshot(self, page: SnapshotPage) -> Applied:
        """Apply one page of a snapshot."""
        return self._careful(lambda files: snapshot.apply_snapshot(files, page))

    def apply(self, page: Page) -> Applied:
        """Apply a pulled page, where it is a long one."""
        return self._careful(lambda files: rounds.apply_page(files, page, live=False))

    def sound(self) -> bool:
        """Say whether the mirror's file is undamaged; reads all of it (row 24)."""
        with self._in_use:
            try:
                return self._open().mirror.sound()
            except DamagedFile:
                self._close_files()
                return False

    def forget_history(self) -> Changes:
        """Remove some of what was done too long ago, as :func:`history.forget_history` does."""
        with self._in_use:
            try:
                return history.forget_history(self._open())
            except DamagedFile:
                self._close_files()  # the next look at the file finds it, and mends
                return Changes()

    def announce(self, changes: Changes) -> None:
        """Tell the store's listeners of an answer; in the window's thread."""
        self._store.announce(changes)

    def close(self) -> None:
        """Close the worker's files; in the worker thread or after it has ended."""
        self._step_aside()
        with self._in_use:
            self._close_files()

    def _let_go(self) -> None:
        """Close the files for the window's thread, which waits no longer than for a write."""
        if self._in_use.acquire(timeout=WINDOW_WAIT_MS / 1_000):
            try:
                self._close_files()
            finally:
                self._in_use.release()

    def _close_files(self) -> None:
        if self._files is not None:
            self._files.close()
            self._files = None

    def _careful(self, work: Callable[[Files], Applied]) -> Applied:
        with self._in_use:
            try:
                with _uncollected():
                    return work(self._open())
            except DamagedFile:
                # The window's thread replaces the file with its next look; here only stop.
                self._close_files()
            return Applied(outcome=Outcome.FOREIGN, cursor=0, whole=False, changes=Changes())

    def _open(self) -> Files:
        if self._files is None or self._generation != self._store.files.generation:
            self._close_files()
            self._generation = self._store.files.generation
            self._files = self._store.files.worker()
            self._files.mirror.read(read_state)
        return self._files


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector rest: a page makes ten thousand objects, and no cycle."""
    resting = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not resting:
            gc.enable()
