"""A registry in memory, for what is written into that of Windows."""

from __future__ import annotations

__all__ = ["MemoryRegistry"]


class MemoryRegistry:
    """Texts by key and name, letters of either case being the same, as on Windows."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.written = 0

    def text(self, key: str, name: str) -> str | None:
        return self.texts.get(_place(key, name))

    def put(self, key: str, name: str, text: str) -> None:
        self.texts[_place(key, name)] = text
        self.written += 1

    def remove(self, key: str, name: str) -> None:
        self.texts.pop(_place(key, name), None)


def _place(key: str, name: str) -> tuple[str, str]:
    return key.lower(), name.lower()
