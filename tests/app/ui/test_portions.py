"""Portions of outside text."""

from __future__ import annotations

import pytest

from app.ui.components.portions import LETTERS, LINES, portion, portions


@pytest.mark.parametrize("text", ["", "x", "one\ntwo", "x" * LETTERS, "x\n" * LINES])
def test_what_is_short_enough_is_shown_at_once(text: str) -> None:
    assert portion(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b"])
def test_a_text_of_line_ends_is_shown_in_part(end: str) -> None:
    assert portion(end * 1_000) == end * LINES


@pytest.mark.parametrize("text", ["x" * 9_000, "x\n" * 4_000, "\n" * 8_000, "\r\n" * 900])
def test_the_portions_are_the_whole(text: str) -> None:
    parts = portions(text)
    assert "".join(parts) == text
    assert len(parts) > 1 and all(portion(part) == part for part in parts)
