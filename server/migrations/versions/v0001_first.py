"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["upgrade"]

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "account",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_account")),
    )
    op.create_index(
        "ix_account_created", "account", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_account_external", "account", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "applied",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("mutation_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("record_id", sa.String(length=36), nullable=True),
        sa.Column("applied_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "mutation_id", name=op.f("pk_applied")),
    )
    op.create_index("ix_applied_at", "applied", ["applied_at"], unique=False)
    op.create_table(
        "audit",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_created", "audit", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_audit_external", "audit", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "call",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_call")),
    )
    op.create_index("ix_call_1", "call", ["account_id", "client_id"], unique=False)
    op.create_index("ix_call_2", "call", ["account_id", "responsible_id"], unique=False)
    op.create_index("ix_call_created", "call", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_call_external", "call", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "client",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_client")),
    )
    op.create_index("ix_client_1", "client", ["account_id", "responsible_id"], unique=False)
    op.create_index("ix_client_created", "client", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_client_external", "client", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "conversation",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.String(length=36), nullable=True),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_conversation")),
    )
    op.create_index("ix_conversation_1", "conversation", ["account_id", "owner_id"], unique=False)
    op.create_index("ix_conversation_2", "conversation", ["account_id", "state"], unique=False)
    op.create_index("ix_conversation_3", "conversation", ["account_id", "client_id"], unique=False)
    op.create_index(
        "ix_conversation_created", "conversation", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_conversation_external",
        "conversation",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "conversation_member",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("conversation_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint(
            "account_id", "conversation_id", "user_id", name=op.f("pk_conversation_member")
        ),
    )
    op.create_index(
        "ix_conversation_member_user",
        "conversation_member",
        ["account_id", "user_id"],
        unique=False,
    )
    op.create_table(
        "deal",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_deal")),
    )
    op.create_index("ix_deal_1", "deal", ["account_id", "client_id"], unique=False)
    op.create_index("ix_deal_2", "deal", ["account_id", "responsible_id"], unique=False)
    op.create_index("ix_deal_created", "deal", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_deal_external", "deal", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "delivery",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("requested_by", sa.String(length=36), nullable=True),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_delivery")),
    )
    op.create_index("ix_delivery_1", "delivery", ["account_id", "state"], unique=False)
    op.create_index("ix_delivery_2", "delivery", ["account_id", "client_id"], unique=False)
    op.create_index("ix_delivery_3", "delivery", ["account_id", "requested_by"], unique=False)
    op.create_index(
        "ix_delivery_created", "delivery", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_delivery_external",
        "delivery",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "document",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_document")),
    )
    op.create_index("ix_document_1", "document", ["account_id", "client_id"], unique=False)
    op.create_index("ix_document_2", "document", ["account_id", "responsible_id"], unique=False)
    op.create_index(
        "ix_document_created", "document", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_document_external",
        "document",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "event_seen",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("sender_id", sa.String(length=36), nullable=False),
        sa.Column("event_key", sa.String(length=64), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "sender_id", "event_key", name=op.f("pk_event_seen")),
    )
    op.create_index(
        "ix_event_seen_received", "event_seen", ["account_id", "received_at"], unique=False
    )
    op.create_table(
        "floor",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "user_id", name=op.f("pk_floor")),
    )
    op.create_table(
        "gateway",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_gateway")),
    )
    op.create_index(
        "ix_gateway_created", "gateway", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_gateway_external", "gateway", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "group",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_group")),
    )
    op.create_index("ix_group_created", "group", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_group_external", "group", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "history",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("horizon", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_history")),
    )
    op.create_table(
        "invoice",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_invoice")),
    )
    op.create_index("ix_invoice_1", "invoice", ["account_id", "client_id"], unique=False)
    op.create_index("ix_invoice_2", "invoice", ["account_id", "responsible_id"], unique=False)
    op.create_index(
        "ix_invoice_created", "invoice", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_invoice_external", "invoice", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "lead",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_lead")),
    )
    op.create_index("ix_lead_1", "lead", ["account_id", "client_id"], unique=False)
    op.create_index("ix_lead_2", "lead", ["account_id", "responsible_id"], unique=False)
    op.create_index("ix_lead_created", "lead", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_lead_external", "lead", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "location",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_location")),
    )
    op.create_index(
        "ix_location_created", "location", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_location_external",
        "location",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "login_failure",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("failed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_failure")),
    )
    op.create_index("ix_login_failure", "login_failure", ["email_key", "failed_at"], unique=False)
    op.create_index(
        "ix_login_failure_address", "login_failure", ["address", "failed_at"], unique=False
    )
    op.create_table(
        "message",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("conversation_id", sa.String(length=36), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_message")),
    )
    op.create_index(
        "ix_message_1", "message", ["account_id", "conversation_id", "sequence"], unique=False
    )
    op.create_index(
        "ix_message_created", "message", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_message_external", "message", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "notification",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("needs_me", sa.Boolean(), nullable=False),
        sa.Column("snoozed_until", sa.BigInteger(), nullable=True),
        sa.Column("subject_id", sa.String(length=36), nullable=True),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_notification")),
    )
    op.create_index(
        "ix_notification_1",
        "notification",
        ["account_id", "user_id", "created_at", "id"],
        unique=False,
    )
    op.create_index("ix_notification_2", "notification", ["account_id", "subject_id"], unique=False)
    op.create_index(
        "ix_notification_created", "notification", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_notification_external",
        "notification",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "order",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=True),
        sa.Column("responsible_id", sa.String(length=36), nullable=True),
        sa.Column("executor_id", sa.String(length=36), nullable=True),
        sa.Column("manager_id", sa.String(length=36), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_order")),
    )
    op.create_index("ix_order_1", "order", ["account_id", "client_id"], unique=False)
    op.create_index("ix_order_2", "order", ["account_id", "responsible_id"], unique=False)
    op.create_index("ix_order_3", "order", ["account_id", "executor_id"], unique=False)
    op.create_index("ix_order_4", "order", ["account_id", "manager_id"], unique=False)
    op.create_index("ix_order_created", "order", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_order_external", "order", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "pointer",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("scope", sa.String(length=80), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "scope", "type", "id", name=op.f("pk_pointer")),
    )
    op.create_index(
        "ix_pointer_changed", "pointer", ["account_id", "deleted", "changed_at"], unique=False
    )
    op.create_index("ix_pointer_record", "pointer", ["account_id", "type", "id"], unique=False)
    op.create_index(
        "ix_pointer_version", "pointer", ["account_id", "scope", "version"], unique=False
    )
    op.create_table(
        "preference",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_preference")),
    )
    op.create_index(
        "ix_preference_created", "preference", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_preference_external",
        "preference",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_index(
        "uq_preference_kind", "preference", ["account_id", "user_id", "kind"], unique=True
    )
    op.create_table(
        "rule",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_rule")),
    )
    op.create_index("ix_rule_created", "rule", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_rule_external", "rule", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "seal",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("commits", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seal")),
    )
    op.create_table(
        "sender",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_sender")),
    )
    op.create_index("ix_sender_created", "sender", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_sender_external", "sender", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "sender_key",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("sender_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_sender_key")),
    )
    op.create_index("ix_sender_key_sender", "sender_key", ["account_id", "sender_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("author_id", sa.String(length=36), nullable=True),
        sa.Column("assignee_id", sa.String(length=36), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("completed_at", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_task")),
    )
    op.create_index(
        "ix_task_1", "task", ["account_id", "assignee_id", "completed_at"], unique=False
    )
    op.create_index("ix_task_2", "task", ["account_id", "author_id"], unique=False)
    op.create_index("ix_task_created", "task", ["account_id", "created_at", "id"], unique=False)
    op.create_index(
        "uq_task_external", "task", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "template",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_template")),
    )
    op.create_index(
        "ix_template_created", "template", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_template_external",
        "template",
        ["account_id", "sender_name", "external_id"],
        unique=True,
    )
    op.create_table(
        "timer",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("record_id", sa.String(length=36), nullable=True),
        sa.Column("params", sa.Text(), server_default="{}", nullable=False),
        sa.Column("claimed_until", sa.BigInteger(), nullable=True),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_timer")),
    )
    op.create_index("ix_timer_due", "timer", ["done_at", "due_at"], unique=False)
    op.create_index("ix_timer_record", "timer", ["account_id", "type", "record_id"], unique=False)
    op.create_table(
        "user",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("sender_name", sa.String(length=200), nullable=True),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_user")),
    )
    op.create_index("ix_user_created", "user", ["account_id", "created_at", "id"], unique=False)
    op.create_index("ix_user_email", "user", ["email_key"], unique=False)
    op.create_index("uq_user_email", "user", ["account_id", "email_key"], unique=True)
    op.create_index(
        "uq_user_external", "user", ["account_id", "sender_name", "external_id"], unique=True
    )
    op.create_table(
        "consent_entry",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "client_id"],
            ["client.account_id", "client.id"],
            name="fk_consent_entry_client",
        ),
        sa.PrimaryKeyConstraint("account_id", "id", name=op.f("pk_consent_entry")),
    )
    op.create_index(
        "ix_consent_entry_client", "consent_entry", ["account_id", "client_id"], unique=False
    )
    op.create_table(
        "credential",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "user_id"], ["user.account_id", "user.id"], name="fk_credential_user"
        ),
        sa.PrimaryKeyConstraint("account_id", "user_id", name=op.f("pk_credential")),
    )
    op.create_table(
        "link",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id", "user_id"], ["user.account_id", "user.id"], name="fk_link_user"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_link")),
    )
    op.create_index("ix_link_user", "link", ["account_id", "user_id"], unique=False)
    op.create_table(
        "session",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("device_name", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("wipe", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "user_id"], ["user.account_id", "user.id"], name="fk_session_user"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index("ix_session_user", "session", ["account_id", "user_id"], unique=False)
    op.create_index("uq_session_token", "session", ["token_hash"], unique=True)
