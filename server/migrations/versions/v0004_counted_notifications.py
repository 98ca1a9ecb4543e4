"""Whether a notification waits for its person, in the index by which they are listed."""

from __future__ import annotations

from alembic import op

__all__ = ["upgrade"]

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index anew with both columns, so that a snapshot counts without reading rows."""
    op.drop_index("ix_notification_1", table_name="notification")
    op.create_index(
        "ix_notification_1",
        "notification",
        ["account_id", "user_id", "created_at", "id", "state", "needs_me"],
        unique=False,
    )
