"""The server: accounts, events, sync and whatever leaves for the outside world."""
