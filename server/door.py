"""The door for mutations, the same whether a batch came over HTTP or over the socket."""

from __future__ import annotations

from protocol.mutations import MUTATIONS, MutationBatch, MutationResults
from server.actions.applying import ForeignEpoch, NotActive, apply_batch
from server.guard import Caller
from server.parts import Parts
from server.problem import ProblemError

__all__ = ["settle"]


async def settle(parts: Parts, caller: Caller, batch: MutationBatch) -> MutationResults:
    """Settle every mutation of *batch*, each by itself, and return the verdicts in order.

    They come back when they are durable. Raises the problems ``foreign-epoch`` for a batch that
    believes in another history (S17), and ``suspended``; then nothing was applied.
    """
    try:
        settled = await apply_batch(parts.store, caller.person, batch, session_id=caller.session.id)
    except ForeignEpoch:
        raise ProblemError("foreign-epoch") from None
    except NotActive:
        raise ProblemError("suspended") from None
    for mutation, result in zip(batch.mutations, settled.results, strict=True):
        name = mutation.name if mutation.name in MUTATIONS else "unknown"
        parts.metrics.mutations.labels(name, result.status).inc()
    return settled
