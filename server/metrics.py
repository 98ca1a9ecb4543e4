"""Numbers about the running server, in the form Prometheus reads."""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

__all__ = ["MEDIA_TYPE", "Metrics"]

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """Every number of one process; labels are routes, names and states, never what people wrote."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "deskbell_requests",
            "Answered requests.",
            ["route", "method", "status"],
            registry=self.registry,
        )
        self.request_seconds = Histogram(
            "deskbell_request_seconds",
            "Time to the end of an answer.",
            ["route"],
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.mutations = Counter(
            "deskbell_mutations",
            "Mutations that got a verdict.",
            ["name", "status"],
            registry=self.registry,
        )
        self.events = Counter(
            "deskbell_events", "Events taken from outside.", ["state"], registry=self.registry
        )
        self.sockets = Gauge("deskbell_sockets", "Open sockets.", registry=self.registry)
        self.frames = Counter(
            "deskbell_frames", "Frames sent on sockets.", ["frame"], registry=self.registry
        )
        self.closed = Counter(
            "deskbell_sockets_closed",
            "Sockets closed by the server.",
            ["code"],
            registry=self.registry,
        )
        self.fanout_seconds = Histogram(
            "deskbell_fanout_seconds",
            "From noticing a change to its last frame being handed over.",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.sign_ins = Counter(
            "deskbell_sign_ins", "Attempts to sign in.", ["outcome"], registry=self.registry
        )
        self.heartbeat = Gauge(
            "deskbell_heartbeat_age_seconds",
            "Age of the last heartbeat of a background loop.",
            ["loop"],
            registry=self.registry,
        )
        self.loop_failures = Counter(
            "deskbell_loop_failures",
            "Rounds of a background loop that failed.",
            ["loop"],
            registry=self.registry,
        )
        self.backup = Gauge(
            "deskbell_backup_timestamp_seconds",
            "When the last backup was finished, 0 for never.",
            registry=self.registry,
        )

    def text(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
