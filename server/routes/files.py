"""``/v1/files/{sha256}``: files named by their own hash, read through what refers to them."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from litestar import Response, get, put
from litestar.params import FromPath
from litestar.response import Stream

from protocol.problems import FieldError
from server.access import may_see
from server.files import ALLOWED, MAX_FILE, Incoming, StoredFile, is_hash
from server.guard import caller_of, sender_of
from server.operation import Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.references import Sight, is_referred_to, sent_by
from server.request import AnyRequest, empty_response

__all__ = ["ROUTES"]

CHUNK: Final = 64 * 1024

_RANGE: Final = re.compile(r"bytes=(?P<first>[0-9]{0,15})-(?P<last>[0-9]{0,15})")

_INERT: Final = {
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}
"""Whatever a file holds, a browser that comes upon it saves it and runs nothing (row 41)."""


@put(
    "/v1/files/{sha256:str}",
    opt=described(
        summary="Store a file under its hash",
        access=Access.SESSION_OR_SENDER,
        body=bytes,
        body_media=tuple(ALLOWED),
        status=201,
        also=(200,),
    ),
    status_code=201,
    request_max_body_size=MAX_FILE,
)
async def put_file(request: AnyRequest, sha256: FromPath[str]) -> Response[bytes]:
    """Take the file, whose bytes must have the hash it is named by; 200 where it was there.

    Which files are there is told only to whoever has them: the bytes are asked for either way.
    """
    _check_hash(sha256)
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in ALLOWED:
        raise ProblemError("unsupported-media-type", "this kind of file is not taken")
    files = parts_of(request).files
    account_id = _account_of(request)
    known = files.find(account_id, sha256)
    incoming = await asyncio.to_thread(files.begin, account_id, sha256)
    try:
        async for chunk in request.stream():
            await asyncio.to_thread(incoming.write, chunk)
        place = None if known is not None else files.place(account_id, sha256, media)
        right = await _finish(incoming, sha256, place)
    except BaseException:
        incoming.discard()
        raise
    if not right:
        error = FieldError(path="sha256", detail="the file has another hash")
        raise ProblemError("bad-input", errors=[error])
    if known is not None:  # somebody is about to name it: it is not forgotten meanwhile
        await asyncio.to_thread(os.utime, known.path)
    return empty_response(201 if known is None else 200)


@get(
    "/v1/files/{sha256:str}",
    opt=described(
        summary="A file that some record refers to, whole or in part",
        access=Access.SESSION_OR_SENDER,
        answer=bytes,
        answer_media=tuple(ALLOWED),
        also=(206,),
    ),
)
async def get_file(request: AnyRequest, sha256: FromPath[str]) -> Stream:
    """Answer the file; 404 unless the caller may see a record that refers to it.

    A sender may see the records that it sent.
    """
    _check_hash(sha256)
    parts = parts_of(request)
    account_id = _account_of(request)
    found = parts.files.find(account_id, sha256)
    seen_by = _sight(request)
    if found is None or not await parts.store.read(
        account_id, lambda reader: is_referred_to(reader, sha256, seen_by)
    ):
        raise ProblemError("not-found")
    first, last = _wanted(request.headers.get("range", ""), found)
    partial = (first, last) != (0, found.size - 1)
    headers = {**_INERT, "Content-Length": str(last - first + 1), "ETag": f'"{sha256}"'}
    if partial:
        headers["Content-Range"] = f"bytes {first}-{last}/{found.size}"
    return Stream(
        _read(found.path, first, last),
        status_code=206 if partial else 200,
        media_type=found.media_type,
        headers=headers,
    )


def _check_hash(sha256: str) -> None:
    if not is_hash(sha256):
        error = FieldError(path="sha256", detail="64 lower-case hexadecimal digits")
        raise ProblemError("bad-input", errors=[error])


def _account_of(request: AnyRequest) -> str:
    sender = sender_of(request)
    return caller_of(request).person.account_id if sender is None else sender.account_id


def _sight(request: AnyRequest) -> Sight:
    owner = sender_of(request)
    if owner is not None:
        return lambda reader, record: sent_by(reader, record, owner.sender_id)
    person = caller_of(request).person
    return lambda reader, record: may_see(person, record, reader)


async def _finish(incoming: Incoming, sha256: str, place: Path | None) -> bool:
    return await asyncio.to_thread(incoming.finish, sha256, place)


def _wanted(header: str, file: StoredFile) -> tuple[int, int]:
    """Return the first and last byte asked for; a header that says nothing asks for all."""
    whole = (0, file.size - 1)
    asked = _RANGE.fullmatch(header.strip())
    if asked is None or (asked["first"], asked["last"]) == ("", ""):
        return whole
    if not asked["first"]:
        last = int(asked["last"])
        return (max(0, file.size - last), file.size - 1) if last else whole
    first = int(asked["first"])
    last = min(int(asked["last"] or file.size), file.size - 1)
    if first > last:
        # a range that cannot be met may be ignored (RFC 9110, 14.2)
        return whole
    return first, last


async def _read(path: Path, first: int, last: int) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        left = last - first + 1
        while left > 0:
            chunk = await asyncio.to_thread(file.read, min(CHUNK, left))
            if not chunk:
                return
            left -= len(chunk)
            yield chunk


ROUTES: Final = (put_file, get_file)
