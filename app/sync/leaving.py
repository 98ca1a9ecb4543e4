"""What an ended session leaves on this computer, and what it takes along."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from app.sync.errors import SessionEnded, SessionRevoked

__all__ = ["leave"]

log = logging.getLogger(__name__)


def leave(folder: Path, ending: SessionEnded) -> None:
    """Delete what *ending* asks for from a person's folder; the files must be closed (row 36).

    Revoked: the mirror with everything put aside from it. Revoked to wipe: the outbox too, the one
    exception to "never deleted". Any other ending keeps both. What cannot be deleted is logged.
    """
    if not isinstance(ending, SessionRevoked):
        return
    if ending.wipe:
        shutil.rmtree(folder, onerror=lambda *what: log.error("not deleted: %s", what[1]))
        return
    for file in folder.glob("mirror.*"):
        try:
            file.unlink()
        except OSError as error:
            log.error("not deleted: %s", type(error).__name__)
