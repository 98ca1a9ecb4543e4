"""Tests of the toasts and of what decides when they come."""
