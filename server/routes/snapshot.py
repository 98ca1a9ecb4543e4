"""``GET /v1/snapshot``: the whole account for one person, page by page, resumable."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from typing import Annotated, Final

import msgspec
from litestar import get
from litestar.response import Stream
from msgspec import Meta

from protocol.pages import MAX_PAGE, SnapshotPage, encode_page
from protocol.problems import FieldError
from server.access import Person
from server.guard import caller_of
from server.operation import Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.request import AnyRequest, parse_query
from server.snapshot import ForeignPlace, snapshot_page
from server.store import Store

__all__ = ["ROUTES"]

MEDIA_TYPE: Final = "application/x-ndjson"

FIRST_PAGE: Final = 200
"""Records of the first page: few, so that the first screen is there at once."""

GZIP_LEVEL: Final = 1
"""The first level makes a third of it in a third of the time of the sixth."""


class SnapshotQuery(msgspec.Struct, frozen=True):
    """Where to go on."""

    after: Annotated[str, Meta(max_length=1_000)] = ""
    """The ``after`` of the last page that arrived whole; empty to begin."""


@get(
    "/v1/snapshot",
    opt=described(
        summary="Everything the caller may see, as NDJSON pages in the order a person needs it",
        access=Access.SESSION,
        query=SnapshotQuery,
        answer=SnapshotPage,
        answer_media=(MEDIA_TYPE,),
    ),
)
async def get_snapshot(request: AnyRequest) -> Stream:
    """Stream the pages, gzipped where the client takes it (S12)."""
    query = parse_query(request, SnapshotQuery)
    person = caller_of(request).person
    store = parts_of(request).store
    try:
        first = await _page(store, person, query.after, MAX_PAGE if query.after else FIRST_PAGE)
    except ForeignPlace:
        error = FieldError(path="after", detail="not the end of a page of this server's")
        raise ProblemError("bad-input", errors=[error]) from None
    lines = _lines(store, person, first)
    headers = {"Vary": "Accept-Encoding", "Cache-Control": "no-store"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Stream(_gzipped(lines), media_type=MEDIA_TYPE, headers=headers)
    return Stream(lines, media_type=MEDIA_TYPE, headers=headers)


async def _page(store: Store, person: Person, after: str, limit: int) -> SnapshotPage:
    return await store.read(
        person.account_id, lambda reader: snapshot_page(reader, person, after, limit)
    )


async def _lines(store: Store, person: Person, first: SnapshotPage) -> AsyncIterator[bytes]:
    page = first
    while True:
        yield encode_page(page) + b"\n"
        if not page.more:
            return
        page = await _page(store, person, page.after, MAX_PAGE)


async def _gzipped(lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Compress each line so that it can be read as soon as it has arrived."""
    # 16 + the window size: zlib writes a gzip header
    deflate = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)

    def squeeze(line: bytes) -> bytes:
        return deflate.compress(line) + deflate.flush(zlib.Z_SYNC_FLUSH)

    async for line in lines:
        yield await asyncio.to_thread(squeeze, line)
    yield deflate.flush()


ROUTES: Final = (get_snapshot,)
