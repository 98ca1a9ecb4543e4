"""Tests of the local mirror and the outbox."""
