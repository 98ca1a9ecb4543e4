"""``POST /v1/mutations``: everything a person changes, in batches."""

from __future__ import annotations

from typing import Final

from litestar import Response, post

from protocol.mutations import MutationBatch, MutationResults
from server.door import settle
from server.guard import caller_of
from server.operation import Access, described
from server.parts import parts_of
from server.request import MAX_JSON, AnyRequest, json_response, parse_body

__all__ = ["ROUTES"]


@post(
    "/v1/mutations",
    opt=described(
        summary="Settle mutations, each by itself, in order",
        access=Access.SESSION,
        body=MutationBatch,
        answer=MutationResults,
    ),
    status_code=200,
    request_max_body_size=MAX_JSON,
)
async def post_mutations(request: AnyRequest) -> Response[bytes]:
    """Answer a verdict for each mutation; 409 for a batch of another epoch (S17)."""
    batch = await parse_body(request, MutationBatch)
    return json_response(await settle(parts_of(request), caller_of(request), batch))


ROUTES: Final = (post_mutations,)
