"""The guard: every route says who may ask it, and a route that does not say so is not served."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import msgspec
from litestar import Litestar
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler, WebsocketRouteHandler
from litestar.routes import HTTPRoute
from sqlalchemy import Connection

from protocol.problems import PROBLEMS
from server.access import Person
from server.links import KeyOwner, find_key
from server.operation import OPERATION, Access, Operation
from server.parts import Parts, parts_of
from server.problem import ProblemError
from server.sessions import MAX_TOKEN, SessionRow, find_session, touch_session
from server.store import Reader

__all__ = [
    "Caller",
    "RouteRule",
    "UndeclaredRoute",
    "caller_of",
    "guard",
    "identify",
    "operation_of",
    "route_rules",
    "sender_of",
    "token_of",
]

_CALLER: Final = "deskbell.caller"
_SENDER: Final = "deskbell.sender"

AnyConnection = ASGIConnection[Any, Any, Any, Any]


class UndeclaredRoute(RuntimeError):
    """A route that does not say who may ask it; the server does not start with one."""


class Caller(msgspec.Struct, frozen=True):
    """Who asks: a person, through one of their sessions."""

    session: SessionRow
    person: Person


class RouteRule(NamedTuple):
    """One route with its rule, for start-up and for the access matrix."""

    method: str
    path: str
    operation: Operation


def operation_of(handler: BaseRouteHandler) -> Operation:
    """Return what *handler* declares of itself; raises :class:`UndeclaredRoute`."""
    operation = handler.opt.get(OPERATION)
    if not isinstance(operation, Operation):
        raise UndeclaredRoute(f"{handler} does not say who may ask it")
    return operation


def route_rules(app: Litestar) -> Iterator[RouteRule]:
    """Yield every route of *app* with its rule; raises :class:`UndeclaredRoute`."""
    for route in app.routes:
        handlers: Sequence[Any] = (
            route.route_handlers if isinstance(route, HTTPRoute) else [route.route_handler]
        )
        for handler in handlers:
            if isinstance(handler, WebsocketRouteHandler):
                yield RouteRule("WEBSOCKET", route.path_format, operation_of(handler))
            elif isinstance(handler, HTTPRouteHandler):
                for method in sorted(handler.http_methods - {"OPTIONS"}):
                    yield RouteRule(str(method), route.path_format, operation_of(handler))
            else:
                raise UndeclaredRoute(f"{handler} is of a kind without rules")


async def guard(connection: AnyConnection, handler: BaseRouteHandler) -> None:
    """Let a request through to its route, or raise the problem that says why not."""
    if isinstance(handler, HTTPRouteHandler) and handler.http_methods == {"OPTIONS"}:
        return  # made by the framework, tells only the allowed methods
    await _CHECKS[operation_of(handler).access](connection, parts_of(connection))


async def identify(parts: Parts, token: str) -> Caller:
    """Return who speaks with *token*; raises a problem: unknown, revoked or suspended."""
    now = parts.store.clock()
    row, person = await parts.store.read_bare(lambda connection: _find(connection, token, now))
    if row is None:
        raise ProblemError("session-unknown")
    if row.revoked:
        raise ProblemError("session-revoked", wipe=row.wipe)
    if person is None or not person.active:
        raise ProblemError("suspended")
    if row.stale(now):
        await parts.store.write_bare(lambda connection: touch_session(connection, row.id, now))
    return Caller(row, person)


def caller_of(connection: AnyConnection) -> Caller:
    """Return who asks a route of :attr:`Access.SESSION`."""
    caller = connection.scope["state"][_CALLER]
    assert isinstance(caller, Caller)
    return caller


def sender_of(connection: AnyConnection) -> KeyOwner | None:
    """Return which sender asks, ``None`` where it is a person."""
    sender = connection.scope["state"].get(_SENDER)
    assert sender is None or isinstance(sender, KeyOwner)
    return sender


def token_of(headers: Mapping[str, str]) -> str:
    """Return the bearer token in *headers*, empty where there is none."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _find(
    connection: Connection, token: str, now: datetime
) -> tuple[SessionRow | None, Person | None]:
    row = find_session(connection, token, now)
    if row is None or row.revoked:
        return row, None
    return row, Reader(connection, row.account_id, now).person(row.user_id)


def _given(connection: AnyConnection) -> str:
    token = token_of(connection.headers)
    if not token:
        raise ProblemError("sign-in-needed")
    return token


async def _open(connection: AnyConnection, parts: Parts) -> None:
    """Nothing to check."""


async def _session(connection: AnyConnection, parts: Parts) -> None:
    connection.scope["state"][_CALLER] = await identify(parts, _given(connection))


async def _sender(connection: AnyConnection, parts: Parts) -> None:
    key = _given(connection)
    owner = None
    if len(key) <= MAX_TOKEN:
        now = parts.store.clock()
        owner = await parts.store.read_bare(lambda bare: find_key(bare, key, now))
    if owner is None:
        raise ProblemError("key-unknown")
    connection.scope["state"][_SENDER] = owner


async def _session_or_sender(connection: AnyConnection, parts: Parts) -> None:
    try:
        await _sender(connection, parts)
    except ProblemError as error:
        if PROBLEMS[error.problem_id][0] != 401 or error.problem_id == "sign-in-needed":
            raise
        await _session(connection, parts)


async def _metrics(connection: AnyConnection, parts: Parts) -> None:
    if not secrets.compare_digest(_given(connection).encode(), parts.metrics_token.encode()):
        raise ProblemError("key-unknown")


_CHECKS: Final[Mapping[Access, Callable[[AnyConnection, Parts], Awaitable[None]]]] = {
    Access.OPEN: _open,
    Access.SESSION: _session,
    Access.SENDER: _sender,
    Access.SESSION_OR_SENDER: _session_or_sender,
    Access.METRICS: _metrics,
    Access.SOCKET: _open,
}
"""What each rule checks; a socket checks by itself, because it refuses by close codes."""

assert _CHECKS.keys() == set(Access)
