"""``/v1/sessions``: signing in and out, the devices somebody is signed in on."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final

import msgspec
from litestar import Response, delete, get, post, put
from litestar.params import FromPath
from msgspec import Meta

from protocol.problems import FieldError
from protocol.records import Id, Role
from server.bus import SessionsHint
from server.guard import caller_of
from server.operation import Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.request import AnyRequest, client_address, json_response, parse_body, parse_query
from server.rows import from_milliseconds
from server.rules import settle_arrivals
from server.sessions import (
    Device,
    Ended,
    SessionRow,
    confirm_session,
    end_session,
    list_sessions,
    person_of_session,
)
from server.signin import SignedIn, SignIn, sign_in
from server.store import Transaction

__all__ = ["ROUTES"]


class DeviceSession(msgspec.Struct, frozen=True, kw_only=True):
    """One device that is signed in; ``current`` is the one that asks."""

    id: str
    device: Device
    created_at: datetime
    last_used_at: datetime
    current: bool
    new: bool
    """Nobody has said yet that this device is theirs."""


class SessionList(msgspec.Struct, frozen=True, kw_only=True):
    """The devices of one person, the last used first."""

    sessions: list[DeviceSession]


class ListQuery(msgspec.Struct, frozen=True):
    """Whose devices."""

    user_id: Id | None = None
    """Somebody else's, for admins; the caller's own where absent."""


class EndQuery(msgspec.Struct, frozen=True):
    """How a session ends."""

    wipe: Annotated[str, Meta(pattern="^(true|false)$")] = "false"
    """``true``: the device deletes its outbox as well (row 36)."""


@post(
    "/v1/sessions",
    opt=described(
        summary="Sign in by password, or by a one-time link, which sets it",
        access=Access.OPEN,
        body=SignIn,
        status=201,
        answer=SignedIn,
    ),
    status_code=201,
)
async def post_session(request: AnyRequest) -> Response[bytes]:
    """Begin a session and answer its token."""
    parts = parts_of(request)
    wanted = await parse_body(request, SignIn)
    address = client_address(request, behind_proxy=parts.settings.behind_proxy)
    try:
        announce = parts.settings.announce_devices
        answer = await sign_in(parts.store, wanted, address, announce=announce)
    except ProblemError as error:
        parts.metrics.sign_ins.labels(error.problem_id).inc()
        raise
    parts.metrics.sign_ins.labels("signed-in").inc()
    return json_response(answer, 201)


@get(
    "/v1/sessions",
    opt=described(
        summary="The devices somebody is signed in on",
        access=Access.SESSION,
        query=ListQuery,
        answer=SessionList,
    ),
)
async def get_sessions(request: AnyRequest) -> Response[bytes]:
    """Answer the caller's devices; for admins, somebody else's."""
    caller = caller_of(request)
    person = caller.person
    user_id = parse_query(request, ListQuery).user_id or person.user_id
    if user_id != person.user_id and person.role is not Role.ADMIN:
        raise ProblemError("not-allowed")
    store = parts_of(request).store
    rows = await store.read_bare(
        lambda bare: list_sessions(bare, person.account_id, user_id, store.clock())
    )
    listed = [_told(row, caller.session.id) for row in rows]
    return json_response(SessionList(sessions=listed))


@delete(
    "/v1/sessions/current",
    opt=described(summary="Sign out", access=Access.SESSION, status=204),
    status_code=204,
)
async def delete_current(request: AnyRequest) -> None:
    """End the session that asks."""
    await _end(request, caller_of(request).session.id, wipe=False)


@delete(
    "/v1/sessions/{session_id:str}",
    opt=described(
        summary="Sign another device out; with wipe it deletes its outbox too",
        access=Access.SESSION,
        query=EndQuery,
        status=204,
    ),
    status_code=204,
)
async def delete_session(request: AnyRequest, session_id: FromPath[str]) -> None:
    """End one of the caller's sessions; an admin may end anybody's of the account."""
    _check_id(session_id)
    await _end(request, session_id, wipe=parse_query(request, EndQuery).wipe == "true")


@put(
    "/v1/sessions/{session_id:str}/confirmed",
    opt=described(
        summary="Say that a new device is one's own, from a device that is known",
        access=Access.SESSION,
        status=204,
    ),
    status_code=204,
)
async def put_confirmed(request: AnyRequest, session_id: FromPath[str]) -> None:
    """Confirm one of the caller's own devices; a new device cannot speak for another one."""
    _check_id(session_id)
    caller = caller_of(request)
    person, mine = caller.person, caller.session

    def work(tx: Transaction) -> None:
        listed = list_sessions(tx.connection, tx.account_id, person.user_id, tx.now)
        known = {row.id for row in listed if row.confirmed}
        if known and mine.id not in known:
            raise ProblemError("not-allowed")
        if not confirm_session(tx.connection, tx.account_id, person.user_id, session_id, tx.now):
            raise ProblemError("not-found")
        settle_arrivals(tx, person.user_id)

    await parts_of(request).store.write(person.account_id, work)


def _check_id(session_id: str) -> None:
    try:
        msgspec.convert(session_id, Id)
    except msgspec.ValidationError:
        error = FieldError(path="session_id", detail="not the id of a session")
        raise ProblemError("bad-input", errors=[error]) from None


async def _end(request: AnyRequest, session_id: str, *, wipe: bool) -> None:
    parts = parts_of(request)
    person = caller_of(request).person
    owner = None if person.role is Role.ADMIN else person.user_id
    mine = caller_of(request).session.id == session_id

    def work(tx: Transaction) -> bool:
        whose = person_of_session(tx.connection, tx.account_id, session_id)
        ended = end_session(
            tx.connection,
            tx.account_id,
            session_id,
            tx.now,
            user_id=owner,
            wipe=wipe,
            distrust=not mine,
        )
        if ended and whose is not None:
            settle_arrivals(tx, whose)
        return ended

    if not await parts.store.write(person.account_id, work):
        raise ProblemError("not-found")
    parts.live.end_sessions({session_id: Ended(known=True, wipe=wipe)})
    parts.bus.publish(SessionsHint(account_id=person.account_id))


def _told(row: SessionRow, current: str) -> DeviceSession:
    return DeviceSession(
        id=row.id,
        device=row.device,
        created_at=from_milliseconds(row.created_at),
        last_used_at=from_milliseconds(row.used_at),
        current=row.id == current,
        new=not row.confirmed,
    )


ROUTES: Final = (post_session, get_sessions, put_confirmed, delete_current, delete_session)
