"""Requests, parsed at the border: bodies and queries become the Structs they are declared as."""

from __future__ import annotations

from typing import Any, Final, TypeVar

import msgspec
from litestar import Request, Response

from protocol.problems import FieldError
from server.operation import JSON
from server.problem import ProblemError, decode_errors

__all__ = [
    "MAX_JSON",
    "AnyRequest",
    "client_address",
    "empty_response",
    "json_response",
    "parse_body",
    "parse_query",
]

AnyRequest = Request[Any, Any, Any]

MAX_JSON: Final = 1_000_000
"""Bytes of any JSON body."""

T = TypeVar("T")


async def parse_body(request: AnyRequest, type_: type[T]) -> T:
    """Return the JSON body of *request* as *type_*; raises a problem that names the field."""
    media = request.headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if media != JSON and not media.endswith("+json"):
        raise ProblemError("unsupported-media-type", f"send {JSON}")
    body = await request.body()
    try:
        return msgspec.json.decode(body, type=type_)
    except msgspec.DecodeError as error:
        raise ProblemError("bad-input", errors=decode_errors(error)) from None
    except UnicodeDecodeError:
        raise ProblemError("bad-input", "the body is not UTF-8") from None
    except RecursionError:
        raise ProblemError("bad-input", "the body is nested too deeply") from None


def parse_query(request: AnyRequest, type_: type[T]) -> T:
    """Return the query of *request* as *type_*; raises a problem that names the parameter."""
    given: dict[str, str] = {}
    for name, values in request.query_params.dict().items():
        if len(values) > 1:
            error = FieldError(path=name, detail="given more than once")
            raise ProblemError("bad-input", errors=[error])
        given[name] = values[0]
    try:
        return msgspec.convert(given, type_, strict=False)
    except msgspec.ValidationError as error:
        raise ProblemError("bad-input", errors=decode_errors(error)) from None


def json_response(answer: object, status: int = 200) -> Response[bytes]:
    """Return *answer* as JSON."""
    return Response(msgspec.json.encode(answer), status_code=status, media_type=JSON)


def empty_response(status: int) -> Response[bytes]:
    """Return an answer that says all by its status."""
    return Response(b"", status_code=status, media_type="text/plain")


def client_address(request: AnyRequest, *, behind_proxy: bool) -> str:
    """Return the address a request came from.

    Only behind a proxy is ``X-Forwarded-For`` believed, and of it only the entry that the proxy
    itself added, the last: everything before it was sent by whoever is asking (row 37).
    """
    if behind_proxy:
        forwarded = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return request.client.host if request.client is not None else ""
