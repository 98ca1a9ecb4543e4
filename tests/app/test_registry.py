"""What every registry does; the real one where there is one."""

from __future__ import annotations

import sys

import pytest

from app.registry import OwnRegistry, Registry
from tests.app.registry import MemoryRegistry

KEY = r"Software\Deskbell tests"


@pytest.fixture
def registry() -> Registry:
    return OwnRegistry() if sys.platform == "win32" else MemoryRegistry()


def test_a_text_is_there_until_it_is_removed(registry: Registry) -> None:
    assert registry.text(KEY, "a") is None
    registry.put(KEY, "a", "Łucja")
    registry.put(KEY, "", "the key's own")
    registry.put(rf"{KEY}\below\it", "", "deep")
    registry.put(KEY.upper(), "A", "Zofia")
    assert registry.text(KEY, "a") == "Zofia"
    assert registry.text(KEY, "") == "the key's own"
    assert registry.text(rf"{KEY}\below\it", "") == "deep"
    for key, name in ((KEY, "a"), (KEY, ""), (rf"{KEY}\below\it", ""), (rf"{KEY}\no", "a")):
        registry.remove(key, name)
        registry.remove(key, name)
        assert registry.text(key, name) is None
