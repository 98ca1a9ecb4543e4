"""Failed sign-ins: counted in the database, so that guessing stays slow after a restart too."""

from __future__ import annotations

import ipaddress
import math
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from protocol.ids import new_id
from server.rows import milliseconds
from server.tables import login_failure

__all__ = ["LIMIT", "WINDOW", "begin_attempt", "forgive", "network_of", "prune_attempts"]

LIMIT: Final = 10
"""Failures per account and address within :data:`WINDOW` (row 37)."""

WINDOW: Final = timedelta(minutes=15)


def begin_attempt(
    connection: Connection, email_key: str, address: str, now: datetime
) -> int | None:
    """Count an attempt as failed until :func:`forgive` says otherwise.

    Counting first is what keeps a hundred guesses sent at once from all passing the check.
    Returns ``None`` when it may go on, else the seconds to wait.
    """
    since = milliseconds(now - WINDOW)
    mine = (
        login_failure.c.email_key == email_key,
        login_failure.c.address == address,
        login_failure.c.failed_at > since,
    )
    count: int
    count, oldest = connection.execute(
        select(func.count(), func.min(login_failure.c.failed_at)).where(*mine)
    ).one()
    if count >= LIMIT:
        return max(1, math.ceil((int(oldest) - since) / 1_000))
    connection.execute(
        insert(login_failure).values(
            id=new_id(), email_key=email_key, address=address, failed_at=milliseconds(now)
        )
    )
    return None


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
