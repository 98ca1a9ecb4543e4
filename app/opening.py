"""Opening the files of one person: a disk that takes nothing is waited for (row 23)."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Final

from app.models.errors import DiskFull, DiskReadOnly, DiskTrouble, FileBusy, StoreError
from app.models.health import Health
from app.models.store import Store

__all__ = ["open_store"]

_PASSING: Final = (DiskFull, DiskReadOnly, DiskTrouble, FileBusy)

_AGAIN: Final = 3.0
"""Seconds between two tries."""

log = logging.getLogger(__name__)


async def open_store(folder: Path, person_id: str, health: Health) -> Store:
    """Open the files of *person_id* in *folder*, saying in *health* what keeps them closed.

    Raises a :class:`~app.models.errors.StoreError` for what does not pass by itself.
    """
    while True:
        try:
            return await asyncio.to_thread(lambda: Store.open(folder, person_id=person_id))
        except StoreError as error:
            health.change(disk=error.trouble)
            if not isinstance(error, _PASSING):
                raise
            log.warning("the files cannot be opened: %s", error.id)
        await asyncio.sleep(_AGAIN)
