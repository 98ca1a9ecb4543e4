"""Proof: the event by which a person proves that toast and sound arrive (B15)."""

from __future__ import annotations

from datetime import datetime

from server.rules.event import Event, caused_id

__all__ = ["proof"]

PROOF_KIND = "test"


def proof(cause: str, user_id: str, at: datetime) -> Event:
    """Return the test that *user_id* asked for with the mutation *cause*; told to them alone."""
    return Event(
        id=caused_id(cause, PROOF_KIND),
        kind=PROOF_KIND,
        happened_at=at,
        received_at=at,
        user_id=user_id,
    )
