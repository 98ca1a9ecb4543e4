"""The state machine of sync: one server, several devices, and everything that goes wrong.

It drives the real stores on real files; only the line between them is played (frames are lost,
repeated, delayed), because the line is what cannot be trusted.
"""
