"""Failed guesses at a password: counted in the database, so that a restart forgets none."""

from __future__ import annotations

import ipaddress
import math
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from protocol.ids import new_id
from server.rows import milliseconds
from server.tables import login_failure

__all__ = [
    "ANYBODY",
    "EVERYWHERE",
    "LIMIT",
    "SIGNED_IN",
    "WINDOW",
    "begin_attempt",
    "forgive",
    "network_of",
    "prune_attempts",
]

LIMIT: Final = 10
"""Failures per account and address within :data:`WINDOW` (row 37)."""

EVERYWHERE: Final = 100
"""Failures per account from all addresses together within :data:`WINDOW`.

So many that nobody who mistypes comes near, so few that a thousand machines guess no faster than
one. Whoever is signed in stays so meanwhile.
"""

ANYBODY: Final = 100
"""Failures from one address within :data:`WINDOW`, whomever they are about.

An office behind one address may mistype; a machine that tries one password on everybody may not.
"""

SIGNED_IN: Final = "signed in"
"""What counts as the address of somebody who is signed in and tries their present password."""

WINDOW: Final = timedelta(minutes=15)


def begin_attempt(
    connection: Connection,
    email_key: str,
    address: str,
    now: datetime,
    *,
    everywhere: int | None = None,
) -> int | None:
    """Count an attempt as failed until :func:`forgive` says otherwise.

    Counting first is what keeps a hundred guesses sent at once from all passing the check.
    *everywhere*, where given, limits the failures from all addresses; whatever one address tries
    counts towards :data:`ANYBODY`. Returns ``None`` when it may go on, else the seconds to wait.
    """
    since = milliseconds(now - WINDOW)
    here = login_failure.c.address == address
    theirs = login_failure.c.email_key == email_key
    wait = _wait(connection, since, LIMIT, theirs, here)
    if wait is None and everywhere is not None:
        wait = _wait(connection, since, everywhere, theirs)
    if wait is None and address != SIGNED_IN:
        wait = _wait(connection, since, ANYBODY, here)
    if wait is not None:
        return wait
    connection.execute(
        insert(login_failure).values(
            id=new_id(), email_key=email_key, address=address, failed_at=milliseconds(now)
        )
    )
    return None


def _wait(
    connection: Connection, since: int, limit: int, *where: ColumnElement[bool]
) -> int | None:
    """Return the seconds until fewer than *limit* failures count; ``None`` where it is so now."""
    newest_first = (
        select(login_failure.c.failed_at)
        .where(login_failure.c.failed_at > since, *where)
        .order_by(login_failure.c.failed_at.desc())
    )
    last_counting = connection.execute(newest_first.offset(limit - 1).limit(1)).scalar()
    if last_counting is None:
        return None
    return max(1, math.ceil((int(last_counting) - since) / 1_000))


def forgive(connection: Connection, email_key: str, address: str) -> None:
    """Forget the failures of somebody who knew the password after all."""
    connection.execute(
        delete(login_failure).where(
            login_failure.c.email_key == email_key, login_failure.c.address == address
        )
    )


def prune_attempts(connection: Connection, now: datetime) -> int:
    """Delete failures too old to count and return how many rows that was."""
    gone = connection.execute(
        delete(login_failure).where(login_failure.c.failed_at <= milliseconds(now - WINDOW))
    )
    return gone.rowcount


def network_of(address: str) -> str:
    """Return what counts as one address: an IPv4 address, or the /64 an IPv6 one lies in."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
