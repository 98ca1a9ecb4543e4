"""Tests of the documents that claim something about the code."""
