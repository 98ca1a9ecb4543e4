"""Holes: what a line keeps back of the frames by which a server tells a desktop what is new."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

from tests.e2e.line import Sieve

__all__ = ["Holes"]

SOCKET: Final = b"HTTP/1.1 101"
"""How the answer begins after which a connection carries frames."""

NEWS: Final = (b'"frame":"page"', b'"frame":"poke"')
"""What may be kept back: verdicts that are not answered come again by themselves."""


class Holes:
    """Keeps back a share of the pages and pokes, never a part of one."""

    def __init__(self, chance: random.Random) -> None:
        self.share = 0.0
        """Of how many each one is kept back, from 0 to 1."""
        self.told = 0
        """Pages and pokes so far, kept back or not."""
        self.kept_back = 0
        self._chance = chance

    def sieve(self) -> Sieve:
        """Return what passes of one connection."""
        waiting = b""
        frames: bool | None = None

        def passing(body: bytes) -> bytes:
            nonlocal waiting, frames
            if frames is None:
                frames = body.startswith(SOCKET)
                if not frames:
                    return body
                head, end, rest = body.partition(b"\r\n\r\n")
                return head + end + (passing(rest) if rest else b"")
            if not frames:
                return body
            waiting += body
            passed = b""
            for frame in _whole(waiting):
                waiting = waiting[len(frame) :]
                passed += b"" if self._keeps(frame) else frame
            return passed

        return passing

    def _keeps(self, frame: bytes) -> bool:
        if not any(news in frame[:200] for news in NEWS):
            return False
        self.told += 1
        keeps = self._chance.random() < self.share
        self.kept_back += keeps
        return keeps


def _whole(body: bytes) -> Iterator[bytes]:
    """Yield the frames that are there to their end; a server's are not masked (RFC 6455)."""
    start = 0
    while len(body) - start >= 2:
        length, head = body[start + 1] & 0x7F, 2
        if length >= 126:
            head += 2 if length == 126 else 8
            length = int.from_bytes(body[start + 2 : start + head])
        end = start + head + length
        if len(body) < max(end, start + head):
            return
        yield body[start:end]
        start = end
