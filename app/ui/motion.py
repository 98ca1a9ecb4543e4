"""Whether this system wants things to move."""

from __future__ import annotations

import os
import sys
from typing import Final

__all__ = ["wants_stillness"]

_REMOTE: Final = ("SSH_CONNECTION", "XRDP_SESSION", "VNCDESKTOP", "PCOIP_SESSION")
"""Variables that a remote desktop leaves in the environment."""

_SM_REMOTESESSION: Final = 0x1000


def wants_stillness() -> bool:
    """Say whether the system asks for less motion, or this is a remote desktop."""
    if any(os.environ.get(name) for name in _REMOTE):
        return True
    if sys.platform == "win32":
        import ctypes

        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        remote = bool(ctypes.windll.user32.GetSystemMetrics(_SM_REMOTESESSION))
        return remote or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    return False
