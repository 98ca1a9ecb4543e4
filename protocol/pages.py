"""Pages: what changed between two cursors of one epoch, in the form both roads carry."""

from __future__ import annotations

from typing import Final

import msgspec

from protocol.records import Record, RecordHead, Ref, decode_record

__all__ = ["MAX_PAGE", "Page", "SnapshotPage", "decode_page", "encode_page", "heads", "known"]

MAX_PAGE: Final = 1_000
"""Changes in one page, but a page never ends inside a version (S6)."""


class Page(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Changes after ``since`` up to ``cursor``; applied twice it changes nothing.

    A mirror is a state of the account only where ``more`` is false (S11). ``records`` keep their
    encoded form: the server joins stored bytes, the desktop stores them as they came.
    """

    epoch: str
    since: int
    cursor: int
    more: bool
    records: list[msgspec.Raw] = []
    tombstones: list[Ref] = []


class SnapshotPage(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line of ``GET /v1/snapshot``: records at ``version`` or newer.

    ``after`` resumes behind this page; ``version`` of the *first* page becomes the cursor when the
    last one (``more`` false) is applied (S12). ``done`` and ``total`` count records, for progress.
    """

    epoch: str
    version: int
    after: str
    more: bool
    stage: str = ""
    done: int = 0
    total: int = 0
    records: list[msgspec.Raw] = []


_ENCODER = msgspec.json.Encoder()
_PAGE = msgspec.json.Decoder(Page)
_HEAD = msgspec.json.Decoder(RecordHead)


def encode_page(page: Page | SnapshotPage) -> bytes:
    """Return *page* as it travels."""
    return _ENCODER.encode(page)


def decode_page(body: bytes) -> Page:
    """Return the page in *body*; raises ``msgspec.DecodeError`` when it is none."""
    return _PAGE.decode(body)


def heads(records: list[msgspec.Raw]) -> list[tuple[RecordHead, msgspec.Raw]]:
    """Return each encoded record with its type, id and version."""
    return [(_HEAD.decode(raw), raw) for raw in records]


def known(raw: msgspec.Raw) -> Record | None:
    """Return the decoded record, or ``None`` for a type this program does not know."""
    head = _HEAD.decode(raw)
    try:
        return decode_record(head.type, raw)
    except KeyError:
        return None
