"""``POST /v1/events``: what outside systems tell, as CloudEvents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from litestar import Response, post
from litestar.exceptions import HTTPException

from protocol.problems import FieldError
from protocol.records import Sender
from server.guard import sender_of
from server.inbound.cloudevents import BadEvent, IncomingEvent, parse, take
from server.inbound.diary import note_refused
from server.operation import Access, described
from server.parts import Parts, parts_of
from server.problem import ProblemError
from server.request import MAX_JSON, AnyRequest, empty_response
from server.store import Transaction

__all__ = ["ROUTES"]

MEDIA: Final = (
    "application/cloudevents+json",
    "application/cloudevents-batch+json",
    "application/json",
)


@post(
    "/v1/events",
    opt=described(
        summary="Take CloudEvents 1.0: structured, batch or binary",
        access=Access.SENDER,
        body=dict[str, Any],
        body_media=MEDIA,
        status=202,
    ),
    status_code=202,
    request_max_body_size=MAX_JSON,
)
async def post_events(request: AnyRequest) -> Response[bytes]:
    """Take the events: 202 when what follows from them is committed, or was before."""
    parts = parts_of(request)
    body = await _body(parts, request)
    try:
        events = parse(dict(request.headers), body)
    except BadEvent as bad:
        parts.metrics.events.labels("refused").inc()
        await _note_refused(parts, request, bad)
        raise ProblemError(bad.problem_id, errors=bad.errors) from None
    await _take(parts, request, events)
    parts.metrics.events.labels("taken").inc(len(events))
    return empty_response(202)


async def _body(parts: Parts, request: AnyRequest) -> bytes:
    try:
        return await request.body()
    except HTTPException as error:
        if error.status_code != 413:
            raise
        bad = BadEvent("too-large", FieldError(path="", detail=f"at most {MAX_JSON:,} bytes"))
        parts.metrics.events.labels("refused").inc()
        await _note_refused(parts, request, bad)
        raise ProblemError(bad.problem_id, errors=bad.errors) from None


async def _take(parts: Parts, request: AnyRequest, events: Sequence[IncomingEvent]) -> None:
    owner = sender_of(request)
    assert owner is not None  # the guard lets only senders in

    def work(tx: Transaction) -> None:
        sender = tx.find(Sender, owner.sender_id)
        if sender is None or sender.revoked_at is not None:
            raise ProblemError("key-unknown")
        take(tx, sender, events)

    await parts.store.write(owner.account_id, work)


async def _note_refused(parts: Parts, request: AnyRequest, bad: BadEvent) -> None:
    """Keep it for the admin who looks why nothing came; what is told changes nothing."""
    owner = sender_of(request)
    assert owner is not None  # the guard lets only senders in
    await parts.store.write(owner.account_id, lambda tx: note_refused(tx, owner.sender_id, bad))


ROUTES: Final = (post_events,)
