"""What went wrong, in words for a person."""

from __future__ import annotations

from typing import Final

import msgspec

__all__ = ["OWN_FAULT", "Trouble"]


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """One failure as the interface shows it; ``id`` finds the words in the person's language.

    ``title`` and ``message`` are the English words, for logs and for ids nobody translated.
    ``retry_after`` is in seconds, where the other side named a time.
    """

    id: str
    title: str
    message: str
    params: dict[str, str] = {}
    retry_after: float | None = None


OWN_FAULT: Final = Trouble(
    id="own-fault", title="Something went wrong in Deskbell", message="Its log says more."
)
"""What nobody expected: a fault of this program, whatever it was doing."""
