"""What is measured: each a ratio to the smallest program that does the same work."""
