"""Toasts: the operating system's pop-ups, their sound, and what a click on one means."""
