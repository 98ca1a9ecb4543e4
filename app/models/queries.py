"""Queries: what windows read from the mirror."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, TypeVar

import msgspec
from sqlalchemy import Connection

from app.models import center_view, search, snoozes
from app.models.center import PLACE_BITS, TOPICS
from app.models.center_view import CenterRow, Counts, Order, Tab, View
from app.models.instants import to_ms
from app.models.store import Store
from protocol.digests import MAX_CONVERSATIONS, digest_of
from protocol.records import (
    RECORD_TYPES,
    Account,
    Client,
    Message,
    Notification,
    NotificationState,
    Preference,
    Record,
    RecordHead,
    Task,
    User,
    decode_record,
)

__all__ = [
    "CenterRow",
    "Counts",
    "Order",
    "Tab",
    "View",
    "account",
    "all_of",
    "center_search",
    "center_window",
    "counts",
    "digests",
    "find_people",
    "me",
    "members",
    "name_of",
    "next_wake",
    "notification",
    "oldest_messages",
    "open_tasks",
    "preference",
    "preferences",
    "record",
]

R = TypeVar("R", bound=Record)

_BATCH = 200
"""Finds looked at in one go while searching the center."""


# the center


def center_window(
    store: Store,
    tab: Tab = Tab.ALL,
    order: Order = Order.NEWEST,
    *,
    unread_first: bool = True,
    after: CenterRow | None = None,
    limit: int = 50,
) -> list[CenterRow]:
    """Return *limit* rows of the center behind the row *after*, or from the top (K36, K37, P9)."""
    view = View(tab=tab, order=order, unread_first=unread_first)
    place = None if after is None else after.place
    return store.read(
        lambda connection: center_view.window(connection, view, after=place, limit=limit)
    )


def center_search(
    store: Store, text: str, tab: Tab = Tab.ALL, *, limit: int = 50
) -> list[CenterRow]:
    """Return the rows whose notifications name what is looked for, newest first (K38)."""

    def look(connection: Connection) -> list[CenterRow]:
        places = search.find(connection, "notification", text, _BATCH)
        return center_view.rows_by_place(connection, places, View(tab=tab), limit)

    return store.read(look)


def find_people(store: Store, text: str, *, limit: int = 20) -> list[User | Client]:
    """Return the colleagues, then the clients, that match *text* (K38)."""

    def look(connection: Connection) -> list[User | Client]:
        users: list[User] = _at(connection, User, search.find(connection, "user", text, limit))
        clients: list[Client] = _at(
            connection, Client, search.find(connection, "client", text, limit)
        )
        found: list[User | Client] = [*users, *clients]
        return found[:limit]

    return store.read(look)


def counts(store: Store) -> Counts:
    """Return how many rows each tab has; ``needs_me`` is the badge (B10)."""
    return store.read(center_view.counts)


def members(store: Store, key: str, *, snoozed: bool | None = None) -> list[Notification]:
    """Return the notifications of a group that are not done, newest first.

    With *snoozed* only those hidden now, or only those that are not.
    """
    now = store.files.clock()

    def look(connection: Connection) -> list[Notification]:
        if key.startswith("t:"):
            where = "in_group = (SELECT number FROM topic WHERE name = ?) + ? AND topic <> ''"
            values: tuple[object, ...] = (key[2:], TOPICS)
        else:
            where, values = "id = ? AND topic = ''", (key[2:],)
        rows = connection.exec_driver_sql(
            f"SELECT body FROM notification WHERE {where} AND state <> 'done' ORDER BY n DESC",
            values,
        )
        return [msgspec.json.decode(row[0], type=Notification) for row in rows]

    found = store.read(look)
    if snoozed is None:
        return found
    return [one for one in found if snoozes.snoozed(one, now) is snoozed]


def next_wake(store: Store) -> datetime | None:
    """Return when the next snoozed row comes back: the moment to call ``store.wake_due``."""
    return store.read(snoozes.next_wake)


# records


def record(store: Store, type_: str, id_: str) -> Record | None:
    """Return one record as it stands, or ``None``; also for a type this program does not know."""
    if type_ not in RECORD_TYPES:
        return None
    body = store.read(
        lambda connection: connection.exec_driver_sql(
            f'SELECT body FROM "{type_}" WHERE id = ?', (id_,)
        ).scalar()
    )
    return None if body is None else decode_record(type_, body)


def notification(store: Store, id_: str) -> Notification | None:
    """Return one notification, or ``None``."""
    found = record(store, "notification", id_)
    return found if isinstance(found, Notification) else None


def all_of(store: Store, cls: type[R], *, limit: int = 10_000) -> list[R]:
    """Return the newest *limit* records of one type, newest first."""
    type_ = str(cls.__struct_config__.tag)
    rows = store.read(
        lambda connection: connection.exec_driver_sql(
            f'SELECT body FROM "{type_}" ORDER BY n DESC LIMIT ?', (limit,)
        ).all()
    )
    return [msgspec.json.decode(row[0], type=cls) for row in rows]


def me(store: Store) -> User | None:
    """Return the person whose store this is, or ``None`` before the first page."""
    found = record(store, "user", store.person_id)
    return found if isinstance(found, User) else None


def account(store: Store) -> Account | None:
    """Return the account, or ``None`` where this person may not see it or has no page yet."""
    found = all_of(store, Account, limit=1)
    return found[0] if found else None


def name_of(store: Store, type_: str, id_: str | None) -> str:
    """Return the name, title or number of a record, empty where it is not here."""
    found = None if id_ is None else record(store, type_, id_)
    for field in ("name", "title", "number"):
        value = getattr(found, field, "")
        if value:
            return str(value)
    return ""


def preferences(store: Store) -> list[Preference]:
    """Return this person's choices."""
    return [one for one in all_of(store, Preference) if one.user_id == store.person_id]


def preference(store: Store, kind: str) -> Preference | None:
    """Return this person's choice for one kind, ``*`` for all, or ``None``."""
    return next((one for one in preferences(store) if one.kind == kind), None)


def open_tasks(store: Store) -> list[Task]:
    """Return this person's tasks that are not done and have a time, soonest first."""
    rows = store.read(
        lambda connection: connection.exec_driver_sql(
            "SELECT body FROM task WHERE assignee_id = ? AND completed_at IS NULL"
            " AND due_at IS NOT NULL ORDER BY due_at",
            (store.person_id,),
        ).all()
    )
    return [msgspec.json.decode(row[0], type=Task) for row in rows]


def digests(
    store: Store,
    *,
    history_from: datetime | None = None,
    oldest: Mapping[str, int] | None = None,
) -> dict[str, str]:
    """Return the digest of the server's rows of each type; only meant at a whole mirror (S15).

    With *history_from*, done notifications created before it are left out, with *oldest*, messages
    of other conversations and before that sequence; as the server does.
    """

    def look(connection: Connection) -> dict[str, str]:
        found = {type_: _digest(connection, type_, history_from) for type_ in RECORD_TYPES}
        if oldest is not None:
            found["message"] = _digest_of_messages(connection, oldest)
        return found

    return store.read(look)


def oldest_messages(store: Store) -> dict[str, int]:
    """Return the sequence of the oldest message of each conversation that the server gave us."""
    rows = store.read(
        lambda connection: connection.exec_driver_sql(
            "SELECT conversation_id, min(sequence) FROM message WHERE sequence > 0"
            " GROUP BY conversation_id ORDER BY max(n) DESC LIMIT ?",
            (MAX_CONVERSATIONS,),
        ).all()
    )
    return {row[0]: row[1] for row in rows}


_HEAD = msgspec.json.Decoder(RecordHead)


def _digest(connection: Connection, type_: str, history_from: datetime | None) -> str:
    bases = {
        row[0]: row[1]
        for row in connection.exec_driver_sql("SELECT id, body FROM base WHERE type = ?", (type_,))
    }
    rows = connection.exec_driver_sql(f'SELECT id, version FROM "{type_}"')
    kept = {row[0]: row[1] for row in rows if row[0] not in bases}
    kept |= {id_: _HEAD.decode(body).version for id_, body in bases.items() if body is not None}
    if type_ == "notification" and history_from is not None:
        for id_ in _done_before(connection, bases, history_from):
            kept.pop(id_, None)
    return digest_of(kept.items())


def _digest_of_messages(connection: Connection, oldest: Mapping[str, int]) -> str:
    rows = connection.exec_driver_sql(
        "SELECT id, version, conversation_id, sequence FROM message"
        " WHERE id NOT IN (SELECT id FROM base WHERE type = 'message')"
    )
    held = [tuple(row) for row in rows]
    bases = connection.exec_driver_sql(
        "SELECT body FROM base WHERE type = 'message' AND body IS NOT NULL"
    )
    for (body,) in bases:
        one = msgspec.json.decode(body, type=Message)
        held.append((one.id, one.version, one.conversation_id, one.sequence))
    return digest_of(
        (id_, version)
        for id_, version, conversation_id, sequence in held
        if sequence >= oldest.get(conversation_id, _NEVER)
    )


_NEVER: Final = 1 << 62
"""Above every sequence."""


def _done_before(
    connection: Connection, bases: Mapping[str, bytes | None], moment: datetime
) -> list[str]:
    """Return the notifications that, to the server, are done and were created before *moment*."""
    rows = connection.exec_driver_sql(
        "SELECT id, body FROM notification WHERE state = 'done' AND n < ?",
        ((to_ms(moment) + 1) << PLACE_BITS,),
    )
    bodies = [row[1] for row in rows if row[0] not in bases]
    bodies += [body for body in bases.values() if body is not None]
    found = [msgspec.json.decode(body, type=Notification) for body in bodies]
    return [
        one.id for one in found if one.state is NotificationState.DONE and one.created_at < moment
    ]


def _at(connection: Connection, cls: type[R], places: list[int]) -> list[R]:
    type_ = str(cls.__struct_config__.tag)
    rows = connection.exec_driver_sql(
        f'SELECT body FROM "{type_}" WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n DESC',
        (msgspec.json.encode(places).decode(),),
    )
    return [msgspec.json.decode(row[0], type=cls) for row in rows]
