"""Keys as they are written on the keyboard."""

from __future__ import annotations

import sys

import pytest

from app.ui.keys import SHORTCUTS, key_text, written

mac = pytest.mark.skipif(sys.platform == "darwin", reason="macOS has signs of its own")


@mac
@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Return", "Enter"),
        ("Ctrl+,", "Ctrl ,"),
        ("Ctrl+Shift+R", "Ctrl Shift R"),
        ("Alt+Up", "Alt ↑"),
        ("F1", "F1"),
    ],
)
def test_a_key_is_written_as_it_stands_on_the_keyboard(key: str, words: str) -> None:
    assert written(key) == words


@mac
def test_no_key_is_written_with_a_plus() -> None:
    for shortcut in SHORTCUTS:
        assert "+" not in key_text(shortcut.id)
