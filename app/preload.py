"""The modules that are imported in a thread, beside the living window (P1).

Each would otherwise be imported by whoever first needs it, in the window's thread, where all of
them together stop the interface for a quarter of a second.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Mapping
from typing import Final

__all__ = ["preload", "preload_interface"]

_INTERFACE: Final = (
    "app.doorway",
    "app.ui.desk",
    "app.ui.settings.door",
    "app.ui.tray_icon",
    "app.ui.center.page",
    "app.ui.rail",
    "app.ui.side",
    "app.ui.notices",
)

_EVERYWHERE: Final = (
    "asyncio",
    "qasync",
    "app.models.queries",
    "app.program",
    "app.stage",
    "app.ui.center.acts",
    "app.ui.center.source",
    # what HTTP and the socket import with their first request
    "httpcore",
    "h11",
    "anyio",
    "anyio._backends._asyncio",
    "encodings.idna",
    "websockets.asyncio.client",
    "PySide6.QtNetwork",
)

_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "linux": ("dbus_fast.aio",),
    "win32": ("desktop_notifier", "desktop_notifier.backends.winrt"),
    "darwin": ("desktop_notifier", "desktop_notifier.backends.macos"),
}

log = logging.getLogger(__name__)


def preload_interface() -> None:
    """Import what the interface is made of; call it in a thread."""
    for name in _INTERFACE:
        importlib.import_module(name)


def preload() -> None:
    """Import everything that the program needs once it lives; call it in a thread."""
    for name in (*_EVERYWHERE, *_ON.get(sys.platform, ())):
        try:
            importlib.import_module(name)
        except ImportError as error:
            # whoever needs it will say so, in words for a person
            log.warning("%s cannot be imported: %s", name, type(error).__name__)
