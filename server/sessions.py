"""Sessions: which device somebody signed in on, what its token is worth, how it ends.

Every function takes an open connection and the time, and leaves committing to its caller.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta
from sqlalchemy import Connection, delete, insert, select, update

from protocol.ids import new_id
from server.passwords import TOKEN_PREFIX, hash_token, new_token
from server.rows import milliseconds
from server.tables import RECORD_TABLES, session

__all__ = [
    "MAX_TOKEN",
    "UNUSED",
    "Device",
    "Ended",
    "SessionRow",
    "begin_session",
    "confirm_session",
    "end_session",
    "end_sessions",
    "ended_sessions",
    "find_session",
    "list_sessions",
    "person_of_session",
    "prune_sessions",
    "touch_session",
    "unconfirmed_sessions",
]

MAX_TOKEN: Final = 200
"""Characters a token may have; a longer one is not even looked up."""

UNUSED: Final = timedelta(days=90)
"""A session nobody used for so long is no longer known."""

REMEMBERED: Final = timedelta(days=400)
"""How long a revoked session is remembered as such."""

TOUCH_AFTER: Final = timedelta(hours=1)
"""How exactly the last use of a session is written down."""

_AT_ONCE: Final = 500

_USER = RECORD_TABLES["user"]

Printable = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]*$", max_length=200)]


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """One installation of the desktop, as it names itself."""

    id: Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]+$", min_length=1, max_length=64)]
    name: Printable = ""
    platform: Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]*$", max_length=60)] = ""


class SessionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One session as it is stored; times are milliseconds since 1970."""

    id: str
    account_id: str
    user_id: str
    device: Device
    created_at: int
    used_at: int
    revoked: bool
    confirmed: bool
    """Whether its person knows the device; false for one that is new to them."""
    wipe: bool
    active: bool
    """Whether its person is; false while they are suspended."""

    def stale(self, now: datetime) -> bool:
        """Say whether its last use should be written down again."""
        return self.used_at < milliseconds(now - TOUCH_AFTER)


def begin_session(
    connection: Connection,
    account_id: str,
    user_id: str,
    device: Device,
    now: datetime,
    *,
    known: bool = False,
) -> str:
    """Store a session of *user_id* on *device* and return its token, which is stored nowhere.

    An older session of this person on the same device is forgotten, not revoked: the desktop that
    signs in again keeps its files. A device is new where they have others and never confirmed it;
    with *known* none is.
    """
    confirmed = known or not _is_new(connection, account_id, user_id, device.id, now)
    connection.execute(
        delete(session).where(
            session.c.account_id == account_id,
            session.c.user_id == user_id,
            session.c.device_id == device.id,
            session.c.revoked_at.is_(None),
        )
    )
    token = new_token(TOKEN_PREFIX)
    connection.execute(
        insert(session).values(
            id=new_id(),
            account_id=account_id,
            user_id=user_id,
            token_hash=hash_token(token),
            device_id=device.id,
            device_name=device.name,
            platform=device.platform,
            created_at=milliseconds(now),
            used_at=milliseconds(now),
            confirmed_at=milliseconds(now) if confirmed else None,
            wipe=False,
        )
    )
    return token


def _is_new(
    connection: Connection, account_id: str, user_id: str, device_id: str, now: datetime
) -> bool:
    mine = (session.c.account_id == account_id) & (session.c.user_id == user_id)
    before = select(session.c.id).where(
        mine, session.c.device_id == device_id, session.c.confirmed_at.is_not(None)
    )
    if connection.execute(before.limit(1)).first() is not None:
        return False
    return any(
        row.device.id != device_id for row in list_sessions(connection, account_id, user_id, now)
    )


def person_of_session(connection: Connection, account_id: str, session_id: str) -> str | None:
    """Return whose session this is, ended or not; ``None`` where the account has none such."""
    query = select(session.c.user_id).where(
        session.c.account_id == account_id, session.c.id == session_id
    )
    found: str | None = connection.execute(query).scalar()
    return found


def confirm_session(
    connection: Connection, account_id: str, user_id: str, session_id: str, now: datetime
) -> bool:
    """Note that *user_id* knows the device of one of their sessions; say whether there is one."""
    confirmed = connection.execute(
        update(session)
        .where(
            session.c.account_id == account_id,
            session.c.user_id == user_id,
            session.c.id == session_id,
            session.c.revoked_at.is_(None),
        )
        .values(confirmed_at=milliseconds(now))
    )
    return confirmed.rowcount > 0


def unconfirmed_sessions(
    connection: Connection, account_id: str, user_id: str, now: datetime
) -> frozenset[str]:
    """Return the ids of the sessions of *user_id* on devices that they have not confirmed."""
    listed = list_sessions(connection, account_id, user_id, now)
    return frozenset(row.id for row in listed if not row.confirmed)


def find_session(connection: Connection, token: str, now: datetime) -> SessionRow | None:
    """Return the session that *token* opens, or ``None`` where this server knows none.

    A revoked one is returned as such; one that nobody used for 90 days is not known any more.
    """
    if not 0 < len(token) <= MAX_TOKEN:
        return None
    found = _select(connection, session.c.token_hash == hash_token(token))
    row = found[0] if found else None
    if row is None or (not row.revoked and row.used_at < milliseconds(now - UNUSED)):
        return None
    return row


def list_sessions(
    connection: Connection, account_id: str, user_id: str, now: datetime
) -> list[SessionRow]:
    """Return the devices on which *user_id* is signed in, the last used first."""
    rows = _select(
        connection,
        session.c.account_id == account_id,
        session.c.user_id == user_id,
        session.c.revoked_at.is_(None),
        session.c.used_at >= milliseconds(now - UNUSED),
    )
    return sorted(rows, key=lambda row: row.used_at, reverse=True)


def touch_session(connection: Connection, session_id: str, now: datetime) -> None:
    """Write down that the session is in use."""
    connection.execute(
        update(session).where(session.c.id == session_id).values(used_at=milliseconds(now))
    )


def end_session(
    connection: Connection,
    account_id: str,
    session_id: str,
    now: datetime,
    *,
    user_id: str | None = None,
    wipe: bool = False,
    distrust: bool = False,
) -> bool:
    """Revoke one session, of *user_id* only where given; with *wipe* its device forgets all.

    With *distrust* its device counts as new when somebody signs in on it again. Returns whether
    there was one. A wipe may also be asked for later, of a revoked session.
    """
    mine = [] if user_id is None else [session.c.user_id == user_id]
    values: dict[str, Any] = {"revoked_at": milliseconds(now)}
    if distrust:
        values["confirmed_at"] = None
    if wipe:
        values["wipe"] = True
    ended = connection.execute(
        update(session)
        .where(session.c.account_id == account_id, session.c.id == session_id, *mine)
        .values(values)
    )
    return ended.rowcount > 0


def end_sessions(
    connection: Connection,
    account_id: str,
    user_id: str,
    now: datetime,
    *,
    keep: str | None = None,
) -> None:
    """Revoke every session of *user_id*, as a new password does, except the one named *keep*."""
    others = [] if keep is None else [session.c.id != keep]
    connection.execute(
        update(session)
        .where(
            session.c.account_id == account_id,
            session.c.user_id == user_id,
            session.c.revoked_at.is_(None),
            *others,
        )
        .values(revoked_at=milliseconds(now))
    )


class Ended(msgspec.Struct, frozen=True):
    """Why a session is none any more: ``known`` where it was revoked, with whether to wipe."""

    known: bool
    wipe: bool = False


def ended_sessions(connection: Connection, ids: Iterable[str]) -> dict[str, Ended]:
    """Return those of *ids* that are no live sessions, each with why."""
    asked = sorted(ids)
    found: dict[str, Ended] = {id_: Ended(known=False) for id_ in asked}
    for start in range(0, len(asked), _AT_ONCE):
        some = session.c.id.in_(asked[start : start + _AT_ONCE])
        query = select(session.c.id, session.c.revoked_at, session.c.wipe).where(some)
        for row in connection.execute(query):
            if row.revoked_at is None:
                del found[row.id]
            else:
                found[row.id] = Ended(known=True, wipe=row.wipe)
    return found


def prune_sessions(connection: Connection, now: datetime) -> int:
    """Delete what need not be remembered any longer and return how many rows that was."""
    long_ago = milliseconds(now - REMEMBERED)
    unused = session.c.revoked_at.is_(None) & (session.c.used_at < long_ago)
    gone = connection.execute(delete(session).where((session.c.revoked_at < long_ago) | unused))
    return gone.rowcount


def _select(connection: Connection, *conditions: object) -> list[SessionRow]:
    joined = session.join(
        _USER,
        (session.c.account_id == _USER.c.account_id) & (session.c.user_id == _USER.c.id),
    )
    query = select(session, _USER.c.active).select_from(joined)
    for condition in conditions:
        query = query.where(condition)  # type: ignore[arg-type]
    return [
        SessionRow(
            id=row.id,
            account_id=row.account_id,
            user_id=row.user_id,
            device=Device(id=row.device_id, name=row.device_name, platform=row.platform),
            created_at=row.created_at,
            used_at=row.used_at,
            revoked=row.revoked_at is not None,
            confirmed=row.confirmed_at is not None,
            wipe=row.wipe,
            active=row.active,
        )
        for row in connection.execute(query)
    ]
