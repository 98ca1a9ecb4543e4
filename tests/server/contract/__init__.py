"""Contract suites: what must hold on SQLite as on PostgreSQL."""
