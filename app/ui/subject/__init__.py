"""The subject of a notification: its record as a plain card beside the list."""
