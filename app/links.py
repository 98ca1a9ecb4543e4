"""Links into the app: ``deskbell://<type>/<id>`` opens one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from protocol.records import Ref

__all__ = ["SCHEME", "is_join", "link_of", "link_target"]

SCHEME: Final = "deskbell"
_LONGEST: Final = 2_000


def link_of(subject: Ref) -> str:
    """Return the link that opens *subject*."""
    return f"{SCHEME}://{subject.type}/{subject.id}"


def link_target(link: str) -> Ref | None:
    """Return what *link* opens, or ``None`` when it opens nothing: it comes from outside."""
    # Not before the first paint, which only looks at the scheme (P1).
    from protocol.ids import is_id
    from protocol.records import RECORD_TYPES, Ref

    if len(link) > _LONGEST:
        return None
    scheme, separator, rest = link.strip().partition("://")
    type_, _, id_ = rest.rstrip("/").partition("/")
    if scheme.lower() != SCHEME or not separator:
        return None
    id_ = id_.lower()
    return Ref(type_, id_) if type_ in RECORD_TYPES and is_id(id_) else None


def is_join(link: str) -> bool:
    """Say whether *link* is an invitation to a server."""
    return len(link) <= _LONGEST and link.strip().lower().startswith(f"{SCHEME}://join/")
