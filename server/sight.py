"""Sight: what else a write has to tell when it changes who may see what (S3, S4, S9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, select

from protocol.records import Conversation, ConversationState, Message, Record, User
from server.access import holders, user_scope
from server.tables import RECORD_TABLES, conversation_member

if TYPE_CHECKING:
    from server.transaction import Transaction

__all__ = ["RECENT_MESSAGES", "changed"]

RECENT_MESSAGES: Final = 100
"""How many messages somebody who joins a conversation gets; older ones are fetched (S9)."""


def changed(tx: Transaction, before: Record | None, after: Record | None) -> None:
    """Tell whoever gained or lost sight of more than the record that was just written."""
    record = after if after is not None else before
    follow = None if record is None else _FOLLOWED.get(type(record))
    if follow is not None:
        follow(tx, before, after)


def _user(tx: Transaction, before: User | None, after: User | None) -> None:
    if before is None or after is None:
        return
    if _rights(before) != _rights(after):
        tx.raise_floor(after.id)


def _rights(user: User) -> tuple[object, ...]:
    return user.role, user.own_only, user.active


def _conversation(tx: Transaction, before: Conversation | None, after: Conversation | None) -> None:
    was = holders(before) if before is not None else frozenset()
    now = holders(after) if after is not None else frozenset()
    conversation = after or before
    if was == now or conversation is None:
        return
    _write_members(tx, conversation.id, left=was - now, joined=now - was)
    for user_id in was - now:
        tx.point(user_scope(user_id), "conversation", conversation.id, gone=True)
    if after is not None and after.state is ConversationState.INCOMING:
        _forget_messages(tx, after.id, was - now)
    joined = before is not None and now - was
    recent = _messages(tx, conversation.id, RECENT_MESSAGES) if joined else []
    for user_id in now - was:
        tx.point(user_scope(user_id), "conversation", conversation.id)
        for message_id in recent:
            tx.point(user_scope(user_id), "message", message_id)


def _write_members(
    tx: Transaction, conversation_id: str, *, left: frozenset[str], joined: frozenset[str]
) -> None:
    c = conversation_member.c
    if left:
        tx.connection.execute(
            delete(conversation_member).where(
                c.account_id == tx.account_id,
                c.conversation_id == conversation_id,
                c.user_id.in_(sorted(left)),
            )
        )
    rows = [
        {"account_id": tx.account_id, "conversation_id": conversation_id, "user_id": user_id}
        for user_id in sorted(joined)
    ]
    if rows:
        tx.connection.execute(conversation_member.insert(), rows)


def _forget_messages(tx: Transaction, conversation_id: str, left: frozenset[str]) -> None:
    """Take each message from those who left but go on seeing the conversation in Incoming.

    They get no tombstone of the conversation that would take its messages along.
    """
    for message_id in _messages(tx, conversation_id, None) if left else ():
        for user_id in left:
            tx.point(user_scope(user_id), "message", message_id, gone=True)


def _messages(tx: Transaction, conversation_id: str, limit: int | None) -> list[str]:
    """Return the ids of the newest messages, of all where *limit* is ``None``."""
    c = RECORD_TABLES["message"].c
    query = select(c.id).where(c.account_id == tx.account_id, c.conversation_id == conversation_id)
    query = query.order_by(c.sequence.desc()).limit(limit)
    return list(tx.connection.execute(query).scalars())


def _message(tx: Transaction, before: Message | None, after: Message | None) -> None:
    # whoever asks a commit for sight of a message needs its conversation at hand
    message = after or before
    if message is not None:
        tx.get("conversation", message.conversation_id)


_FOLLOWED: Final[Mapping[type[Record], Callable[[Transaction, Any, Any], None]]] = {
    User: _user,
    Conversation: _conversation,
    Message: _message,
}
"""Record types of which a change means more than the record itself."""
