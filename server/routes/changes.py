"""``GET /v1/changes``: what changed after a cursor; ``/v1/digest`` to find silent damage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

import msgspec
from litestar import Response, get, post
from msgspec import Meta

from protocol.digests import Holding
from protocol.pages import MAX_PAGE, Page, encode_page
from server.changes import Digest, ResetNeeded, digest, page
from server.guard import caller_of
from server.operation import JSON, Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.request import AnyRequest, json_response, parse_body, parse_query
from server.store import Reader

__all__ = ["ROUTES"]

Cursor = Annotated[int, Meta(ge=0, le=2**53)]


class ChangesQuery(msgspec.Struct, frozen=True):
    """Where the mirror stands."""

    since: Cursor
    epoch: Annotated[str, Meta(max_length=64)] = ""
    """May be left out with ``since=0``."""
    limit: Annotated[int, Meta(ge=1, le=MAX_PAGE)] = MAX_PAGE


class DigestQuery(msgspec.Struct, frozen=True):
    """Where the mirror stands that will be compared."""

    cursor: Cursor


@get(
    "/v1/changes",
    opt=described(
        summary="A page of what changed after a cursor",
        access=Access.SESSION,
        query=ChangesQuery,
        answer=Page,
    ),
)
async def get_changes(request: AnyRequest) -> Response[bytes]:
    """Answer a page; 410 where only a snapshot helps (S4, S9, S20)."""
    query = parse_query(request, ChangesQuery)
    person = caller_of(request).person

    def look(reader: Reader) -> bytes:
        if query.since and query.epoch != reader.account.epoch:
            raise ProblemError("reset-needed")
        return encode_page(page(reader, person, query.since, query.limit))

    try:
        body = await parts_of(request).store.read(person.account_id, look)
    except ResetNeeded:
        raise ProblemError("reset-needed") from None
    return Response(body, media_type=JSON)


@get(
    "/v1/digest",
    opt=described(
        summary="Digests of what the caller may see, by record type",
        access=Access.SESSION,
        query=DigestQuery,
        answer=Digest,
    ),
)
async def get_digest(request: AnyRequest) -> Response[bytes]:
    """Answer the digests of now; a mirror that stands elsewhere compares after its next pull."""
    parse_query(request, DigestQuery)
    return await _digests(request, {})


@post(
    "/v1/digest",
    opt=described(
        summary="The same, with the messages that a device should hold",
        access=Access.SESSION,
        body=Holding,
        answer=Digest,
    ),
    status_code=200,
)
async def post_digest(request: AnyRequest) -> Response[bytes]:
    """Answer the digests of now, of each conversation from the oldest message on that is held."""
    return await _digests(request, (await parse_body(request, Holding)).oldest)


async def _digests(request: AnyRequest, oldest: Mapping[str, float]) -> Response[bytes]:
    person = caller_of(request).person
    found = await parts_of(request).store.read(
        person.account_id, lambda reader: digest(reader, person, oldest)
    )
    return json_response(found)


ROUTES: Final = (get_changes, get_digest, post_digest)
