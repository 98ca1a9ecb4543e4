"""The description of the interface, held against the server that gives it."""
