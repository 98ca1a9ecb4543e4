"""Tests of the windows, drawn offscreen."""
