"""The environment in which Alembic runs the migrations, on a connection it is handed."""

from __future__ import annotations

from alembic import context

from server.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
