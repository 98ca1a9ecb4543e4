"""Icons, sounds, theme tokens and translations, in files beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["FOLDER"]

FOLDER: Final = Path(__file__).parent
"""Where they are: editable, installed and frozen; importlib.resources costs the start 3 ms (P1)."""
