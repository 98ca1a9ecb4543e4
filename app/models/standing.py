"""Where one person's mirror stands: looked up each time, replaced when it is damaged."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from app.models import rounds, snapshot
from app.models.announcer import Announcer
from app.models.changes import Changes, SnapshotPosition
from app.models.errors import DamagedFile, StoreError
from app.models.files import Files
from app.models.state import MirrorState, read_state

__all__ = ["Standing"]

_LOG = logging.getLogger(__name__)

T = TypeVar("T")


class Standing(Announcer):
    """The part of the store that looks, and mends what it finds broken."""

    def __init__(self, files: Files) -> None:
        """Take open *files*; :meth:`app.models.store.Store.open` is the usual way."""
        super().__init__()
        self.files = files
        self._stale = False
        """An effect could not be written; the next writing runs them all again."""
        self._beside: list[Callable[[], None]] = []

    def stand_beside(self, let_go: Callable[[], None]) -> Callable[[], None]:
        """Have *let_go* close another's files before a mirror is replaced; returns how to stop.

        Windows moves no file that anybody has open.
        """
        self._beside.append(let_go)

        def stop() -> None:
            if let_go in self._beside:
                self._beside.remove(let_go)

        return stop

    def close(self) -> None:
        """Close the files."""
        self.files.close()

    @property
    def person_id(self) -> str:
        """Whose store this is."""
        return self.files.person_id

    @property
    def state(self) -> MirrorState:
        """Where the mirror stands."""
        return self.read(read_state)

    @property
    def cursor(self) -> int:
        """The last version applied; 0 before the first snapshot is complete."""
        return self.state.cursor

    @property
    def epoch(self) -> str:
        """The history that the mirror copies; empty before the first page."""
        return self.state.epoch

    @property
    def whole(self) -> bool:
        """Whether the mirror is a state of the account (S11)."""
        return self.state.whole

    @property
    def snapshot(self) -> SnapshotPosition | None:
        """Where a snapshot stands that is under way (S12)."""
        return snapshot.position(self.state)

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* makes of one state of the mirror.

        A damaged mirror is replaced, and *work* sees the empty one.
        """
        try:
            return self.files.mirror.read(work)
        except DamagedFile:
            self._heal()
            return self.files.mirror.read(work)

    def _show_effects(self) -> Changes:
        """Run every unsettled effect again on the server's rows (S23)."""
        try:
            with rounds.opened(self.files) as one:
                one.rebase(lambda: None, one.state)
        except DamagedFile:
            self._heal()
            return Changes()
        except StoreError as error:
            self._stale = True
            _LOG.warning("effects wait for the next rebase: %s", error.title)
            return Changes()
        if one.state.whole:
            self.files.outbox.forget_reached(one.state.epoch, one.state.cursor)
        self._stale = False
        return one.changes()

    def _heal(self) -> None:
        """Replace a damaged mirror; sync takes a snapshot, since its epoch is empty (row 24)."""
        for let_go in tuple(self._beside):
            let_go()
        self.files.rebuild_mirror()
        self._show_effects()
        self.announce(Changes(everything=True, center=True))
