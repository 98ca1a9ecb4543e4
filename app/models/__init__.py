"""What we know: the local mirror and the outbox, rows and queries."""
