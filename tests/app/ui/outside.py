"""The outside of the interface where nothing answers, unless a test says what does."""

from __future__ import annotations

from typing import Any

from app.doorway import Doorway
from app.ui.outside import Outside

__all__ = ["outside"]


def outside(**given: Any) -> Outside:
    """Return callables that do nothing, but for those that are *given*."""

    def nothing(*_given: object) -> None:
        pass

    read = Doorway("nobody", nothing, nothing).outside().read_address  # it asks nobody
    fields: dict[str, Any] = {name: nothing for name in Outside.__struct_fields__}
    told = {
        "profiles": lambda: [],
        "read_address": read,
        "starts_with_system": lambda: False,
        "start_with_system": lambda on: True,
    }
    return Outside(**{**fields, **told, **given})
