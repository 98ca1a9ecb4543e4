"""Ids: time-ordered ones for new records, derived ones for what must be made only once."""

from __future__ import annotations

import re
import uuid
from typing import Final

__all__ = ["DERIVED_NAMESPACE", "derived_id", "is_id", "new_id"]

DERIVED_NAMESPACE: Final = uuid.UUID("5f6e3a86-6c5e-5d0a-9d5d-0d1f0f5b7e11")
"""Namespace of every derived id; changing it would ring every reminder again."""

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def new_id() -> str:
    """Return a fresh UUIDv7 as text; whoever creates a record makes its id."""
    # its package looks itself up at import, which would be a tenth of a desktop's start (P1)
    from uuid6 import uuid7

    return str(uuid7())


def derived_id(*parts: str) -> str:
    """Return the UUIDv5 that *parts* always give, on either side (S29, S32).

    An event delivered five times, or a reminder rung by the desktop and by the server, is the same
    notification because its id comes from its cause. The parts are joined by a unit separator, so
    ``("a", "bc")`` and ``("ab", "c")`` differ.
    """
    return str(uuid.uuid5(DERIVED_NAMESPACE, "\x1f".join(parts)))


def is_id(text: str) -> bool:
    """Say whether *text* is a UUID in its canonical lower-case form."""
    return _ID.fullmatch(text) is not None
