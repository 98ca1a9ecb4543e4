"""Changes: what a commit to the local files altered, for whoever listens."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from protocol.records import Notification

__all__ = ["Applied", "Changes", "Outcome", "Rejected", "Settled", "SnapshotPosition"]


class Outcome(StrEnum):
    """What became of a page."""

    APPLIED = "applied"
    OLD = "old"
    """Everything in it is known already: nothing to do (S10)."""
    GAP = "gap"
    """It starts behind the cursor: pull (S10)."""
    FOREIGN = "foreign"
    """It belongs to another history: reset (S10)."""
    MIDDLE = "middle"
    """A live page while a pull or snapshot is under way: it is a poke, pull on (S11, S13)."""


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """One commit, as told to listeners after it."""

    types: Mapping[str, frozenset[str]] = {}
    """Record type to the ids that were written or removed."""
    center: bool = False
    """Whether any row of the center changed."""
    outbox: bool = False
    """Whether mutations were added, settled or removed: sync is woken by this."""
    everything: bool = False
    """The mirror was emptied or replaced: read anew whatever is shown."""
    new: tuple[Notification, ...] = ()
    """Notifications that were not in the mirror before, oldest first."""
    handled: frozenset[str] = frozenset()
    """Ids of notifications that no longer call: read, done, snoozed or gone; their toasts go."""
    woken: tuple[Notification, ...] = ()
    """Notifications whose snooze has ended with this commit (B8)."""


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of :meth:`app.models.store.Store.apply`."""

    outcome: Outcome
    cursor: int
    whole: bool
    """Whether the mirror is a state of the account now (S11)."""
    changes: Changes = Changes()
    unreadable: int = 0
    """Records that could not be understood and were left out."""


class SnapshotPosition(msgspec.Struct, frozen=True, kw_only=True):
    """Where a snapshot stands that is under way; ``after`` resumes it (S12)."""

    epoch: str
    version: int
    after: str
    done: int
    total: int


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """A mutation that the server refused, until the person has seen it."""

    id: str
    name: str
    args: bytes
    at: int
    """When the person did it, in milliseconds."""
    reason: str
    detail: str
    behind: int
    """How many later mutations on the same record wait for the person's decision."""


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of :meth:`app.models.store.Store.settle`."""

    foreign: bool = False
    """The results were of another epoch and were ignored (S17)."""
    applied: int = 0
    rejected: tuple[str, ...] = ()
    """Ids of mutations that were refused just now."""
    pull: bool = False
    """A result stands above the cursor, so its author pulls (S25)."""
