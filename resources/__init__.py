"""Icons, sounds, theme tokens and translations, found by importlib.resources."""
