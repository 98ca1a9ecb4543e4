"""The server's tables, written out in SQLAlchemy Core.

Every record type has a table of its own name. Its ``body`` is the record exactly as it travels;
the other columns are derived from it when it is written (:mod:`server.rows`) because the server
itself asks by them. Times are whole milliseconds since 1970, UTC. Rows of different accounts never
mix: ``account_id`` leads every key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
)

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
    "limit_counter",
    "link",
    "login_failure",
    "metadata",
    "pointer",
    "seal",
    "sender_key",
    "session",
    "timer",
]

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID: Final = String(36)

COMMON_COLUMNS: Final = (
    "account_id",
    "id",
    "version",
    "created_at",
    "updated_at",
    "sender_name",
    "external_id",
    "body",
)
"""What every record's table has, in this order."""


def _id(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, _ID, primary_key=key, nullable=null)


def _time(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=null)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _words() -> Column[str]:
    """The normalised names, numbers and phones by which a person looks for a record."""
    return Column("words", Text, nullable=False, server_default="")


def _record(name: str, *columns: Column[Any], indexes: tuple[tuple[str, ...], ...] = ()) -> Table:
    """Return the table of one record type; *indexes* lists columns behind ``account_id``."""
    table = Table(
        name,
        metadata,
        _id("account_id", key=True),
        _id("id", key=True),
        Column("version", BigInteger, nullable=False),
        _time("created_at"),
        _time("updated_at"),
        Column("sender_name", String(200)),
        Column("external_id", String(200)),
        Column("body", LargeBinary, nullable=False),
        *columns,
    )
    c = table.c
    Index(f"uq_{name}_external", c.account_id, c.sender_name, c.external_id, unique=True)
    Index(f"ix_{name}_created", c.account_id, c.created_at, c.id)
    for number, names in enumerate(indexes, 1):
        Index(f"ix_{name}_{number}", c.account_id, *(c[column] for column in names))
    return table


_account = _record("account")
_user = _record(
    "user",
    _text("email_key"),
    _text("role"),
    Column("active", Boolean, nullable=False),
)
Index("uq_user_email", _user.c.account_id, _user.c.email_key, unique=True)
Index("ix_user_email", _user.c.email_key)
_group = _record("group")
_notification = _record(
    "notification",
    _id("user_id"),
    _text("kind"),
    _text("state"),
    Column("needs_me", Boolean, nullable=False),
    _time("snoozed_until", null=True),
    _id("subject_id", null=True),
    indexes=(("user_id", "created_at", "id"), ("subject_id",)),
)
_preference = _record("preference", _id("user_id"), _text("kind"))
Index(
    "uq_preference_kind",
    _preference.c.account_id,
    _preference.c.user_id,
    _preference.c.kind,
    unique=True,
)
_task = _record(
    "task",
    _id("author_id", null=True),
    _id("assignee_id", null=True),
    _time("due_at", null=True),
    _time("completed_at", null=True),
    _words(),
    indexes=(("assignee_id", "completed_at"), ("author_id",)),
)
_client = _record(
    "client",
    _id("responsible_id", null=True),
    _words(),
    indexes=(("responsible_id",),),
)
_lead = _record(
    "lead",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _text("status"),
    _words(),
    indexes=(("client_id",), ("responsible_id",)),
)
_order = _record(
    "order",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _id("executor_id", null=True),
    _id("manager_id", null=True),
    _text("status"),
    _words(),
    indexes=(("client_id",), ("responsible_id",), ("executor_id",), ("manager_id",)),
)
_deal = _record(
    "deal",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _text("stage"),
    _words(),
    indexes=(("client_id",), ("responsible_id",)),
)
_call = _record(
    "call",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _words(),
    indexes=(("client_id",), ("responsible_id",)),
)
_invoice = _record(
    "invoice",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _words(),
    indexes=(("client_id",), ("responsible_id",)),
)
_document = _record(
    "document",
    _id("client_id", null=True),
    _id("responsible_id", null=True),
    _words(),
    indexes=(("client_id",), ("responsible_id",)),
)
_location = _record("location", _words())
_conversation = _record(
    "conversation",
    Column("number", BigInteger, nullable=False),
    _text("state"),
    _id("owner_id", null=True),
    _id("client_id", null=True),
    _words(),
    indexes=(("owner_id",), ("state",), ("client_id",)),
)
_message = _record(
    "message",
    _id("conversation_id"),
    Column("sequence", BigInteger, nullable=False),
    indexes=(("conversation_id", "sequence"),),
)
_delivery = _record(
    "delivery",
    _text("state"),
    _id("client_id", null=True),
    _id("requested_by", null=True),
    indexes=(("state",), ("client_id",), ("requested_by",)),
)
_rule = _record("rule")
_template = _record("template")
_gateway = _record("gateway")
_sender = _record("sender")
_audit = _record("audit")

RECORD_TABLES: Final[Mapping[str, Table]] = {
    table.name: table
    for table in (
        _account,
        _user,
        _group,
        _notification,
        _preference,
        _task,
        _client,
        _lead,
        _order,
        _deal,
        _call,
        _invoice,
        _document,
        _location,
        _conversation,
        _message,
        _delivery,
        _rule,
        _template,
        _gateway,
        _sender,
        _audit,
    )
}
"""The table of each record type, by its name on the wire."""

seal: Final = Table(
    "seal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("stamp"),
    Column("commits", BigInteger, nullable=False),
)
"""One row: which life this database is in, with the count of its commits (S20)."""

history: Final = Table(
    "history",
    metadata,
    _id("account_id", key=True),
    _text("epoch"),
    Column("version", BigInteger, nullable=False),
    Column("horizon", BigInteger, nullable=False),
    _time("created_at"),
)
"""One row an account, locked first by every write (S7): its epoch, version and, as *horizon*, the
newest version whose tombstones are gone (S9)."""

pointer: Final = Table(
    "pointer",
    metadata,
    _id("account_id", key=True),
    Column("scope", String(80), primary_key=True),
    Column("type", String(40), primary_key=True),
    Column("id", _ID, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("deleted", Boolean, nullable=False),
    _time("changed_at"),
)
"""Where to look for what changed (S1, S2)."""
Index("ix_pointer_version", pointer.c.account_id, pointer.c.scope, pointer.c.version)
Index("ix_pointer_record", pointer.c.account_id, pointer.c.type, pointer.c.id)
Index("ix_pointer_changed", pointer.c.account_id, pointer.c.deleted, pointer.c.changed_at)

floor: Final = Table(
    "floor",
    metadata,
    _id("account_id", key=True),
    _id("user_id", key=True),
    Column("version", BigInteger, nullable=False),
)
"""The version at which somebody's sight changed as a whole: a cursor below it is reset (S4)."""

conversation_member: Final = Table(
    "conversation_member",
    metadata,
    _id("account_id", key=True),
    _id("conversation_id", key=True),
    _id("user_id", key=True),
)
"""Who holds the scope of which conversation: its members with its owner."""
Index(
    "ix_conversation_member_user", conversation_member.c.account_id, conversation_member.c.user_id
)

applied: Final = Table(
    "applied",
    metadata,
    _id("account_id", key=True),
    _id("mutation_id", key=True),
    _id("user_id"),
    _text("status"),
    Column("version", BigInteger, nullable=False),
    Column("reason", String(60)),
    Column("detail", Text),
    Column("type", String(40)),
    Column("record_id", _ID),
    _time("applied_at"),
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
    _id("account_id", key=True),
    _id("user_id", key=True),
    _text("password_hash"),
    _time("changed_at"),
    _of_user("credential"),
)
"""A person's password as argon2 keeps it; nobody without a row can sign in by password."""

session: Final = Table(
    "session",
    metadata,
    _id("id", key=True),
    _id("account_id"),
    _id("user_id"),
    _text("token_hash"),
    _text("device_id"),
    _text("device_name"),
    _text("platform"),
    _time("created_at"),
    _time("used_at"),
    _time("revoked_at", null=True),
    Column("wipe", Boolean, nullable=False, server_default=false()),
    _of_user("session"),
)
"""One device somebody signed in on; a revoked one is remembered."""
Index("uq_session_token", session.c.token_hash, unique=True)
Index("ix_session_user", session.c.account_id, session.c.user_id)

link: Final = Table(
    "link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    _id("account_id"),
    _id("user_id"),
    _time("created_at"),
    _time("expires_at"),
    _time("used_at", null=True),
    _of_user("link"),
)
"""A one-time link that sets a password; only the SHA-256 of its token is kept."""
Index("ix_link_user", link.c.account_id, link.c.user_id)

login_failure: Final = Table(
    "login_failure",
    metadata,
    _id("id", key=True),
    _text("email_key"),
    _text("address"),
    _time("failed_at"),
)
"""Sign-ins that failed, so that guessing is slow even after a restart."""
Index("ix_login_failure", login_failure.c.email_key, login_failure.c.failed_at)
Index("ix_login_failure_address", login_failure.c.address, login_failure.c.failed_at)

limit_counter: Final = Table(
    "limit_counter",
    metadata,
    Column("key", String(250), primary_key=True),
    Column("count", BigInteger, nullable=False),
    _time("expires_at"),
)
"""How often something was done within a window of time."""

sender_key: Final = Table(
    "sender_key",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    _id("account_id"),
    _id("sender_id"),
    _time("created_at"),
    _time("revoked_at", null=True),
)
"""The SHA-256 of a sender's key."""
Index("ix_sender_key_sender", sender_key.c.account_id, sender_key.c.sender_id)

event_seen: Final = Table(
    "event_seen",
    metadata,
    _id("account_id", key=True),
    _id("sender_id", key=True),
    Column("event_key", String(64), primary_key=True),
    _text("type"),
    _time("received_at"),
)
"""Events from outside that were counted; the key is the SHA-256 of source and id (S29)."""
Index("ix_event_seen_received", event_seen.c.account_id, event_seen.c.received_at)

timer: Final = Table(
    "timer",
    metadata,
    _id("account_id", key=True),
    _id("id", key=True),
    _text("kind"),
    _time("due_at"),
    Column("type", String(40)),
    Column("record_id", _ID),
    Column("params", Text, nullable=False, server_default="{}"),
    _time("claimed_until", null=True),
    _time("done_at", null=True),
)
"""What will be done when; ``params`` is JSON, a claim ends by itself at ``claimed_until``."""
Index("ix_timer_due", timer.c.done_at, timer.c.due_at)
Index("ix_timer_record", timer.c.account_id, timer.c.type, timer.c.record_id)

consent_entry: Final = Table(
    "consent_entry",
    metadata,
    _id("account_id", key=True),
    _id("id", key=True),
    _id("client_id"),
    _text("channel"),
    _text("purpose"),
    _text("value"),
    _id("actor_id", null=True),
    _text("basis"),
    _time("happened_at"),
    Column("version", BigInteger, nullable=False),
    ForeignKeyConstraint(
        ["account_id", "client_id"],
        ["client.account_id", "client.id"],
        name="fk_consent_entry_client",
    ),
)
"""A client's permissions as they were given or withdrawn; rows are only ever added (S33, S34)."""
Index("ix_consent_entry_client", consent_entry.c.account_id, consent_entry.c.client_id)
