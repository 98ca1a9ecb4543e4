"""What lies beyond a mirror: ``GET /v1/search`` for records, a conversation's older messages."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from litestar import Response, get
from litestar.params import FromPath
from msgspec import Meta

from server.access import may_see
from server.guard import caller_of
from server.operation import Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.request import AnyRequest, json_response, parse_query
from server.search import MAX_FOUND, Found, older_messages, search
from server.store import Reader

__all__ = ["ROUTES"]


class SearchQuery(msgspec.Struct, frozen=True):
    """What to look for."""

    q: Annotated[str, Meta(max_length=200)]


class OlderQuery(msgspec.Struct, frozen=True):
    """Where to go on."""

    before: Annotated[int, Meta(ge=0, le=2**53)] | None = None
    """The sequence of the oldest message at hand; the newest ones come without it."""
    limit: Annotated[int, Meta(ge=1, le=200)] = MAX_FOUND


@get(
    "/v1/search",
    opt=described(
        summary="The newest records that hold every word of a query",
        access=Access.SESSION,
        query=SearchQuery,
        answer=Found,
    ),
)
async def get_search(request: AnyRequest) -> Response[bytes]:
    """Answer what matches, with the version at which that was so (S14)."""
    query = parse_query(request, SearchQuery)
    person = caller_of(request).person
    found = await parts_of(request).store.read(
        person.account_id, lambda reader: search(reader, person, query.q)
    )
    return json_response(found)


@get(
    "/v1/conversations/{conversation_id:str}/messages",
    opt=described(
        summary="Messages of a conversation before a sequence, the newest first",
        access=Access.SESSION,
        query=OlderQuery,
        answer=Found,
    ),
)
async def get_messages(request: AnyRequest, conversation_id: FromPath[str]) -> Response[bytes]:
    """Answer older messages; 404 for a conversation that the caller may not see."""
    query = parse_query(request, OlderQuery)
    person = caller_of(request).person

    def look(reader: Reader) -> Found:
        conversation = reader.get("conversation", conversation_id)
        if conversation is None or not may_see(person, conversation, reader):
            raise ProblemError("not-found")
        return older_messages(reader, person, conversation_id, query.before, query.limit)

    return json_response(await parts_of(request).store.read(person.account_id, look))


ROUTES: Final = (get_search, get_messages)
