"""Problems as the server answers them: every error is RFC 9457 ``application/problem+json``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from traceback import extract_tb
from typing import Any, Final

import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.types import ExceptionHandlersMap

from protocol.problems import PROBLEMS, FieldError, Problem, problem_type

__all__ = ["HANDLERS", "MEDIA_TYPE", "ProblemError", "decode_errors", "problem_response"]

MEDIA_TYPE: Final = "application/problem+json"

_LOG = structlog.get_logger("server.problem")

_BY_STATUS: Final[Mapping[int, str]] = {
    400: "bad-input",
    401: "sign-in-needed",
    403: "not-allowed",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
    429: "too-many-tries",
    503: "not-ready",
}
"""What the framework raises by itself, by status."""

_AT = re.compile(r"^(?P<detail>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(?P<field>[^`]+)`$")
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<field>[^`]+)`$")


class ProblemError(Exception):
    """An answer that refuses: *problem_id* is a key of :data:`protocol.problems.PROBLEMS`."""

    def __init__(
        self,
        problem_id: str,
        detail: str = "",
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        wipe: bool = False,
    ) -> None:
        super().__init__(problem_id)
        self.problem_id = problem_id
        self.detail = detail
        self.errors = list(errors)
        self.headers = dict(headers or {})
        self.wipe = wipe


def problem_response(error: ProblemError) -> Response[bytes]:
    """Return *error* as it travels."""
    status, title = PROBLEMS[error.problem_id]
    body = Problem(
        type=problem_type(error.problem_id),
        title=title,
        status=status,
        detail=error.detail,
        errors=error.errors,
        wipe=error.wipe,
    )
    headers = dict(error.headers)
    if status == 401:
        headers.setdefault("WWW-Authenticate", "Bearer")
    return Response(
        msgspec.json.encode(body), status_code=status, media_type=MEDIA_TYPE, headers=headers
    )


def decode_errors(error: msgspec.DecodeError, *, prefix: str = "") -> list[FieldError]:
    """Return which field *error* is about, its path like ``mutations[0].args.title``."""
    found = _AT.match(str(error))
    assert found is not None  # the pattern takes any text
    detail, path = found["detail"], (found["path"] or "").lstrip(".")
    for pattern in (_MISSING, _UNKNOWN):
        if named := pattern.match(detail):
            path = f"{path}.{named['field']}".lstrip(".")
    return [FieldError(path=f"{prefix}{path}".rstrip("."), detail=detail)]


def _refused(request: Request[Any, Any, Any], error: ProblemError) -> Response[bytes]:
    return problem_response(error)


def _framework_error(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    if error.status_code >= 500 and error.status_code != 503:
        return _broken(request, error)
    problem_id = _BY_STATUS.get(error.status_code, "bad-input")
    errors = _parameter_errors(error) if isinstance(error, ValidationException) else []
    detail = error.detail if problem_id == "bad-input" and not errors else ""
    return problem_response(ProblemError(problem_id, detail, errors=errors, headers=error.headers))


def _parameter_errors(error: ValidationException) -> list[FieldError]:
    entries = error.extra if isinstance(error.extra, list) else []
    return [
        FieldError(path=str(entry.get("key", "")), detail=str(entry.get("message", "")))
        for entry in entries
        if isinstance(entry, dict)
    ]


def _undecodable(request: Request[Any, Any, Any], error: msgspec.DecodeError) -> Response[bytes]:
    return problem_response(ProblemError("bad-input", errors=decode_errors(error)))


def _broken(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    # The message of a foreign exception may quote what a person typed: log only where it arose.
    frames = [f"{frame.filename}:{frame.lineno}" for frame in extract_tb(error.__traceback__)[-8:]]
    handler = request.scope.get("route_handler")
    _LOG.error(
        "request failed", error=type(error).__name__, frames=frames, route=str(handler or "")
    )
    return problem_response(ProblemError("server-error"))


HANDLERS: Final[ExceptionHandlersMap] = {
    ProblemError: _refused,
    HTTPException: _framework_error,
    msgspec.DecodeError: _undecodable,
    Exception: _broken,
}
"""The application's exception handlers; nothing else answers an error."""
