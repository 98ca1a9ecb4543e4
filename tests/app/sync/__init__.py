"""Tests of pull, push, live socket and wake-up."""
