"""Digests: one short text per record type, by which two copies are compared (S15)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from protocol.records import Id

__all__ = ["MAX_CONVERSATIONS", "Holding", "digest_of"]

MAX_CONVERSATIONS: Final = 10_000
"""As many conversations are compared at once; a device with more names the liveliest."""


_Whole = Annotated[float, Meta(ge=0, le=10**15)]
"""A whole number as JSON has it, where 3.0 is 3."""


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """What a device holds, for the digests that it should have: the body of ``POST /v1/digest``."""

    cursor: _Whole
    oldest: Annotated[Mapping[Id, _Whole], Meta(max_length=MAX_CONVERSATIONS)] = {}
    """Conversation to the sequence of the oldest message held of it, from which on it is whole.

    Which messages a device has depends on when its person joined and how far they scrolled.
    """


def digest_of(rows: Iterable[tuple[str, int]]) -> str:
    """Return the digest of the records of one type, each given as its id and version.

    SHA-256, in hexadecimal, over one line ``id:version`` per record, in order of id; the order in
    which *rows* come makes no difference.
    """
    digest = hashlib.sha256()
    for id_, version in sorted(rows):
        digest.update(f"{id_}:{version}\n".encode())
    return digest.hexdigest()
