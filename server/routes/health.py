"""How the server is: alive, ready, its numbers, and the description of its own interface."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import msgspec
from litestar import Response, get
from sqlalchemy import text

from server.metrics import MEDIA_TYPE
from server.operation import JSON, Access, described
from server.parts import Parts, parts_of
from server.problem import ProblemError
from server.request import AnyRequest, json_response

__all__ = ["ROUTES"]

DATABASE_PATIENCE: Final = 5.0
"""Seconds within which the database must answer."""


class Alive(msgspec.Struct, frozen=True):
    """The process runs and its loop turns."""

    status: str = "alive"


class Ready(msgspec.Struct, frozen=True):
    """All that the server needs is there."""

    status: str = "ready"


@get("/healthz", opt=described(summary="Alive", access=Access.OPEN, answer=Alive))
async def get_health(request: AnyRequest) -> Response[bytes]:
    """Answer as long as the process can."""
    return json_response(Alive())


@get("/readyz", opt=described(summary="Ready", access=Access.OPEN, answer=Ready))
async def get_readiness(request: AnyRequest) -> Response[bytes]:
    """Answer whether database, bus and background loops work; 503 names what does not."""
    parts = parts_of(request)
    wrong = [*parts.background.stuck()]
    if not parts.bus.healthy():
        wrong.append("bus")
    if not await _database_answers(parts):
        wrong.append("database")
    if wrong:
        raise ProblemError("not-ready", f"not working: {', '.join(sorted(wrong))}")
    return json_response(Ready())


@get(
    "/metrics",
    opt=described(
        summary="Numbers for Prometheus",
        access=Access.METRICS,
        answer=bytes,
        answer_media=("text/plain",),
    ),
)
async def get_metrics(request: AnyRequest) -> Response[bytes]:
    """Answer every number of this process."""
    parts = parts_of(request)
    parts.background.stuck()
    return Response(parts.metrics.text(), media_type=MEDIA_TYPE)


@get(
    "/v1/openapi.json",
    opt=described(summary="This description", access=Access.OPEN, answer=dict[str, Any]),
)
async def get_description(request: AnyRequest) -> Response[bytes]:
    """Answer what is generated from the code that runs."""
    body = request.app.state["description"]
    assert isinstance(body, bytes)
    return Response(body, media_type=JSON)


async def _database_answers(parts: Parts) -> bool:
    try:
        async with asyncio.timeout(DATABASE_PATIENCE):
            await parts.store.read_bare(lambda bare: bare.execute(text("SELECT 1")).scalar())
    except Exception:  # whatever it is, the database does not answer
        return False
    return True


ROUTES: Final = (get_health, get_readiness, get_metrics, get_description)
