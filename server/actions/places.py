"""Places in time: the zones that a person or a shop may be in."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.actions.verdict import Rejected

__all__ = ["check_zone"]


def check_zone(name: str) -> None:
    """Raise :class:`Rejected` ``bad-input`` for a zone nobody knows; empty means no own one."""
    if not name:
        return
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Rejected("bad-input", f"zone: there is no zone {name!r}") from error
