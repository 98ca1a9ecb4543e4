"""Tests of server/rules."""
