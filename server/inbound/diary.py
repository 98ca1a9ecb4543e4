"""The diary of a sender: what became of its last events, for whoever asks why nothing came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import delete, func, insert, select

from server.inbound.problems import BadEvent
from server.rows import from_milliseconds, milliseconds
from server.tables import sender_event

if TYPE_CHECKING:
    from server.transaction import Reader, Transaction

__all__ = ["KEPT", "Entry", "Verdict", "entries", "note", "note_refused"]

KEPT: Final = 50
"""Entries of one sender; older ones make room."""

MAX_TEXT: Final = 200
"""As much of a type or a path as is kept."""

_C: Final = sender_event.c


class Verdict(StrEnum):
    """What became of an event."""

    TAKEN = "taken"
    REPEATED = "repeated"
    """It was counted before: without effect."""
    REFUSED = "refused"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One event, or one request that was none."""

    sender_id: str
    type: str
    """Empty where it could not be read."""
    received_at: datetime
    verdict: Verdict
    problem: str | None = None
    """Why it was refused: a key of :data:`protocol.problems.PROBLEMS`."""
    path: str = ""
    """The first field that was wrong; empty where the whole was."""


def note(tx: Transaction, sender_id: str, events: Sequence[tuple[str, Verdict]]) -> None:
    """Write down the types of *events* with their verdicts, in order."""
    _write(
        tx,
        sender_id,
        [
            Entry(sender_id=sender_id, type=type_, received_at=tx.now, verdict=verdict)
            for type_, verdict in events
        ],
    )


def note_refused(tx: Transaction, sender_id: str, bad: BadEvent) -> None:
    """Write down that *bad* was refused."""
    refused = Entry(
        sender_id=sender_id,
        type=bad.type,
        received_at=tx.now,
        verdict=Verdict.REFUSED,
        problem=bad.problem_id,
        path=bad.errors[0].path if bad.errors else "",
    )
    _write(tx, sender_id, [refused])


def entries(reader: Reader, sender_id: str) -> list[Entry]:
    """Return what is kept of a sender, the newest first."""
    query = select(sender_event).where(
        _C.account_id == reader.account_id, _C.sender_id == sender_id
    )
    rows = reader.connection.execute(query.order_by(_C.number.desc()).limit(KEPT))
    return [
        Entry(
            sender_id=sender_id,
            type=row.type,
            received_at=from_milliseconds(row.received_at),
            verdict=Verdict(row.verdict),
            problem=row.problem,
            path=row.path,
        )
        for row in rows
    ]


def _write(tx: Transaction, sender_id: str, new: Sequence[Entry]) -> None:
    """Add *new*, and let go of what is too old; the account's lock keeps the numbers in order."""
    if not new:
        return
    mine = (_C.account_id == tx.account_id) & (_C.sender_id == sender_id)
    last = tx.connection.execute(select(func.max(_C.number)).where(mine)).scalar() or 0
    kept = list(enumerate(new, last + 1))[-KEPT:]
    tx.connection.execute(
        insert(sender_event),
        [
            {
                "account_id": tx.account_id,
                "sender_id": sender_id,
                "number": number,
                "type": _short(entry.type),
                "verdict": entry.verdict.value,
                "problem": entry.problem,
                "path": _short(entry.path),
                "received_at": milliseconds(entry.received_at),
            }
            for number, entry in kept
        ],
    )
    oldest = last + len(new) - KEPT
    if oldest > 0:
        tx.connection.execute(delete(sender_event).where(mine, _C.number <= oldest))


def _short(text: str) -> str:
    return text[:MAX_TEXT].replace("\x00", "")
