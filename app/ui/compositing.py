"""Whether windows with soft corners can be shown: some X11 desktops have no compositor."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Final

from PySide6.QtGui import QGuiApplication

__all__ = ["can_be_translucent"]

_COMPOSITOR: Final = b"_NET_WM_CM_S0"


@cache
def can_be_translucent() -> bool:
    """Say whether a translucent window shows what is behind it, and not black."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        return _owner_of(_COMPOSITOR) != 0
    except (OSError, AttributeError, ValueError):
        return False


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _Reply(ctypes.Structure):
    """The common form of both replies: the answer is the third word."""

    _fields_ = [
        ("type", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("answer", ctypes.c_uint32),
    ]


def _owner_of(selection: bytes) -> int:
    # Qt itself has loaded it under this name.
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name in ("xcb_intern_atom", "xcb_get_selection_owner"):
        getattr(xcb, name).restype = _Cookie
        getattr(xcb, f"{name}_reply").restype = ctypes.POINTER(_Reply)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        asked = xcb.xcb_intern_atom(
            connection, ctypes.c_uint8(0), ctypes.c_uint16(len(selection)), selection
        )
        atom = xcb.xcb_intern_atom_reply(connection, asked, None).contents.answer
        asked = xcb.xcb_get_selection_owner(connection, ctypes.c_uint32(atom))
        owner: int = xcb.xcb_get_selection_owner_reply(connection, asked, None).contents.answer
        return owner
    finally:
        xcb.xcb_disconnect(connection)
