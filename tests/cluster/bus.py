"""A bus that carries nothing: NATS as it looks while every message on it is lost."""

from __future__ import annotations

from typing import Final

__all__ = ["Dropper"]

END: Final = b"\r\n"


class Dropper:
    """Takes every message out of what NATS says to one of its clients, and leaves the rest."""

    dropped = 0
    """How many messages were lost on all lines."""

    def __init__(self) -> None:
        self._rest = b""

    def __call__(self, body: bytes) -> bytes:
        """Return what is left of *body*."""
        self._rest += body
        passed = b""
        while END in self._rest:
            line, _, after = self._rest.partition(END)
            if not line.startswith((b"MSG ", b"HMSG ")):
                passed += line + END
                self._rest = after
                continue
            size = int(line.rsplit(b" ", 1)[1]) + len(END)
            if len(after) < size:
                break  # the message is not here as a whole
            Dropper.dropped += 1
            self._rest = after[size:]
        return passed
