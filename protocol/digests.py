"""Digests: one short text per record type, by which two copies are compared (S15)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

__all__ = ["digest_of"]


def digest_of(rows: Iterable[tuple[str, int]]) -> str:
    """Return the digest of the records of one type, each given as its id and version.

    SHA-256, in hexadecimal, over one line ``id:version`` per record, in order of id; the order in
    which *rows* come makes no difference.
    """
    digest = hashlib.sha256()
    for id_, version in sorted(rows):
        digest.update(f"{id_}:{version}\n".encode())
    return digest.hexdigest()
