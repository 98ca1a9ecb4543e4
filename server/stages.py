"""The stages of a snapshot: an account in the order in which a person needs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Final

import msgspec
from sqlalchemy import Column, ColumnElement, Select, and_, false, func, not_, or_, select, true
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from protocol.records import RECORD_TYPES, ConversationState, NotificationState, Role
from server.access import PEOPLE, Person
from server.database import holds
from server.rows import milliseconds
from server.tables import RECORD_TABLES, conversation_member
from server.transaction import Reader

__all__ = ["HISTORY", "STAGES", "Stage"]

HISTORY: Final = timedelta(days=90)
"""How far back done notifications and messages go."""

LAST_MESSAGES: Final = 50
"""Messages of each open conversation that come before everything else of the past."""

_PRIVATE: Final = b'"private":true'
"""How the body of a private task says so; within a text, a quotation mark would be escaped."""

Columns = ReadOnlyColumnCollection[str, Column[Any]]

Narrowing = Callable[[Reader, Person, Columns], ColumnElement[bool]]
"""From a person and the columns of a table to the rows of a stage.

:func:`server.access.may_see` decides on each record; a stage lets no more through than that,
because its count and the place where it goes on are told too.
"""


class Stage(msgspec.Struct, frozen=True):
    """One part of the snapshot: some records of one type, newest first."""

    name: str
    type: str
    rows: Narrowing


def _all(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return true()


def _for_staff(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return true() if person.staff else false()


def _for_admins(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return true() if person.admin else false()


def _own(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return c.user_id == person.user_id


def _waiting(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(
        c.user_id == person.user_id, or_(c.state == NotificationState.NEW, c.needs_me.is_(True))
    )


def _settled(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    """The person's other notifications; done ones only of the last 90 days."""
    recent = or_(c.state != NotificationState.DONE, c.created_at >= _history_from(reader))
    return and_(c.user_id == person.user_id, not_(_waiting(reader, person, c)), recent)


def _open_conversations(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.state != ConversationState.CLOSED, _conversations(reader, person, c))


def _closed_conversations(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.state == ConversationState.CLOSED, _conversations(reader, person, c))


def _conversations(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    mine = c.id.in_(_held(reader, person))
    return or_(mine, c.state == ConversationState.INCOMING) if person.staff else mine


def _last_messages(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(_messages(reader, person, c), c.id.in_(_newest(reader, person)))


def _older_messages(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(
        _messages(reader, person, c),
        c.id.in_(_recent(reader, person)),
        c.id.not_in(_newest(reader, person)),
    )


def _messages(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return c.conversation_id.in_(_held(reader, person))


def _open_tasks(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.completed_at.is_(None), _tasks(reader, person, c))


def _done_tasks(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.completed_at.is_not(None), _tasks(reader, person, c))


def _tasks(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    if not person.staff:
        return _involved("task", person, c)
    return or_(not_(holds(reader.connection, c.body, _PRIVATE)), _names("task", person, c))


def _busy_clients(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.id.in_(_clients_with_orders(reader)), _involved("client", person, c))


def _other_clients(reader: Reader, person: Person, c: Columns) -> ColumnElement[bool]:
    return and_(c.id.not_in(_clients_with_orders(reader)), _involved("client", person, c))


def _those_of(type_: str) -> Narrowing:
    return lambda reader, person, c: _involved(type_, person, c)


def _involved(type_: str, person: Person, c: Columns) -> ColumnElement[bool]:
    """Narrow to their own for whoever sees no others; a free user has none (decision 12)."""
    if person.staff:
        return true()
    return false() if person.role is Role.FREE else _names(type_, person, c)


def _names(type_: str, person: Person, c: Columns) -> ColumnElement[bool]:
    return or_(*(c[field] == person.user_id for field in PEOPLE[type_]))


def _held(reader: Reader, person: Person) -> Select[Any]:
    c = conversation_member.c
    return select(c.conversation_id).where(
        c.account_id == reader.account_id, c.user_id == person.user_id
    )


def _newest(reader: Reader, person: Person) -> Select[Any]:
    """The ids of the last messages of each open conversation of *person*."""
    message = RECORD_TABLES["message"].c
    conversation = RECORD_TABLES["conversation"].c
    place = func.row_number().over(
        partition_by=message.conversation_id, order_by=message.sequence.desc()
    )
    ranked = (
        select(message.id, place.label("place"))
        .where(
            message.account_id == reader.account_id,
            message.conversation_id.in_(
                select(conversation.id).where(
                    conversation.account_id == reader.account_id,
                    conversation.state != ConversationState.CLOSED,
                    conversation.id.in_(_held(reader, person)),
                )
            ),
        )
        .subquery()
    )
    return select(ranked.c.id).where(ranked.c.place <= LAST_MESSAGES)


def _recent(reader: Reader, person: Person) -> Select[Any]:
    """The ids of the messages of each conversation of *person* since its first recent one.

    By their sequence, not each by its time: a conversation is held without a hole (S15).
    """
    message = RECORD_TABLES["message"].c
    mine = message.account_id == reader.account_id
    begins = (
        select(message.conversation_id, func.min(message.sequence).label("first"))
        .where(
            mine,
            message.conversation_id.in_(_held(reader, person)),
            message.created_at >= _history_from(reader),
        )
        .group_by(message.conversation_id)
        .subquery()
    )
    since = and_(
        message.conversation_id == begins.c.conversation_id, message.sequence >= begins.c.first
    )
    return select(message.id).join(begins, since).where(mine)


def _clients_with_orders(reader: Reader) -> Select[Any]:
    c = RECORD_TABLES["order"].c
    return select(c.client_id).where(c.account_id == reader.account_id, c.client_id.is_not(None))


def _history_from(reader: Reader) -> int:
    return milliseconds(reader.now - HISTORY)


_PEOPLED = ("lead", "deal", "order", "call", "invoice", "document", "delivery")

STAGES: Final[Sequence[Stage]] = (
    Stage("people", "account", _all),
    Stage("people", "user", _all),
    Stage("people", "group", _all),
    Stage("people", "preference", _own),
    Stage("notifications", "notification", _waiting),
    Stage("conversations", "conversation", _open_conversations),
    Stage("conversations", "message", _last_messages),
    Stage("tasks", "task", _open_tasks),
    Stage("clients", "client", _busy_clients),
    Stage("clients", "order", _those_of("order")),
    Stage("clients", "location", _for_staff),
    Stage("rest", "notification", _settled),
    Stage("rest", "client", _other_clients),
    Stage("rest", "task", _done_tasks),
    *(Stage("rest", type_, _those_of(type_)) for type_ in _PEOPLED if type_ != "order"),
    Stage("rest", "rule", _for_staff),
    Stage("rest", "template", _for_staff),
    Stage("rest", "gateway", _for_admins),
    Stage("rest", "sender", _for_admins),
    Stage("rest", "audit", _for_admins),
    Stage("history", "conversation", _closed_conversations),
    Stage("history", "message", _older_messages),
)
"""Everything, in the order a person needs it."""

if {stage.type for stage in STAGES} != RECORD_TYPES.keys():
    raise RuntimeError("a record type has no place in the snapshot")
