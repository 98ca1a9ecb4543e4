"""Whether a person knows each device that is signed in as them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["upgrade"]

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nobody is asked about the devices that there are."""
    op.add_column("session", sa.Column("confirmed_at", sa.BigInteger(), nullable=True))
    op.execute("UPDATE session SET confirmed_at = created_at")
