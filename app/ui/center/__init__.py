"""The notification center: one list of everything that happens in a person's profile."""
