"""The access matrix: who gets what, as tables to be read, asked of a real server."""
