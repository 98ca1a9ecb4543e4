"""Directory: the people of an account as one event concerns them."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from protocol.records import Role, User

__all__ = ["Directory", "KnownClient", "zone_named"]

UTC_ZONE = ZoneInfo("UTC")


class KnownClient(msgspec.Struct, frozen=True):
    """The client of the record that an event is about, and who may see their card."""

    name: str
    viewers: frozenset[str]


class Directory(msgspec.Struct, frozen=True, kw_only=True):
    """Who there is, and who may see the record that an event is about.

    ``viewers`` is decided by ``server.access`` before planning, so that planning stays pure; it is
    ``None`` for an event without a record.
    """

    users: Mapping[str, User]
    viewers: frozenset[str] | None = None
    zone: str = "UTC"
    """The account's, for whoever has none of their own."""
    client: KnownClient | None = None
    """The client whom the record is or belongs to."""

    def active(self, user_id: str | None) -> bool:
        """Say whether *user_id* is somebody who is not suspended."""
        user = self.users.get(user_id or "")
        return user is not None and user.active

    def may_be_told(self, user_id: str) -> bool:
        """Say whether *user_id* may see what the event is about (decisions 12 and 17).

        Where there is no record, everybody but a free user may.
        """
        if not self.active(user_id):
            return False
        if self.viewers is None:
            return self.users[user_id].role is not Role.FREE
        return user_id in self.viewers

    def staff(self) -> list[str]:
        """Return all active staff, those with their own records only left out without a record."""
        return [
            user.id
            for user in self.users.values()
            if user.active
            and user.role is not Role.FREE
            and (self.viewers is not None or not _limited(user))
        ]

    def admins(self) -> list[str]:
        """Return the active admins."""
        return [user.id for user in self.users.values() if user.active and user.role is Role.ADMIN]

    def name(self, user_id: str | None) -> str:
        """Return the name of *user_id*, empty for nobody."""
        user = self.users.get(user_id or "")
        return "" if user is None else user.name

    def may_hear_of_the_client(self, user_id: str) -> bool:
        """Say whether *user_id* may be told who the record's client is.

        A record of one's own may belong to a colleague's client: whoever may not see the card
        does not get its name in another way. Where no card is known, there is nothing to keep.
        """
        return self.client is None or user_id in self.client.viewers

    def client_name(self, user_id: str) -> str:
        """Return the name of the record's client as *user_id* may know it, else nothing."""
        if self.client is None or not self.may_hear_of_the_client(user_id):
            return ""
        return self.client.name

    def zone_of(self, user_id: str | None) -> ZoneInfo:
        """Return the zone of *user_id*: their own, the account's, else UTC (decision 15)."""
        user = self.users.get(user_id or "")
        return zone_named(user.zone if user else "") or zone_named(self.zone) or UTC_ZONE


def _limited(user: User) -> bool:
    """Say whether *user* sees only their own records, as ``server.access`` has it."""
    return user.own_only and user.role is Role.MEMBER


def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone called *name*, or ``None`` for a name nobody knows."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
