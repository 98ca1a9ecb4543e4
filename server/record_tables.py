"""The record tables: one for each record type, of its name.

``body`` is the record exactly as it travels; the other columns are derived from it when it is
written (:mod:`server.rows`) because the server itself asks by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, String, Table, Text

from server.columns import identity, metadata, moment, words

__all__ = ["COMMON_COLUMNS", "RECORD_TABLES"]

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


def _found_by() -> Column[str]:
    """The normalised names, numbers and phones by which a person looks for a record."""
    return Column("words", Text, nullable=False, server_default="")


def _record(name: str, *columns: Column[Any], indexes: tuple[tuple[str, ...], ...] = ()) -> Table:
    """Return the table of one record type; *indexes* lists columns behind ``account_id``."""
    table = Table(
        name,
        metadata,
        identity("account_id", key=True),
        identity("id", key=True),
        Column("version", BigInteger, nullable=False),
        moment("created_at"),
        moment("updated_at"),
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
    words("email_key"),
    words("role"),
    Column("active", Boolean, nullable=False),
)
Index("uq_user_email", _user.c.account_id, _user.c.email_key, unique=True)
Index("ix_user_email", _user.c.email_key)
_group = _record("group")
_notification = _record(
    "notification",
    identity("user_id"),
    words("kind"),
    words("state"),
    Column("needs_me", Boolean, nullable=False),
    moment("snoozed_until", null=True),
    identity("subject_id", null=True),
    # a snapshot counts and sifts by the last two without reading a single body (P7)
    indexes=(("user_id", "created_at", "id", "state", "needs_me"), ("subject_id",)),
)
_preference = _record("preference", identity("user_id"), words("kind"))
Index(
    "uq_preference_kind",
    _preference.c.account_id,
    _preference.c.user_id,
    _preference.c.kind,
    unique=True,
)
_task = _record(
    "task",
    identity("author_id", null=True),
    identity("assignee_id", null=True),
    moment("due_at", null=True),
    moment("completed_at", null=True),
    _found_by(),
    indexes=(("assignee_id", "completed_at"), ("author_id",)),
)
_client = _record(
    "client",
    identity("responsible_id", null=True),
    _found_by(),
    indexes=(("responsible_id",),),
)
_lead = _record(
    "lead",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    words("status"),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",)),
)
_order = _record(
    "order",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    identity("executor_id", null=True),
    identity("manager_id", null=True),
    words("status"),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",), ("executor_id",), ("manager_id",)),
)
_deal = _record(
    "deal",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    words("stage"),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",)),
)
_call = _record(
    "call",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",)),
)
_invoice = _record(
    "invoice",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",)),
)
_document = _record(
    "document",
    identity("client_id", null=True),
    identity("responsible_id", null=True),
    _found_by(),
    indexes=(("client_id",), ("responsible_id",)),
)
_location = _record("location", _found_by())
_conversation = _record(
    "conversation",
    Column("number", BigInteger, nullable=False),
    words("state"),
    identity("owner_id", null=True),
    identity("client_id", null=True),
    _found_by(),
    indexes=(("owner_id",), ("state",), ("client_id",)),
)
_message = _record(
    "message",
    identity("conversation_id"),
    Column("sequence", BigInteger, nullable=False),
    indexes=(("conversation_id", "sequence"),),
)
_delivery = _record(
    "delivery",
    words("state"),
    identity("client_id", null=True),
    identity("requested_by", null=True),
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
