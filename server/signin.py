"""Signing in: by password or by one-time link, with guessing kept slow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta
from sqlalchemy import Connection, select

from protocol import OLDEST_PROTOCOL, PROTOCOL
from protocol.problems import FieldError
from server.attempts import EVERYWHERE, begin_attempt, forgive, network_of
from server.credentials import replace_password
from server.links import find_link, link_token, use_link
from server.passwords import MIN_PASSWORD, hash_password, verify_password
from server.problem import ProblemError
from server.rows import email_key
from server.rules import arrival
from server.sessions import Device, begin_session, find_session
from server.store import Store, Transaction
from server.tables import RECORD_TABLES, credential, history

__all__ = ["SignIn", "SignedIn", "sign_in"]

MAX_PASSWORD: Final = 1_000

HASHING: Final = 2
"""Passwords hashed at a time: each takes 64 MiB while it lasts."""

_USER: Final = RECORD_TABLES["user"]

T = TypeVar("T")

Password = Annotated[str, Meta(min_length=1, max_length=MAX_PASSWORD)]


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in: ``email`` or ``link``, never both."""

    email: Annotated[str, Meta(min_length=1, max_length=254)] | None = None
    link: Annotated[str, Meta(min_length=1, max_length=1_000)] | None = None
    password: Password
    """With a link, the new password."""
    device: Device
    protocol: int = PROTOCOL
    code: Annotated[str, Meta(max_length=20)] | None = None
    """For a second factor, where one is on."""


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a sign-in; the token is said once and never again."""

    token: str
    user_id: str
    account_id: str
    epoch: str


class _Known(msgspec.Struct, frozen=True):
    """Somebody of a given address, with their password as it is stored."""

    account_id: str
    user_id: str
    active: bool
    password_hash: str | None


_THREADS: Final = ThreadPoolExecutor(HASHING, thread_name_prefix="password")


async def sign_in(
    store: Store, request: SignIn, address: str, *, announce: bool = True
) -> SignedIn:
    """Begin a session; *address* is where the request came from.

    With *announce*, a device that is new to its person is told to their others. Raises a problem:
    wrong password or link, suspended, too many tries, update needed.
    """
    if request.protocol < OLDEST_PROTOCOL:
        raise ProblemError("update-needed")
    if (request.email is None) == (request.link is None):
        error = FieldError(path="email", detail="either email or link is needed")
        raise ProblemError("bad-input", errors=[error])
    network = network_of(address)
    if request.email is not None:
        return await _by_password(store, request, email_key(request.email), network, announce)
    return await _by_link(store, request, network, announce)


async def _by_password(
    store: Store, request: SignIn, key: str, network: str, announce: bool
) -> SignedIn:
    await _attempt(store, key, network, everywhere=EVERYWHERE)
    known = await store.read_bare(lambda connection: _known(connection, key))
    matching = None
    # an address without an account costs one look at a password too
    candidates: list[_Known | None] = [*known] or [None]
    for each in candidates:
        hashed = each.password_hash if each is not None else None
        if await _in_thread(verify_password, hashed, request.password):
            matching = each
            break
    if matching is None:
        raise ProblemError("wrong-password")
    await store.write_bare(lambda connection: forgive(connection, key, network))
    if not matching.active:
        raise ProblemError("suspended")
    user_id = matching.user_id
    session_token = await store.write(
        matching.account_id, lambda tx: _begin(tx, user_id, request.device, announce)
    )
    return await _answer(store, session_token, user_id, matching.account_id)


async def _by_link(store: Store, request: SignIn, network: str, announce: bool) -> SignedIn:
    if len(request.password) < MIN_PASSWORD:
        error = FieldError(path="password", detail=f"at least {MIN_PASSWORD} characters")
        raise ProblemError("bad-input", errors=[error])
    # a link is no account: all links that one address tries count as one
    await _attempt(store, "link", network)
    token = link_token(request.link or "")
    owner = await store.read_bare(lambda bare: find_link(bare, token, store.clock()))
    if owner is None:
        raise ProblemError("link-used")
    hashed = await _in_thread(hash_password, request.password)

    def accept(tx: Transaction) -> str:
        person = tx.person(owner.user_id)
        if person is None or not person.active:
            raise ProblemError("suspended")
        if not use_link(tx.connection, token, tx.now):
            raise ProblemError("link-used")
        replace_password(tx, owner.user_id, hashed)
        return _begin(tx, owner.user_id, request.device, announce)

    session_token = await store.write(owner.account_id, accept)
    await store.write_bare(lambda connection: forgive(connection, "link", network))
    return await _answer(store, session_token, owner.user_id, owner.account_id)


async def _in_thread(work: Callable[..., T], *arguments: object) -> T:
    return await asyncio.get_running_loop().run_in_executor(_THREADS, work, *arguments)


async def _attempt(store: Store, key: str, network: str, everywhere: int | None = None) -> None:
    now = store.clock()
    wait = await store.write_bare(
        lambda connection: begin_attempt(connection, key, network, now, everywhere=everywhere)
    )
    if wait is not None:
        raise ProblemError("too-many-tries", headers={"Retry-After": str(wait)})


def _begin(tx: Transaction, user_id: str, device: Device, announce: bool) -> str:
    """Begin a session, ask about its device where that is new, and return the token."""
    token = begin_session(tx.connection, tx.account_id, user_id, device, tx.now, known=not announce)
    begun = find_session(tx.connection, token, tx.now)
    assert begun is not None
    if not begun.confirmed:
        tx.emit(arrival(begun, tx.now))
    return token


async def _answer(store: Store, token: str, user_id: str, account_id: str) -> SignedIn:
    query = select(history.c.epoch).where(history.c.account_id == account_id)
    epoch = await store.read_bare(lambda bare: str(bare.execute(query).scalar_one()))
    return SignedIn(token=token, user_id=user_id, account_id=account_id, epoch=epoch)


def _known(connection: Connection, key: str) -> list[_Known]:
    """Return everybody of this address; somebody may work for two shops on one server."""
    joined = _USER.outerjoin(
        credential,
        (credential.c.account_id == _USER.c.account_id) & (credential.c.user_id == _USER.c.id),
    )
    query = (
        select(_USER.c.account_id, _USER.c.id, _USER.c.active, credential.c.password_hash)
        .select_from(joined)
        .where(_USER.c.email_key == key)
        .order_by(_USER.c.created_at)
    )
    return [_Known(*row) for row in connection.execute(query)]
