"""Actions: what each mutation does, one module per noun."""

from __future__ import annotations

from server.actions.applying import (
    ForeignEpoch,
    NotActive,
    apply_batch,
    apply_mutation,
    apply_within,
    prune_verdicts,
)
from server.actions.table import ACTIONS, PREPARED
from server.actions.verdict import Action, Outcome, Rejected

__all__ = [
    "ACTIONS",
    "PREPARED",
    "Action",
    "ForeignEpoch",
    "NotActive",
    "Outcome",
    "Rejected",
    "apply_batch",
    "apply_mutation",
    "apply_within",
    "prune_verdicts",
]
