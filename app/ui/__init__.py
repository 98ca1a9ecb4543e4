"""How we show it: tray, toasts, windows."""

from __future__ import annotations

import builtins

import PySide6.QtCore

__all__: list[str] = []

# Once imported, PySide6 reads the source of every further module, ours and others', to find out
# whether it might ask for ``__feature__``; nothing here does, and it is a fifth of the time to the
# first paint (P1). It keeps the import that it took the place of: that one is put back.
assert PySide6.QtCore
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
