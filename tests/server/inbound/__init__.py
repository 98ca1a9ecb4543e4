"""Tests of server/inbound."""
