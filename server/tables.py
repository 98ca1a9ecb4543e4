"""The server's tables, written out in SQLAlchemy Core.

Those of the records are in :mod:`server.record_tables`; here stands what the server keeps beside
them. Times are whole milliseconds since 1970, UTC. Rows of different accounts never mix:
``account_id`` leads every key.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    false,
)

from server.columns import ID, identity, metadata, moment, words
from server.record_tables import COMMON_COLUMNS, RECORD_TABLES

__all__ = [
    "COMMON_COLUMNS",
    "RECORD_TABLES",
    "applied",
    "consent_entry",
    "conversation_member",
    "credential",
    "event_seen",
    "floor",
    "history",
    "link",
    "login_failure",
    "metadata",
    "pointer",
    "seal",
    "sender_event",
    "sender_key",
    "session",
    "timer",
]

seal: Final = Table(
    "seal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    words("stamp"),
    Column("commits", BigInteger, nullable=False),
)
"""One row: which life this database is in, with the count of its commits (S20)."""

history: Final = Table(
    "history",
    metadata,
    identity("account_id", key=True),
    words("epoch"),
    Column("version", BigInteger, nullable=False),
    Column("horizon", BigInteger, nullable=False),
    moment("created_at"),
)
"""One row an account, locked first by every write (S7): its epoch, version and, as *horizon*, the
newest version whose tombstones are gone (S9)."""

pointer: Final = Table(
    "pointer",
    metadata,
    identity("account_id", key=True),
    Column("scope", String(80), primary_key=True),
    Column("type", String(40), primary_key=True),
    Column("id", ID, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("deleted", Boolean, nullable=False),
    moment("changed_at"),
)
"""Where to look for what changed (S1, S2)."""
Index("ix_pointer_version", pointer.c.account_id, pointer.c.scope, pointer.c.version)
Index("ix_pointer_record", pointer.c.account_id, pointer.c.type, pointer.c.id)
Index("ix_pointer_changed", pointer.c.account_id, pointer.c.deleted, pointer.c.changed_at)

floor: Final = Table(
    "floor",
    metadata,
    identity("account_id", key=True),
    identity("user_id", key=True),
    Column("version", BigInteger, nullable=False),
)
"""The version at which somebody's sight changed as a whole: a cursor below it is reset (S4)."""

conversation_member: Final = Table(
    "conversation_member",
    metadata,
    identity("account_id", key=True),
    identity("conversation_id", key=True),
    identity("user_id", key=True),
)
"""Who holds the scope of which conversation: its members with its owner."""
Index(
    "ix_conversation_member_user", conversation_member.c.account_id, conversation_member.c.user_id
)

applied: Final = Table(
    "applied",
    metadata,
    identity("account_id", key=True),
    identity("mutation_id", key=True),
    identity("user_id"),
    words("status"),
    Column("version", BigInteger, nullable=False),
    Column("reason", String(60)),
    Column("detail", Text),
    Column("type", String(40)),
    Column("record_id", ID),
    moment("applied_at"),
)
"""The verdict on every mutation, rejections too (S21); kept 400 days."""
Index("ix_applied_at", applied.c.applied_at)


def _of_user(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["account_id", "user_id"], ["user.account_id", "user.id"], name=f"fk_{table}_user"
    )


credential: Final = Table(
    "credential",
    metadata,
    identity("account_id", key=True),
    identity("user_id", key=True),
    words("password_hash"),
    moment("changed_at"),
    _of_user("credential"),
)
"""A person's password as argon2 keeps it; nobody without a row can sign in by password."""

session: Final = Table(
    "session",
    metadata,
    identity("id", key=True),
    identity("account_id"),
    identity("user_id"),
    words("token_hash"),
    words("device_id"),
    words("device_name"),
    words("platform"),
    moment("created_at"),
    moment("used_at"),
    moment("revoked_at", null=True),
    moment("confirmed_at", null=True),
    Column("wipe", Boolean, nullable=False, server_default=false()),
    _of_user("session"),
)
"""One device somebody signed in on; a revoked one is remembered. ``confirmed_at`` is missing while
nobody has said that it was them."""
Index("uq_session_token", session.c.token_hash, unique=True)
Index("ix_session_user", session.c.account_id, session.c.user_id)

link: Final = Table(
    "link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    identity("account_id"),
    identity("user_id"),
    moment("created_at"),
    moment("expires_at"),
    moment("used_at", null=True),
    _of_user("link"),
)
"""A one-time link that sets a password; only the SHA-256 of its token is kept."""
Index("ix_link_user", link.c.account_id, link.c.user_id)

login_failure: Final = Table(
    "login_failure",
    metadata,
    identity("id", key=True),
    words("email_key"),
    words("address"),
    moment("failed_at"),
)
"""Sign-ins that failed, so that guessing is slow even after a restart."""
Index("ix_login_failure", login_failure.c.email_key, login_failure.c.failed_at)
Index("ix_login_failure_address", login_failure.c.address, login_failure.c.failed_at)

sender_key: Final = Table(
    "sender_key",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    identity("account_id"),
    identity("sender_id"),
    moment("created_at"),
    moment("revoked_at", null=True),
)
"""The SHA-256 of a sender's key; ``revoked_at`` lies ahead while a replaced one still works."""
Index("ix_sender_key_sender", sender_key.c.account_id, sender_key.c.sender_id)

event_seen: Final = Table(
    "event_seen",
    metadata,
    identity("account_id", key=True),
    identity("sender_id", key=True),
    Column("event_key", String(64), primary_key=True),
    words("type"),
    moment("received_at"),
)
"""Events from outside that were counted; the key is the SHA-256 of source and id (S29)."""
Index("ix_event_seen_received", event_seen.c.account_id, event_seen.c.received_at)

sender_event: Final = Table(
    "sender_event",
    metadata,
    identity("account_id", key=True),
    identity("sender_id", key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    words("type"),
    words("verdict"),
    Column("problem", String(60)),
    words("path"),
    moment("received_at"),
)
"""What became of the last events of a sender, numbered as they came; only the newest are kept."""

timer: Final = Table(
    "timer",
    metadata,
    identity("account_id", key=True),
    identity("id", key=True),
    words("kind"),
    moment("due_at"),
    Column("type", String(40)),
    Column("record_id", ID),
    Column("params", Text, nullable=False, server_default="{}"),
    moment("claimed_until", null=True),
    moment("done_at", null=True),
)
"""What will be done when; ``params`` is JSON, a claim ends by itself at ``claimed_until``."""
Index("ix_timer_due", timer.c.done_at, timer.c.due_at)
Index("ix_timer_record", timer.c.account_id, timer.c.type, timer.c.record_id)

consent_entry: Final = Table(
    "consent_entry",
    metadata,
    identity("account_id", key=True),
    identity("id", key=True),
    identity("client_id"),
    words("channel"),
    words("purpose"),
    words("value"),
    identity("actor_id", null=True),
    words("basis"),
    moment("happened_at"),
    Column("version", BigInteger, nullable=False),
    ForeignKeyConstraint(
        ["account_id", "client_id"],
        ["client.account_id", "client.id"],
        name="fk_consent_entry_client",
    ),
)
"""A client's permissions as they were given or withdrawn; rows are only ever added (S33, S34)."""
Index("ix_consent_entry_client", consent_entry.c.account_id, consent_entry.c.client_id)
