"""The parts of one running server process, put together once and handed to whoever needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from server.background import Background
from server.bus import Bus
from server.config import Settings
from server.files import FileStore
from server.live import Live
from server.metrics import Metrics
from server.presence import Presence
from server.store import Store

if TYPE_CHECKING:
    from litestar.connection import ASGIConnection

__all__ = ["Parts", "parts_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that lives as long as the process."""

    settings: Settings
    store: Store
    metrics: Metrics
    bus: Bus
    live: Live
    presence: Presence
    background: Background
    files: FileStore
    metrics_token: str


def parts_of(connection: ASGIConnection[Any, Any, Any, Any]) -> Parts:
    """Return the parts of the process that serves *connection*."""
    parts = connection.app.state["parts"]
    assert isinstance(parts, Parts)
    return parts
