"""People: the directory and the preferences of an account, read for one event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from protocol.quiet import ALL_KINDS
from protocol.records import Account, Client, Preference, Record, User
from protocol.reminders import REMINDER_KIND
from server.access import may_see, person_of
from server.rules.directory import Directory, KnownClient
from server.rules.preferences import Preferences
from server.tables import RECORD_TABLES

if TYPE_CHECKING:
    from server.transaction import Reader

__all__ = ["directory_for", "preferences_for"]

_PREFERENCE: Final = RECORD_TABLES["preference"].c


def directory_for(reader: Reader, record: Record | None) -> Directory:
    """Return the account's people, and who of them may see *record*."""
    users = reader.select(User)
    account = reader.find(Account, reader.account_id)
    return Directory(
        users={user.id: user for user in users},
        viewers=None if record is None else _viewers(reader, users, record),
        zone=account.zone if account is not None else "UTC",
        client=_client_of(reader, users, record),
    )


def preferences_for(reader: Reader, *kinds: str) -> Preferences:
    """Return everybody's preferences for *kinds*, with those that reminders go by."""
    wanted = (ALL_KINDS, REMINDER_KIND, *kinds)
    return Preferences(reader.select(Preference, _PREFERENCE.kind.in_(wanted)))


def _viewers(reader: Reader, users: Iterable[User], record: Record) -> frozenset[str]:
    return frozenset(
        user.id for user in users if may_see(person_of(user, reader.account_id), record, reader)
    )


def _client_of(reader: Reader, users: Iterable[User], record: Record | None) -> KnownClient | None:
    """Return the client that *record* is or belongs to, with those who may see the card."""
    client = (
        record
        if isinstance(record, Client)
        else reader.find(Client, getattr(record, "client_id", None))
    )
    return None if client is None else KnownClient(client.name, _viewers(reader, users, client))
