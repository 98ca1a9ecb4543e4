"""The verdict on a mutation: what an action answers, or why it refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from protocol.records import Record
from protocol.refusals import REFUSALS
from server.access import Person, may_see
from server.transaction import Transaction

__all__ = ["Action", "Outcome", "Rejected", "seen"]

R = TypeVar("R", bound=Record)


class Rejected(Exception):
    """The mutation is refused for good; ``detail`` is for builders.

    ``reason`` is a key of :data:`protocol.refusals.REFUSALS`, from which the desktop makes words.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        if reason not in REFUSALS:
            raise KeyError(reason)
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What an applied mutation answers beside its version."""

    secret: str | None = None
    """A one-time link or key: answered once, stored nowhere."""


Action = Callable[[Transaction, Person, Any], Outcome | None]
"""Applies the arguments of one mutation for one person, or raises :class:`Rejected`."""


def seen(tx: Transaction, person: Person, cls: type[R], id_: str) -> R:
    """Return the record that *person* names.

    One they may not see is as if it were not there: both raise :class:`Rejected` ``not-found``.
    """
    record = tx.find(cls, id_)
    if record is None or not may_see(person, record, tx):
        raise Rejected("not-found")
    return record
