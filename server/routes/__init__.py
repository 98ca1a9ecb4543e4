"""Routes: one module for each noun of the HTTP interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from litestar.types import ControllerRouterHandler

from server.routes import (
    changes,
    events,
    files,
    health,
    history,
    mutations,
    senders,
    sessions,
    snapshot,
    sockets,
)

__all__ = ["ROUTES"]

ROUTES: Final[Sequence[ControllerRouterHandler]] = (
    *sessions.ROUTES,
    *changes.ROUTES,
    *snapshot.ROUTES,
    *mutations.ROUTES,
    *history.ROUTES,
    *files.ROUTES,
    *events.ROUTES,
    *senders.ROUTES,
    *sockets.ROUTES,
    *health.ROUTES,
)
"""Every route of the server."""
